"""The hypotheses fused and split: where do the spaces of a damaged region belong?

Both are one question. The characters of the region, without its spaces, are read anew: the most probable sequence of
words is found by dynamic programming over positions, where each space that is added or left out has its cost. What
differs between the best reading and the text falls apart into independent candidates.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import form
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Passage
from cleantext.protect import is_protected

#: Tokens beside a suspect that are read together with it: a split word has left its other half there.
REACH = 2
#: Log probability of a space that is not there in the truth, and of one that is missing.
ADDED, MISSING = -5.0, -5.0
#: Longest piece that is tried, in characters, and the most tokens in a region (more are read in turn).
LONGEST_PIECE, LONGEST_REGION = 24, 40
#: Readings kept at each position.
BEAM = 4
#: Log probability of punctuation around a word; of a number, and of each of its characters.
PUNCTUATION, NUMBER, FIGURE = -2.5, -4.0, -1.5


class Change(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive, of the region) read as ``new``, better by ``margin``."""

    first: int
    last: int
    new: tuple[str, ...]
    margin: float


def spacing(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield a candidate for each place where another spacing reads better."""
    for first, last in _regions(passage):
        tokens = tuple(passage.tokens[first:last])
        left = form(passage.tokens[first - 1]) if first else None
        before = left.word if left and not left.closing else ""
        for change in _changes(lexicon, tokens, before):
            old = tokens[change.first : change.last]
            fused = len(change.new) > len(old)
            yield Candidate(
                passage.starts[first + change.first],
                passage.end(first + change.last - 1),
                " ".join(change.new),
                "fused" if fused else "split",
                f"{len(change.new)} words fused" if fused else "word split by a space",
                change.margin,
            )


def _regions(passage: Passage) -> Iterator[tuple[int, int]]:
    """The suspects with their neighbours, merged where they meet; protected tokens part them."""
    tokens, taken = passage.tokens, 0
    wanted = sorted({near for i in passage.suspects for near in range(i - REACH, i + REACH + 1)})
    region: list[int] = []
    for index in wanted:
        if not 0 <= index < len(tokens) or index < taken:
            continue
        if is_protected(tokens[index]):
            taken = index + 1
        elif not region or (region[-1] == index - 1 and len(region) < LONGEST_REGION):
            region.append(index)
            continue
        if region:
            yield region[0], region[-1] + 1
        region = [] if index < taken else [index]
    if region:
        yield region[0], region[-1] + 1


@lru_cache(maxsize=1 << 14)
def _changes(lexicon: Lexicon, tokens: tuple[str, ...], before: str) -> tuple[Change, ...]:
    best = _best_reading(lexicon, tokens, before)
    changes = []
    i = j = 0
    while i < len(tokens):
        first, begin = i, j
        old, new = len(tokens[i]), len(best[j])
        i, j = i + 1, j + 1
        while old != new:
            if old < new:
                old += len(tokens[i])
                i += 1
            else:
                new += len(best[j])
                j += 1
        if i - first != 1 or j - begin != 1:
            ahead = tokens[first - 1] if first else before
            margin = _margin(
                lexicon, tokens[first:i], tuple(best[begin:j]), ahead, tokens[i] if i < len(tokens) else ""
            )
            if margin > 0 and all(_is_sound(lexicon, token) for token in best[begin:j]):
                changes.append(Change(first, i, tuple(best[begin:j]), margin))
    return tuple(changes)


def _is_sound(lexicon: Lexicon, token: str) -> bool:
    """Whether a new token is a common word or a number: an unknown one may be a name cut in two."""
    word = form(token).word
    return word.isdigit() or lexicon.words.get(word, -99.0) >= lexicon.commonness(word)


def _margin(lexicon: Lexicon, old: tuple[str, ...], new: tuple[str, ...], ahead: str, behind: str) -> float:
    both = len("".join(old))
    cuts = {sum(map(len, new[:k])) for k in range(1, len(new))}
    spaces = {sum(map(len, old[:k])) for k in range(1, len(old))}
    cost = len(cuts - spaces) * MISSING + len(spaces - cuts) * ADDED
    context = (behind,) if behind else ()
    assert both == len("".join(new))
    return _sequence(lexicon, new + context, ahead) - _sequence(lexicon, old + context, ahead) + cost


def _sequence(lexicon: Lexicon, tokens: tuple[str, ...], before: str) -> float:
    total, previous = 0.0, before
    for token in tokens:
        total += _token(lexicon, previous, token)
        previous = token
    return total


@lru_cache(maxsize=1 << 17)
def _token(lexicon: Lexicon, previous: str, token: str) -> float:
    """Log probability of a token behind another."""
    opening, core, closing, word = form(token)
    total = PUNCTUATION * (len(opening) + len(closing))
    if not core:
        return total + PUNCTUATION
    if not any(map(str.isalpha, core)):
        return total + NUMBER + FIGURE * len(core)
    if not core.isalpha() and word not in lexicon.words:
        parts = [part for part in word.replace("/", "-").split("-") if part]
        if len(parts) > 1:
            return total + sum(map(lexicon.word, parts)) / len(parts) * 1.3 - 1
        return total + NUMBER - 3.0 * len(core)
    if len(word) == 1 and word not in "aio":
        return total - 9.5
    known = form(previous).word if previous else ""
    if core[1:] != core[1:].lower() and not core.isupper():
        total -= 6.0
    return total + (lexicon.pair(known, word) if known and not opening else lexicon.word(word))


def _best_reading(lexicon: Lexicon, tokens: tuple[str, ...], before: str) -> list[str]:
    characters = "".join(tokens)
    spaces, position = set(), 0
    for token in tokens:
        spaces.add(position)
        position += len(token)
    spaces.add(position)
    # Each state: score, start of the piece before, index of the state there; by position, then by rank.
    readings: list[list[tuple[float, int, int, str]]] = [[] for _ in range(len(characters) + 1)]
    readings[0] = [(0.0, 0, 0, before)]
    for end in range(1, len(characters) + 1):
        states = []
        for start in range(max(0, end - LONGEST_PIECE), end):
            if not readings[start]:
                continue
            piece = characters[start:end]
            if not _may_stand(lexicon, piece, start in spaces, end in spaces):
                continue
            inside = sum(1 for k in range(start + 1, end) if k in spaces)
            cost = inside * ADDED + (0.0 if start in spaces else MISSING)
            for rank, (score, _, _, previous) in enumerate(readings[start]):
                states.append((score + cost + _token(lexicon, previous, piece), start, rank, piece))
        longest = [token for token in tokens if len(token) > LONGEST_PIECE]
        if longest and end in spaces:
            for start in spaces:
                if end - start > LONGEST_PIECE and characters[start:end] in longest and readings[start]:
                    score, _, _, previous = readings[start][0]
                    piece = characters[start:end]
                    states.append((score + _token(lexicon, previous, piece), start, 0, piece))
        states.sort(reverse=True)
        readings[end] = states[:BEAM]
    pieces: list[str] = []
    end, rank = len(characters), 0
    while end:
        _, start, before_rank, piece = readings[end][rank]
        pieces.append(piece)
        end, rank = start, before_rank
    return pieces[::-1]


def _may_stand(lexicon: Lexicon, piece: str, starts: bool, ends: bool) -> bool:
    """Whether a piece can be a token: a known word, or what lies at a space of the text."""
    if starts and ends:
        return True
    _, core, _, word = form(piece)
    if not core:
        return False
    known = lexicon.words.get(word)
    if known is not None:
        return known >= lexicon.commonness(word)
    return (starts or ends) and len(core) > 1 and (core.isalpha() or core.isdigit())
