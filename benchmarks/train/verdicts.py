"""Learn what speaks for a reading: ``cleantext/lexical/data/misread-en.json.gz``.

    python -m benchmarks.train.verdicts DATA --pairs EVEN.jsonl ODD.jsonl -o cleantext/lexical/data

Needs scikit-learn and rapidfuzz. DATA holds ``whitespace``, ``spelling`` and ``clean/state_union``; the two files of
pairs are pages that ``benchmarks.train.reading`` printed and read of the even and of the odd lines of these texts. The
word pairs that a lexicon knows must not come from the lines it is asked about, so even lines are read with the counts
of the odd ones and the other way round. Each text is read as documents of one line and of many.

A reading is right if the text is nearer to its truth with it. What neither helps nor harms counts little, what harms
clean text much. Every fourth document is left out and scored.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import orjson
from rapidfuzz.distance import Levenshtein

from benchmarks.train.confusions import READABLE
from benchmarks.train.packing import pack
from benchmarks.train.spaces import CLEAN, DAMAGED, crossed, exported, read
from cleantext.document import Document
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.misread import LENIENCE, Reader, candidate
from cleantext.lexical.passage import passage_of
from cleantext.lexical.screen import Screen
from cleantext.lexical.tally import Tally
from cleantext.lexical.verdict import FIGURES, figures, shares_of
from cleantext.presets import HYPOTHESES

#: Sets with their spelling corrected: real readings of papers.
PAPERS = ("whitespace/arXiv.OCR", "whitespace/ACL")
#: Lines in a document of many.
MANY = 40
#: Lines of a page that stand for a sentence, which is read as a document of its own.
SENTENCE = 3
#: Characters on each side of an edit that are compared with the truth, too.
AROUND = 12
#: What a reading counts that neither helps nor harms, and one that harms clean text.
EVEN_WEIGHT, CLEAN_WEIGHT = 0.15, 1.0
HELD_OUT = 4
TREES = {"max_iter": 300, "max_depth": 4, "learning_rate": 0.1, "min_samples_leaf": 25, "early_stopping": False}


class Sample(NamedTuple):
    """A reading: its figures, by how many characters it nears the truth, and whether its text is clean."""

    figures: list[float]
    gain: int
    clean: bool
    held: bool


def documents(lines: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Half of the lines one by one, the others many at a time; noisy and true."""
    for start in range(0, len(lines), 2 * MANY):
        yield from lines[start : start + MANY]
        rest = lines[start + MANY : start + 2 * MANY]
        if rest:
            yield "\n".join(noisy for noisy, _ in rest), "\n".join(truth for _, truth in rest)


def sentences(noisy: str, truth: str) -> Iterator[tuple[str, str]]:
    """A page in pieces as long as a sentence, each in one line; noisy and true, and the true ones alone."""
    true = Truth(noisy, truth)
    breaks = [place for place, mark in enumerate(noisy) if mark == "\n"][::SENTENCE]
    for start, end in pairwise([0, *breaks, len(noisy)]):
        piece = " ".join(true.piece(start, end).split())
        yield " ".join(noisy[start:end].split()), piece
        yield piece, piece


class Truth:
    """The true text, and where each place of the noisy one lies in it."""

    def __init__(self, noisy: str, truth: str) -> None:
        """Align the two."""
        self.noisy, self.truth = noisy, truth
        self._at = [0] * (len(noisy) + 1)
        for step in Levenshtein.opcodes(noisy, truth):
            size = step.src_end - step.src_start
            for place in range(size):
                self._at[step.src_start + place] = min(step.dest_start + place, step.dest_end)
        self._at[len(noisy)] = len(truth)

    def piece(self, start: int, end: int) -> str:
        """The truth of a span of the noisy text."""
        return self.truth[self._at[start] : self._at[end]]

    def gain(self, start: int, end: int, new: str) -> int:
        """By how many characters the text is nearer to its truth with ``new`` in place of a span."""
        left, right = max(0, start - AROUND), min(len(self.noisy), end + AROUND)
        truth = self.piece(left, right).lower()
        before = self.noisy[left:right].lower()
        after = (self.noisy[left:start] + new + self.noisy[end:right]).lower()
        return Levenshtein.distance(before, truth) - Levenshtein.distance(after, truth)


def samples(noisy: str, truth: str, reader: Reader, screen: Screen, lexicon: Lexicon, held: bool) -> Iterator[Sample]:
    """Yield the readings of one document."""
    document = Document(noisy)
    counts = Tally(noisy, len(noisy.split()))
    prior = reader.prior(counts).cost
    clean = noisy == truth
    true = None if clean else Truth(noisy, truth)
    for line, start in zip(document.lines, document.line_starts, strict=True):
        passage = passage_of(line, screen, lexicon, counts)
        doubtful = reader.places(passage.tokens)
        for win, offset, doubted in reader.wins(passage, doubtful, frozenset(HYPOTHESES), prior - LENIENCE):
            found = candidate(passage, doubted, offset, win.node, 0.0)
            gain = true.gain(found.start + start, found.end + start, found.new) if true else -1
            yield Sample(figures(win, doubted, offset, prior, lexicon, counts, shares_of(doubted)), gain, clean, held)


def texts(data: Path, pages: Path, parity: int) -> Iterator[tuple[str, str]]:
    """Yield the documents of the even or of the odd lines."""
    for row in map(orjson.loads, pages.read_bytes().splitlines()):
        if Levenshtein.distance(row["noisy"], row["truth"]) <= READABLE * len(row["truth"]):
            yield row["noisy"], row["truth"]
            yield row["truth"], row["truth"]
            yield from sentences(row["noisy"], row["truth"])
    for name in PAPERS:
        truth = read(data / name / "spelling.txt")[parity::2]
        yield from documents(list(zip(read(data / name / "corrupt.txt")[parity::2], truth, strict=True)))
        yield from documents([(line, line) for line in truth])
    for name in (*CLEAN, *(name for name in DAMAGED if name.endswith("/Wiki"))):
        truth = read(data / name / "correct.txt")[parity::2]
        yield from documents([(line, line) for line in truth])
    for path in sorted((data / "clean/state_union").glob("*.txt"))[parity::2]:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield text, text


def main() -> None:
    options = argparse.ArgumentParser(description="Learn the verdicts on readings.")
    options.add_argument("data", type=Path)
    options.add_argument("--pairs", type=Path, nargs=2, required=True)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    truths = {name: read(given.data / name / "correct.txt") for name in (*DAMAGED, *CLEAN)}
    truths["speeches"] = [
        line for path in sorted((given.data / "clean/state_union").glob("*.txt")) for line in read(path) if line.strip()
    ]
    found: list[Sample] = []
    words: Counter[bool] = Counter()
    for parity in (0, 1):
        with TemporaryDirectory() as scratch:
            lexicon = crossed(truths, 1 - parity, Path(scratch), given.output)
        reader, screen = Reader(lexicon), Screen(lexicon)
        for number, (noisy, truth) in enumerate(texts(given.data, given.pairs[parity], parity)):
            held = number // MANY % HELD_OUT == 0
            found += samples(noisy, truth, reader, screen, lexicon, held)
            words[held and noisy == truth] += len(noisy.split())
    learn(found, words[True], given.output)


def weight(sample: Sample) -> float:
    if sample.clean:
        return CLEAN_WEIGHT
    return float(abs(sample.gain)) or EVEN_WEIGHT


#: A dearer misreading never makes a reading likelier, nor a wider lead less likely: so that a repaired text, which is
#: less damaged, has nothing left to repair.
RISING = {"prior": -1, "margin": 1}


def learn(found: list[Sample], clean_words: int, output: Path) -> None:
    """Fit the model, report on what was held out, and write it."""
    model = import_module("sklearn.ensemble").HistGradientBoostingClassifier(
        **TREES, monotonic_cst=[RISING.get(figure, 0) for figure in FIGURES]
    )
    learned = [sample for sample in found if not sample.held]
    model.fit(
        [list(map(float, sample.figures)) for sample in learned],
        [sample.gain > 0 for sample in learned],
        sample_weight=[weight(sample) for sample in learned],
    )
    held = [sample for sample in found if sample.held]
    odds = model.decision_function([list(map(float, sample.figures)) for sample in held])
    most = sum(max(0, sample.gain) for sample in held if not sample.clean)
    for least in (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0):
        kept = [sample for odd, sample in zip(odds, held, strict=True) if odd >= least]
        gain = sum(sample.gain for sample in kept if not sample.clean)
        wrong = sum(sample.clean for sample in kept)
        print(
            f"log odds {least}: {gain / most:.3f} of the gain, {1e6 * wrong / clean_words:.0f} in a million clean words"
        )
    print(len(found), "samples")
    pack(output / "misread-en.json.gz", [json.dumps(exported(model, FIGURES))])


if __name__ == "__main__":
    main()
