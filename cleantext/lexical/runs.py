"""The runs of words that are read anew: suspicious words with those beside them that may have to do with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.lexical.forms import CLOSING, atoms, plain
from cleantext.lexical.neighbours import may_share, words_of
from cleantext.lexical.passage import Passage
from cleantext.lexical.screen import FRAGMENT

#: Words of up to this many letters between two odd ones may be a part of theirs ("oper at ors").
SHORT = 2
#: Most words in a run; what is longer is read in turn.
LONGEST_RUN = 60


class Core(NamedTuple):
    """A word of a run: the letters, the index of its token, and where they begin in it."""

    text: str
    token: int
    offset: int


#: Words with nothing but a space between them.
Run = tuple[Core, ...]


def runs(passage: Passage) -> Iterator[Run]:
    """Yield the runs of a passage: one word alone if it is suspicious, several if a token among them is odd."""
    tokens = passage.tokens
    for first, stop in _stretches(passage):
        cores: list[Core] = []
        for index in range(first, stop):
            words = words_of(tokens[index])
            if not words and cores:
                yield tuple(cores)
                cores = []
            for text, offset, ends_token in words:
                if cores and (offset or len(cores) >= LONGEST_RUN):
                    yield tuple(cores)
                    cores = []
                cores.append(Core(text, index, offset))
                if not ends_token:
                    yield tuple(cores)
                    cores = []
        if cores:
            yield tuple(cores)


def _stretches(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the tokens to be read together, from the first up to where they stop."""
    tokens, inert = passage.tokens, passage.screen.inert
    first = stop = -1
    for index in passage.in_question:
        begin, end = _reach(passage, index)
        if end - begin == 1 and tokens[index] in inert:
            continue
        if begin <= stop:
            first, stop = min(first, begin), max(stop, end)
            continue
        if first >= 0:
            yield first, stop
        first, stop = begin, end
    if first >= 0:
        yield first, stop


def around(passage: Passage, run: Run) -> tuple[str, str]:
    """The words before and behind a run in small letters, "" where there are none."""
    tokens, first, last = passage.tokens, run[0], run[-1]
    before = behind = ""
    if first.offset == 0 and first.token:
        neighbour = atoms(tokens[first.token - 1])[-1]
        before = plain(neighbour.text) if neighbour.kind == "a" else ""
    if last.offset + len(last.text) == len(tokens[last.token]) and last.token + 1 < len(tokens):
        neighbour = atoms(tokens[last.token + 1])[0]
        behind = plain(neighbour.text) if neighbour.kind == "a" else ""
    return before, behind


def _reach(passage: Passage, index: int) -> tuple[int, int]:
    """The tokens to be read together with a suspect: those that may have lost letters to it, or it to them.

    A fragment that has to do with one neighbour is read with two on each side, since damage comes in rows.
    """
    tokens, odd, lexicon = passage.tokens, passage.screen.odd, passage.lexicon
    token, size = tokens[index], len(tokens)
    before = index > 0 and (tokens[index - 1] in odd or may_share(lexicon, tokens[index - 1], token))
    behind = index + 1 < size and (tokens[index + 1] in odd or may_share(lexicon, token, tokens[index + 1]))
    if len(token) > FRAGMENT:
        return index - before, index + 1 + behind
    if before or behind or _is_of_three(passage, index):
        return max(0, index - 2), min(size, index + 3)
    return index, index + 1


def _is_of_three(passage: Passage, index: int) -> bool:
    """Whether a token makes a word with two others, or stands, but for short words, beside an odd one."""
    tokens, common, odd = passage.tokens, passage.lexicon.common, passage.screen.odd
    return (
        _is_odd_behind_short(tokens[max(0, index - 3) : index][::-1], odd)
        or _is_odd_behind_short(tokens[index + 1 : index + 4], odd)
        or any(
            plain("".join(tokens[first : first + 3]).rstrip(CLOSING)) in common
            for first in range(max(0, index - 2), min(index, len(tokens) - 3) + 1)
        )
    )


def _is_odd_behind_short(tokens: Iterable[str], odd: set[str]) -> bool:
    for token in tokens:
        if token in odd:
            return True
        if len(token) > SHORT:
            return False
    return False
