"""Whether a line ends where the page does, or where its author ended it: a hyphen may stand at either end."""

from __future__ import annotations

import re

from cleantext.layout.items import is_item
from cleantext.layout.measure import reach

#: Lines on each side that show how wide a page is.
_AROUND = 8
#: Lines shorter than this are not cut by a page: no column of a newspaper is narrower.
_NARROWEST = 24
#: A line longer than this has been unwrapped before, whatever stands around it.
_UNWRAPPED = 100
#: A line whose next word would have ended before this part of the width was ended on purpose: before a capital or a
#: number, which begin lines of their own more often than they go on with what a hyphen holds together. Set by hand.
_FULL = 0.7
#: Characters before a word in which the one before it is looked for: a line break and what a line is set in by.
_INDENT = 20
#: The number that each line of a transcript begins with.
_NUMBER = re.compile(r"[ \t]*(\d{1,4})[ \t]")
#: A speaker's name before a speech.
_SPEAKER = re.compile(r"[^\W\d_][\w .'-]{0,30}: ")


def is_wrap(text: str, end: int, begin: int) -> bool:
    r"""Whether the line that ends at ``end`` was cut by the page's edge, and goes on at ``begin``.

    >>> is_wrap("A man of whom the Anglo-\nSaxon poets sang.", 24, 25), is_wrap("Maths: A-\nPhysics: B", 9, 10)
    (True, False)
    """
    first = text.rfind("\n", 0, end) + 1
    last = text.find("\n", begin)
    row, below = text[first:end], text[begin : last if last >= 0 else len(text)]
    if below[0].islower():
        return True
    if row[-1:].isdigit() and is_item(below):
        return False  # "1793-", and the next of a numbered list
    width = max(len(row), _width_around(text, first, begin))
    if width > _UNWRAPPED:
        return True
    if width < _NARROWEST or reach(row, below) < _FULL * width or _SPEAKER.match(below):
        return False
    number, next_number = _NUMBER.match(row), _NUMBER.match(below)
    return not (number and next_number and int(next_number[1]) == int(number[1]) + 1)


def _width_around(text: str, first: int, begin: int) -> int:
    """The letters of the longest line before ``first`` and behind that of ``begin``, up to the next blank ones.

    The one that begins there may have been unwrapped already, and tells nothing.
    """
    reach = _AROUND * _UNWRAPPED
    before = text[max(0, first - reach) : first].rpartition("\n\n")[2].split("\n")[-_AROUND:]
    behind = text[begin : begin + reach].partition("\n\n")[0].split("\n")[1:_AROUND]
    return max(map(len, (*before, *behind)), default=0)


def is_inside(text: str, start: int) -> bool:
    """Whether a word stands inside a sentence: behind another word, or a comma."""
    before = text[max(0, start - _INDENT) : start].rstrip()[-1:]
    return before == "," or before.isalnum()
