"""Learn what speaks for an intruder: ``cleantext/lexical/data/intruder-en.json.gz``.

    python -m benchmarks.train.intruders DATA BOOKS UNLISTED -o cleantext/lexical/data

Needs scikit-learn. DATA holds ``whitespace``, ``whitespace-tuning``, ``spelling`` and ``clean/state_union``; BOOKS is a
folder of plain texts, a paragraph a line. Tokens are injected into the clean sides (``benchmarks.intruders``); what the
gate lets through of both sides as they are, clean and damaged, is what must stay. So is a word that no list has, in the
place of a rare one: UNLISTED has such words, one a line (those of Debian's wamerican-insane that wamerican-huge lacks).
Every fourth document is left out and scored.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks import intruders as injecting
from benchmarks.train.packing import pack
from benchmarks.train.spaces import exported
from cleantext.lexical.forms import is_word
from cleantext.lexical.intruder import FIGURES, figures, places
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.passage import passage_of
from cleantext.lexical.rare import is_rare
from cleantext.lexical.screen import INTRUDERS, Screen

SETS = (
    "whitespace/Wiki", "whitespace/Wiki.typos", "whitespace/arXiv.OCR", "whitespace/arXiv.pdftotext", "whitespace/ACL",
    "whitespace-tuning/Wiki", "whitespace-tuning/arXiv.OCR", "spelling/wikidump.realistic",
    "spelling/bookcorpus.realistic",
)  # fmt: skip
#: Words between two injected tokens, fewer than in the world, to have enough of them.
RATE = 60
#: What a word that must stay counts beside an injected one: harm is worse than a miss. Stand-ins of words that no list
#: has are many more than there are in the world.
STAY_WEIGHT, STAND_IN_WEIGHT = 3.0, 0.5
#: Which share of the words that are rarer than this (log probability) a word that no list has stands for.
RARE_SHARE, PLACE = 0.2, -12.5
TREES = {"max_iter": 300, "max_depth": 4, "learning_rate": 0.1, "min_samples_leaf": 25, "early_stopping": False}
HELD_OUT = 4


def texts(data: Path, books: Path) -> Iterator[tuple[str, bool]]:
    """Yield documents with whether they are clean: single lines, twenty lines, speeches, paragraphs of books."""
    for name in SETS:
        for side in ("correct.txt", "corrupt.txt"):
            lines = (data / name / side).read_text(encoding="utf-8", errors="replace").split("\n")
            for start in range(0, len(lines), 40):
                for line in lines[start : start + 20]:
                    yield line, side == "correct.txt"
                yield "\n".join(lines[start + 20 : start + 40]), side == "correct.txt"
    for path in sorted((data / "clean/state_union").glob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace"), True
    for path in sorted(books.glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            yield paragraph, True


def samples(text: str, made: frozenset[int], screen: Screen) -> Iterator[tuple[list[float], bool]]:
    """Yield the figures of each token that the gate lets through, and whether it was injected."""
    counts = Counter(text.split())
    offset = 0
    for line in text.split("\n"):
        passage = passage_of(line, screen, lexicon("en"), counts)
        for index in places(passage):
            yield figures(passage, index), passage.starts[index] + offset in made
        offset += len(line) + 1


def unlisted(path: Path) -> list[str]:
    """The words of a list that could be taken for injected tokens."""
    found = (word.strip() for word in path.read_text(encoding="utf-8").split("\n"))
    known = lexicon("en").words
    return sorted(
        word
        for word in found
        if len(word) in INTRUDERS and word.isascii() and word.isalpha() and word.islower()
        if not is_word(word, known) and not is_rare(word)
    )


def with_unlisted(text: str, chooser: random.Random, stock: Sequence[str]) -> tuple[str, frozenset[int]]:
    """The text with some of its rare words replaced by words that no list has, and where those stand."""
    known = lexicon("en").words
    pieces: list[str] = []
    places: list[int] = []
    position = length = 0
    for word in re.finditer(r"(?<!\S)[a-z]{3,12}(?!\S)", text):
        if known.get(word[0], PLACE) < PLACE and chooser.random() < RARE_SHARE:
            made = chooser.choice(stock)
            pieces += text[position : word.start()], made
            length += word.start() - position
            places.append(length)
            length += len(made)
            position = word.end()
    pieces.append(text[position:])
    return "".join(pieces), frozenset(places)


def main() -> None:
    """Read the command line and the texts, and write the model."""
    options = argparse.ArgumentParser(description="Learn the model of intruders.")
    options.add_argument("data", type=Path)
    options.add_argument("books", type=Path)
    options.add_argument("unlisted", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    chooser = random.Random(11)
    injecting.RATE = RATE
    screen = Screen(lexicon("en"))
    rows: list[tuple[list[float], float, bool, bool, bool]] = []  # figures, weight, injected, held out, clean
    words = {False: 0, True: 0}
    sown = {False: 0, True: 0}
    stock = unlisted(given.unlisted)
    for number, (text, clean) in enumerate(texts(given.data, given.books)):
        held = number % HELD_OUT == 0
        if clean:
            noisy, made = injecting.injected(text, chooser)
            sown[held] += len(made)
            for row, injected in samples(noisy, frozenset(start for start, _ in made), screen):
                if injected:
                    rows.append((row, 1.0, True, held, clean))
            words[held] += len(text.split())
            strange, new = with_unlisted(text, chooser, stock)
            found = samples(strange, new, screen)
            rows.extend((row, STAND_IN_WEIGHT, False, held, clean) for row, is_new in found if is_new)
        rows.extend((row, STAY_WEIGHT, False, held, clean) for row, _ in samples(text, frozenset(), screen))
    print(sown, words, sum(row[2] for row in rows), len(rows))
    model = import_module("sklearn.ensemble").HistGradientBoostingClassifier(**TREES)
    learned = [row for row in rows if not row[3]]
    model.fit(
        [list(map(float, row)) for row, *_ in learned],
        [row[2] for row in learned],
        sample_weight=[row[1] for row in learned],
    )
    held_rows = [row for row in rows if row[3]]
    odds = model.decision_function([list(map(float, row)) for row, *_ in held_rows])
    for least in (1.0, 1.5, 2.0, 2.5, 3.0, 3.5):
        gone = [row for odd, row in zip(odds, held_rows, strict=True) if odd >= least]
        wrong = Counter("stand-ins" if row[1] == STAND_IN_WEIGHT else row[4] for row in gone if not row[2])
        harm = f"clean {wrong[True]}, damaged {wrong[False]}, stand-ins {wrong['stand-ins']}"
        recall = sum(row[2] for row in gone) / sown[True]
        print(f"log odds {least}: recall {recall:.3f}, wrong in {words[True]} words: {harm}")
    pack(given.output / "intruder-en.json.gz", [json.dumps(exported(model, FIGURES))])


if __name__ == "__main__":
    main()
