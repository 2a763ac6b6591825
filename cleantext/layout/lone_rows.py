"""Rows below a blank one that begin like a copyright line or a page of so many, or are one word with a full stop."""

from __future__ import annotations

import re

#: The pattern begins with the line break, so that the search runs from break to break. White space before a number may
#: be a line break, which is none when the text is unwrapped.
_LONE = re.compile(
    r"\n[^\S\n]*+\n(?=[^\S\n]*+(?=[©CDRPS])(?:©|C(?i:opyright)|Downloaded|Retrieved|Printed|(?:P(?i:age)|Seite)\s\d)|"
    r" *+(?=[^ \n]*\.)[^ \n]++ *+(?:\n|$))"
)


def lone_rows(text: str) -> list[int]:
    r"""Return the offsets of the rows, rising.

    >>> lone_rows("He went to\n\nwww.example.org\n\nthe mill.")
    [12]
    """
    return [found.end() for found in _LONE.finditer(text)]
