"""A doubt: a token that a machine may have misread, with what may have been printed in its place.

Not doubted: what is protected, formulas (a digit in three characters, or a capital beside one), other scripts than the
Latin letters of English, and words that are common and that no frequent word turns into. A doubted token may still be
what was printed. What speaks for that is ``keep``: a word that the lexicon lacks is a name, a foreign word or a new one
more often than the character model thinks, most of all when it is capitalised.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import compress, count
from math import log
from typing import NamedTuple

from cleantext.lexical.forms import is_word, taken_apart
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.pronoun import is_stroke
from cleantext.lexical.rare import is_rare
from cleantext.lexical.readings import OFFERED, Reading, readings
from cleantext.lexical.remembered import Remembered
from cleantext.lexical.screen import listed_programs
from cleantext.lexical.shapes import has_shapes
from cleantext.protect import is_protected

#: Log probability of an unknown word, and of an unknown name, and for each letter: 25 to 1 and 13 to 1 a letter, which
#: is how evenly the letters of names and foreign words are spread (26 to 1 would be at random). Never less than this.
UNKNOWN, UNKNOWN_LETTER = -7.0, -3.2
NAME, NAME_LETTER = -2.0, -2.6
#: What any capitalised unknown word earns over one in small letters.
CAPITAL = 3.0
#: The same for a word that is derived from a known one ("un" + "rolled"): a little rarer than the lexicon's rarest;
#: and for one that only dictionaries have, or that is a program, which nothing else makes a word by chance.
DERIVED, DICTIONARY = -17.0, -15.0
#: What a short word in capitals earns as the abbreviation that it may be, and up to which length.
ABBREVIATION, ABBREVIATION_LENGTH = 3.0, 5
#: What a speck of ink in a word costs beside the rest, one that hides a letter, and what a capitalised word with one in
#: it earns ("H~e", "O'Neil").
SPECK, HIDING_SPECK, SPECKED_NAME = 4.0, 7.0, 3.0
#: Not those of "x-ray", "they'll" and "d'Arc".
_SPECK = re.compile(r"[~!;:|^*_\".,`?¬•■»«·°§©®™†‡¦£€]|(?<=\w{3})'(?=\w{3})|(?<=\w{2})-(?=\w{2})")
#: Those of them that stand at the edge of words as what they are, whatever is usual elsewhere: "»Alte", "Widget®".
_SIGNS = frozenset("»«·°§©®™†‡£€")
#: Tokens are misread beyond doubt if a reading is cheaper than one in 1800, common (Zipf 4.2), and likelier than the
#: token as it stands: without the last, one word in a thousand of clean text was counted, with it one in ten thousand.
SURE, SURE_WORD = 7.5, -11.0
#: Before looking, a document has this many misread tokens in so many. The sum with what is seen is the rate; UNSURE
#: is what misreadings that are not beyond doubt take off the cost. Chosen by trial on newspaper sets.
GUESS, GUESS_TOKENS, UNSURE = 0.4, 60.0, 3.0
#: The cost in a document that has three misread tokens in 500. Where no model judges the readings, those of cleaner
#: ones are wrong: of 182 in 190,000 words of clean text in 21 languages 15 are left, half of them true misspellings; of
#: the misread words of French and German newspapers 6 in 100 are lost.
DAMAGED = 2.25
#: A machine that misread one word twice misread others, too. Where one in so many tokens, or fewer, is misread beyond
#: doubt, this one and the other words, stood 2 of 176 repeated misreadings in OCR sets, and 124 of 158 repeated words
#: of clean text that were taken for misreadings: dialect ("ta"), names ("uevent").
RARELY = 1 / 100
#: Tokens remembered.
REMEMBERED = 1 << 16


class Doubt(NamedTuple):
    """A token taken apart, and what may have been printed in its place."""

    opening: str
    core: str
    closing: str
    word: str  #: the core in lower case
    readings: tuple[Reading, ...] = ()
    odd: bool = False  #: whether the token is no common word
    keep: float = 0.0  #: log odds for leaving it alone

    @property
    def doubtful(self) -> bool:
        """Whether anything else than the token may have stood there."""
        return self.odd or bool(self.readings)


class Prior(NamedTuple):
    """What is known about the misreadings of a document before one of them is weighed."""

    cost: float  #: of each
    seen: int  #: tokens that are misread beyond doubt
    words: frozenset[str] = frozenset()  #: which words they are, in small letters
    tokens: int = 0  #: of the document

    def is_calm(self, word: str) -> bool:
        """Whether next to nothing of the document is misread, though a word be.

        >>> Prior(4.0, 1, frozenset({"tbe"}), 200).is_calm("aud"), Prior(4.0, 0, frozenset(), 20).is_calm("aud")
        (True, False)
        """
        return len(self.words | {word}) <= RARELY * self.tokens

    def shows_damage(self, *, beside: bool) -> bool:
        """Whether a document has misread tokens enough, and one more than that which is weighed if ``beside``."""
        return self.cost <= DAMAGED and self.seen > beside


class Doubts:
    """The doubts about tokens of one language; each distinct token is looked at once and remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the index of readings, if it is not there yet."""
        self._lexicon = lexicon
        self.search = readings(lexicon)
        self.about = Remembered(self._about, REMEMBERED).__getitem__
        #: Whether a token may be anything else than it is.
        self.is_doubtful = Remembered(self._may_differ, REMEMBERED)

    def doubtful(self, tokens: Collection[str]) -> set[str]:
        """Those of the tokens that may be anything else than they are."""
        return set(compress(tokens, map(self.is_doubtful.__getitem__, tokens)))

    def places(self, tokens: Iterable[str]) -> list[int]:
        """Indices of those tokens."""
        return list(compress(count(), map(self.is_doubtful.__getitem__, tokens)))

    def _may_differ(self, token: str) -> bool:
        return self.about(token).doubtful or has_shapes(token) or is_stroke(token)

    def prior(self, counts: Mapping[str, int]) -> Prior:
        """How ready to believe in misreadings a document makes, by how many of its tokens are misread beyond doubt."""
        misread: list[str] = []
        words = self._lexicon.words
        for doubt in map(self.about, self.doubtful(counts)):
            if doubt.odd and doubt.readings and doubt.core.islower():
                best, cost = doubt.readings[0]
                alone = self._lexicon.word(doubt.word) + doubt.keep
                if cost < SURE and words[best] > SURE_WORD and words[best] - cost > alone:
                    misread.append(doubt.word)
        tokens = sum(counts.values())
        rate = (len(misread) + GUESS) / (tokens + GUESS_TOKENS)
        return Prior(-log(rate) - UNSURE, len(misread), frozenset(misread), tokens)

    def _about(self, token: str) -> Doubt:
        plain = Doubt(*taken_apart(token))
        core, word = plain.core, plain.word
        if not core or is_protected(token):
            return plain
        if not core.isascii() and not _SPECK.sub("", core).isascii():
            return plain
        if not core.isalnum():
            return self._specked(plain)
        if not _may_be_misread(core):
            return plain
        words = self._lexicon.words
        if core[-1].isdecimal() and not core.isupper() and word.rstrip("0123456789") in self._lexicon.common:
            return plain  # "chapter3", "Expression2": a word and a number
        known = words.get(word)
        derived = known is None and is_word(word, words)
        if derived and not word.isalpha():
            return plain
        confusable = self.search.confusable.get(word, ())
        if known is not None and known >= self._lexicon.commonness(word):
            return plain._replace(readings=confusable) if confusable else plain
        found = dict.fromkeys(self.search.of(word) + confusable)
        # A digit is misread for a letter, never out of nothing.
        kept = tuple([reading for reading in found if word.isalpha() or len(reading[0]) >= len(word)])
        if known is not None:  # which of two numbers a rare word stood in, no table can tell
            kept = tuple([reading for reading in kept if reading[0] != word + "s" and word != reading[0] + "s"])
        return plain._replace(readings=kept, odd=True, keep=self._keep(core, word, known is None, derived))

    def _keep(self, core: str, word: str, unknown: bool, derived: bool) -> float:
        alone = self._lexicon.word(word)
        keep = 0.0
        if unknown:
            is_listed = word in listed_programs() or (self._lexicon.lang == "en" and is_rare(word))
            least = DERIVED if derived else DICTIONARY if is_listed else alone
            keep = max(0.0, UNKNOWN + UNKNOWN_LETTER * len(word) - alone, least - alone)
        if core.isupper():
            return keep + (ABBREVIATION if len(core) <= ABBREVIATION_LENGTH else 0.0)
        if core[0].isupper():
            return max(keep + CAPITAL, NAME + NAME_LETTER * len(word) - alone)
        return keep

    def _specked(self, doubt: Doubt) -> Doubt:
        """Doubt a word with one speck of ink in it: ``H~e``, ``whi!e``, ``urnbr.sge``, ``•the``, ``par-liament``."""
        specks = list(_SPECK.finditer(doubt.core))
        letters = _SPECK.sub("", doubt.core)
        word = letters.lower()
        if len(specks) != 1 or len(letters) + 1 != len(doubt.core) or len(letters) < 2 or not letters.isalpha():
            return doubt
        words, common = self._lexicon.words, self._lexicon.common
        place = specks[0].start()
        if not 0 < place < len(letters):
            if doubt.core.isascii() or specks[0].group() in _SIGNS:
                return doubt  # ".eu", "`goodness"
        elif is_word(doubt.word, words) or all(part.lower() in common for part in _SPECK.split(doubt.core)):
            return doubt  # the rest of a contraction, a compound, or two words without the space between
        costs: dict[str, float] = {}
        if word in words:
            costs[word] = SPECK
        for printed, cost in self.search.of(word):
            costs.setdefault(printed, cost + SPECK)
        for printed, _ in self.search.one_letter(word):
            if printed[:place] + printed[place + 1 :] == word:
                costs[printed] = min(HIDING_SPECK, costs.get(printed, HIDING_SPECK))
        ranked = sorted((cost - words[found], found) for found, cost in costs.items())[:OFFERED]
        readings = tuple([(found, costs[found]) for _, found in ranked])
        keep = SPECKED_NAME if doubt.core[0].isupper() else 0.0
        return doubt._replace(readings=readings, odd=True, keep=keep) if readings else doubt


def _may_be_misread(core: str) -> bool:
    """Whether it is in small letters, capitalised or in capitals, with few digits if any.

    At most one character in three may be a digit among small letters, one in four among capitals: "H2O" is as it should
    be. One letter in four may be small among capitals ("EDWARn"); other humps are names of things ("readFile").
    """
    digits = sum(map(str.isdigit, core))
    if core[1:].islower() or len(core) == 1:
        return digits * 3 <= len(core)
    small = sum(map(str.islower, core))
    return digits * 4 <= len(core) and small * 4 <= len(core)


@lru_cache(maxsize=4)  # as many as there are lexicons
def doubts(lexicon: Lexicon) -> Doubts:
    """Return the doubts of a language; built once."""
    return Doubts(lexicon)
