"""How a text ends its paragraphs, breaks its words and sets in its first lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from cleantext.layout.sentence import INSIDE, ends_sentence, initial
from cleantext.layout.wrap import Wrap

#: A text with more than this share of its lines ending in a hyphen, or standing out since the hyphen was taken away,
#: breaks words.
_HYPHENATED = 0.05
#: And one with more than this share of them set in behind a sentence end indents its paragraphs.
_INDENTING = 0.02


@dataclass(frozen=True, slots=True)
class Habits:
    """What the whole text says about its paragraphs."""

    ended: float  #: logarithm of the odds that a paragraph ends where a sentence ends with the line
    fragment: int  #: width of the least part of a word that could have been put on a line, 0: words were not broken
    indents: bool  #: first lines of paragraphs are set in


def habits(rows: Sequence[str], text: str, wrap: Wrap) -> Habits:
    """Count how many sentences end with a line, against how many would by chance.

    A sentence that ends inside a paragraph ends with a line once in as many times as a line has words. What ends with
    a line more often than that, ends a paragraph.
    """
    at_ends = hyphens = deeper = full = 0
    overlong = wrap.letters * 1.5
    for row, below in pairwise(rows):
        if not row or row.isspace():
            continue
        full += 1
        hyphens += row.rstrip()[-1] in "-‐\u00ad¬" or len(row) > overlong
        if below and not below.isspace():
            ended = ends_sentence(row) and not initial(below).islower()
            at_ends += ended
            deeper += ended and indent(below) > indent(row)
    chance = sum(1 for _ in INSIDE.finditer(text)) / max(1.0, text.count(" ") / max(1, full))
    odds = log((max(0.0, at_ends - chance) + 0.3) / (chance + 0.7))
    fragment = wrap.measure("abc-") if hyphens > _HYPHENATED * full else 0
    return Habits(odds, fragment, deeper > _INDENTING * full)


def indent(row: str) -> int:
    """Return how many columns a line is set in."""
    return len(row) - len(row.lstrip())
