"""Folios that a sequence lacks: their number and their place follow from those that were found.

Recto and verso have heads of their own, a name stands where the page ends, a reader puts a folio before a note: such a
page is left out of the sequence that tells the pages, and is known by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from cleantext.layout.folios import COUNTS_PAGES, Folio
from cleantext.layout.rows import Rows
from cleantext.layout.sequences import Reading

#: How far off its expected place a folio stands, in pages: chapters end early, and readers move it over the notes.
NEAR = 0.35
#: The same for a number alone that cuts no sentence surely.
NEARER = 0.15


def straightened(
    rows: Rows, read: Sequence[Reading], found: Sequence[tuple[int, Folio]], cut: Callable[[int], bool | None]
) -> list[tuple[int, Folio]]:
    """Put another row with the same number in the place of one that stands off the place where it is expected.

    Where a page has a note of its own number, the sequence may have taken that.
    """
    steps = [
        (rows.starts[later] - rows.starts[row]) / (after.value - folio.value)
        for (row, folio), (later, after) in pairwise(found)
    ]
    page = median(steps)
    others: dict[tuple[bool, int], list[tuple[int, Folio]]] = defaultdict(list)
    for row, readings in read:
        for folio, _ in readings:
            others[folio.roman, folio.value].append((row, folio))
    chain = list(found)
    for place, (row, folio) in enumerate(found[:-1]):  # the last page may be nearly empty
        near = [chain[other] for other in (place - 1, place + 1) if 0 <= other < len(chain)]
        expected = [rows.starts[other] + (folio.value - beside.value) * page for other, beside in near]
        off = min(abs(rows.starts[row] - one) for one in expected) / page
        if off < NEAR:
            continue
        better = [
            (away, other, reading)
            for other, reading in others[folio.roman, folio.value]
            if (away := min(abs(rows.starts[other] - one) for one in expected) / page) < NEARER
            and cut(other) is not False
        ]
        if better:
            chain[place] = min(better)[1:]
    return sorted(chain)


def missing(
    rows: Rows, read: Sequence[Reading], found: Sequence[tuple[int, Folio]], cut: Callable[[int], bool | None]
) -> Iterator[int]:
    """Yield the rows with the numbers that a sequence passes over, or that stand before and behind it.

    ``read`` are all rows that may be folios; ``cut`` says whether a row cuts a sentence, or None if that is open.
    """
    known = {folio.value: row for row, folio in found}
    roman = found[0][1].roman
    values = sorted(known)
    steps = [(rows.starts[known[b]] - rows.starts[known[a]]) / (b - a) for a, b in pairwise(values)]
    page = median(steps)
    others: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for row, readings in read:
        for folio, is_named in readings:
            if folio.roman == roman and folio.value not in known:
                others[folio.value].append((row, is_named or COUNTS_PAGES.search(folio.style) is not None))
    for value, place in _passed([(value, rows.starts[known[value]]) for value in values], page, len(rows.text)):
        likely = []
        for row, is_named in others.get(value, ()):
            off = abs(rows.starts[row] - place) / page
            cuts = cut(row)
            if cuts is not False and off < (NEAR if cuts or is_named else NEARER):
                likely.append((not is_named, cuts is None, off, row))
        if likely:
            yield min(likely)[-1]


def _passed(known: Sequence[tuple[int, int]], page: float, length: int) -> Iterator[tuple[int, float]]:
    """Each number that is not known and where it is expected: between its neighbours, or so many pages off the ends."""
    value, place = known[0]
    yield from ((value - back, place - back * page) for back in range(1, min(value, int(place / page) + 2)))
    for (value, place), (later, behind) in pairwise(known):
        step = (behind - place) / (later - value)
        yield from ((value + on, place + on * step) for on in range(1, later - value))
    value, place = known[-1]
    yield from ((value + on, place + on * page) for on in range(1, int((length - place) / page) + 2))
