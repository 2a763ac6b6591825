"""What calls a note: its mark, right behind a word or the punctuation there, as a raised number stands."""

from __future__ import annotations

import re
from itertools import islice

#: So many places that may call a note are looked at, and so many letters of the word before each: a page may be the
#: whole of a long text.
CALLS, LONGEST_WORD = 20, 40
#: What the mark that calls a note stands behind. That of a note whose number is alone on its row may stand behind an
#: initial, or a figure at the end of its sentence, too, but not at the beginning of a row: "3.3" is a chapter.
STOPS = r"[.,;:!?\"'”’)\]]"
SMALL, ANY = r"[^\W\d_A-Z]", rf"(?:[^\W\d_]|(?<=.)(?<!\n\d)\d(?={STOPS}\d+(?:\s+[^\W\d_a-z]|\s*\n)))"


def is_called(text: str, mark: str, behind: str = SMALL) -> bool:
    """Whether a mark stands right behind a word or its punctuation, as a raised number does."""
    return re.search(call_of(mark, behind), text) is not None


def is_called_once(text: str, mark: str, behind: str) -> bool:
    """Whether a mark stands behind a word, and the two are no name that comes again: "utf8", "x1"."""
    for found in islice(re.finditer(call_of(mark, behind), text), CALLS):
        word = text[max(0, found.start() - LONGEST_WORD) : found.end()].rsplit(maxsplit=1)[-1]
        if len(word) - len(mark) > 1 and text.count(word) == 1:
            return True
    return False


def call_of(mark: str, behind: str = SMALL) -> str:
    """The pattern of what calls the note with a mark, ``behind`` the last character of a word."""
    return rf"{behind}{STOPS}{{0,3}}{re.escape(mark)}(?![\w*†‡§])"
