"""How time and memory grow with the document and with the corpus, and the exponent that fits: 1 is linear.

Every point is measured in a process of its own, in processor time. A ladder of sizes, each four times the one before,
ends where the next step would take too long even if time grew no faster than the text; where all ladders together take
too long, those that are left are not climbed, and the table says so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import log
from operator import attrgetter
from time import perf_counter

import cleantext
from benchmarks.adversarial import PATTERNS
from benchmarks.isolated import Cost, measure
from benchmarks.results import Cell, Result, Table, figure

#: Characters: 1 KB to 64 MB in steps of four.
STEP = 4
SIZES = tuple(STEP**step * 1000 for step in range(9))
QUICK_SIZES = (16_000, 64_000, 256_000)
#: Sizes of adversarial texts, which begin where a square begins to hurt, and of corpora.
ADVERSARIAL, CORPUS = SIZES[4:8], SIZES[4:]
#: Only points above this size make the exponent: below, what every call costs outweighs what a character does.
FITTED = 60_000
#: Fewer seconds than this are noise.
SHORTEST = 0.01
#: Less memory than this in bytes is what the allocator rounds up to.
LEAST_MEMORY = 4_000_000
#: Processor seconds that a step of a ladder may take, judged by the one before it: of documents, adversarial texts,
#: corpora, and of anything in quick form. 66 MB are measured at 0.9 MB a second and more.
LIMIT, ADVERSARIAL_LIMIT, CORPUS_LIMIT, QUICK_LIMIT = 60.0, 8.0, 30.0, 2.0
#: Seconds by the wall for loading and making the text, and times as long as its processor seconds that a step may take
#: before it is ended: a square would take sixteen times the step before, and this is more.
LOADING, PATIENCE = 30.0, 4
#: Seconds by the wall in which all ladders are climbed; the last step begun may go beyond.
BUDGET, QUICK_BUDGET = 480.0, 40.0

#: Ordinary text that grows, as one document, with the preset that reads it.
KINDS = (("minimal", "pages"), ("default", "curly"), ("default", "pages"))

NOT_TRIED, ENDED, NO_TIME = "not tried", "ended", "no time"


@dataclass
class Ladder:
    """A cleaner on growing text of one kind, and what each size cost."""

    cleaner: str
    kind: str
    sizes: Sequence[int]
    limit: float
    name: str = ""
    single: bool = True
    costs: list[Cost] = field(default_factory=list)
    end: str = NOT_TRIED  #: why the sizes above those measured were not

    def climb(self, until: float) -> None:
        """Measure, size by size, until the next would take too long or, by the wall, it is later than ``until``."""
        for size in self.sizes:
            if self.costs and self.costs[-1].seconds * STEP > self.limit:
                return
            if perf_counter() > until:
                self.end = NO_TIME
                return
            print(f"growth: {self.cleaner} on {self.kind}, {size:,} characters", file=sys.stderr, flush=True)
            patience = PATIENCE * self.limit + LOADING
            cost = measure(self.cleaner, self.kind, size, limit=patience, single=self.single)
            if cost is None:
                self.end = ENDED
                return
            self.costs.append(cost)

    @property
    def time(self) -> float | None:
        """The exponent of time."""
        return exponent(
            [
                (cost.characters, cost.seconds)
                for cost in self.costs
                if cost.characters >= FITTED and cost.seconds >= SHORTEST
            ]
        )

    @property
    def memory(self) -> float | None:
        """The exponent of the memory beyond what was loaded."""
        return exponent(
            [(cost.characters, cost.grown) for cost in self.costs if cost.grown > LEAST_MEMORY],
        )


def growth(*, quick: bool = False) -> Result:
    """Climb every ladder, those of short steps first: the last step of the longest may take what time there is."""
    until = perf_counter() + (QUICK_BUDGET if quick else BUDGET)
    ladders = dict(_quick() if quick else _full())
    for ladder in sorted(chain.from_iterable(ladders.values()), key=attrgetter("limit")):
        ladder.climb(until)
    figures = {
        f"growth.{name}.{ladder.name}": ladder.time
        for name, table in ladders.items()
        for ladder in table
        if ladder.time is not None
    }
    tables = [_table(name, table) for name, table in ladders.items()]
    tables.append(_memory([ladder for name, table in ladders.items() if name != "corpus" for ladder in table]))
    return Result("growth", "", tables, figures)


def _full() -> Iterator[tuple[str, list[Ladder]]]:
    yield "document", [Ladder(preset, kind, SIZES, LIMIT, f"{kind}, {preset}") for preset, kind in KINDS]
    yield "adversarial", [Ladder("ocr", kind, ADVERSARIAL, ADVERSARIAL_LIMIT, kind) for kind in PATTERNS]
    yield (
        "corpus",
        [Ladder(preset, "mixture", CORPUS, CORPUS_LIMIT, preset, single=False) for preset in cleantext.PRESETS],
    )


def _quick() -> Iterator[tuple[str, list[Ladder]]]:
    yield "document", [Ladder("default", "pages", QUICK_SIZES, QUICK_LIMIT, "pages, default")]
    patterns = ("no spaces", "hyphens", "blank lines")
    yield "adversarial", [Ladder("ocr", kind, QUICK_SIZES, QUICK_LIMIT, kind) for kind in patterns]


def exponent(points: Sequence[tuple[float, float]]) -> float | None:
    """Fit ``y = a * x ** b`` by least squares on the logarithms and return b; None with fewer than two points.

    >>> round(exponent([(1, 2), (10, 200), (100, 20000)]), 6)
    2.0
    """
    if len(points) < 2:
        return None
    xs, ys = [log(x) for x, _ in points], [log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread if spread else None


TITLES = {
    "document": "One document",
    "adversarial": "Adversarial documents, preset ocr",
    "corpus": "A corpus of documents of 4 KB",
}


def _table(name: str, ladders: Sequence[Ladder]) -> Table:
    sizes = ladders[0].sizes
    rows: list[list[Cell]] = []
    for ladder in ladders:
        cells: list[Cell] = [f"{figure(cost.seconds)} s" for cost in ladder.costs]
        cells += [ladder.end] * (len(sizes) - len(cells))
        last = ladder.costs[-1] if ladder.costs else None
        speed = figure(last.characters / 1e6 / max(last.seconds, 1e-9)) if last else "–"
        rows.append([ladder.name, *cells, "–" if ladder.time is None else figure(ladder.time), speed])
    note = (
        f"Processor seconds; the exponent is fitted above {FITTED / 1000:.0f} KB and {1000 * SHORTEST:.0f} ms (1 is "
        "linear, 2 the square; – where everything is faster). Million characters a second at the largest size. "
        f"“{NOT_TRIED}”: would take over {ladders[0].limit:.0f} s."
    )
    if any(ladder.end == ENDED for ladder in ladders):
        note += f" “{ENDED}”: took {PATIENCE} times as long and was ended."
    if any(ladder.end == NO_TIME for ladder in ladders):
        note += f" “{NO_TIME}”: the time for all ladders was over before."
    return Table(name, TITLES[name], ["text", *map(_size, sizes), "exponent", "million/s"], rows, note)


def _memory(ladders: Sequence[Ladder]) -> Table:
    rows: list[list[Cell]] = []
    for ladder in ladders:
        if ladder.costs:
            last = ladder.costs[-1]
            fitted = "–" if ladder.memory is None else figure(ladder.memory)
            rows.append([ladder.name, _size(last.characters), last.grown / last.characters, fitted])
    note = f"At the largest size measured; the exponent is fitted to what is above {LEAST_MEMORY / 1e6:.0f} MB."
    title = "Memory beyond what was loaded, in bytes a character"
    return Table("memory", title, ["text", "size", "bytes a character", "exponent"], rows, note)


def _size(characters: int) -> str:
    """A size as people write it.

    >>> [_size(size) for size in (4_000, 1_024_000, 65_536_000)]
    ['4 KB', '1 MB', '66 MB']
    """
    return f"{characters / 1000:.0f} KB" if characters < 1_000_000 else f"{characters / 1e6:.0f} MB"
