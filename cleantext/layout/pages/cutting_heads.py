"""Heads that cut a sentence, in a text of so few pages that nothing else shows what they are.

A line of a paragraph is full, unless it is the last one; a head is short, and the sentence goes on below it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cleantext.layout.around import SLACK, width, wrapped
from cleantext.layout.cut_sentences import has_stop, is_prose_cut
from cleantext.layout.measure import reach
from cleantext.layout.pages.folios import folios
from cleantext.layout.pages.heads import is_no_head, is_title
from cleantext.layout.rows import Rows

#: The text is the first of so many rows: a head of two rows and a number may stand outside of it.
_REACH = 4


def cutting_heads(rows: Rows, tops: Sequence[int], taken: Collection[int]) -> list[int]:
    """Return the rows behind page breaks that are heads: in capitals, or next to a folio, and inside a sentence."""
    found = []
    for place in tops:
        head, numbered_below = _beyond(rows, place - 1, taken, upward=False)
        below, numbered_inside = _beyond(rows, head, taken, upward=False)
        if below == len(rows.rows) or not rows.bare[head][0].isupper():
            continue
        above, numbered_above = _beyond(rows, place, taken, upward=True)
        told = numbered_above or numbered_below or numbered_inside or rows.bare[head].isupper()
        if told and above >= 0 and _cuts(rows, above, head, below):
            found.append(head)
    return found


def _beyond(rows: Rows, row: int, taken: Collection[int], *, upward: bool) -> tuple[int, bool]:
    """The next row above or below that is neither furniture nor a number alone, and whether a number is passed."""
    passed = False
    for _ in range(_REACH):
        row = rows.above(row) if upward else rows.below(row)
        if not 0 <= row < len(rows.rows):
            break
        if any(not folio.rest for folio in folios(rows.bare[row])):
            passed = True
        elif row not in taken:
            break
    return row, passed


def _cuts(rows: Rows, above: int, head: int, below: int) -> bool:
    """Whether a sentence goes on over a row that has the looks of a head, and is no line of its paragraph."""
    one, title, other = rows.rows[above], rows.bare[head], rows.rows[below]
    if not is_title(title) or has_stop(title) or is_no_head(title):
        return False
    return is_prose_cut(one, other) and wrapped(rows, above) and reach(title, other) < SLACK * width(rows, above)
