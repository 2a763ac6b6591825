"""Signs of list items that a reader put on rows of their own: a bullet or a number, and below it the text of its item.

A sign alone may be an ornament between two parts of a text, the number of a section, or a cell of a table: signs of
items stand near each other, the same one or the next number each time, and each has a line of text below or beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.items import follows
from cleantext.layout.openings import BULLETS

_SIGN = rf"(?P<sign>[{BULLETS}]|(?P<opened>\(?)(?P<number>\d{{1,2}}|[a-z])(?P<closed>[.)]))[ \t]*"
#: A sign alone on its row; and any sign, with a row of text below it, blank rows between them or none, or beside it.
_ALONE = re.compile(rf"(?:[{BULLETS}]|\(?(?:\d{{1,2}}|[a-z])[.)])[ \t]*\n")
_BEFORE_TEXT = re.compile(rf"\n{_SIGN}(?P<gap>\n(?:[ \t]*\n){{0,2}}|(?<=[ \t]))[ \t]*(?=[^\s{BULLETS}][^\n]{{7,}})")
#: Items of a list are no more than this many letters apart; an ornament stands between longer parts.
_NEAR = 1200
#: A dash is a sign from so many on, others from two on.
_DASHES, _MANY_DASHES, _MANY = frozenset("–—"), 3, 2


def lone_signs(document: Document) -> list[Edit]:
    r"""Return an edit for each sign of an item on a row of its own, which puts its text beside it.

    >>> [edit.old for edit in lone_signs(Document("Take\n\n1.\n\ntwo lamps of brass\n2. and a roll of wick\n"))]
    ['\n\n']
    """
    text = document.text
    if not any(map(_ALONE.match, repeat(text), document.openings)):
        return []
    why = "sign of an item on a row of its own"
    return [
        Edit(start, end, text[start:end], " ", why, 1.0, "lines")
        for start, end in sorted(
            (found.end("sign"), found.end())
            for group in _lists(text)
            if len(group) >= (_MANY_DASHES if group[0]["sign"] in _DASHES else _MANY)
            for found in group
            if found["gap"]
        )
    ]


def _lists(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the signs in groups: each the same as the one before or its successor, and near it.

    The items of two lists may take turns, which stood beside each other in two columns.
    """
    groups: dict[bool, list[re.Match[str]]] = {}  # the last of numbers, and of other signs
    for found in _BEFORE_TEXT.finditer(text):
        counts = found["number"] is not None
        group = groups.setdefault(counts, [])
        if group and not (found.start() - group[-1].end() <= _NEAR and _goes_on(group[-1], found)):
            yield group
            groups[counts] = group = []
        group.append(found)
    yield from groups.values()


def _goes_on(one: re.Match[str], other: re.Match[str]) -> bool:
    if one["number"] is None or other["number"] is None:
        return one["sign"] == other["sign"]
    return one["opened"] + one["closed"] == other["opened"] + other["closed"] and follows(
        one["number"], other["number"]
    )
