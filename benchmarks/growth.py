"""How time and memory grow with the document and with the corpus, and the exponent that fits: 1 is linear.

Every point is measured in a process of its own. A ladder of sizes, each four times the one before, ends where the next
step would take too long even if time grew no faster than the text.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import log

import cleantext
from benchmarks.adversarial import PATTERNS
from benchmarks.isolated import Cost, measure
from benchmarks.results import Cell, Result, Table, figure

#: Characters: 1 KB to 64 MB in steps of four.
SIZES = tuple(4**step * 1000 for step in range(9))
QUICK_SIZES = (16_000, 64_000, 256_000)
#: The largest adversarial text: with a square in it, a second at 1 MB would be four minutes here.
ADVERSARIAL = SIZES[7]
#: Only points above this size make the exponent: below, what every call costs outweighs what a character does.
FITTED = 60_000
#: Fewer seconds than this are noise.
SHORTEST = 0.002
#: Less memory than this in bytes is what the allocator rounds up to.
LEAST_MEMORY = 4_000_000
#: Processor seconds that a step may take, by the one before it: at 1 MB a second, 64 MB are measured.
LIMIT, QUICK_LIMIT, HARD_LIMIT = 70.0, 2.0, 10.0
#: Times as long, by the wall, before a process is ended: loading, making the text, and sharing the machine.
PATIENCE = 3

#: Ordinary text that grows, as one document.
KINDS = ("curly", "pages")


def growth(*, quick: bool = False) -> Result:
    """Climb every ladder."""
    sizes = QUICK_SIZES if quick else SIZES
    kinds = ("pages",) if quick else KINDS
    patterns = ("no spaces", "hyphens", "blank lines") if quick else tuple(PATTERNS)
    figures: dict[str, float] = {}
    limit, hard_limit = (QUICK_LIMIT, QUICK_LIMIT) if quick else (LIMIT, HARD_LIMIT)
    documents = [ladder("default", kind, sizes, limit) for kind in kinds]
    hard = [
        ladder("ocr", kind, [size for size in sizes[3 if not quick else 0 :] if size <= ADVERSARIAL], hard_limit)
        for kind in patterns
    ]
    tables = [
        _table("document", "One document, preset default", kinds, documents, sizes, figures),
        _table("adversarial", "Adversarial documents, preset ocr", patterns, hard, sizes[0 if quick else 3 :], figures),
        _memory(
            "memory", "Memory beyond what was loaded, in bytes a character", [*kinds, *patterns], [*documents, *hard]
        ),
    ]
    if not quick:
        many = [ladder(preset, "mixture", sizes[5:], limit, single=False) for preset in cleantext.PRESETS]
        tables.append(
            _table("corpus", "A corpus of documents of 4 KB", list(cleantext.PRESETS), many, sizes[5:], figures)
        )
    return Result("growth", "", tables, figures)


def ladder(cleaner: str, kind: str, sizes: Sequence[int], limit: float, *, single: bool = True) -> list[Cost | None]:
    """Measure a cleaner at growing sizes; None is a step that did not end in time, and the last one."""
    costs: list[Cost | None] = []
    for size in sizes:
        print(f"growth: {cleaner} on {kind}, {size:,} characters", file=sys.stderr, flush=True)
        cost = measure(cleaner, kind, size, limit=PATIENCE * limit + 20, single=single)
        costs.append(cost)
        if cost is None or cost.seconds * (SIZES[1] / SIZES[0]) > limit:
            break
    return costs


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


def _table(
    name: str,
    title: str,
    kinds: Sequence[str],
    ladders: Sequence[Sequence[Cost | None]],
    sizes: Sequence[int],
    figures: dict[str, float],
) -> Table:
    rows: list[list[Cell]] = []
    for kind, costs in zip(kinds, ladders, strict=True):
        cells: list[Cell] = [f"{figure(cost.seconds)} s" if cost else "ended" for cost in costs]
        points = [
            (cost.characters, cost.seconds)
            for cost in costs
            if cost and cost.characters >= FITTED and cost.seconds >= SHORTEST
        ]
        fitted = exponent(points)
        if fitted is not None:
            figures[f"growth.{name}.{kind}"] = fitted
        last = next((cost for cost in reversed(costs) if cost), None)
        speed = figure(last.characters / 1e6 / max(last.seconds, 1e-9)) if last else ""
        rows.append(
            [kind, *cells, *[""] * (len(sizes) - len(cells)), figure(fitted) if fitted is not None else "–", speed]
        )
    note = (
        "Processor seconds; the exponent is fitted above 60 KB and 2 ms (1 is linear, 2 the square; – where everything "
        "is faster). Million characters a second at the largest size. A ladder ends where the next step takes over "
        f"{LIMIT:.0f} s ({HARD_LIMIT:.0f} s for adversarial text)."
    )
    return Table(name, title, ["text", *map(_size, sizes), "exponent", "million/s"], rows, note)


def _memory(name: str, title: str, kinds: Sequence[str], ladders: Sequence[Sequence[Cost | None]]) -> Table:
    rows: list[list[Cell]] = []
    for kind, costs in zip(kinds, ladders, strict=True):
        measured = [cost for cost in costs if cost]
        if measured:
            last = measured[-1]
            points = [
                (one.characters, one.peak - one.loaded) for one in measured if one.peak - one.loaded > LEAST_MEMORY
            ]
            fitted = exponent(points)
            grown = figure(fitted) if fitted is not None else "–"
            rows.append([kind, _size(last.characters), (last.peak - last.loaded) / last.characters, grown])
    note = f"At the largest size measured; the exponent is fitted to what is above {LEAST_MEMORY / 1e6:.0f} MB."
    return Table(name, title, ["text", "size", "bytes a character", "exponent"], rows, note)


def _size(characters: int) -> str:
    """A size as people write it.

    >>> [_size(size) for size in (4_000, 1_024_000, 65_536_000)]
    ['4 KB', '1 MB', '66 MB']
    """
    return f"{characters / 1000:.0f} KB" if characters < 1_000_000 else f"{characters / 1e6:.0f} MB"
