"""Rows of delimited data: every line has as many commas, semicolons, tabs or bars as the next.

What looks like a damaged word or a loose comma there is a value, and every line break is one of its own. Delimiters
inside a quoted value do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.document import Document

#: What separates values. A comma or a semicolon of prose has a space behind it; that of data has none, as a rule.
_TIGHT = re.compile(r"[,;](?! )")
_DELIMITERS = (("\t", re.compile(r"\t")), ("|", re.compile(r"\|")), (",", _TIGHT), (";", _TIGHT))
#: The same where the line goes on, for a whole text.
_UNSPACED = {mark: re.compile(rf"{mark}(?![ \n])") for mark in ",;"}
#: A quoted value, from delimiter to delimiter; a quotation mark inside it is doubled (RFC 4180).
_QUOTED = re.compile(r'"(?<![^,;|\t\n]")(?:[^"\n]|"")*+"(?![^,;|\t\n])')
#: So many rows with so many delimiters each are no accident.
_ROWS, _FEWEST = 3, 2


def delimited(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans, from line to line, of rows of delimited data.

    >>> list(delimited(["Berths:", "name,length,place", "Petrel,11,east", "Marigold,9,west"]))
    [(1, 4)]
    """
    lines = [_QUOTED.sub("", line) if '"' in line else line for line in lines]
    for mark, pattern in _DELIMITERS:
        counts = [_values(line, mark, pattern) if mark in line else 0 for line in lines]
        if max(counts, default=0) < _FEWEST:
            continue
        start = 0
        for count, rows in groupby(counts):
            end = start + sum(1 for _ in rows)
            if count >= _FEWEST and end - start >= _ROWS:
                yield start, end
            start = end


def is_delimited(document: Document) -> bool:
    """Whether most lines of a text are rows of delimited data; prose is let go at the speed of memory."""
    text, signs, written = document.text, document.signs, document.written
    if b"\t" not in signs and b"|" not in signs:
        if signs.count(b",") + signs.count(b";") <= written:
            return False
        if b'"' in signs:
            text = _QUOTED.sub("", text)
        if not any(2 * len(unspaced.findall(text)) > text.count(mark) for mark, unspaced in _UNSPACED.items()):
            return False
    rows = sum(end - start for start, end in delimited(document.lines))
    return 2 * rows > written


def _values(line: str, mark: str, pattern: re.Pattern[str]) -> int:
    """How many delimiters a line has; none if most of its marks are those of prose."""
    every, tight = line.count(mark), len(pattern.findall(line))
    return every if 2 * tight > every else 0
