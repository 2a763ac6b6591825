"""How well pages, hyphens and lines restore text that was typeset and read back, against its truth.

    python -m benchmarks.layout                                  the kept set, every reader, with and without page marks
    python -m benchmarks.layout --select pages                   one normalizer
    python -m benchmarks.layout --set DIR --readers raw plain    another set, made by corpora.typeset.make
    python -m benchmarks.layout --show 20                        and the first 20 errors of each kind

A boundary is a pair of neighbouring words with a line break between them: the output has one line a paragraph, an item
or a line of verse, and so has the truth. Notes may stand anywhere, so they are compared by their words alone.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import pairwise
from pathlib import Path

import cleantext
from benchmarks.furniture import furniture_starts, removed_starts, standing

FIRST = Path(__file__).parent.parent / "corpora" / "typeset" / "first"
READERS = ("plain", "layout", "raw", "pypdf")
#: The kinds of error, as they begin in ``Score.wrong``.
KINDS = ("taken", "left", "not split", "split", "lost", "hyphen gone")
#: How many lines below a line end the rest of its word may stand: the furniture and the notes of a page lie between.
REACH = 25
_COMPOUND = re.compile(r"[^\W\d_]-[^\W\d_]")


@dataclass
class Score:
    """Counts over any number of documents; they add up."""

    kept: int = 0  #: boundaries in the truth and in the output
    expected: int = 0
    found: int = 0
    words: int = 0
    lost: int = 0  #: words of the truth that the output lacks, unless the reader had already destroyed them
    compounds: int = 0
    joined: int = 0  #: compounds whose hyphen was taken away
    removed: int = 0  #: lines that pages took out
    rightly: int = 0  #: lines that pages took out and that are furniture
    furniture: int = 0
    broken: int = 0  #: words of the truth that the reading has in pieces only
    put: int = 0  #: words of the output that the reading does not have
    mended: int = 0  #: those that are both
    wrong: list[str] = field(default_factory=list)  #: what went wrong, for reading

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Score)))

    @property
    def f1(self) -> float:
        """F1 over boundaries."""
        return 2 * self.kept / max(1, self.expected + self.found)

    @property
    def hyphens(self) -> float:
        """F1 over the words that line ends broke: put together as the author wrote them, hyphen or not."""
        return 2 * self.mended / max(1, self.broken + self.put)

    @property
    def furniture_f1(self) -> float:
        """F1 over the lines of furniture."""
        return 2 * self.rightly / max(1, self.removed + self.furniture)

    @property
    def unrestored(self) -> float:
        """Words not restored in 10,000."""
        return 10_000 * self.lost / max(1, self.words)

    @property
    def precision(self) -> float:
        """Share of the lines taken out that are furniture."""
        return self.rightly / self.removed if self.removed else 1.0

    @property
    def recall(self) -> float:
        """Share of the furniture that was taken out."""
        return self.rightly / self.furniture if self.furniture else 1.0


@dataclass(frozen=True)
class Truth:
    """What the author wrote, and the words that the typesetter put around it on each page."""

    layout: str
    blocks: tuple[tuple[str, str], ...]  #: (kind, text)
    furniture: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, folder: Path) -> Truth:
        """Read ``truth.json``."""
        given = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        return cls(given["layout"], tuple(map(tuple, given["blocks"])), tuple(map(tuple, given["furniture"])))

    def units(self) -> list[str]:
        """The lines of the output as they should be, notes aside."""
        return [line for kind, text in self.blocks if kind != "note" for line in text.split("\n")]

    def notes(self) -> list[str]:
        """The notes, each without its number."""
        return [text.partition(" ")[2] for kind, text in self.blocks if kind == "note"]


def boundaries(units: Iterable[str]) -> Counter[tuple[str, str]]:
    """Count the pairs of neighbouring words that lie in different units.

    >>> boundaries(["one two", "three", "four five"])
    Counter({('two', 'three'): 1, ('three', 'four'): 1})
    """
    split = [words for unit in units if (words := unit.split())]
    return Counter((before[-1], after[0]) for before, after in pairwise(split))


def without_notes(units: Iterable[str], notes: Sequence[str]) -> Iterator[str]:
    """Leave out the units that are a note, or nothing but the number of one."""
    squashed = {"".join(note.split()) for note in notes}
    for unit in units:
        letters = "".join(unit.split())
        is_note = letters in squashed or letters.lstrip("0123456789") in squashed
        if not is_note and not (notes and letters.isdigit() and int(letters) <= len(notes)):
            yield unit


def restorable(reading: str) -> Counter[str]:
    """How often each word stands in a reading, or could be put together at its line ends by some choice."""
    lines = [line.split() for line in reading.replace("\f", "\n").split("\n")]
    lines = [line for line in lines if line]
    words = Counter(word for line in lines for word in line)
    for number, line in enumerate(lines):
        stem = line[-1].rstrip("-\u2010\u00ad¬")
        if stem != line[-1]:
            words.update({stem + below[0] for below in lines[number + 1 : number + REACH]})
            words.update({f"{stem}-{below[0]}" for below in lines[number + 1 : number + REACH]})
    return words


def score(reading: str, truth: Truth, chain: cleantext.Chain, *, marks: bool = True) -> Score:
    """Clean a reading, with or without its form feeds, and compare with the truth."""
    furniture = furniture_starts(reading, truth.furniture)
    if not marks:
        furniture = {start - reading.count("\f", 0, start): line for start, line in furniture.items()}
    text = reading if marks else reading.replace("\f", "")
    result = chain.explain(text)
    removed = removed_starts(result, furniture)
    feeds = [found.start() - (0 if marks else number) for number, found in enumerate(re.finditer("\f", reading))]
    taken, meant = (Counter(standing(lines, feeds)) for lines in (removed, furniture))
    one = Score(removed=len(removed), furniture=len(furniture), rightly=(taken & meant).total())
    one.wrong += [f"taken {line!r}" for *_, line in (taken - meant).elements()]
    one.wrong += [f"left {line!r}" for *_, line in (meant - taken).elements()]
    _score_boundaries(one, result.text, truth)
    _score_words(one, result.text, reading, truth)
    return one


def _score_boundaries(one: Score, output: str, truth: Truth) -> None:
    expected = boundaries(truth.units())
    found = boundaries(without_notes(output.replace("\f", "\n").split("\n"), truth.notes()))
    one.kept = (expected & found).total()
    one.expected, one.found = expected.total(), found.total()
    one.wrong += [f"not split {before} | {after}" for before, after in expected - found]
    one.wrong += [f"split {before} | {after}" for before, after in found - expected]


def _score_words(one: Score, output: str, reading: str, truth: Truth) -> None:
    words = Counter(" ".join([*truth.units(), *truth.notes()]).split())
    possible = restorable(reading)
    given = Counter(output.split())
    lost = (words & possible) - given
    one.words, one.lost = words.total(), lost.total()
    whole = Counter(reading.split())
    broken, put = Counter({word: n for word, n in (words - whole).items() if word in possible}), given - whole
    one.broken, one.put, one.mended = broken.total(), put.total(), (broken & put).total()
    one.compounds = sum(count for word, count in words.items() if _COMPOUND.search(word))
    joined = [word for word in lost if _COMPOUND.search(word) and put[word.replace("-", "")]]
    one.joined = len(joined)
    one.wrong += [f"lost {word}" for word in lost]
    one.wrong += [f"hyphen gone {word}" for word in joined]


def row(name: str, total: Score) -> str:
    """One line of the table."""
    return (
        f"{name:24} {total.f1:6.4f} {total.unrestored:8.1f} {total.joined:5}/{total.compounds:<6}"
        f" {total.precision:8.4f} {total.recall:7.4f} {total.furniture:6}"
    )


def main() -> None:
    """Read the command line, score, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, default=FIRST)
    parser.add_argument("--readers", nargs="+", choices=READERS, default=READERS)
    parser.add_argument("--select", nargs="*", default=["pages", "hyphens", "lines", "spaces"])
    parser.add_argument("--show", type=int, default=0, help="print this many errors of each kind")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="the kinds of error to print")
    parser.add_argument("--marks", choices=("with", "without", "both"), default="both", help="form feeds")
    given = parser.parse_args()
    chain = cleantext.Chain.preset(select=given.select)
    folders = sorted(path.parent for path in given.set.glob("*/truth.json"))
    print(f"{'':24} {'F1':>6} {'words/1e4':>9} {'hyphens':>10} {'precision':>10} {'recall':>7} {'lines':>6}")
    for marks in {"with": (True,), "without": (False,), "both": (True, False)}[given.marks]:
        for reader in given.readers:
            layouts: dict[str, Score] = {}
            for folder in folders:
                truth = Truth.read(folder)
                one = score((folder / f"{reader}.txt").read_text(encoding="utf-8"), truth, chain, marks=marks)
                one.wrong = [f"{folder.name}/{reader}{'' if marks else ' unmarked'}: {each}" for each in one.wrong]
                layouts[truth.layout] = layouts.get(truth.layout, Score()) + one
            for layout, part in layouts.items():
                print(row(f"  {layout}", part))
            total = sum(layouts.values(), Score())
            print(row(f"{reader}{'' if marks else ', no page marks'}", total))
            for kind in given.kinds:
                for line in [each for each in total.wrong if each.partition(": ")[2].startswith(kind)][: given.show]:
                    print("     ", line)


if __name__ == "__main__":
    main()
