"""Seams that show in the letters alone: no word has what stands at them, whatever stands around it.

A contraction has nothing before or behind it ("Ifyou're", "won'tgo"), "I" begins no word with a small verb behind it
("Icall"), and a function word no name ("ofLondon").
"""

from __future__ import annotations

import re

from cleantext.lexical.change import Change
from cleantext.lexical.evidence import ABSENT, bond
from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import Lexicon

_PAIR = 2
_CONTRACTION = re.compile(r"[a-z]+(?:n't|'(?:re|ve|ll|m))|(?:it|that|there|what|he|she|who|here|let)'s")
#: Log probability of contractions that are common words, and of what stands behind "I": "wouldn't", "borrow".
_USUAL = -11.0
#: The least letters of a verb behind "I" ("Ian" and "Ida" are names), and the least bond, log odds, between the two.
_VERB, _BOND = 3, 1.0
#: Function words that no identifier begins with, and no word that begins with a capital goes on from.
_BEFORE_NAMES = frozenset({
    "of", "and", "an", "that", "which", "who", "but", "or", "until", "among", "because", "than",
})  # fmt: skip


def is_seam(change: Change, lexicon: Lexicon) -> bool:
    """Whether an unknown word is two, by the letters where they meet."""
    if len(change.old) != 1 or len(change.new) != _PAIR:
        return False
    first, second = change.new
    one, other = map(plain, change.new)
    usual = [lexicon.words.get(word, ABSENT) >= _USUAL for word in (one, other)]
    if _CONTRACTION.fullmatch(one) or _CONTRACTION.fullmatch(other):
        return all(usual)
    if first == "I":
        return second.islower() and len(second) >= _VERB and usual[1] and bond(lexicon, one, other) > _BOND
    if first not in _BEFORE_NAMES:
        return False
    return second == "I" or (len(second) >= _VERB and other not in lexicon.frequent and _is_name(second))


def _is_name(shown: str) -> bool:
    """Whether a word is in capitals, or begins with one."""
    return shown.isupper() or shown.istitle()
