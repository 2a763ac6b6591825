"""What a hyphen at a line end is: a sign of the break, part of a compound, or one that waits for the next word's tail.

Evidence, in order: the user's words, this document's own words, the kind of the parts (digits, capitals, single
letters), and how much likelier the joined word is in the language than its two parts side by side. On the words of a
language that last ratio, in powers of ten, is above 2 for broken words (``car-pet`` 2.5, ``per-mutation`` 3.3) and
below 1.5 for compounds that are sometimes written as one (``long-term`` 1.1, ``well-known`` -0.2).
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What becomes of a hyphen and the line break behind it."""

    JOIN = "word broken by a line end"
    KEEP = "compound broken at its hyphen"
    SUSPEND = "hyphen that waits for the next word's tail"


#: Words between two parts that share a tail: ``pre- and post-war``.
_CONJUNCTIONS = {
    "en": {"and", "or", "to", "nor", "but", "versus", "through", "from", "than", "as"},
    "de": {"und", "oder", "bis", "bzw", "sowie", "noch", "als", "wie", "statt"},
    "fr": {"et", "ou"},
    "nl": {"en", "of", "tot"},
    "sv": {"och", "eller", "samt"},
    "da": {"og", "eller", "samt"},
    "nb": {"og", "eller", "samt"},
    "fi": {"ja", "tai", "sekä"},
}
#: Languages that write compounds as one word: a small letter behind the break says that the word was only broken.
_CLOSED_COMPOUNDS = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu", "is", "et"})
#: From this frequency (Zipf scale, 5 is once in 10,000 words) on the joined word needs no other evidence.
_COMMON = 4.6
#: The ratio above which a word was broken, see above.
_RATIO = 1.7
#: A part that is as common as this is a word of its own.
_WORD = 3.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about words: the user's, the document's and the language's."""

    lang: str
    lexicon: frozenset[str]
    joined_here: Container[str]  #: words of the document, in small letters
    hyphenated_here: Container[str]  #: its words with hyphens inside
    zipf: Callable[[str], float]  #: frequency on the Zipf scale, 0 for what is unknown


def verdict(left: str, right: str, tail: str, known: Evidence) -> Verdict:
    """Judge ``left-right``, two runs of letters or digits; ``tail`` is the text right behind."""
    if not (left[-1].isalpha() and right[0].isalpha()):
        return Verdict.KEEP
    joined, pair = (left + right).lower(), f"{left}-{right}".lower()
    if joined in known.lexicon or left + right in known.lexicon:
        return Verdict.JOIN
    if pair in known.lexicon or f"{left}-{right}" in known.lexicon:
        return Verdict.KEEP
    together, apart = joined in known.joined_here, pair in known.hyphenated_here
    if together != apart:
        return Verdict.JOIN if together else Verdict.KEEP
    whole = known.zipf(joined)
    if right in _CONJUNCTIONS.get(known.lang, ()) and tail[:1].isspace() and whole < _WORD:
        return Verdict.SUSPEND
    if right[0].isupper() and not (left + right).isupper():
        return Verdict.KEEP
    if known.lang in _CLOSED_COMPOUNDS:
        return Verdict.JOIN if len(left) > 1 else Verdict.KEEP
    if len(left) == 1 and not (left in "ao" and whole >= _COMMON):
        return Verdict.KEEP
    if whole >= _COMMON:
        return Verdict.JOIN
    first, second = known.zipf(left.lower()), known.zipf(right.lower())
    if not whole:
        return Verdict.KEEP if first >= _WORD and second >= _WORD else Verdict.JOIN
    # Zipf frequencies are per billion: the product of two has nine powers of ten too many.
    return Verdict.JOIN if whole - (first + second - 9) >= _RATIO else Verdict.KEEP
