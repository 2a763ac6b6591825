"""What the signs at the line ends of a text are: hyphens of whoever set it, or of whoever wrote it.

A setter may break words with a sign of its own, U+2010 or a soft hyphen; then the plain hyphens are the writer's, at
line ends as well. And a setter that breaks no words leaves at line ends no more hyphens than lines happen to break at.
"""

from __future__ import annotations

import re
from collections import Counter

_SOFT = "\u00ad¬"
_TYPESET = "‐"
_AT_END = re.compile(r"([-‐\u00ad¬])(?<=[^\W\d_].)[ \t]*\n")
_INSIDE = {sign: re.compile(rf"{sign}(?<=[^\W\d_]{sign})(?=[^\W\d_])") for sign in "-‐"}
#: So many signs of its own show that a setter has one; two or three may have come with what was quoted.
_SOME = 5
#: Of so many compounds inside lines one comes to stand at a line end, where as many words make a line, as in books. So
#: many times as many hyphens there are still due to chance: where four are expected, twelve never come.
_WORDS_OF_LINE, _CHANCE = 12, 3


def setters_signs(text: str) -> str:
    """Return the signs that never stand for anything but a broken word.

    Typesetters print U+2010 where they break a word; who writes it in compounds, too, is not one.
    """
    return _SOFT if _INSIDE[_TYPESET].search(text) else _SOFT + _TYPESET


def are_others(text: str, setters: str) -> bool:
    r"""Whether the setter's signs are others than plain hyphens, which are the writer's then.

    >>> are_others("a good-\nbye\n" + "a mea‐\ndow\n" * 5, "‐"), are_others("a mea-\ndow\n" * 5, "‐")
    (True, False)
    """
    ends = Counter(_AT_END.findall(text))
    return sum(ends[sign] for sign in setters) >= max(_SOME, ends["-"])


def come_by_chance(text: str) -> bool:
    """Whether a text has so many hyphens inside its lines that those at line ends may be there by chance."""
    inside = len(_INSIDE["-"].findall(text))
    ends = sum(sign == "-" for sign in _AT_END.findall(text))
    return inside >= _WORDS_OF_LINE and ends <= _CHANCE * inside / _WORDS_OF_LINE
