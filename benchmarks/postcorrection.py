"""How much of a machine's misreading a chain repairs, on pairs of noisy and true text.

The figures are cMER, wMER, CER, WER and preference.

cMER, wMER and preference are those of the HIPE-OCRepair competition at ICDAR 2026. Case and punctuation earn nothing in
them: texts are compared in lower case with everything but letters and digits as a space, and the errors are divided by
the length of the alignment. CER and WER divide by the length of the reference and see case and punctuation. All are
pooled over the documents of a set.

    python -m benchmarks.postcorrection FOLDER [--preset ocr]

``FOLDER`` holds ``.jsonl`` files whose rows have ``noisy`` and ``truth``. Needs rapidfuzz (pip install rapidfuzz).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import orjson
from rapidfuzz.distance import Levenshtein

import cleantext

#: The competition's spelling out of letters that scripts of the time join.
LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae"})

#: The sets, by the start of their file's name, as the bars name them; the number is "every n-th row".
SETS = {
    "icdar2017_dev_en": ("icdar2017_dev_en", 1),
    "icdar2017_train_en": ("icdar2017_train_en", 1),
    "impresso_en": ("impresso-snippets_*_en", 1),
    "impresso_fr": ("impresso-snippets_*_fr", 1),
    "impresso_de": ("impresso-snippets_*_de", 1),
    "icdar2017_train_fr": ("icdar2017_train_fr", 1),
    "overproof": ("overproof-", 1),
    "bln600": ("bln600-train", 10),
}


def comparable(text: str) -> str:
    r"""Return the text as the competition compares it.

    >>> comparable("The Pe¬\ntition, _of_ Straße.")
    'the petition of strasse'
    """
    text = text.lower().translate(LETTERS).replace("¬\n", "").replace("—\n", "")
    return " ".join(re.sub(r"[\W_]", " ", text).split())


def running(text: str) -> str:
    r"""Return the text as CER and WER compare it: broken words joined, white space collapsed.

    >>> running("The Pe¬\ntition,\nread")
    'The Petition, read'
    """
    return " ".join(text.replace("¬\n", "").split())


@dataclass
class Errors:
    """Edit distances, with what they are divided by, summed over documents."""

    errors: int = 0
    aligned: int = 0  #: hits, substitutions, deletions and insertions together
    reference: int = 0

    def add(self, output: Sequence[str], truth: Sequence[str]) -> Errors:
        """Add one document; return its own figures."""
        operations = Levenshtein.editops(output, truth)
        inserted = sum(operation.tag == "insert" for operation in operations)
        # Every character of the output is hit, substituted or left out; what is inserted comes on top.
        one = Errors(len(operations), len(output) + inserted, len(truth))
        self.errors += one.errors
        self.aligned += one.aligned
        self.reference += one.reference
        return one

    @property
    def match_error_rate(self) -> float:
        """Errors over the length of the alignment."""
        return self.errors / max(1, self.aligned)

    @property
    def error_rate(self) -> float:
        """Errors over the length of the reference."""
        return self.errors / max(1, self.reference)


@dataclass
class Score:
    """The figures of one set."""

    cmer: float
    wmer: float
    cer: float
    wer: float
    preference: float
    seconds: float = 0.0


def score(pairs: Iterable[tuple[str, str]], repair: Callable[[str], str]) -> Score:
    """Repair the noisy side of each pair and compare it with the truth.

    >>> result = score([("tbe end", "the end")], lambda text: text.replace("tbe", "the"))
    >>> result.cmer, result.preference
    (0.0, 1.0)
    """
    characters, words, cer, wer = Errors(), Errors(), Errors(), Errors()
    preferred = documents = 0
    seconds = 0.0
    for noisy, truth in pairs:
        started = perf_counter()
        output = repair(noisy)
        seconds += perf_counter() - started
        one, other, base = comparable(output), comparable(truth), comparable(noisy)
        after = characters.add(one, other)
        before = Errors().add(base, other)
        words.add(one.split(), other.split())
        cer.add(running(output), running(truth))
        wer.add(running(output).split(), running(truth).split())
        preferred += (after.match_error_rate < before.match_error_rate) - (
            after.match_error_rate > before.match_error_rate
        )
        documents += 1
    return Score(
        characters.match_error_rate,
        words.match_error_rate,
        cer.error_rate,
        wer.error_rate,
        preferred / max(1, documents),
        seconds,
    )


def pairs_of(folder: Path, pattern: str, every: int = 1) -> Iterator[tuple[str, str]]:
    """Yield (noisy, truth) of every n-th row of the files that match."""
    for path in sorted(folder.glob(f"{pattern}*.jsonl")):
        for number, line in enumerate(path.read_bytes().splitlines()):
            if number % every == 0:
                row = orjson.loads(line)
                yield row["noisy"], row["truth"]


def changed_share(texts: Iterable[str], repair: Callable[[str], str]) -> float:
    """Share of the texts that come out other than they went in; of texts without damage it should be none."""
    listed = list(texts)
    return sum(repair(text) != text for text in listed) / max(1, len(listed))


def main() -> None:
    """Print one row a set: no change, then the preset."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--preset", default="ocr")
    parser.add_argument("--sets", nargs="*", default=list(SETS), choices=list(SETS))
    arguments = parser.parse_args()
    heads = ("cMER", 15), ("gain", 6), ("wMER", 15), ("CER", 15), ("WER", 15), ("gain", 6), ("pref", 6), ("MB/s", 6)
    print(f"{'set':20}", *(f"{head:>{width}}" for head, width in heads), " clean")
    for name in arguments.sets:
        pattern, every = SETS[name]
        pairs = list(pairs_of(arguments.folder, pattern, every))
        if not pairs:
            print(f"{name:20} no rows: {arguments.folder} has no {pattern}*.jsonl")
            continue
        lang = name.rpartition("_")[2] if name.endswith(("_fr", "_de")) else "en"
        chain = cleantext.Chain.preset(arguments.preset, lang=lang)
        chain("Warm.")
        base, after = score(pairs, str), score(pairs, chain)
        clean = changed_share((truth for _, truth in pairs), chain)
        size = sum(len(noisy.encode()) for noisy, _ in pairs) / 1e6
        print(
            f"{name:20} {base.cmer:.4f} {after.cmer:8.4f} {1 - after.cmer / base.cmer:6.1%}"
            f" {base.wmer:.4f} {after.wmer:8.4f} {base.cer:.4f} {after.cer:8.4f}"
            f" {base.wer:.4f} {after.wer:8.4f} {1 - after.wer / base.wer:6.1%}"
            f" {after.preference:6.2f} {size / max(after.seconds, 1e-9):6.2f} {clean:6.1%}",
            flush=True,
        )


if __name__ == "__main__":
    main()
