"""What a language writes as one word or as two, where nothing but the frequencies of words is known of it.

Of English, pairs of words are known, and the models of spaces were learned from it. In other languages they know no
compounds, endings and particles, so what may be one word there is not cut, and what may be two is not joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from cleantext.lexical.forms import plain
from cleantext.lexical.languages import RUN_TOGETHER
from cleantext.lexical.lexicon import FUNCTION_WORD, NOT_OFFERED, SHORT_WORD, Lexicon
from cleantext.lexical.stretches import humps


def may_be_one(old: Sequence[str], new: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a language that runs words together may have written ``old`` as it stands, and not what it is cut into.

    Articles and prepositions side by side are never one, nor is one of them beside a capital.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> may_be_one(["Fehlerabweichung"], ["Fehler", "abweichung"], lexicon("de"))
    True
    >>> may_be_one(["vonder"], ["von", "der"], lexicon("de")), may_be_one(["derBahn"], ["der", "Bahn"], lexicon("de"))
    (False, False)
    """
    if lexicon.lang not in RUN_TOGETHER or len(new) <= len(old):
        return False
    enough = any if any(map(humps, old)) else all
    return not enough(is_function_word(shown, lexicon) for shown in new)


def may_be_apart(old: Sequence[str], new: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words that are to be joined may stand in a row: usual ones, or anything before a usual one ("X er").

    >>> from cleantext.lexical.lexicon import lexicon
    >>> danish = lexicon("da")
    >>> may_be_apart(["lyse", "rødt"], ["lyserødt"], danish), may_be_apart(["afsn", "it"], ["afsnit"], danish)
    (True, False)
    """
    if lexicon.follows or len(new) > len(old):
        return False
    return is_function_word(old[-1], lexicon) or all(
        lexicon.words.get(word, -inf) >= SHORT_WORD.get(len(word), NOT_OFFERED) for word in map(plain, old)
    )


def is_function_word(shown: str, lexicon: Lexicon) -> bool:
    """Whether a word is as frequent as articles and prepositions are."""
    return lexicon.words.get(plain(shown), -inf) >= FUNCTION_WORD
