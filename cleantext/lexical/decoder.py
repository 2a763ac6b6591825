"""Where do the spaces of a damaged run of words belong? The most probable sequence of words for its letters.

A run is read anew without its spaces, by dynamic programming over positions between letters. A piece is a word of the
lexicon, a word of the text as it stands, words of the text put together, or what a common word leaves of one. Each
space that the reading adds or drops has its cost.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Any

from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon
from cleantext.lexical.openings import SHORT, Piece
from cleantext.lexical.parts import Parts, parts, scraps

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
    unknown = _unknown(lexicon, small, observed)
    if unknown is None:
        return observed[1:]
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


def _unknown(lexicon: Lexicon, small: str, observed: list[int]) -> dict[int, tuple[Piece, ...]] | None:
    """The pieces that are no common words by where they begin; None if only the words of the text can come out."""
    words = [small[start:stop] for start, stop in pairwise(observed)]
    every = [parts(lexicon, word) for word in words]
    joined = _joined(lexicon, words, every) if len(words) > 1 else []
    if not joined and not any(one.divisible for one in every) and not _overlapping(lexicon, small, observed, every):
        return None
    unknown: dict[int, tuple[Piece, ...]] = {}
    for word, start in zip(words, observed, strict=False):
        for place, piece in scraps(lexicon, word):
            unknown[start + place] = (*unknown.get(start + place, ()), piece)
    for index, piece in joined:
        unknown[observed[index]] = (*unknown.get(observed[index], ()), piece)
    return unknown


def _overlapping(lexicon: Lexicon, small: str, observed: list[int], every: list[Parts]) -> bool:
    """Whether a common word may reach over a space of the text."""
    reaches = lexicon.openings.reaches
    for one, start, stop in zip(every[:-1], observed, observed[1:], strict=False):
        for place in one.open:
            if reaches(small, start + place, stop):
                return True
    return False


def _joined(lexicon: Lexicon, words: list[str], every: list[Parts]) -> list[tuple[int, Piece]]:
    """The unknown words that two words of the text make, and that may be likelier, with the index of the first."""
    found = []
    common, known, spelled = lexicon.common, lexicon.words.get, lexicon.letters.joined
    for index in range(len(words) - 1):
        word, one, other = words[index] + words[index + 1], every[index], every[index + 1]
        least = one.alone + other.alone + BACK_OFF - ADDED
        if len(word) < JOINED_LETTERS or least > LIKELIEST - len(word) or word in common:
            continue
        alone = known(word)
        if alone is None:
            alone = spelled(words[index], one.begun, words[index + 1], other.ended)
        if alone > least:
            found.append((index, (len(word), word, alone + BACK_OFF)))
    return found
