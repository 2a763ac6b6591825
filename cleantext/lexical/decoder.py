"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from cleantext.lexical.lexicon import BACK_OFF, Lexicon

#: Log probability of a space that is not there in the truth, and of one that is missing.
ADDED, MISSING = -3.0, -3.0
#: Longest word of the lexicon that is tried, in letters.
LONGEST = 20
#: Words of the text that may be put together to one that the lexicon lacks.
JOINED = 3
#: Readings kept at each position; a second one matters where the pair behind it decides.
BEAM = 2
#: Log probability that a word changes between small letters and capitals inside.
MIXED_CASE = -6.0


class Piece(NamedTuple):
    """One word of a reading: letters ``start`` to ``end`` of the run."""

    start: int
    end: int


class State(NamedTuple):
    """The best readings up to a position that end in one piece."""

    score: float
    start: int
    rank: int
    word: str


def decode(lexicon: Lexicon, cores: tuple[str, ...], before: str, behind: str) -> list[int] | None:
    """Return where the pieces of the best reading end; None if the run cannot be read in small letters.

    Args:
        lexicon: of the language.
        cores: the words of the run, letters and apostrophes only.
        before: the word before the run in small letters, "" if there is none.
        behind: the word behind it.
    """
    letters = "".join(cores)
    small = letters.lower().replace("’", "'")
    size = len(letters)
    if len(small) != size:
        return None
    spaces = [0]
    for core in cores:
        spaces.append(spaces[-1] + len(core))
    inside = [0] * (size + 1)  # observed spaces before each position
    for position in spaces[1:-1]:
        for later in range(position + 1, size + 1):
            inside[later] += 1
    observed = set(spaces)
    unknown = _unknown_pieces(lexicon, small, spaces)
    words, follows = lexicon.words, lexicon.follows
    common = lexicon.common
    states: list[list[State]] = [[] for _ in range(size + 1)]
    states[0] = [State(0.0, 0, 0, before)]
    for start in range(size):
        arrived = states[start]
        if not arrived:
            continue
        if len(arrived) > 1:
            arrived.sort(reverse=True)
            del arrived[BEAM:]
        opened = start in observed
        base = 0.0 if opened else MISSING
        dropped = inside[start] + (1 if opened and start else 0)
        for end in range(start + 1, min(size, start + LONGEST) + 1):
            word = small[start:end]
            alone = common.get(word)
            if alone is None:
                if not (opened and end in observed):
                    continue
                alone = words.get(word)
                if alone is None:
                    continue
            _arrive(states, start, end, word, alone, base + ADDED * (inside[end] - dropped), follows, letters)
        for end in unknown.get(start, ()):
            word = small[start:end]
            alone = lexicon.letters.log_probability(word)
            _arrive(states, start, end, word, alone, base + ADDED * (inside[end] - dropped), follows, letters)
    return _traced(lexicon, states, size, behind)


def _arrive(
    states: list[list[State]],
    start: int,
    end: int,
    word: str,
    alone: float,
    cost: float,
    follows: dict[str, float],
    letters: str,
) -> None:
    shown = letters[start:end]
    if not (shown.islower() or shown.isupper() or shown[1:].islower() or end - start == 1):
        cost += MIXED_CASE
    backed = alone + BACK_OFF
    best, from_rank = -inf, 0
    for rank, state in enumerate(states[start]):
        score = state.score + max(backed, follows.get(f"{state.word} {word}", backed))
        if score > best:
            best, from_rank = score, rank
    states[end].append(State(best + cost, start, from_rank, word))


def _traced(lexicon: Lexicon, states: list[list[State]], size: int, behind: str) -> list[int]:
    last = states[size]
    scored = [
        (state.score + (lexicon.pair(state.word, behind) if behind else 0.0), rank) for rank, state in enumerate(last)
    ]
    rank = max(scored)[1]
    ends = []
    position = size
    while position:
        ends.append(position)
        state = states[position][rank]
        position, rank = state.start, state.rank
    return ends[::-1]


def _unknown_pieces(lexicon: Lexicon, small: str, spaces: list[int]) -> dict[int, list[int]]:
    """Ends of the pieces that no lexicon has, by start.

    They are words of the text, up to three of them put together, and what a common word at its begin or end leaves of
    one.
    """
    words, common = lexicon.words, lexicon.common
    pieces: dict[int, list[int]] = {}
    for index, start in enumerate(spaces[:-1]):
        ends = pieces.setdefault(start, [])
        ends += [end for end in spaces[index + 1 : index + 1 + JOINED] if small[start:end] not in words]
        stop = spaces[index + 1]
        for cut in range(max(start + 3, stop - 12), stop - 1):
            if small[cut:stop] in common and small[start:cut] not in common:
                ends.append(cut)
        for cut in range(start + 2, min(stop - 2, start + 13)):
            if small[start:cut] in common and small[cut:stop] not in common:
                pieces.setdefault(cut, []).append(stop)
    return pieces
