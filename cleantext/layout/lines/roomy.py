"""Rows that leave far more room than their next word would have taken: wrapping broke none of them."""

from __future__ import annotations

from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import carries_on, ends_sentence, first_word, initial

#: With the next word they stay below this part of the width: estimated widths of full lines are off by a tenth at most,
#: and a ragged line lacks another word.
_WIDE = 0.85


def is_roomy(row: str, below: str, wrap: Wrap) -> bool:
    """Whether a row stays far below the width, even with the first word of the row below.

    >>> from cleantext.layout.measure import columns
    >>> [is_roomy("The lamp", below, Wrap(20, 0, 1, columns)) for below in ("went out", "smouldered")]
    [True, False]
    """
    return wrap.filled(row) + wrap.space + wrap.measure(first_word(below)) < _WIDE * wrap.width


def is_lone(row: str, below: str, wrap: Wrap) -> bool:
    """Whether a row that ends no sentence is a heading, or the last of a paragraph, since another begins ``below``.

    A single word may lead to something else, and so may a row above a blank one.
    """
    text = row.strip()
    if " " not in text or not text[0].isalnum() or text[0].islower() or ends_sentence(text) or carries_on(text):
        return False
    return initial(below).isupper() and is_roomy(row, below, wrap)
