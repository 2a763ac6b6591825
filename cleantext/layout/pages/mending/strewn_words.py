"""Words of one line that a reader wrote behind the end of its paragraph, each in a row and a block of its own.

Justification set them so far apart that the reader took them for columns, since the short line below, the last of its
paragraph, has nothing there. The line that they are from is the one above it: short, in the middle of a sentence, and
with them as long as the lines around it. What a figure or a row of code has behind a paragraph looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cleantext.edit import Edit
from cleantext.layout.columns.strands import SIGN
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.measure import SPACE, typeset
from cleantext.layout.rows import Rows

#: Small words in blocks of their own; one alone may be anything.
_STREWN = re.compile(r"(?:\n\n[^\W\d_A-Z]{1,20}+(?=\n)){2,6}+(?=\n\n)")
#: How many rows of the paragraph, and how many around it, are looked at.
_NEAR = 4
#: Letters of a line: no column of prose is narrower, and the rows of figures are.
_NARROWEST = 24
#: The line has no room for its next word, and is itself no longer than those around it: an estimated width is off by
#: up to a fortieth, and twice that between two lines.
_SCATTER = 0.05


def strewn_words(rows: Rows, taken: set[int]) -> Iterator[Edit]:
    """Yield the edits that put such words back into their line: one puts them in, one takes them away."""
    for found in _STREWN.finditer(rows.cut.text):
        words = found[0].split()
        last = rows.at(found.start())
        first, behind = last, rows.at(found.end()) + 1
        while first > max(0, last - _NEAR) and rows.bare[first - 1]:
            first -= 1
        lacking = [row for row in range(first, last) if _lacks(rows, row, words, behind, taken)]
        start, end = found.span()
        old = rows.text[start:end]
        if lacking == [last - 1] and taken.isdisjoint(range(last, behind)) and "\f" not in old:
            place = rows.end(lacking[0])
            yield Edit(place, place, "", " " + " ".join(words), "words of a line, put back into it", 1.0, "pages")
            yield Edit(start, end, old, "", "words of a line that stood behind their paragraph", 1.0, "pages")


def _lacks(rows: Rows, row: int, words: list[str], behind: int, taken: Collection[int]) -> bool:
    """Whether a line is as long with some words as the lines above it or below, and would go on with the next line."""
    above, below = rows.bare[row], rows.bare[row + 1]
    if not is_cut(above, below) or above[-1] in "-‐\u00ad":
        return False
    sign = rows.above(row, taken)
    if sign >= 0 and SIGN.fullmatch(rows.bare[sign]):
        above = f"{rows.bare[sign]} {above}"
    whole = " ".join([above, *words])
    if len(whole) < _NARROWEST or len(max(words, key=len)) == 1:
        return False
    long = typeset(whole)
    longer = long + SPACE + typeset(below.split()[0])
    return any(
        long <= (1 + _SCATTER) * wide and longer >= (1 - _SCATTER) * wide for wide in _widths(rows, row, behind, taken)
    )


def _widths(rows: Rows, row: int, behind: int, taken: Collection[int]) -> Iterator[int]:
    """The widest line of some above a line, and of some below the words."""
    for step, start in ((rows.above, row), (rows.below, behind - 1)):
        widest, at = 0, start
        for _ in range(_NEAR):
            at = step(at, taken)
            if not 0 <= at < len(rows.rows):
                break
            widest = max(widest, typeset(rows.bare[at]))
        yield widest
