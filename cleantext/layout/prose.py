"""Lines that are written in words, and not in the signs of code, tables and formulas."""

from __future__ import annotations

import re

#: What stands in source code and markup, and next to never in a line of prose.
CODE = re.compile(r"[{}=_<>|\\#*@]|\w\(")
#: A word of prose, with the marks around it.
_WORD = re.compile(r"[(\[\"'“‘„]*[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?)\]\"'”’]*")
#: A line of prose has so many words; less may be a heading, a name above its address, the number of a note, or a line
#: of code or of verse.
LEAST_WORDS = 4
#: This share of them is nothing but letters.
_LETTERS = 0.7
#: Marks at the end of a line of fewer.
_STOPS = tuple(".,;:?!")


def is_prose(text: str) -> bool:
    """Whether a line is written in words.

    >>> is_prose("shows the boats that lie in it."), is_prose("boats <- count(harbour)")
    (True, False)
    """
    return (len(text.split()) >= LEAST_WORDS or text.endswith(_STOPS)) and is_worded(text)


def is_line_of_prose(text: str) -> bool:
    """Whether a line is written in words, in so many that it is no heading, name, number or code.

    >>> is_line_of_prose("the boats that lie in it"), is_line_of_prose("in it."), is_line_of_prose("int a = 1 or 2 or")
    (True, False, False)
    """
    return len(text.split()) >= LEAST_WORDS and is_worded(text)


def is_worded(text: str) -> bool:
    """The same of a line that may have but few words, as those of a narrow column have."""
    words = text.split()
    return bool(words) and sum(_WORD.fullmatch(word) is not None for word in words) >= _LETTERS * len(words)
