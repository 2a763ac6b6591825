"""Which stretches of a run of words could be read otherwise, whatever stands around them.

Most words of a run are no doubt what they are: they cannot be cut, and no piece reaches over the spaces beside them.
Between those, a run falls apart into short stretches, and only these are decoded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import BACK_OFF, Lexicon
from cleantext.lexical.openings import Piece
from cleantext.lexical.parts import parts

#: Log probability of a space that is not there in the truth.
ADDED = -3.0
#: Letters of two words of the text that are put together to one that the lexicon lacks, at least.
JOINED_LETTERS = 4
#: Their log probability is below this, less one a letter: a word that the lexicon lacks costs 4.5, and of 200,000 pairs
#: of words the letters of none came to more than -1.2 each.
LIKELIEST = -4.5
#: Log probability that a word changes between small letters and capitals inside.
MIXED_CASE = -6.0


@lru_cache(maxsize=1 << 15)  # names come in the same rows again and again, between other words
def open_stretches(lexicon: Lexicon, cores: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The words, from the first up to where they stop, that could be read otherwise, whatever stands around them.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> open_stretches(lexicon("en"), ("through", "all", "the", "har", "bour", "with"))
    ((3, 5),)
    """
    small = plain("".join(cores))
    observed = list(accumulate(map(len, cores), initial=0))
    if len(small) != observed[-1]:
        return ()
    is_open = [is_open_alone(lexicon, core) for core in cores]
    furthest = 0  # where pieces end that reach over the spaces behind the words so far
    for index in range(len(cores) - 1):
        start, stop = observed[index : index + 2]
        furthest = max(furthest, _furthest(lexicon, small, start, stop, furthest > start))
        if furthest > stop or joined(lexicon, cores[index], cores[index + 1]):
            is_open[index] = is_open[index + 1] = True
    found, first = [], -1
    for index, one in enumerate((*is_open, False)):
        if one and first < 0:
            first = index
        elif not one and first >= 0:
            found.append((first, index))
            first = -1
    return tuple(found)


def is_open_alone(lexicon: Lexicon, core: str) -> bool:
    """Whether a word alone could be read otherwise."""
    return parts(lexicon, plain(core)).divisible or bool(humps(core))


def _furthest(lexicon: Lexicon, small: str, start: int, stop: int, led_into: bool) -> int:
    """Where the longest common word ends that begins in a word of the text and reaches over the space behind it.

    If no piece leads into the word from before, only places count that its own pieces lead to.
    """
    openings = lexicon.openings
    places = range(stop - start) if led_into else parts(lexicon, small[start:stop]).open
    ends = [
        start + place + openings.words(small, start + place)[-1][0]
        for place in places
        if openings.reaches(small, start + place, stop)
    ]
    return max(ends, default=0)


#: Where small letters and capitals meet inside a word: "Lake|Michigan", "HC|Meshkov", "DIY|producers".
_HUMP = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][^\W\dA-Z_])|(?<=[A-Z]{2})(?=[^\W\dA-Z_])")


@lru_cache(maxsize=1 << 14)
def humps(core: str) -> tuple[int, ...]:
    """Where inside a word another may begin, by its capital or by the capitals before it.

    >>> humps("LakeMichigan"), humps("DIYproducers"), humps("Michigan")
    ((4,), (2, 3), ())
    """
    return () if core[1:].islower() else tuple([found.start() for found in _HUMP.finditer(core)])


@lru_cache(maxsize=1 << 15)
def joined(lexicon: Lexicon, first: str, second: str) -> tuple[Piece, ...]:
    """The unknown word that two words of the text make, if it may be likelier than the two."""
    one, other = plain(first), plain(second)
    word = one + other
    if len(word) < JOINED_LETTERS or word in lexicon.common:
        return ()
    least = lexicon.word(one) + lexicon.word(other) + BACK_OFF - ADDED - _mixed(first, second)
    if least > LIKELIEST - len(word):
        return ()
    alone = lexicon.words.get(word)
    if alone is None:
        alone = lexicon.letters.joined(one, other)
    return ((len(word), word, alone + BACK_OFF),) if alone > least else ()


def _mixed(first: str, second: str) -> float:
    """What it costs two words, each in one case, that they change between small letters and capitals when joined."""
    if not second[0].isupper() or (first.isupper() and second.isupper()):
        return 0.0
    return MIXED_CASE if second[1:] == second[1:].lower() and first[1:] == first[1:].lower() else 0.0
