"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any

from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon
from cleantext.lexical.openings import SHORT, Piece
from cleantext.lexical.remembered import remembered
from cleantext.lexical.stretches import ADDED, MIXED_CASE, alone, joined, may_be_joined, open_stretches, scraps

#: Log probability of a space that is missing in the text.
MISSING = -3.0


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
    if len(cores) == 1:
        _, _, is_open, _, _, _ = alone(lexicon)[cores[0]]
        ends = decode(lexicon)[cores, before, behind] if is_open else ()
        return () if len(ends) < 2 else ends
    stretches = open_stretches(lexicon)[cores]
    if not stretches:
        return ()
    observed = list(accumulate(map(len, cores), initial=0))
    every: list[int] = []
    done = 0
    for first, stop in stretches:
        ahead = plain(cores[first - 1]) if first else before
        after = plain(cores[stop]) if stop < len(cores) else behind
        begin = observed[first]
        every += observed[done + 1 : first + 1]
        every += [begin + end for end in decode(lexicon)[cores[first:stop], ahead, after]]
        done = stop
    every += observed[done + 1 :]
    return () if every == observed[1:] else tuple(every)


@remembered(1 << 16)
def decode(lexicon: Lexicon, run: tuple[tuple[str, ...], str, str]) -> tuple[int, ...]:
    """Where the pieces of the best reading end; a run is its cores and the words before it and behind.

    At each position the two best readings are kept: the second matters where the pair behind it decides.
    """
    cores, before, behind = run
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


def _unknown(lexicon: Lexicon, cores: tuple[str, ...], small: str, observed: list[int]) -> dict[int, tuple[Piece, ...]]:
    """The pieces that are no common words by where they begin."""
    known = list(map(alone(lexicon).__getitem__, cores))
    found: dict[int, tuple[Piece, ...]] = {}
    for index, (one, begin) in enumerate(zip(known, observed, strict=False)):
        size, _, _, _, spans, humps = one
        pieces: list[tuple[int, Piece]] = []
        if spans:
            pieces += scraps(lexicon)[small[begin : begin + size]]
        if index + 1 < len(known) and may_be_joined(one, known[index + 1]):
            pieces += [(0, piece) for piece in joined(lexicon)[cores[index], cores[index + 1]]]
        if humps:
            pieces += _humped(lexicon, small[begin : begin + size], humps)
        for place, piece in pieces:
            found[begin + place] = (*found.get(begin + place, ()), piece)
    return found


def _humped(lexicon: Lexicon, word: str, places: tuple[int, ...]) -> Iterator[tuple[int, Piece]]:
    """The unknown words between the capitals of a word, with where they begin."""
    for start, end in pairwise((0, *places, len(word))):
        piece = word[start:end]
        if len(piece) > 1 and piece not in lexicon.common:
            yield start, (len(piece), piece, lexicon.word(piece) + BACK_OFF)
