"""The parts of a word: whether it can be cut into pieces, and where a longer word may begin in it.

The words beside a doubtful one are mostly the same few hundred, so what is known about a word alone is worked out once
and remembered; reading a run of words anew then needs only what reaches over the spaces between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.openings import Piece

#: Letters of an unknown word that a common one leaves, at least, and letters of the common one, at most.
SCRAP, LONGEST_END = 3, 12
#: By how much, in log probability, two words may be less likely than the common one that they make and still win where
#: they stand: what a missing space costs (see ``decoder``) may be outweighed by a word before that likes the first.
OUTWEIGHED = -2.0


class Parts(NamedTuple):
    """What a word in small letters may be a part of, or be made of."""

    divisible: bool  #: whether pieces may make the word, other than the word itself
    open: tuple[int, ...]  #: places that pieces lead to and from which a longer common word may go on behind the word
    unknown: tuple[tuple[int, int], ...]  #: where pieces begin and end that are no common words


def parts(lexicon: Lexicon, word: str) -> Parts:
    """Say what a word may be a part of; ``alone`` remembers it.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> parts(lexicon("en"), "peopleto").divisible, parts(lexicon("en"), "zorblatt").divisible
    (True, False)
    """
    ahead, size = lexicon.openings.ahead, len(word)
    pieces, goes_on = ahead(word, 0)
    if word in lexicon.frequent:
        return Parts(False, (0,) if goes_on else (), ())
    unknown = _unknown_spans(lexicon, word, pieces)
    reached = [False] * (size + 1)
    for start, end in unknown:
        if start == 0:
            reached[end] = True
    places, divisible = [], False
    for start in range(size):
        if start:
            if not reached[start]:
                continue
            pieces, goes_on = ahead(word, start)
            if (start, size) in unknown or (pieces and pieces[-1][0] == size - start):
                divisible = True
        if goes_on:
            places.append(start)
        for length, _, _ in pieces:
            reached[start + length] = True
    if divisible and word in lexicon.common:
        divisible = lexicon.fused_gain(word) > OUTWEIGHED
    return Parts(divisible, tuple(places), tuple(unknown))


def _unknown_spans(lexicon: Lexicon, word: str, first: Iterable[Piece]) -> list[tuple[int, int]]:
    """Where pieces begin and end that are no common words: the word itself, and what one at its begin or end leaves.

    Those that cannot win are left out: parts of a frequent word.
    """
    common, frequent, size = lexicon.common, lexicon.frequent, len(word)
    if word in frequent:
        return []
    spans = [] if word in common else [(0, size)]
    spans += [
        (0, cut)
        for cut in range(max(SCRAP, size - LONGEST_END), size - 1)
        if word[cut:] in frequent and word[:cut] not in common
    ]
    spans += [
        (cut, size)
        for cut, opening, _ in first
        if cut <= min(size - SCRAP, LONGEST_END) and opening in frequent and word[cut:] not in common
    ]
    return spans
