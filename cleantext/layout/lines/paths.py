"""Paths and addresses that a line end broke behind a slash: nothing stands where the line break was.

The name of a directory may end in a slash, too, and a word may follow it. So what follows has to look like no word
(``doc/gzip``, ``rules.old``, ``man/``), to stand behind the same path elsewhere in the text, or to end a bracket that
the path began.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cleantext.document import Document

#: No path is longer.
_LONGEST = 200
_ABOVE = re.compile(r"(?:^|\s)(\S*[^\s/]/|\S*://)$")
_BELOW = re.compile(r"\s*([A-Za-z0-9~][^\s()<>\[\]{}\"“”‘’]*)")
#: A part of a path: it goes on behind another slash, or ends in one; or it is the name of a file.
_PARTS = re.compile(r"~?[a-z0-9][\w.~%+-]*/(?:[\w~]|$)|~[a-z]", re.ASCII)
_FILE = re.compile(r"~?\w[\w%+-]*(?:[.=?#&][\w%+-]{2,})+(?:/|$)|\w+_\w", re.ASCII)
#: No part of a path ends in one of these.
_CLOSING = ".,;:!?'\""
_OPENING = "([{<\"'“‘«"
#: Words with a slash in them that may stand behind any other.
_WORDS = re.compile(
    r"(?:and/or|either/or|he/she|she/he|s/he|his/her|her/his|him/her|her/him|[ai]/o|n/a)$", re.IGNORECASE
)
#: What stands around a path.
_AROUND = _CLOSING + _OPENING + ")]}>”’»"


def broken_paths(document: Document, ends: Collection[int]) -> Iterator[int]:
    """Yield the rows that end inside a path; ``ends`` are rows that may end in a slash.

    >>> [*broken_paths(Document("It is in /usr/share/\\ndoc/gzip, or in man/\\nand not (/etc/\\nhosts)."), (0, 1, 2))]
    [0, 2]
    """
    paths: frozenset[str] | None = None
    for row in ends:
        above = document.lines[row]
        left, right = _ABOVE.search(above, max(0, len(above) - _LONGEST)), _BELOW.match(document.lines[row + 1])
        if left is None or right is None:
            continue
        path, part = left[1].lstrip(_OPENING), right[1].rstrip(_CLOSING)
        if part.startswith((path.rstrip("/"), _root(path))) or _WORDS.match(part):
            continue  # the next path of a list
        if paths is None:
            paths = frozenset(word.strip(_AROUND) for word in document.text.split() if "/" in word)
        behind = document.lines[row + 1][right.end() :][:1]
        is_bracket = left[1].startswith("(") and behind == ")" and "(" not in path
        if is_bracket or path + part in paths or _goes_on(path, part):
            yield row


def _root(path: str) -> str:
    """The first part of a path, with its slash."""
    return path.lstrip("/").partition("/")[0] + "/"


def _goes_on(path: str, part: str) -> bool:
    """Whether what stands below a path has the look of a part of one: behind a single word more than one slash."""
    if _FILE.match(part):
        return True
    is_path = "/" in path.rstrip("/") or "." in path + part or part.rstrip("/").count("/") > 1
    return is_path and _PARTS.match(part) is not None
