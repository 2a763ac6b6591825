"""Sentences that are cut: one breaks off in a row and goes on in another, whatever stands between the two.

Everything that looks for furniture asks this, each with a reason of its own what the rows must be besides: written in
words, full, no title. Whether a paragraph ends at a line break is another question, which ``odds`` answers.
"""

from __future__ import annotations

import re

from cleantext.layout.prose import is_prose
from cleantext.layout.sentence import ENDS

#: Behind the last word of a sentence: its stop, then closing quotation marks and brackets, then the number of a note.
_STOP = re.compile(rf"[{ENDS}]['\"”’»›)\]]*\d{{0,3}}\s*$")
#: So many letters at the end of a row hold all of these.
_TAIL = 12
#: What may stand before the first letter of a row. A dash may not: it begins a speech, or an item.
_BEFORE = "\"'“‘«([ \t"


def has_stop(row: str) -> bool:
    """Whether a row ends as a sentence does, so far as its marks tell.

    An abbreviation may end one as well, unlike in ``ends_sentence``: where a page ends, doubt is left alone.
    """
    return _STOP.search(row, max(0, len(row) - _TAIL)) is not None


def is_cut(above: str, below: str) -> bool:
    """Whether a sentence goes on from one row to another: no stop above, and no capital below.

    >>> is_cut("as long as the", "harbour was open"), is_cut("THE HARBOUR", "It was open.")
    (True, False)
    """
    first = below.lstrip(_BEFORE)[:1]
    return first.isalpha() and not first.isupper() and not has_stop(above) and above.rstrip()[-1:] != ";"


def is_surely_cut(above: str, below: str) -> bool:
    """The same, where the letter below is a small one: in scripts without capitals none tells where sentences begin.

    >>> is_surely_cut("as long as the", "harbour was open"), is_surely_cut("船はいつものように", "九時に出た")
    (True, False)
    """
    return is_cut(above, below) and below.lstrip(_BEFORE)[0].islower()


def is_prose_cut(above: str, below: str) -> bool:
    """The same again, and both rows are written in words: few pages show nothing else that would tell."""
    return is_surely_cut(above, below) and is_prose(above) and is_prose(below)
