"""Learn what speaks for an intruder: ``cleantext/lexical/data/intruder-en.json.gz``.

    python -m benchmarks.train.intruders DATA -o cleantext/lexical/data

Needs scikit-learn. DATA holds ``whitespace``, ``whitespace-tuning``, ``spelling`` and ``clean/state_union``. Tokens are
injected into the clean sides (``benchmarks.intruders``); what the gate lets through of both sides as they are, clean
and damaged, is what must stay. Every fourth document is left out and scored.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from benchmarks import intruders as injecting
from benchmarks.train.spaces import exported
from cleantext.lexical.intruder import FIGURES, figures, places
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.passage import passage_of
from cleantext.lexical.screen import Screen

SETS = (
    "whitespace/Wiki", "whitespace/Wiki.typos", "whitespace/arXiv.OCR", "whitespace/arXiv.pdftotext", "whitespace/ACL",
    "whitespace-tuning/Wiki", "whitespace-tuning/arXiv.OCR", "spelling/wikidump.realistic",
    "spelling/bookcorpus.realistic",
)  # fmt: skip
#: Words between two injected tokens, fewer than in the world, to have enough of them.
RATE = 60
#: A word that must stay counts as this many: harm is worse than a miss.
STAY_WEIGHT = 3.0
TREES = {"max_iter": 300, "max_depth": 4, "learning_rate": 0.1, "min_samples_leaf": 25, "early_stopping": False}
HELD_OUT = 4


def texts(data: Path) -> Iterator[tuple[str, bool]]:
    """Yield documents with whether they are clean: single lines, twenty lines, speeches."""
    for name in SETS:
        for side in ("correct.txt", "corrupt.txt"):
            lines = (data / name / side).read_text(encoding="utf-8", errors="replace").split("\n")
            for start in range(0, len(lines), 40):
                for line in lines[start : start + 20]:
                    yield line, side == "correct.txt"
                yield "\n".join(lines[start + 20 : start + 40]), side == "correct.txt"
    for path in sorted((data / "clean/state_union").glob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace"), True


def samples(text: str, made: frozenset[int], screen: Screen) -> Iterator[tuple[list[float], bool]]:
    """Yield the figures of each token that the gate lets through, and whether it was injected."""
    counts = Counter(text.split())
    offset = 0
    for line in text.split("\n"):
        passage = passage_of(line, screen, lexicon("en"), counts)
        for index in places(passage):
            yield figures(passage, index), passage.starts[index] + offset in made
        offset += len(line) + 1


def main() -> None:
    options = argparse.ArgumentParser(description="Learn the model of intruders.")
    options.add_argument("data", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    chooser = random.Random(11)
    injecting.RATE = RATE
    screen = Screen(lexicon("en"))
    rows: list[tuple[list[float], bool, bool, bool]] = []  # figures, injected, held out, clean
    words = {False: 0, True: 0}
    sown = {False: 0, True: 0}
    for number, (text, clean) in enumerate(texts(given.data)):
        held = number % HELD_OUT == 0
        if clean:
            noisy, made = injecting.injected(text, chooser)
            sown[held] += len(made)
            for row, injected in samples(noisy, frozenset(start for start, _ in made), screen):
                if injected:
                    rows.append((row, True, held, clean))
            words[held] += len(text.split())
        rows.extend((row, False, held, clean) for row, _ in samples(text, frozenset(), screen))
    print(sown, words, sum(row[1] for row in rows), len(rows))
    model = import_module("sklearn.ensemble").HistGradientBoostingClassifier(**TREES)
    learned = [row for row in rows if not row[2]]
    model.fit(
        [list(map(float, row)) for row, *_ in learned],
        [row[1] for row in learned],
        sample_weight=[1.0 if row[1] else STAY_WEIGHT for row in learned],
    )
    held_rows = [row for row in rows if row[2]]
    odds = model.decision_function([list(map(float, row)) for row, *_ in held_rows])
    for least in (1.0, 1.5, 2.0, 2.5, 3.0, 3.5):
        found = sum(odd >= least and row[1] for odd, row in zip(odds, held_rows, strict=True))
        wrong = Counter(row[3] for odd, row in zip(odds, held_rows, strict=True) if odd >= least and not row[1])
        harm = f"wrong in {words[True]} words: clean {wrong[True]}, damaged {wrong[False]}"
        print(f"log odds {least}: recall {found / sown[True]:.3f}, {harm}")
    path = given.output / "intruder-en.json.gz"
    path.write_bytes(gzip.compress(json.dumps(exported(model, FIGURES)).encode(), mtime=0))
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
