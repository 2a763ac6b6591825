"""The margins of each row: the spaces that it is set in by and those that stand behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, islice, repeat
from operator import add, gt, sub
from typing import NamedTuple

from cleantext.document import Document

#: What margins are made of. A form feed, or a space that does not break, is more than that, and stays.
BLANKS = " \t"


class Margins(NamedTuple):
    """Where the text of each row begins and ends, as offsets in the document."""

    begins: Sequence[int]
    ends: Sequence[int]


def margins(document: Document, *, flat: bool) -> Margins:
    r"""Return the margins of all rows of a document, none where it is ``flat``.

    >>> margins(Document("  set in \nflat"), flat=False)
    Margins(begins=[2, 10], ends=[8, 14])
    """
    rows, starts = document.lines, document.line_starts
    if flat:
        return Margins(starts, list(map(add, starts, map(len, rows))))
    depths = map(sub, map(len, rows), map(len, map(str.lstrip, rows, repeat(BLANKS))))
    ends = map(add, starts, map(len, map(str.rstrip, rows, repeat(BLANKS))))
    return Margins(list(map(add, starts, depths)), list(ends))


def deeper(document: Document, at: Margins) -> Iterator[int]:
    """Yield the rows that are set in deeper than the row above."""
    depths = list(map(sub, at.begins, document.line_starts))
    yield from compress(count(1), map(gt, islice(depths, 1, None), depths))
