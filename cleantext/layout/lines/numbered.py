"""Headings with the number of a section inside another one: what stands below begins a paragraph, or is another one.

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
_NUMBER = r"\d{1,2}(?:\.\d{1,3}){1,4}\.? +[^\W\d_a-zß-öø-ÿ]"
_HEADING = re.compile(rf"\n([ \t]*){_NUMBER}[^\n]*(?=\n\1(?:[^\W\d_A-Z]|{_NUMBER}))")


def below_headings(document: Document, wrap: Wrap) -> Iterator[int]:
    r"""Yield the rows below such headings where widths are estimated; elsewhere blank rows stand around headings.

    >>> from cleantext.layout.measure import SPACE, typeset
    >>> rows = ["The lamp is lit with", "lamp.", "2.1. Putting it Out", "snuff is the command."]
    >>> [*below_headings(Document("\n".join(rows)), Wrap(300, 7, SPACE, typeset))]
    [3]
    """
    if wrap.exact:
        return
    for found in _HEADING.finditer(document.text):
        below = bisect_right(document.line_starts, found.end())
        row, text = document.lines[below - 1].rstrip(), document.lines[below]
        if not ends_sentence(row) and not carries_on(row) and is_roomy(row, text, wrap):
            yield below
