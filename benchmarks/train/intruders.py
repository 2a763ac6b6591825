"""Learn what speaks for an intruder: ``cleantext/lexical/data/intruder-en.json.gz``.

    python -m benchmarks.train.intruders DATA BOOKS UNLISTED -o cleantext/lexical/data

Needs scikit-learn. DATA holds ``whitespace``, ``whitespace-tuning``, ``spelling`` and ``clean/state_union``; BOOKS is a
folder of plain texts, a paragraph a line. Tokens are injected into the clean sides (``benchmarks.intruders``); what the
gate lets through of both sides as they are, clean and damaged, is what must stay; docstrings have many names that prose
sets between words as they are (``benchmarks.train.docstrings``). So must a word that no list has, in the place of a
rare one: UNLISTED has such words, one a line (those of Debian's wamerican-insane that wamerican-huge lacks); and the
name of a program, as if nobody had listed it. Every fourth document is left out and scored.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from itertools import chain
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from benchmarks import intruders as injecting
from benchmarks.train import docstrings
from benchmarks.train.packing import pack
from benchmarks.train.spaces import exported
from cleantext.lexical.forms import is_word
from cleantext.lexical.intruder import FIGURES, figures, places
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.passage import passage_of
from cleantext.lexical.rare import is_rare
from cleantext.lexical.screen import INTRUDERS, Screen, listed_programs

SETS = (
    "whitespace/Wiki", "whitespace/Wiki.typos", "whitespace/arXiv.OCR", "whitespace/arXiv.pdftotext", "whitespace/ACL",
    "whitespace-tuning/Wiki", "whitespace-tuning/arXiv.OCR", "spelling/wikidump.realistic",
    "spelling/bookcorpus.realistic",
)  # fmt: skip
#: Words between two injected tokens, fewer than in the world, to have enough of them.
RATE = 60
#: What a token counts: harm is worse than a miss, and stand-ins are many more than such words are in the world.
WEIGHTS = {"injected": 1.0, "clean": 3.0, "damaged": 3.0, "unlisted": 0.5, "program": 0.35}
#: How often a token of clean text counts, at most: docstrings say the same names again and again.
MOST = 5
#: Of the paragraphs of books one in so many: they would be half of all.
BOOK_STEP = 4
#: Which share of the words that are rarer than this (log probability) a word that no list has stands for.
RARE_SHARE, PLACE = 0.2, -12.5
TREES = {"max_iter": 300, "max_depth": 4, "learning_rate": 0.1, "min_samples_leaf": 25, "early_stopping": False}
HELD_OUT = 4


def texts(data: Path, books: Path, step: int = 1) -> Iterator[tuple[str, bool]]:
    """Yield documents with whether they are clean: lines, twenty lines, speeches, paragraphs of books, docstrings.

    Of the paragraphs of books only each ``step``th.
    """
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
        for paragraph in path.read_text(encoding="utf-8").split("\n")[::step]:
            yield paragraph, True
    for prose in docstrings.texts():
        yield prose, True


class Row(NamedTuple):
    """A token that the gate lets through."""

    figures: list[float]
    token: str
    kind: str  #: one of ``WEIGHTS``
    held: bool  #: whether it is left out, to score


def samples(text: str, made: frozenset[int] | None, screen: Screen) -> Iterator[tuple[list[float], str]]:
    """Yield figures and token of all that the gate lets through, or of what was put there."""
    counts = Counter(text.split())
    offset = 0
    for line in text.split("\n"):
        passage = passage_of(line, screen, lexicon("en"), counts)
        for index in places(passage):
            if made is None or passage.starts[index] + offset in made:
                yield list(map(float, figures(passage, index))), passage.tokens[index]
        offset += len(line) + 1


def unlisted(path: Path) -> list[str]:
    """The words of a list that could be taken for injected tokens."""
    found = (word.strip() for word in path.read_text(encoding="utf-8").split("\n"))
    known = lexicon("en").words
    return sorted(word for word in found if may_be_taken(word) and not is_word(word, known) and not is_rare(word))


def may_be_taken(word: str) -> bool:
    """Whether a word looks like an injected token."""
    return len(word) in INTRUDERS and word.isascii() and word.isalpha() and word.islower()


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


@cache
def stock_of(kind: str, source: Path) -> tuple[list[str], Screen]:
    """Stand-ins of a kind, and a screen that does not know them."""
    if kind == "program":
        return sorted(filter(may_be_taken, listed_programs())), Screen(lexicon("en"), programs=frozenset())
    return unlisted(source), Screen(lexicon("en"))


def rows_of(document: tuple[int, tuple[str, bool]], source: Path) -> list[Row]:
    """What is learned from a document, given with its number and whether it is clean."""
    number, (text, clean) = document
    chooser, held = random.Random(number), number % HELD_OUT == 0
    screen = stock_of("unlisted", source)[1]
    found = [Row(*sample, "clean" if clean else "damaged", held) for sample in samples(text, None, screen)]
    if clean:
        noisy, made = injecting.injected(text, chooser, RATE)
        sown = frozenset(start for start, _ in made)
        found += [Row(*sample, "injected", held) for sample in samples(noisy, sown, screen)]
        for kind in ("unlisted", "program"):
            stock, looks = stock_of(kind, source)
            strange, new = with_unlisted(text, chooser, stock)
            found += [Row(*sample, kind, held) for sample in samples(strange, new, looks)]
    return found


def counted(rows: Iterable[Row]) -> Iterator[Row]:
    """Leave out what clean text has again and again."""
    seen = Counter[str]()
    for row in rows:
        seen[row.token] += row.kind == "clean"
        if row.kind != "clean" or seen[row.token] <= MOST:
            yield row


def main() -> None:
    """Read the command line and the texts, and write the model."""
    options = argparse.ArgumentParser(description="Learn the model of intruders.")
    options.add_argument("data", type=Path)
    options.add_argument("books", type=Path)
    options.add_argument("unlisted", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    options.add_argument("--processes", type=int)
    given = options.parse_args()
    sources = enumerate(texts(given.data, given.books, BOOK_STEP))
    with Pool(given.processes) as pool:
        found = pool.imap(partial(rows_of, source=given.unlisted), sources, chunksize=64)
        rows = list(counted(chain.from_iterable(found)))
    print(Counter((row.kind, "held out" if row.held else "learned") for row in rows))
    model = import_module("sklearn.ensemble").HistGradientBoostingClassifier(**TREES)
    learned, held = ([row for row in rows if row.held is held] for held in (False, True))
    model.fit(
        [row.figures for row in learned],
        [row.kind == "injected" for row in learned],
        sample_weight=[WEIGHTS[row.kind] for row in learned],
    )
    odds = model.decision_function([row.figures for row in held])
    for least in (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5):
        gone = Counter(row.kind for odd, row in zip(odds, held, strict=True) if odd >= least)
        print(f"log odds {least}: {dict(gone)}")
    pack(given.output / "intruder-en.json.gz", [json.dumps(exported(model, FIGURES))])


if __name__ == "__main__":
    main()
