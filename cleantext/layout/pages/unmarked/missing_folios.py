"""Folios that a sequence lacks: their number and their place follow from those that were found.

Recto and verso have heads of their own, a name stands where the page ends, a reader puts a folio before a note: such a
page is left out of the sequence that tells the pages, and is known by it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import count, pairwise
from statistics import median

from cleantext.layout.pages.folios import Folio, folios
from cleantext.layout.pages.furniture.cutting_heads import has_looks, stands_inside
from cleantext.layout.pages.heads import TELLING, letters
from cleantext.layout.pages.unmarked.sequences import GAP, Reading
from cleantext.layout.rows import Rows

#: How far off its expected place a folio stands, in pages: chapters end early, and readers move it over the notes.
NEAR = 0.35
#: The same for a number alone that cuts no sentence surely.
NEARER = 0.15


class Numbers:
    """The rows of a text that may be folios, by their numbers."""

    def __init__(
        self, rows: Rows, read: Sequence[Reading], cut: Callable[[int], bool | None], numeric: Iterable[int]
    ) -> None:
        """Sort the readings; ``cut`` says whether a row cuts a sentence, or None if that is open.

        All rows that may have a number are ``numeric``.
        """
        self._rows, self._cut, self._numeric = rows, cut, numeric
        self._read: dict[tuple[bool, int], list[tuple[int, Folio, bool]]] = defaultdict(list)
        for row, readings in read:
            for folio, is_named in readings:
                self._read[folio.roman, folio.value].append((row, folio, is_named))

    def straightened(self, found: Sequence[tuple[int, Folio]]) -> list[tuple[int, Folio]]:
        """Put another row with the same number in the place of one that stands off the place where it is expected.

        Where a page has a note of its own number, the sequence may have taken that.
        """
        page = self._page(found)
        chain = list(found)
        for at, (row, folio) in enumerate(found[:-1]):  # the last page may be nearly empty
            near = [chain[other] for other in (at - 1, at + 1) if 0 <= other < len(chain)]
            places = [self._rows.starts[other] + (folio.value - beside.value) * page for other, beside in near]
            if min(abs(self._rows.starts[row] - place) for place in places) / page < NEAR:
                continue
            better = [
                (off, other, reading)
                for place in places
                for off, other, reading, _ in self._around(folio.roman, folio.value, place, NEARER * page)
                if self._cut(other) is not False
            ]
            if better:
                chain[at] = min(better)[1:]
        return sorted(chain)

    def missing(self, found: Sequence[tuple[int, Folio]]) -> Iterator[int]:
        """Yield the rows with the numbers that a sequence passes over, or that stand before and behind it."""
        page, roman = self._page(found), found[0][1].roman
        beside = Counter(text for row, _ in found for text in self._beside(row))
        heads = {text for text, times in beside.items() if times > 1}
        known = [(folio.value, self._rows.starts[row]) for row, folio in found]
        for (value, place), (later, behind) in pairwise(known):
            step = (behind - place) / (later - value)
            for on in range(1, later - value):
                yield from self._likely(roman, value + on, place + on * step, page, heads)
        for (value, place), way in ((known[0], -1), (known[-1], 1)):
            missed = 0
            for on in count(1):
                likely = self._likely(roman, value + way * on, place + way * on * page, page, heads)
                missed = 0 if likely else missed + 1
                if missed > GAP:
                    break
                yield from likely

    def _page(self, found: Sequence[tuple[int, Folio]]) -> float:
        """How long a page is, in characters."""
        starts = self._rows.starts
        return median(
            (starts[later] - starts[row]) / (behind.value - folio.value)
            for (row, folio), (later, behind) in pairwise(found)
        )

    def _beside(self, row: int) -> set[str]:
        """What stands beside a row, and may be a head."""
        near = (self._rows.bare[other] for other in self._rows.near(row, ()) if other >= 0)
        return {bare for bare in near if len(letters(bare)) >= TELLING}

    def _likely(self, roman: bool, value: int, place: float, page: float, heads: Collection[str]) -> list[int]:
        """The row that is the likeliest folio of a number at a place, if there is one.

        Beside one of some ``heads`` it needs not cut a sentence.
        """
        likely = []
        for off, row, folio, is_named in self._around(roman, value, place, NEAR * page):
            cuts = self._cut(row)
            headed = not self._beside(row).isdisjoint(heads)
            sure = is_named or folio.counts_pages or headed
            if cuts or headed or (cuts is None and (sure or off < NEARER * page)):
                likely.append((not sure, cuts is None, off, row))
        if not likely:
            near = ((abs(self._rows.starts[row] - place), row) for row in self._untitled.get((roman, value), ()))
            likely = [(True, True, off, row) for off, row in near if off < NEAR * page and self._is_head(row, heads)]
        return [min(likely)[-1]] if likely else []

    def _is_head(self, row: int, heads: Collection[str]) -> bool:
        """Whether a row stands beside one of some heads, or inside of a sentence as no line of that does."""
        if not self._beside(row).isdisjoint(heads):
            return True
        return stands_inside(self._rows, row, self._rows.above(row), self._rows.below(row))

    @cached_property
    def _untitled(self) -> dict[tuple[bool, int], list[int]]:
        """The rows that end in a number and may be heads, whatever their words."""
        found: dict[tuple[bool, int], list[int]] = defaultdict(list)
        for row in self._numeric:
            bare = self._rows.bare[row]
            if bare[-1:].isdecimal() and has_looks(bare):
                for folio in folios(bare):
                    if folio.rest and bare.startswith(folio.rest):
                        found[folio.roman, folio.value].append(row)
        return found

    def _around(self, roman: bool, value: int, place: float, reach: float) -> Iterator[tuple[float, int, Folio, bool]]:
        """The rows with a number so near to a place, each with its distance."""
        starts, readings = self._rows.starts, self._read.get((roman, value), [])
        first = bisect_left(readings, place - reach, key=lambda one: starts[one[0]])
        behind = bisect_right(readings, place + reach, key=lambda one: starts[one[0]])
        for row, folio, is_named in readings[first:behind]:
            yield abs(starts[row] - place), row, folio, is_named
