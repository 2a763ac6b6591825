"""Several lines in a row that are far shorter than the page: ingredients, parties to a lawsuit, free verse.

Wrapping leaves room for more than a word only where a paragraph ends, so that two such lines below each other are
lines of their own, whatever letters they begin with. A reader of PDF that cuts a line into pieces cuts it anywhere:
behind one that ends in a light word the sentence goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.layout.items import is_item
from cleantext.layout.sentence import HYPHENS, first_word, leads_on
from cleantext.layout.verse import LIGHT
from cleantext.layout.wrap import Wrap

#: With the first word of the next a line stays below this part of the width. A quotation that is set in is wider.
_SHORT = 0.6
#: So many in a row.
_RUN = re.compile(b"\x01{2,}")
_CARRIES_ON = HYPHENS | frozenset("–—&(/=+")


def short_lines(document: Document, wrap: Wrap) -> Iterator[int]:
    """Yield the rows that are followed, or preceded, by another of these, and leave so much room."""
    most = _SHORT * wrap.letters
    short = bytearray([0 < length < most for length in document.lengths])
    if not wrap.exact or b"\x01\x01" not in short:
        return
    for run in _RUN.finditer(short):
        stretch: list[int] = []
        for row in range(*run.span()):
            if _has_room(document, row, wrap):
                stretch.append(row)
                continue
            yield from _told(document, stretch)
            stretch = []
        yield from _told(document, stretch)


def _has_room(document: Document, row: int, wrap: Wrap) -> bool:
    """Whether a row and the first word of the next, if there is one, are far shorter than the page."""
    above, below = document.bare_lines[row], "".join(document.bare_lines[row + 1 : row + 2])
    if not above or not below:
        return False
    return wrap.measure(above) + wrap.space + wrap.measure(first_word(below)) < _SHORT * wrap.width


def _told(document: Document, stretch: list[int]) -> list[int]:
    """The rows, if there are enough of them, none ends inside a phrase, and none is the sign of an item."""
    if len(stretch) > 1 and not any(_is_cut(document.bare_lines[row]) for row in stretch):
        return stretch
    return []


def _is_cut(row: str) -> bool:
    return is_item(row) or row[-1] in _CARRIES_ON or leads_on(row) or row.rpartition(" ")[2].lower() in LIGHT
