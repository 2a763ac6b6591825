"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon
from cleantext.lexical.openings import SHORT, Piece

#: Log probability of a space that is not there in the truth, and of one that is missing.
ADDED, MISSING = -3.0, -3.0
#: Letters of two words of the text that are put together to one that the lexicon lacks, at least; and what the log
#: probabilities of the two may be together, less one a letter: a word that the lexicon lacks and a dropped space cost
#: 7.5, and of 200,000 pairs of words the letters of none came to more than -1.2 each.
JOINED_LETTERS, JOINED = 4, -6.6
#: Stands for the log probability of what is no common word.
ABSENT = -99.0
#: Letters of an unknown word that a common one leaves, at least, and letters of the common one, at most.
SCRAP, LONGEST_END = 3, 12
#: Log probability that a word changes between small letters and capitals inside.
MIXED_CASE = -6.0


#: A reading up to a position: its log probability, where it ends, its last word, and the reading before that word. A
#: bare tuple, since a line of text makes hundreds, and a named one takes three times as long to make.
State = tuple[float, int, str, Any]


def decode(lexicon: Lexicon, cores: tuple[str, ...], before: str, behind: str) -> list[int] | None:
    """Return where the pieces of the best reading end; None if the run cannot be read in small letters.

    At each position the two best readings are kept: the second matters where the pair behind it decides.

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
    observed = list(accumulate(map(len, cores), initial=0))
    spans = _unknown_spans(lexicon, small, observed)
    if len(cores) == 1 and spans == [(0, size)] and not _has_common_ends(lexicon, small):
        return [size]
    pieces_from = _common_pieces(lexicon, small)
    for start, piece in _unknown_pieces(lexicon, small, spans):
        pieces_from[start] = [*pieces_from[start], piece]
    dropped = _observed_before(observed, size)
    inside = [ADDED * count for count in dropped]  # what the spaces in front of the letters before a place cost
    plain_up_to = [size] * size if letters[1:].islower() else _plain_up_to(letters)
    follows = lexicon.follows.get
    first: list[State | None] = [None] * (size + 1)
    second: list[State | None] = [None] * (size + 1)
    first[0] = (0.0, 0, before, None)
    for start, pieces in enumerate(pieces_from):
        one = first[start]
        if one is None or not pieces:
            continue
        cost = (0.0 if dropped[start + 1] > dropped[start] else MISSING) - inside[start + 1]
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


def _observed_before(observed: list[int], size: int) -> list[int]:
    """How many spaces the text has in front of the letters before each position, from 0 to ``size`` + 1."""
    counts = [0] * (size + 2)
    for position in observed[1:-1]:
        counts[position + 1] = 1
    for position in range(size + 1):
        counts[position + 1] += counts[position]
    return counts


def _plain_up_to(letters: str) -> list[int]:
    """Where a piece from each place ends at most that has small letters only behind its first."""
    ends = [len(letters)] * len(letters)
    for place in range(len(letters) - 2, -1, -1):
        ends[place] = place + 1 if letters[place + 1].isupper() else ends[place + 1]
    return ends


def _traced(lexicon: Lexicon, one: State | None, other: State | None, behind: str) -> list[int]:
    state = one
    if behind and one is not None and other is not None:
        ahead = lexicon.pair(other[2], behind) - lexicon.pair(one[2], behind)
        state = other if other[0] + ahead > one[0] else one
    ends = []
    while state is not None and state[1]:
        ends.append(state[1])
        state = state[3]
    return ends[::-1]


def _has_common_ends(lexicon: Lexicon, small: str) -> bool:
    """Whether a word begins and ends with a common one; what does not cannot be two of them."""
    common = lexicon.common
    return bool(lexicon.openings.words(small)) and any(small[cut:] in common for cut in range(1, len(small)))


def _unknown_spans(lexicon: Lexicon, small: str, observed: list[int]) -> list[tuple[int, int]]:
    """Where the pieces begin and end that are no common words.

    They are words of the text, two of them put together, and what a common word at its begin or end leaves of
    one. Those that cannot win are left out: parts of a frequent word, and likely words put together.
    """
    common, frequent = lexicon.common, lexicon.frequent
    spans: list[tuple[int, int]] = []
    last, previous = 0, ABSENT
    for start, stop in pairwise(observed):
        word = small[start:stop]
        known = common.get(word, ABSENT)
        if (
            start
            and stop - last >= JOINED_LETTERS
            and previous + known < JOINED - (stop - last)
            and small[last:stop] not in common
        ):
            spans.append((last, stop))
        if known == ABSENT:
            spans.append((start, stop))
        last, previous = start, known
        if word in frequent:
            continue
        spans += [
            (start, cut)
            for cut in range(max(start + SCRAP, stop - LONGEST_END), stop - 1)
            if small[cut:stop] in frequent and small[start:cut] not in common
        ]
        spans += [
            (cut, stop)
            for cut in range(start + 2, min(stop - SCRAP, start + LONGEST_END) + 1)
            if small[start:cut] in frequent and small[cut:stop] not in common
        ]
    return spans


def _common_pieces(lexicon: Lexicon, small: str) -> list[Sequence[Piece]]:
    """The common words by where they begin."""
    short, long = lexicon.openings.short, lexicon.openings.long
    found: list[Sequence[Piece]] = []
    last = len(small) - SHORT
    for start in range(len(small)):
        pieces, further = short[small[start : start + SHORT]]
        if further and start < last and small[start + SHORT] in further:
            found.append([*pieces, *long(small, start)])
        else:
            found.append(pieces)
    return found


def _unknown_pieces(lexicon: Lexicon, small: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, Piece]]:
    """The unknown pieces, with where they begin."""
    if spans:
        words, spelled = lexicon.words.get, lexicon.letters.of_pieces(small)
        for start, end in spans:
            word = small[start:end]
            alone = words(word)
            yield start, (end - start, word, (spelled(start, end) if alone is None else alone) + BACK_OFF)
