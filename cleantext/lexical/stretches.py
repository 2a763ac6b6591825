"""Which stretches of a run of words could be read otherwise, whatever stands around them.

Most words of a run are no doubt what they are: they cannot be cut, and no piece reaches over the spaces beside them.
Between those, a run falls apart into short stretches, and only these are decoded.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import BACK_OFF, Lexicon
from cleantext.lexical.openings import Piece
from cleantext.lexical.parts import parts
from cleantext.lexical.remembered import remembered

#: Log probability of a space that is not there in the truth.
ADDED = -3.0
#: Letters of two words of the text that are put together to one that the lexicon lacks, at least.
JOINED_LETTERS = 4
#: Their log probability is below this, less one a letter: a word that the lexicon lacks costs 4.5, and of 200,000 pairs
#: of words the letters of none came to more than -1.2 each.
LIKELIEST = -4.5
#: Log probability that a word changes between small letters and capitals inside.
MIXED_CASE = -6.0


@remembered(1 << 15)  # names come in the same rows again and again, between other words
def open_stretches(lexicon: Lexicon, cores: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The words, from the first up to where they stop, that could be read otherwise, whatever stands around them.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> open_stretches(lexicon("en"))["through", "all", "the", "har", "bour", "with"]
    ((3, 5),)
    """
    known = list(map(alone(lexicon).__getitem__, cores))
    small = plain("".join(cores))
    if len(small) != sum(map(len, cores)):
        return ()
    longest = lexicon.openings.longest
    is_open = [is_one_open for _, _, is_one_open, _, _, _ in known]
    stop = furthest = 0  # where the words end, and the pieces that reach over the spaces behind the words so far
    for index, (one, other) in enumerate(pairwise(known)):
        size, _, _, goes_on, _, _ = one
        start, stop = stop, stop + size
        # If no piece leads into a word from before, only places count that its own pieces lead to.
        for place in range(size) if furthest > start else goes_on:
            end = start + place + longest(small, start + place)
            furthest = max(furthest, end)
        pair = cores[index], cores[index + 1]
        if furthest > stop or (may_be_joined(one, other) and joined(lexicon)[pair]):
            is_open[index] = is_open[index + 1] = True
    if True not in is_open:
        return ()
    found: list[tuple[int, int]] = []
    first = -1
    for index, is_one in enumerate((*is_open, False)):
        if is_one and first < 0:
            first = index
        elif not is_one and first >= 0:
            found.append((first, index))
            first = -1
    return tuple(found)


#: What is known about a word of the text, whatever stands beside it: how many letters it has, its log probability,
#: whether it could be read otherwise, the places from which a longer common word may go on behind it, where pieces of
#: it begin and end that are no common words (see ``parts``), and where another may begin inside it, by its capital. A
#: bare tuple, since tens of thousands are kept, and the garbage collector lets go of none that has a name.
Alone = tuple[int, float, bool, tuple[int, ...], tuple[tuple[int, int], ...], tuple[int, ...]]


@remembered(1 << 15)
def alone(lexicon: Lexicon, core: str) -> Alone:
    """Say what is known about a word of the text."""
    word = plain(core)
    known, inside = parts(lexicon, word), humps(core)
    is_open = len(word) == len(core) and (known.divisible or bool(inside))
    return len(core), lexicon.word(word), is_open, known.open, known.unknown, inside


@remembered(1 << 13)
def scraps(lexicon: Lexicon, word: str) -> tuple[tuple[int, Piece], ...]:
    """The pieces of a word that are no common words, with where they begin: itself, and what a common word leaves."""
    _, _, _, _, spans, _ = alone(lexicon)[word]
    if not spans:
        return ()
    known, spelled = lexicon.words.get, lexicon.letters.of_pieces(word)
    found = []
    for start, end in spans:
        log = known(word[start:end])
        found.append((start, (end - start, word[start:end], (spelled(start, end) if log is None else log) + BACK_OFF)))
    return tuple(found)


#: Where small letters and capitals meet inside a word: "Lake|Michigan", "HC|Meshkov", "DIY|producers".
_HUMP = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][^\W\dA-Z_])|(?<=[A-Z]{2})(?=[^\W\dA-Z_])")


def humps(core: str) -> tuple[int, ...]:
    """Where inside a word another may begin, by its capital or by the capitals before it.

    >>> humps("LakeMichigan"), humps("DIYproducers"), humps("Michigan")
    ((4,), (2, 3), ())
    """
    return () if core[1:].islower() else tuple([found.start() for found in _HUMP.finditer(core)])


def may_be_joined(one: Alone, other: Alone) -> bool:
    """Whether two words are rare enough, for their letters, that what they make may be likelier."""
    size, log, _, _, _, _ = one
    size_behind, log_behind, _, _, _, _ = other
    return log + log_behind + BACK_OFF - ADDED <= LIKELIEST - size - size_behind


@remembered(1 << 15)
def joined(lexicon: Lexicon, pair: tuple[str, str]) -> tuple[Piece, ...]:
    """The unknown word that two words of the text make, if it is likelier than the two."""
    first, second = pair
    one, other = plain(first), plain(second)
    word = one + other
    if len(word) < JOINED_LETTERS or word in lexicon.common:
        return ()
    least = lexicon.word(one) + lexicon.word(other) + BACK_OFF - ADDED - _mixed(first, second)
    if least > LIKELIEST - len(word):
        return ()
    alone = lexicon.words.get(word)
    if alone is None:
        alone = lexicon.letters.joined(one, other, least)
    return ((len(word), word, alone + BACK_OFF),) if alone > least else ()


def _mixed(first: str, second: str) -> float:
    """What it costs two words, each in one case, that they change between small letters and capitals when joined."""
    if not second[0].isupper() or (first.isupper() and second.isupper()):
        return 0.0
    return MIXED_CASE if second[1:] == second[1:].lower() and first[1:] == first[1:].lower() else 0.0
