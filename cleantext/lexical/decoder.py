"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any

from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon
from cleantext.lexical.openings import SHORT, Piece
from cleantext.lexical.parts import parts, scraps

#: Log probability of a space that is not there in the truth, and of one that is missing.
ADDED, MISSING = -3.0, -3.0
#: Letters of two words of the text that are put together to one that the lexicon lacks, at least.
JOINED_LETTERS = 4
#: Their log probability is below this, less one a letter: a word that the lexicon lacks costs 4.5, and of 200,000 pairs
#: of words the letters of none came to more than -1.2 each.
LIKELIEST = -4.5
#: Log probability that a word changes between small letters and capitals inside.
MIXED_CASE = -6.0


#: A reading up to a position: its log probability, where it ends, its last word, and the reading before that word. A
#: bare tuple, since a line of text makes hundreds, and a named one takes three times as long to make.
State = tuple[float, int, str, Any]


def reread(lexicon: Lexicon, cores: tuple[str, ...], before: str, behind: str) -> tuple[int, ...]:
    """Where the pieces of the best reading of a run end, or nothing if that is the text.

    Most words of a run can only be read as they are, so the run falls apart into short stretches between them.

    Args:
        lexicon: of the language.
        cores: the words of the run, letters and apostrophes only.
        before: the word before the run in small letters, "" if there is none.
        behind: the word behind it.
    """
    stretches = open_stretches(lexicon, cores)
    if not stretches:
        return ()
    observed = list(accumulate(map(len, cores), initial=0))
    ends: list[int] = []
    done = 0
    for first, stop in stretches:
        ahead = plain(cores[first - 1]) if first else before
        after = plain(cores[stop]) if stop < len(cores) else behind
        begin = observed[first]
        ends += observed[done + 1 : first + 1]
        ends += [begin + end for end in decode(lexicon, cores[first:stop], ahead, after)]
        done = stop
    ends += observed[done + 1 :]
    return () if ends == observed[1:] else tuple(ends)


@lru_cache(maxsize=1 << 16)
def decode(lexicon: Lexicon, cores: tuple[str, ...], before: str, behind: str) -> tuple[int, ...]:
    """Where the pieces of the best reading end.

    At each position the two best readings are kept: the second matters where the pair behind it decides.
    """
    letters = "".join(cores)
    small = plain(letters)
    size = len(letters)
    observed = list(accumulate(map(len, cores), initial=0))
    unknown = _unknown(lexicon, cores, small, observed)
    inside = _inside(observed)
    plain_up_to = [size] * size if letters[1:].islower() else _plain_up_to(letters)
    follows, short, long = lexicon.follows.get, lexicon.openings.short, lexicon.openings.long
    first: list[State | None] = [None] * (size + 1)
    second: list[State | None] = [None] * (size + 1)
    first[0] = (0.0, 0, before, None)
    for start, one in enumerate(first):
        if one is None:
            continue
        pieces, further = short[small[start : start + SHORT]]
        if further and small[start + SHORT : start + SHORT + 1] in further:
            pieces += long(small, start)
        if start in unknown:
            pieces += unknown[start]
        if not pieces:
            continue
        added = inside[start + 1]
        cost = -added if added < inside[start] else MISSING - added
        score, after = one[0] + cost, follows(one[2], NOTHING).get
        other = second[start]
        if other is not None:
            other_score, other_after = other[0] + cost, follows(other[2], NOTHING).get
        plain_end = plain_up_to[start]
        for length, word, backed in pieces:
            end = start + length
            best, parent = score + after(word, backed), one
            if other is not None:
                rival = other_score + other_after(word, backed)
                if rival > best:
                    best, parent = rival, other
            best += inside[end]
            if end > plain_end and not letters[start:end].isupper():
                best += MIXED_CASE
            leader = first[end]
            if leader is None or best > leader[0]:
                first[end], second[end] = (best, end, word, parent), leader
            else:
                runner = second[end]
                if runner is None or best > runner[0]:
                    second[end] = (best, end, word, parent)
    return _traced(lexicon, first[size], second[size], behind)


def _inside(observed: list[int]) -> list[float]:
    """What the spaces of the text cost that stand in front of the letters before each place, if they were added."""
    costs = [0.0] * (observed[1] + 1)
    for index in range(1, len(observed) - 1):
        costs += [ADDED * index] * (observed[index + 1] - observed[index])
    return [*costs, costs[-1]]


def _plain_up_to(letters: str) -> list[int]:
    """Where a piece from each place ends at most that has small letters only behind its first."""
    ends = [len(letters)] * len(letters)
    for place in range(len(letters) - 2, -1, -1):
        ends[place] = place + 1 if letters[place + 1].isupper() else ends[place + 1]
    return ends


def _traced(lexicon: Lexicon, one: State | None, other: State | None, behind: str) -> tuple[int, ...]:
    state = one
    if behind and one is not None and other is not None:
        ahead = lexicon.pair(other[2], behind) - lexicon.pair(one[2], behind)
        state = other if other[0] + ahead > one[0] else one
    ends = []
    while state is not None and state[1]:
        ends.append(state[1])
        state = state[3]
    return tuple(ends[::-1])


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
    is_open = [
        parts(lexicon, small[start:stop]).divisible or bool(humps(core))
        for core, (start, stop) in zip(cores, pairwise(observed), strict=True)
    ]
    furthest = 0  # where pieces end that reach over the spaces behind the words so far
    for index in range(len(cores) - 1):
        start, stop = observed[index : index + 2]
        furthest = max(furthest, _furthest(lexicon, small, start, stop, furthest > start))
        if furthest > stop or _joined(lexicon, cores, small, observed, index):
            is_open[index] = is_open[index + 1] = True
    found, first = [], -1
    for index, one in enumerate((*is_open, False)):
        if one and first < 0:
            first = index
        elif not one and first >= 0:
            found.append((first, index))
            first = -1
    return tuple(found)


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


def _unknown(lexicon: Lexicon, cores: tuple[str, ...], small: str, observed: list[int]) -> dict[int, tuple[Piece, ...]]:
    """The pieces that are no common words by where they begin."""
    found: dict[int, tuple[Piece, ...]] = {}
    for start, stop in pairwise(observed):
        for place, piece in scraps(lexicon, small[start:stop]):
            found[start + place] = (*found.get(start + place, ()), piece)
    for index in range(len(cores) - 1):
        for piece in _joined(lexicon, cores, small, observed, index):
            found[observed[index]] = (*found.get(observed[index], ()), piece)
    for core, begin in zip(cores, observed, strict=False):
        if places := humps(core):
            for start, end in pairwise((0, *places, len(core))):
                word = small[begin + start : begin + end]
                if len(word) > 1 and word not in lexicon.common:
                    piece = len(word), word, lexicon.word(word) + BACK_OFF
                    found[begin + start] = (*found.get(begin + start, ()), piece)
    return found


#: Where small letters and capitals meet inside a word: "Lake|Michigan", "HC|Meshkov", "DIY|producers".
_HUMP = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][^\W\dA-Z_])|(?<=[A-Z]{2})(?=[^\W\dA-Z_])")


@lru_cache(maxsize=1 << 14)
def humps(core: str) -> tuple[int, ...]:
    """Where inside a word another may begin, by its capital or by the capitals before it.

    >>> humps("LakeMichigan"), humps("DIYproducers"), humps("Michigan")
    ((4,), (2, 3), ())
    """
    return () if core[1:].islower() else tuple([found.start() for found in _HUMP.finditer(core)])


def _joined(lexicon: Lexicon, cores: tuple[str, ...], small: str, observed: list[int], index: int) -> tuple[Piece, ...]:
    """The unknown word that a word of the text makes with the next one, if it may be likelier than the two."""
    start, middle, stop = observed[index : index + 3]
    word = small[start:stop]
    if stop - start < JOINED_LETTERS or word in lexicon.common:
        return ()
    one, other = small[start:middle], small[middle:stop]
    least = lexicon.word(one) + lexicon.word(other) + BACK_OFF - ADDED - _mixed(cores[index], cores[index + 1])
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
