"""Headings with the number of a section inside another one: what stands below begins a paragraph with any letter.

Manuals begin sentences with the names of commands, which keep their small letters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.layout.lines.roomy import is_roomy
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import carries_on, ends_sentence

#: The pattern begins with the line break, so that the search runs from break to break.
_HEADING = re.compile(r"\n([ \t]*)\d{1,2}(?:\.\d{1,3}){1,4}\.? +[^\W\d_a-zß-öø-ÿ][^\n]*(?=\n\1[^\W\d_A-Z])")


def below_headings(document: Document, wrap: Wrap) -> Iterator[int]:
    r"""Yield the rows below such headings where widths are estimated; elsewhere blank rows stand around headings.

    >>> from cleantext.layout.measure import SPACE, typeset
    >>> rows = ["The lamp is lit with", "lamp.", "2.1. Putting it Out", "snuff is what puts it out again."]
    >>> [*below_headings(Document("\n".join(rows)), Wrap(300, 7, SPACE, typeset))]
    [3]
    """
    if wrap.exact:
        return
    rows = document.lines
    for found in _HEADING.finditer(document.text):
        row = bisect_right(document.line_starts, found.end()) - 1
        if _is_whole(rows[row], rows[row + 1], "".join(rows[row + 2 : row + 3]), wrap) and (
            not rows[row - 1] or ends_sentence(rows[row - 1]) or is_roomy(rows[row - 1], rows[row], wrap)
        ):  # and no sentence goes on over it, as over the head of a page
            yield row + 1


def _is_whole(row: str, below: str, after: str, wrap: Wrap) -> bool:
    """Whether the heading in a row, whose type may be larger, does not go on with the row below: that is a full one."""
    return not (ends_sentence(row) or carries_on(row.rstrip())) and (
        is_roomy(row, below, wrap) and not is_roomy(below, after, wrap)
    )
