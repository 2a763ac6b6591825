"""Garbage lines: what an OCR engine makes of stains, rules and torn edges (``~~ ,.;:' _ -- |``).

A line is garbage if it is a jumble of small marks with hardly a letter among them. A Markdown rule, a row of asterisks
and a table border repeat one or two marks; ornaments read the same from both ends; code and emoticons have brackets,
slashes or signs that specks are not taken for. None of those is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document

#: The marks that specks and scratches are read as.
MARKS = frozenset("~,.;:'`_-|^*\"!•·■¬°»«‘’“”—–")
#: Two letters or digits in a row: the line says something.
_RUN_OF_LETTERS = re.compile(r"[^\W_]{2}")
#: Rules and borders have three kinds of marks at most ("|:--|", "*-*"), emoticons four characters.
KINDS, FEWEST = 4, 5
#: At most one character in four may be a letter or a digit: "I ~ l , ." is garbage, "A . B , C" may be a list.
LETTERS = 4


def garbage(document: Document) -> Iterator[tuple[int, int]]:
    r"""Yield the span of each garbage line, with the line break behind it, and with the one before the last line.

    >>> list(garbage(Document("The end.\n~~ ,.;:' _ -- |\nFinis.")))
    [(9, 25)]
    """
    text = document.text
    if MARKS.isdisjoint(text):
        return
    for line, start in zip(document.lines, document.line_starts, strict=True):
        if is_garbage(line):
            end = start + len(line)
            if end < len(text):
                yield start, end + 1
            elif start:
                yield start - 1, end
            else:
                yield start, end


def is_garbage(line: str) -> bool:
    """Whether a line is a jumble of marks.

    >>> [is_garbage(line) for line in ("~~ ,.;:' _ -- |", "* * *", "|:---|---:|", ":-)", "~*~•~*~", "}); //")]
    [True, False, False, False, False, False]
    """
    if _RUN_OF_LETTERS.search(line):
        return False
    shown = "".join(line.split())
    if len(shown) < FEWEST or shown == shown[::-1]:
        return False
    marks = [mark for mark in shown if not mark.isalnum()]
    kinds = set(marks)
    return len(kinds) >= KINDS and kinds <= MARKS and (len(shown) - len(marks)) * LETTERS <= len(shown)
