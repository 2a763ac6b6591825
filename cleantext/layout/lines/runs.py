"""Runs of short rows: lines far shorter than the page, one below the other, as verse, lists and commands have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleantext.document import Document
from cleantext.layout.lines.wrap import Wrap

#: A line of verse stays below this part of the width; a quotation that is set in reaches more. No list is wider.
_SHORT = 0.7
#: So many in a row: one is the last of a paragraph.
_LEAST = 2


def short_rows(document: Document, wrap: Wrap) -> list[int]:
    """Return the rows with text that stand below or above another as short: a wrapped text has hardly any."""
    most = int(_SHORT * wrap.letters)
    short = [row for row, length in enumerate(document.lengths) if 0 < length < most]
    return [row for start, stop in runs(short, _LEAST) for row in range(start, stop)]


def runs(rows: Iterable[int], least: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of rows one below the other, of at least so many.

    >>> [*runs([1, 2, 4, 6, 7], 2)]
    [(1, 3), (6, 8)]
    """
    first = behind = -1
    for row in rows:
        if row > behind:
            if behind - first >= least:
                yield first, behind
            first = row
        behind = row + 1
    if behind - first >= least:
        yield first, behind
