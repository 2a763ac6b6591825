"""Room on a row: whether its next word would have fitted, or so much more that wrapping surely did not break it."""

from __future__ import annotations

from cleantext.layout.cut_sentences import has_stop
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import INSIDE, carries_on, ends_sentence, first_word, initial

#: With the next word they stay below this part of the width: estimated widths of full lines are off by a tenth at most,
#: and a ragged line lacks another word.
_WIDE = 0.85


def is_full(row: str, below: str, wrap: Wrap) -> bool:
    """Whether the first word below would not have fitted on a row.

    >>> from cleantext.layout.measure import columns
    >>> [is_full("The lamp", below, Wrap(20, 0, 1, columns)) for below in ("smouldered", "smoulderingly")]
    [False, True]
    """
    return wrap.filled(row) + wrap.space + wrap.measure(first_word(below)) > wrap.width - wrap.slack


def is_roomy(row: str, below: str, wrap: Wrap) -> bool:
    """Whether a row stays far below the width, even with the first word of the row below.

    >>> from cleantext.layout.measure import columns
    >>> [is_roomy("The lamp", below, Wrap(20, 0, 1, columns)) for below in ("went out", "smouldered")]
    [True, False]
    """
    return wrap.filled(row) + wrap.space + wrap.measure(first_word(below)) < _WIDE * wrap.width


def is_lone(row: str, below: str, wrap: Wrap) -> bool:
    """Whether a row without a stop is a heading, or the last of a paragraph, since another begins ``below``.

    A single word may lead to something else, and so may a row above a blank one.
    """
    text = row.strip()
    if " " not in text or not text[0].isalnum() or text[0].islower():
        return False
    if has_stop(text) or ends_sentence(text) or carries_on(text):
        return False
    return initial(below).isupper() and is_roomy(row, below, wrap) and INSIDE.search(text) is None
