"""Entries of a table of contents or an index: dots lead from the words to the number of a page."""

from __future__ import annotations

import re

_PAGES = r"(?:\d{1,4}(?:[-–]\d{1,4})?|[ivxlc]{1,7})"
#: At the end of a row; a reader puts spaces between the dots, and the number close to them. An index has several.
_LEADER = re.compile(rf"(?:\. ?){{4,}}\s*{_PAGES}(?:, ?{_PAGES}){{0,8}}\s*$")
#: Longer leaders are found by their end.
_TAIL = 60


def is_entry(row: str) -> bool:
    """Whether a row ends with dots that lead to the number of a page.

    >>> is_entry("2.1 The weather ........... 8"), is_entry("Oil . . . . . . xiv"), is_entry("It was written in 1774")
    (True, True, False)
    >>> is_entry("harbour . . . . . . . . 12, 30–32, 57")
    True
    """
    return "." in row[-_TAIL:] and _LEADER.search(row, max(0, len(row) - _TAIL)) is not None
