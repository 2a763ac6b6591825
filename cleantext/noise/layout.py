"""Damage of the page: paragraphs cut into lines, and words cut at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edit import Edit
from cleantext.noise.dice import Dice

#: Columns of a printed page, from a narrow book to a wide report.
COLUMNS = (60, 90)
#: Fewest letters before and behind the hyphen. Printers leave no fewer.
BEFORE, BEHIND = 2, 3

_LETTERS = re.compile(r"[^\W\d_]+")
#: Where a syllable ends: between a vowel and a consonant with its vowel, or between two consonants before a vowel.
_SYLLABLE = re.compile(
    r"(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz][aeiouy])|(?<=[bdfglmnprst])(?=[bcdfgjklmnpqstv][aeiouy])", re.IGNORECASE
)


def wraps(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Cut all paragraphs into lines of up to so many columns, at spaces; ``rate`` plays no part.

    A paragraph is a line between blank ones. A block of several lines is a list, a table, verse, or set in lines
    already, and one that is indented is code: they stay.
    """
    yield from _set_in_lines(text, dice, 0.0)


def hyphenation(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Cut all paragraphs into lines as ``wraps`` does, and words at the end of some of them.

    ``rate`` is the share of the lines that end so, of those that could. A word that has a hyphen of its own is cut
    behind it.
    """
    yield from _set_in_lines(text, dice, rate)


def _set_in_lines(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    columns = dice.between(*COLUMNS)
    start = 0
    for block in text.split("\n\n"):
        stop = start + len(block)
        end = stop - 1 if stop == len(text) and block.endswith("\n") else stop
        if end - start > columns and text.find("\n", start, end) < 0 and not block[0].isspace():
            for place in _line_ends(text, start, end, columns, dice, rate):
                if text[place] == " ":
                    yield Edit(place, place + 1, " ", "\n", "line broken at a space")
                elif text[place - 1] == "-":
                    yield Edit(place, place, "", "\n", "line broken behind a hyphen")
                else:
                    yield Edit(place, place, "", "-\n", "word hyphenated at the end of a line")
        start = stop + 2


def _line_ends(text: str, start: int, end: int, columns: int, dice: Dice, rate: float) -> Iterator[int]:
    """Yield where each line of ``text[start:end]`` but the last one ends: at a space, or inside a word."""
    while end - start > columns:
        margin = start + columns
        space = text.rfind(" ", start + 1, margin + 1)
        if space < 0:  # one word as long as the line: it stands out into the margin
            space = text.find(" ", margin, end - 1)
            if space < 0:
                return
        elif rate and (inside := _cut(text, space + 1, margin)) and dice.chance(rate):
            yield inside
            start = inside
            continue
        yield space
        start = space + 1


def _cut(text: str, start: int, margin: int) -> int:
    """Where the word that begins at ``start`` and stands out over the margin may be cut; 0 if nowhere."""
    word = _LETTERS.match(text, start)
    if not word:
        return 0
    if text.startswith("-", word.end()) and word.end() < margin and text[word.end() + 1 : word.end() + 2].isalpha():
        return word.end() + 1
    cuts = _SYLLABLE.finditer(text, start, word.end())
    latest = min(margin - 1, word.end() - BEHIND)  # the hyphen takes a column too
    return max((cut.start() for cut in cuts if start + BEFORE <= cut.start() <= latest), default=0)
