"""Verse whose lines begin with small letters and are as long as each other: told by the words that its lines end with.

Prose breaks its lines anywhere, so that half of them end with a word such as "the" or "of". A verse ends where the
sentence takes a breath, mostly with a mark or a word of weight, and often rhymes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

from cleantext.layout.lines.roomy import is_full
from cleantext.layout.lines.wrap import Wrap

#: Words that English verse hardly ends with. Of the words of prose they are nearly half.
LIGHT = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "nor", "as", "if"}
    | {"than", "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "is", "was", "are"}
    | {"were", "be", "been", "being", "had", "have", "has", "do", "did", "does", "not", "no", "which", "who", "whom"}
    | {"whose", "when", "where", "while", "into", "upon", "over", "under", "between", "through", "he", "she", "it"}
    | {"they", "we", "you", "i", "there", "would", "could", "should", "may", "might", "must", "can", "will", "shall"}
    | {"what", "how", "because", "about", "such", "very", "any", "every", "some", "all"}
)
#: How often lines end so in verse of our own, cautiously, and in 4,000 paragraphs of English essays, novels, speeches
#: and a handbook, wrapped at 38 to 65 letters: with a light word, with a mark, with another word; and in a rhyme.
_WEIGHTS = {
    "broken": -10.0,  # no verse breaks a word
    "light": log(0.06 / 0.48),
    "marked": log(0.44 / 0.12),
    "other": log(0.50 / 0.40),
}
_RHYMED, _UNRHYMED = log(0.35 / 0.012), log(0.65 / 0.988)
#: Verse is believed from these odds on. Of the same paragraphs, cut to ten to fourteen lines, one in 1,000 has them.
_BELIEVED = 8.0
#: And given up at these, which most prose reaches within eight lines.
_GIVEN_UP = -5.0
#: Fewer lines say too little. More are not a poem, but a book.
_LEAST, _MOST = 8, 100
#: Where fewer of the words are light, it is another language.
_ENGLISH = 0.25
_MARKS, _HYPHENS = ".,;:!?…—-'\"’”)", "-‐\u00ad"
#: A rhyme is so many letters that are the same at the ends of lines so far apart.
_ALIKE, _REACH = 3, 4


def is_verse(rows: Sequence[str], wrap: Wrap | None = None) -> bool:
    """Whether a text of some lines ends them like verse, more surely than prose would by chance.

    Paragraphs of two or three lines do that, too. In print their full lines end like prose, and wrapping is known.

    >>> is_verse(["the lamp that on the landing burns", "is older than the day", "and when the clerk returns"] * 3)
    True
    >>> is_verse(["all night the radio kept saying that the", "snow would come in the morning and that it"] * 5)
    False
    """
    if not _LEAST <= len(rows) - rows.count("") <= _MOST or verse_odds(rows) <= _BELIEVED:
        return False
    if wrap is None or not wrap.printed:
        return True
    full = [row for row, below in pairwise(rows) if row and below and is_full(row, below, wrap)]
    return verse_odds(full) >= _GIVEN_UP


def verse_odds(rows: Sequence[str]) -> float:
    """Return the logarithm of the odds that lines end like verse; of what is not English nothing is said."""
    odds = 0.0
    ends: list[str] = []
    for row, below in zip(rows, [*rows[1:], ""], strict=True):
        if not row or row.isspace():
            continue
        word = row.split()[-1]
        ends.append(word.rstrip(_MARKS).lower())
        if below and not below.isspace():
            kind = "marked" if not word[-1].isalnum() else "light" if ends[-1] in LIGHT else "other"
            odds += _WEIGHTS["broken" if word[-1] in _HYPHENS else kind]
            if odds < _GIVEN_UP:
                return odds
    odds += sum(_RHYMED if rhymed else _UNRHYMED for rhymed in _rhymes(ends))
    return odds if odds > 0 and _is_english(rows) else min(odds, 0.0)


def _rhymes(ends: Sequence[str]) -> list[bool]:
    """For each line, whether another nearby ends with other letters before the same last ones."""
    return [
        len(end) >= _ALIKE
        and any(
            end != other and end[-_ALIKE:] == other[-_ALIKE:]
            for other in (*ends[max(0, place - _REACH) : place], *ends[place + 1 : place + 1 + _REACH])
        )
        for place, end in enumerate(ends)
    ]


def _is_english(rows: Sequence[str]) -> bool:
    words = " ".join(rows).lower().split()
    return sum(word in LIGHT for word in words) >= _ENGLISH * len(words)
