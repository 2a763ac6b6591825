"""Seams: whether the text above a gap goes on below it, and what to put into the gap."""

from __future__ import annotations

import re

from cleantext.layout.rows import Rows

#: Behind the last word of a sentence: its stop, then closing quotation marks and brackets, then the number of a note.
_STOP = re.compile(r"[.!?…:。！？]['\"”’»›)\]]*\d{0,3}\s*$")
#: Opens a heading, an item or a quotation rather than going on with a sentence.
_ITEM = re.compile(r"\s*(?:[•▪◦‣*–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|>|#)")
#: How many rows above a gap show how wide the text is set: half of a small page.
NEAR = 14
#: A row is full when the next word would not have fitted on it. Measured in characters, the width of a row of
#: proportional type varies by about a tenth.
SLACK = 0.9
#: Longer than any line that was set in a column: the row is a whole paragraph, and the text is not hard-wrapped.
UNWRAPPED = 160


def ends(row: str) -> bool:
    """Whether a row ends as a sentence does."""
    return _STOP.search(row, max(0, len(row) - 12)) is not None


def goes_on(above: str, below: str) -> bool:
    """Whether a sentence is surely cut between two rows: no stop above, and a small letter below.

    >>> goes_on("as long as the", "harbour was open"), goes_on("THE HARBOUR", "It was open.")
    (True, False)
    """
    first = below.lstrip("\"'“‘«([ \t")[:1]
    return bool(first) and first.isalpha() and not first.isupper() and not ends(above) and above.rstrip()[-1:] != ";"


def seam(rows: Rows, above: int, below: int) -> str:
    """What belongs between two rows when nothing else stands between them: a line break, a space, or a blank line."""
    one, other = rows.rows[above], rows.rows[below]
    wrapped = max(len(one), len(other)) < UNWRAPPED and _neighbour(rows, above, below)
    if _divided(rows, above, below, wrapped=wrapped):
        return "\n\n"
    return "\n" if wrapped else " "


def _divided(rows: Rows, above: int, below: int, *, wrapped: bool) -> bool:
    one, other = rows.rows[above], rows.rows[below]
    if goes_on(one, other):
        return False
    if _ITEM.match(other):
        return True
    if not wrapped:
        return ends(one) or other.lstrip()[:1].isupper()
    room = width(rows, above) * SLACK
    short = len(one.rstrip()) + 1 + len(other.split(None, 1)[0]) < room
    return short and (ends(one) or other.lstrip()[:1].isupper())


def width(rows: Rows, row: int) -> int:
    """How wide the text above a row is set: the longest but one of the nearest rows, so that no outlier counts."""
    lengths = sorted(len(text.rstrip()) for text in rows.rows[max(0, row - NEAR) : row + 1])
    return lengths[-2] if len(lengths) > 1 else lengths[-1]


def _neighbour(rows: Rows, above: int, below: int) -> bool:
    """Whether a row beside the gap touches another row of text, as the lines of a hard-wrapped paragraph do."""
    touching = above > 0 and bool(rows.rows[above - 1].strip())
    return touching or (below + 1 < len(rows.rows) and bool(rows.rows[below + 1].strip()))
