"""Words broken at a line end: a hyphen is the last thing on the line, and stands behind a letter or a digit."""

from __future__ import annotations

import re

#: Marks of a word that is broken at a line end.
_MARKS = "-‐\u00ad¬"
HYPHENS = frozenset(_MARKS)
_BROKEN = re.compile(rf"([^\W_]+)[{_MARKS}]$")
#: No word is longer.
_LONGEST = 60


def broken_part(row: str) -> str:
    """Return the part of a word before the hyphen that a row ends with; nothing if it ends otherwise.

    >>> broken_part("the mill-wheel was re-"), broken_part("the mill --"), broken_part("the mill")
    ('re', '', '')
    """
    found = _BROKEN.search(row, max(0, len(row) - _LONGEST)) if row[-1:] in HYPHENS else None
    return found[1] if found else ""
