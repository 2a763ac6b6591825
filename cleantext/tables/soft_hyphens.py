"""Whether the soft hyphens of a text are its hyphens: a font may have one glyph for both, and a reader of PDF one sign.

Then the text has next to no other hyphen, soft ones break words at line ends, and inside the lines they stand between
numbers, words that the text has by themselves, and before capitals. Of web pages the soft hyphens stand between
syllables, and at no line end.
"""

from __future__ import annotations

import re

from cleantext.tables.contexts import SOFT_HYPHEN

_INSIDE = re.compile(rf"(?<![^\W_])([^\W_]++){SOFT_HYPHEN}(?=([^\W_]))")
_HARD = re.compile(r"(?<![^\W\d_])[^\W\d_]++-(?=[^\W\d_])")
#: Each begins with the sign, so that the search runs from sign to sign.
_AT_END = re.compile(rf"{SOFT_HYPHEN}(?<=[^\W\d_]{SOFT_HYPHEN})[ \t]*\r?\n\s*[^\W\d_]")
#: So many of each kind, to one other hyphen so many, and this share of what stands before one is a word of the text, or
#: before a capital, where no syllable begins.
#: Ten PDFs of such a font had 10 to 38 inside lines, 9 to 66 at line ends, at most one other hyphen to nine, and
#: shares of 0.31 to 0.83; other PDFs none inside lines. Of the first parts of broken words a fifth are words.
_LEAST, _TO_ONE, _WORDS = 5, 8, 0.3
_WORD = re.compile(r"(?<![^\W\d_])(?<![-\xad])[^\W\d_]+(?![-\xad]|[^\W\d_])")


def are_hyphens(text: str) -> bool:
    """Whether U+00AD stands for a hyphen throughout a text."""
    if text.count(SOFT_HYPHEN) < 2 * _LEAST or len(_AT_END.findall(text)) < _LEAST:
        return False
    inside: list[tuple[str, str]] = _INSIDE.findall(text)
    if len(inside) < max(_LEAST, _TO_ONE * len(_HARD.findall(text))):
        return False
    words = set(map(str.lower, _WORD.findall(text)))
    told = sum(
        before.isdecimal() or before.lower() in words or (before[-1].islower() and behind.isupper())
        for before, behind in inside
    )
    return told >= _WORDS * len(inside)
