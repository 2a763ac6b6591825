"""What a hyphen at a line end is: a sign of the break, part of a compound, or one that waits for the next word's tail.

Evidence, in order: the user's words, this document's own words, the kind of the parts (figures, capitals, single
letters), and how much likelier the joined word is in the language than its two parts side by side. That ratio, in
powers of ten, is above 2 for most broken words (``car-pet`` 4.1, ``per-mutation`` 2.8) and below it for compounds that
are sometimes written as one (``long-term`` 0.7, ``well-known`` -0.8).

The thresholds were set on the 17,000 compounds of 14 MB of English essays, novels, speeches, news and a handbook, and
on the 1,150,000 places where hyphenation may break their words, without the document's own evidence: 4.2 % of the
compounds would lose their hyphen, 1.5 % of the broken words would keep one. In doubt the hyphen stays.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from enum import Enum

from cleantext.layout.hyphens.affixes import (
    CLOSED_FIRST,
    CLOSED_LAST,
    CONJUNCTIONS,
    ENDINGS,
    HEADS,
    HYPHENATED_FIRST,
    OPEN_FIRST,
    PARTICLES,
    PREFIXES,
    TAILS,
)
from cleantext.lexical.languages import CLOSED_COMPOUNDS, NOUN_CAPITALS, VOWELLESS


class Verdict(Enum):
    """What becomes of a hyphen and the line break behind it; the value is the reason a user reads."""

    JOIN = "word broken by a line end"
    KEEP = "compound broken at its hyphen"
    SUSPEND = "hyphen that waits for the next word's tail"


#: From this frequency on (Zipf scale: 4.3 is once in 50,000 words) the joined word needs no other evidence; behind a
#: first part that makes closed and open compounds alike it needs that much; a pair of words that is as common keeps
#: its hyphen below the third.
_COMMON, _COMMON_OPEN, _COMMON_PAIR = 4.3, 3.8, 4.6
#: A joined word as common as this is looked up no further: it was broken.
_EVERYDAY = 5.0
#: The ratio above which a word was broken; behind ``non-``, ``co-`` and the like, of which many keep the hyphen.
_RATIO, _RATIO_OPEN, _RATIO_HYPHENATED = 2.4, 2.8, 4.3
#: Who writes one of them writes all of them so; in a chain they are none ("day-to-day").
_OLD = ("to-day", "to-morrow", "to-night")
#: A name has so many letters at least; fewer may be a fragment.
_NAMED = 4
#: So many letters of the second part tell a word's kin: ``co-operatives`` is written as ``co-operation`` is.
_STEM = 4
#: Of so many one may be a slip. Who writes a word with its hyphen more often than that writes it so here and there.
_SLIP = 10
#: A part as common as this is a word of its own; the list of frequencies holds few fragments above it.
_WORD, REAL_WORD, _FREQUENT_WORD = 1.2, 2.5, 4.0
#: What makes one word of another.
_DERIVED = ("able", "ness", "less", "like", "ship", "ly", "er", "ers", "ing", "ed", "s")
#: What is "absent-minded" or "blood-stained" is also in the list without its hyphen, but rarely.
_RARE = 2.6
#: Fewer letters are the end of a word: "blot-ted".
_PARTICIPLE = 5
#: Prefixes count as words this common, whatever they are by themselves: that is what they are before a hyphen.
_PREFIX = 5.2
#: From these frequencies on a word that begins, or ends, as closed words do is one.
_CLOSED_FIRST, _CLOSED_LAST = 2.5, 1.0
#: A part without any of these is an abbreviation or a name of a program; hyphenation leaves none such.
_VOWELS = frozenset("aeiouy")
#: Between two that are the same, Finnish sets a hyphen in compounds ("linja-auto"), and no syllable ends.
_VOWELS_OF_FINNISH = frozenset("aeiouyäö")
#: A word as common as this was broken where its parts are no pair of words: of 13,000 compounds in prose and in papers
#: about programs 24 would lose theirs; of 143,000 places where their words may break 716 more are told.
_NEVER_PAIRED = 3.3
#: A word as common as this is no accident of two parts that stand for words themselves (``thousand``).
_NO_ACCIDENT = 3.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about words: the user's, the document's and the language's."""

    lang: str
    lexicon: frozenset[str]
    here: Container[str]  #: words of the document, in small letters, those with hyphens inside as one
    count: Callable[[str], int]  #: how often the document has such a word
    hyphenated: Callable[[str], int]  #: how often it has two words with a hyphen between them, in longer ones, too
    begun: Callable[[str], int]  #: how many words of the document begin so, in small letters
    zipf: Callable[[str], float]  #: frequency on the Zipf scale, 0 for what is unknown
    pair: Callable[[str, str], float]  #: frequency of two words side by side, on the same scale


def verdict(
    left: str, right: str, tail: str, known: Evidence, *, chained: bool = False, inside: bool = False
) -> Verdict:
    """Judge ``left-right``, two runs of letters or figures; ``tail`` is the character right behind.

    ``chained`` says that another hyphen stands before or behind the two, ``inside`` that no sentence begins with them.
    """
    if not (left[-1].isalpha() and right[0].isalpha()):
        return Verdict.KEEP
    first, second = left.lower(), right.lower()
    joined, compound = first + second, f"{first}-{second}"
    together = joined in known.lexicon or left + right in known.lexicon
    apart = compound in known.lexicon or f"{left}-{right}" in known.lexicon
    if together == apart:
        closed = known.count(joined)
        together, apart = _mostly(closed, known.hyphenated(compound)) if closed else (False, compound in known.here)
    if together and not apart and first in HYPHENATED_FIRST:
        together = not known.begun(f"{first}-{second[:_STEM]}")  # who writes its kin with a hyphen is of two minds
    if compound.startswith(_OLD) and (chained or any(other in known.here for other in _OLD)):
        return Verdict.KEEP
    if together == apart and len(second) > _STEM:
        kin = second[:_STEM]
        together, apart = _mostly(known.begun(first + kin), known.begun(f"{first}-{kin}"))
    if together != apart:
        return Verdict.JOIN if together else Verdict.KEEP
    whole = known.zipf(joined)
    if whole >= _EVERYDAY and first not in HYPHENATED_FIRST and right.islower():
        return Verdict.JOIN
    if second in CONJUNCTIONS.get(known.lang, ()) and tail.isspace() and whole < _NO_ACCIDENT:
        return Verdict.SUSPEND
    if _by_kind(left, right, whole) or (known.lang not in VOWELLESS and _is_voiceless(first, second)):
        return Verdict.KEEP
    if second in TAILS.get(known.lang, ()) or first in HEADS.get(known.lang, ()):
        is_unlikely = whole < _WORD or _ratio(whole, first, second, known) < _RATIO
        return Verdict.KEEP if is_unlikely else Verdict.JOIN
    if known.lang in CLOSED_COMPOUNDS:  # whose parts no hyphen joins, so that a small letter shows a broken word
        named = whole < _WORD <= known.zipf(second) and _is_name(left, known.lang, inside=inside)
        between = known.lang == "fi" and first[-1] == second[0] in _VOWELS_OF_FINNISH
        chain = chained and whole < _WORD <= min(known.zipf(first), known.zipf(second))
        return Verdict.KEEP if named or between or chain else Verdict.JOIN
    if chained:
        broken = min(known.zipf(first), known.zipf(second)) < _WORD
        broken |= whole >= _COMMON_PAIR and first not in HYPHENATED_FIRST
        broken |= whole >= _NO_ACCIDENT and first in CLOSED_FIRST and len(second) > _STEM
        broken |= whole >= _WORD and first not in OPEN_FIRST and _ratio(whole, first, second, known) >= _RATIO_OPEN
        return Verdict.JOIN if broken else Verdict.KEEP
    return Verdict.JOIN if _was_broken(first, second, whole, known, name=left[0].isupper()) else Verdict.KEEP


def _mostly(closed: int, hyphenated: int) -> tuple[bool, bool]:
    """Whether a word is mostly written as one, and whether mostly with its hyphen; the other way may be a slip.

    >>> _mostly(2, 118), _mostly(118, 2), _mostly(14, 8)
    ((False, True), (True, False), (False, False))
    """
    return closed > _SLIP * hyphenated, hyphenated > closed


def _by_kind(left: str, right: str, whole: float) -> bool:
    """Whether the letters alone say that the hyphen belongs: ``e-mail``, ``Jean-Paul``, ``US-led``, ``n-butane``."""
    capitals = left.isupper() and right.isupper()
    if len(left) == 1 or len(right) == 1:
        return True
    if capitals:
        return whole < _WORD  # a heading in capitals breaks words; two abbreviations do not make one
    return right[0].isupper() or left.isupper()


def _is_name(left: str, lang: str, *, inside: bool) -> bool:
    """Whether a first part is a name by its capitals: "LibreOffice", and "Tango" where nouns have none."""
    return not left[1:].islower() or (inside and left[0].isupper() and lang not in NOUN_CAPITALS)


def _is_voiceless(first: str, second: str) -> bool:
    """Whether a part has no vowel: ``dpkg-source``, ``release-rc``."""
    return any(part.isascii() and _VOWELS.isdisjoint(part) for part in (first, second))


def _ratio(whole: float, first: str, second: str, known: Evidence) -> float:
    """By how much a joined word is likelier than its parts side by side, in powers of ten.

    Zipf frequencies are per billion: the product of two has nine powers of ten too many.
    """
    return whole - (known.zipf(first) + known.zipf(second) - 9)


def _was_broken(first: str, second: str, whole: float, known: Evidence, *, name: bool) -> bool:
    one, other = known.zipf(first), known.zipf(second)
    if first in PREFIXES:
        one = max(one, _PREFIX)
    # Zipf frequencies are per billion: the product of two has nine powers of ten too many.
    ratio = whole - (one + other - 9)
    if whole and whole < _COMMON_PAIR and known.pair(first, second) > whole:
        return False
    if first == "co" and second[0] == "o":
        return False
    if first not in HYPHENATED_FIRST and _is_no_pair(first, second, whole, known):
        return True
    if _describes(first, second) and whole < _RARE and one >= _NO_ACCIDENT and other >= REAL_WORD:
        return False
    if _is_made_closed(first, second, whole):
        return True
    if first in HYPHENATED_FIRST and len(second) > 2 and other >= REAL_WORD:
        return whole > 0 and ratio >= _RATIO_HYPHENATED
    if whole >= _COMMON:
        return True
    if not whole:
        if first in HYPHENATED_FIRST and not name:
            return False
        if second in ENDINGS:
            return True
        if second in PARTICLES:
            return False
        if one < _WORD and len(first) >= _NAMED and first in known.here:
            return False  # what the document calls by a name of its own: a program, a place
        # Of people and places few are in the list; what follows them as a compound is a frequent word.
        if name and one < REAL_WORD:
            return other < _FREQUENT_WORD or len(second) <= 4
        return one < _WORD or len(second) < 3 or (other < _WORD and _stem(second, known) < REAL_WORD)
    if first in OPEN_FIRST:
        return whole >= _COMMON_OPEN or ratio >= _RATIO_OPEN
    return ratio >= _RATIO


def _is_no_pair(first: str, second: str, whole: float, known: Evidence) -> bool:
    """Whether a word is common, and its parts never stand side by side; of English only pairs of words are known."""
    return known.lang == "en" and whole >= _NEVER_PAIRED and not known.pair(first, second)


def is_common(first: str, second: str, known: Evidence) -> bool:
    """Whether a word is so common that a hyphen inside of it can be no other than a broken one's."""
    return known.zipf(first + second) >= _COMMON


def is_closed(first: str, second: str, known: Evidence) -> bool:
    """Whether a word is next to never written with a hyphen, by how it begins or ends, or since it is common."""
    whole = known.zipf(first + second)
    return _is_made_closed(first, second, whole) or _is_no_pair(first, second, whole, known)


def _is_made_closed(first: str, second: str, whole: float) -> bool:
    """Whether a word begins or ends as words do that are next to never written with a hyphen."""
    return (first in CLOSED_FIRST and whole >= _CLOSED_FIRST) or (second in CLOSED_LAST and whole >= _CLOSED_LAST)


def _describes(first: str, second: str) -> bool:
    """Whether two words may be one that describes somebody: ``absent-minded``."""
    return (
        second.endswith("ed") and len(second) >= _PARTICIPLE and first not in CLOSED_FIRST and first not in OPEN_FIRST
    )


def _stem(word: str, known: Evidence) -> float:
    """How common the word is that one is derived from."""
    return max((known.zipf(word.removesuffix(end)) for end in _DERIVED if word.endswith(end)), default=0.0)
