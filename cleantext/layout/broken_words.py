"""Words broken at a line end: a hyphen is the last thing on the line, and stands behind a letter or a digit."""

from __future__ import annotations

#: Marks of a word that is broken at a line end.
HYPHENS = frozenset("-‐\u00ad¬")


def broken_part(row: str) -> str:
    """Return the part of a word before the hyphen that a row ends with; nothing if it ends otherwise.

    >>> broken_part("the mill-wheel was re-"), broken_part("the mill --"), broken_part("the mill")
    ('re', '', '')
    """
    if row[-1:] not in HYPHENS:
        return ""
    first = last = len(row) - 1
    while first and row[first - 1].isalnum():
        first -= 1
    return row[first:last]
