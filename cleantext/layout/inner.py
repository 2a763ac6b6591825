"""Furniture that a reader put into the middle of a page, as between two columns: once a page, apart from the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from cleantext.layout.evidence import ENOUGH
from cleantext.layout.folios import LONGEST, folios
from cleantext.layout.heads import keys
from cleantext.layout.rows import Rows
from cleantext.layout.seams import goes_on

#: Share of the pages on which it must stand: more than for an edge, since its place says nothing.
COMMON = 0.6

#: Share of them that must cut a sentence. Columns end with a paragraph more often than pages do, before a list or a
#: heading that goes into the next column whole; a label that each page has, such as "Ingredients", cuts none.
CUTTING = 0.2
#: How many rows of other furniture and blank rows may lie between it and the text.
REACH = 12


def furniture_inside(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> set[int]:
    """Return rows that stand apart from the text, once on most pages, and cut a sentence or stand by a folio."""
    heads: dict[str, list[tuple[int, int]]] = defaultdict(list)
    numbers: dict[tuple[bool, int], list[tuple[int, int]]] = defaultdict(list)
    for page, (first, behind) in enumerate(pages):
        for row in range(first, behind):
            if row not in taken and _apart(rows, row):
                for key in keys(rows.rows[row])[:1]:
                    heads[key].append((page, row))
                for folio in folios(rows.rows[row]):
                    if not folio.rest:
                        numbers[folio.roman, folio.value - page].append((page, row))
    named = [{row for _, row in on} for on in heads.values() if _once_a_page(on, len(pages))]
    counted = [{row for _, row in on} for on in numbers.values() if _once_a_page(on, len(pages))]
    found: set[int] = set()
    for own in (*named, *counted):
        others = set().union(*(counted if own in named else named))
        beside = sum(rows.above(row) in others or rows.below(row) in others for row in own)
        cuts = sum(_cuts(rows, row, own.union(taken, others)) for row in own)
        if cuts >= CUTTING * len(own) or beside > len(own) / 2:
            found |= own
    return found


def _once_a_page(on: list[tuple[int, int]], count: int) -> bool:
    return len(on) >= max(ENOUGH, COMMON * count) and len({page for page, _ in on}) == len(on)


def _apart(rows: Rows, row: int) -> bool:
    """Whether a short row has blank rows above and below, or an edge of the text."""
    text = rows.rows
    if not 0 < len(text[row]) <= LONGEST or not text[row].strip():
        return False
    return (row == 0 or not text[row - 1].strip()) and (row + 1 == len(text) or not text[row + 1].strip())


def _cuts(rows: Rows, row: int, skipped: set[int]) -> bool:
    above, below = rows.near(row, skipped, REACH)
    return above >= 0 and below >= 0 and goes_on(rows.rows[above], rows.rows[below])
