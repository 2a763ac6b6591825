"""What the user, a text and the lexicons of its languages know about the words at its line ends."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from math import log

from cleantext.layout.hyphens.affixes import PREFIXES
from cleantext.layout.hyphens.hyphenation import REAL_WORD, Evidence, is_closed, is_common
from cleantext.layout.hyphens.signs import setters_signs
from cleantext.layout.hyphens.wordset import FEW, WordSet
from cleantext.lexical.foreign import language_of, rarities
from cleantext.lexical.lexicon import lexicon as lexicon_of

_LN_10 = log(10)
#: The Zipf scale counts the decades from one in 10 ** 9 words up.
_TOP = 9
#: Letters on each side that tell the language of a place, which is asked once for as many.
_PART = 2000
#: Each begins inside the one before it: "up-to-date" has two.
_COMPOUND = re.compile(r"(?<![^\W_])([^\W_]++)-(?=([^\W_]++))")
#: What another language borrows is as common as this, on the Zipf scale; fragments seldom are. Set by hand.
_BORROWED = 3.0


class Known:
    """What the user, the document and the lexicons of its languages know about words."""

    def __init__(self, text: str, lang: str, user: frozenset[str]) -> None:
        """Look nothing up yet."""
        self._text, self._lang, self._user = text, lang, user
        self._here = here = WordSet(text)
        self._asked = 0  # for parts of compounds
        self._others: dict[int, Evidence | None] = {}
        known = lexicon_of(lang)

        def zipf(word: str) -> float:
            return _zipf(known.words.get(word))

        def pair(first: str, second: str) -> float:
            return _zipf(known.joint(first, second))

        self.evidence = Evidence(lang, user, here, here.count, self._hyphenated, here.begun, zipf, pair)

    @cached_property
    def setters_signs(self) -> str:
        """The signs that never stand for anything but a broken word."""
        return setters_signs(self._text)

    @cached_property
    def compounds(self) -> Counter[str]:
        """What stands on both sides of the hyphens inside the words of the text, how often."""
        return Counter(map("-".join, _COMPOUND.findall(self._text)))

    @cached_property
    def _small_compounds(self) -> Counter[str]:
        return Counter(map(str.lower, self.compounds.elements()))

    def _hyphenated(self, compound: str) -> int:
        return self._small_compounds[compound]

    def is_part(self, word: str) -> bool:
        """Whether a word stands on one side of such a hyphen; next to none does anywhere in the text."""
        small = word.lower()
        self._asked += 1
        if self._asked <= FEW and small not in self._small:
            return False
        return small in self._parts

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for compound in self._small_compounds for part in compound.split("-"))

    @cached_property
    def _small(self) -> str:
        return self._text.lower()

    def has(self, word: str) -> bool:
        """Whether a word is one of the language, the document or the user."""
        small = word.lower()
        return bool(self.evidence.zipf(small)) or small in self._here or small in self._user or word in self._user

    def is_common(self, left: str, right: str) -> bool:
        """Whether two parts make a word so common that a hyphen inside of it can be no other than a broken one's."""
        return is_common(left.lower(), right.lower(), self.evidence)

    def are_words(self, place: int, left: str, right: str) -> bool:
        """Whether both parts are words, or the first a prefix, in the language that the text is in here."""
        here = self.foreign(place, left, right) or self.evidence
        first, second = left.lower(), right.lower()
        return (first in PREFIXES or here.zipf(first) >= REAL_WORD) and here.zipf(second) >= REAL_WORD

    def is_closed(self, place: int, left: str, right: str) -> bool:
        """Whether two parts make a word that is next to never written with a hyphen."""
        return is_closed(left.lower(), right.lower(), self.foreign(place, left, right) or self.evidence)

    def foreign(self, place: int, left: str, right: str) -> Evidence | None:
        """What the language knows that the text is in here, if it is another one and two words are not borrowed."""
        part = place // _PART
        if part not in self._others:
            around = self._text[max(0, place - _PART) : place + _PART]
            other = language_of(around, self._lang)
            self._others[part] = None if other == self._lang else self._of_other(other)
        known = self._others[part]
        if known is None or not (left[-1].isalpha() and right[0].isalpha()):
            return None
        halves = left.lower(), right.lower()
        is_borrowed = all(self.evidence.zipf(half) > max(_BORROWED, known.zipf(half)) for half in halves)
        return None if is_borrowed and not known.zipf("".join(halves)) else known

    def _of_other(self, lang: str) -> Evidence:
        words = rarities(lang)

        def zipf(word: str) -> float:
            return _TOP - words[word] / 100 if word in words else 0.0

        here = self._here
        count, begun = here.count, here.begun
        return Evidence(lang, self._user, here, count, self._hyphenated, begun, zipf, _no_pair)


def _no_pair(first: str, second: str) -> float:
    """Of other languages nobody counted pairs."""
    return 0.0


def _zipf(log_probability: float | None) -> float:
    """Frequency on the Zipf scale, the decimal logarithm of how often in 10 ** 9 words; 0 for what is unknown."""
    return 0.0 if log_probability is None else log_probability / _LN_10 + _TOP
