"""Marks of items that a reader wrote at the end of their page, each on a row of its own, away from their items.

Some readers write a page in the order in which it was drawn, and the marks of a list are drawn last. They stand between
the text of the page and its furniture, which they hide, and inside of the sentence that goes on overleaf.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from cleantext.layout.cut_sentences import is_surely_cut
from cleantext.layout.links import address
from cleantext.layout.pages.folios import folios
from cleantext.layout.pages.notes.blocks import Notes
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.rows import Rows

_BULLET = re.compile(r"[•‣◦▪●○■□➢✓]")
_MARK = re.compile(rf"{_BULLET.pattern}|\(?(?:\d{{1,2}}|[a-z])[.)]")
#: Between the marks and the end of a page are so many rows of furniture at most.
_FURNITURE = 3
#: One bullet may be that of the item overleaf; of several in a row none but the last can be.
_SEVERAL = 2


def strewn_bullets(rows: Rows, pages: Sequence[tuple[int, int]]) -> set[int]:
    """Return the rows of several bullets, each alone, at the end of a page or above its number or its link there."""
    found: set[int] = set()
    for first, behind in pages:
        row, outside = rows.above(behind), -1
        for _ in range(_FURNITURE):
            if row < first or _BULLET.fullmatch(rows.bare[row]):
                break
            row, outside = rows.above(row), row
        run = [*_run(rows, first, row, _BULLET)]
        if len(run) >= _SEVERAL and (outside < 0 or any(folios(rows.rows[outside])) or address(rows.rows[outside])):
            found.update(run)
    return found


def marks_in_sentences(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> Iterator[Notes]:
    """Yield the marks at the end of each page from which a sentence surely goes on overleaf; they move out of it."""
    for first, behind in pages[:-1]:
        run = [*_run(rows, first, rows.above(behind, taken), _MARK, taken)]
        if not run:
            continue
        above, below = rows.above(run[-1], taken), rows.below(behind - 1, taken)
        if above < first or below == len(rows.rows):
            continue
        one, other = rows.rows[above], rows.rows[below]
        if is_line_of_prose(one) and is_line_of_prose(other) and is_surely_cut(one, other):
            yield Notes(run[-1], run[0] + 1, "\n".join(rows.bare[row] for row in run[::-1]))


def _run(rows: Rows, first: int, last: int, look: re.Pattern[str], taken: Collection[int] = ()) -> Iterator[int]:
    """Yield the rows that hold nothing but a mark, from the ``last`` row upward."""
    while last >= first and look.fullmatch(rows.bare[last]):
        yield last
        last = rows.above(last, taken)
