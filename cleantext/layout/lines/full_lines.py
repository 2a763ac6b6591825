"""A sentence that ends with a full line: no room shows whether its paragraph does, but words may link it to the next.

Inside a paragraph the words of a sentence come again in the next one, or pronouns stand for them (Halliday and Hasan
1976, Hearst 1997).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.layout.lines.discourse import last_sentence
from cleantext.layout.sentence import INSIDE, QUOTES

#: What each longer word that comes again adds to the logarithm of the odds, and each pronoun early in the next
#: sentence; more of them than so many do not count. On typeset pages by three makers paragraphs end behind 40, 31 and
#: 41 % of the full lines in doubt with no such word, and behind 23, 13 and 25 % of those with three. Fitted to the
#: pages of two makers the weights hold on the third's; from -0.6 to -0.9 they come out alike.
_AGAIN, _PRONOUN, _COUNTED = -0.7, -0.3, 3
#: However many sentences end with a line in a text, no more than 30 to 45 % of its full lines in doubt end a paragraph,
#: with any maker: the logarithm of the odds counts up to this one. 0.5 to 1.5 come out alike.
_ENDED = 1.0
#: A longer word, and so many of its letters stand for all its forms.
_LONGER, _STEM = re.compile(r"[^\W\d_]{4,}"), 5
#: Among so many first words of a sentence a pronoun points back to the one before.
_EARLY = re.compile(r"\w+(?:\W+\w+){0,7}")
_PRONOUNS = re.compile(r"\b(?:he|she|they|it|him|her|them|his|their|its)\b")


def of_full_line(rows: Sequence[str], behind: Sequence[str], ended: float) -> float:
    """Return what to add to the logarithm of the odds that a paragraph ends with the last of ``rows``, a full line.

    ``behind`` are the next rows, and ``ended`` is how often sentences of the text end with a line, as in ``Habits``.
    Where nothing is known of the rows, or one speaks, this is 0: who answers repeats the words of the other.

    >>> of_full_line(["The lamp went out."], ["Nobody lit the lamp."], 0) < of_full_line(["The lamp."], ["No rain."], 0)
    True
    """
    if not rows or rows[-1].rstrip()[-1] in QUOTES or behind[0].lstrip()[0] in QUOTES:
        return 0.0
    text = " ".join(map(str.strip, behind))
    stop = INSIDE.search(text)
    sentence = (text[: stop.start()] if stop else text).lower()
    again = len(_stems(last_sentence(rows).lower()) & _stems(sentence))
    early = _EARLY.search(sentence)
    pronouns = len(_PRONOUNS.findall(early[0])) if early else 0
    return _AGAIN * min(again, _COUNTED) + _PRONOUN * min(pronouns, _COUNTED) - max(0.0, ended - _ENDED)


def _stems(sentence: str) -> set[str]:
    return {word[:_STEM] for word in _LONGER.findall(sentence)}
