"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

from typing import Any

from cleantext.lexical.lexicon import BACK_OFF, PREFIX, SHORT_PREFIX, Lexicon

#: Log probability of a space that is not there in the truth, and of one that is missing.
ADDED, MISSING = -3.0, -3.0
#: Longest word of the lexicon that is tried, in letters.
LONGEST = 20
#: Words of the text that may be put together to one that the lexicon lacks, and the letters that it must then have.
JOINED, JOINED_LETTERS = 2, 4
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
    mixed = not letters[1:].islower()
    observed = [0]
    for core in cores:
        observed.append(observed[-1] + len(core))
    unknown = _unknown_pieces(lexicon, small, observed)
    if len(cores) == 1 and len(unknown) == 1 and unknown[0] == [size] and not _has_common_ends(lexicon, small):
        return [size]
    dropped = _observed_before(observed, size)
    follows = lexicon.follows.get
    first: list[State | None] = [None] * (size + 1)
    second: list[State | None] = [None] * (size + 1)
    first[0] = (0.0, 0, before, None)
    for start in range(size):
        one, other = first[start], second[start]
        if one is None:
            continue
        opened = dropped[start + 1] > dropped[start]
        cost = (0.0 if opened else MISSING) - ADDED * dropped[start + 1]
        score, word_before = one[0] + cost, one[2] + " "
        if other is not None:
            other_score, other_word = other[0] + cost, other[2] + " "
        pieces = _common_pieces(lexicon, small, start)
        if start in unknown:
            pieces += [(end, word := small[start:end], lexicon.word(word)) for end in unknown[start]]
        for end, word, alone in pieces:
            backed = alone + BACK_OFF
            best, parent = score + follows(word_before + word, backed), one
            if other is not None:
                rival = other_score + follows(other_word + word, backed)
                if rival > best:
                    best, parent = rival, other
            best += ADDED * dropped[end]
            if mixed and not _is_plain(letters[start:end]):
                best += MIXED_CASE
            leader = first[end]
            if leader is None or best > leader[0]:
                first[end], second[end] = (best, end, word, parent), leader
            else:
                runner = second[end]
                if runner is None or best > runner[0]:
                    second[end] = (best, end, word, parent)
    return _traced(lexicon, first[size], second[size], behind)


def _common_pieces(lexicon: Lexicon, small: str, start: int) -> list[tuple[int, str, float]]:
    """Ends of the common words that begin at a place, with the words and their log probabilities."""
    prefixes, common = lexicon.prefixes, lexicon.common.get
    if small[start : start + SHORT_PREFIX] not in prefixes:
        longest = SHORT_PREFIX - 1
    elif small[start : start + PREFIX] not in prefixes:
        longest = PREFIX - 1
    else:
        longest = LONGEST
    pieces = []
    for end in range(start + 1, min(start + longest, len(small)) + 1):
        word = small[start:end]
        alone = common(word)
        if alone is not None:
            pieces.append((end, word, alone))
    return pieces


def _observed_before(observed: list[int], size: int) -> list[int]:
    """How many spaces the text has in front of the letters before each position, from 0 to ``size`` + 1."""
    counts = [0] * (size + 2)
    for position in observed[1:-1]:
        counts[position + 1] = 1
    for position in range(size + 1):
        counts[position + 1] += counts[position]
    return counts


def _is_plain(shown: str) -> bool:
    """Whether a word is written in small letters, in capitals, or with one capital first."""
    return len(shown) == 1 or shown[1:].islower() or shown.isupper()


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
    return any(small[:cut] in common for cut in range(1, len(small))) and any(
        small[cut:] in common for cut in range(1, len(small))
    )


def _unknown_pieces(lexicon: Lexicon, small: str, observed: list[int]) -> dict[int, list[int]]:
    """Ends of the pieces that are no common words, by start.

    They are words of the text, two of them put together, and what a common word at its begin or end leaves of
    one.
    """
    common, frequent = lexicon.common, lexicon.frequent
    pieces: dict[int, list[int]] = {}
    for index, start in enumerate(observed[:-1]):
        stop = observed[index + 1]
        ends = pieces.setdefault(start, [])
        if small[start:stop] not in common:
            ends.append(stop)
        for end in observed[index + 2 : index + 1 + JOINED]:
            if end - start >= JOINED_LETTERS and small[start:end] not in common:
                ends.append(end)
        for cut in range(max(start + SCRAP, stop - LONGEST_END), stop - 1):
            if small[cut:stop] in frequent and small[start:cut] not in common:
                ends.append(cut)
        for cut in range(start + 2, min(stop - SCRAP, start + LONGEST_END) + 1):
            if small[start:cut] in frequent and small[cut:stop] not in common:
                pieces.setdefault(cut, []).append(stop)
    return pieces
