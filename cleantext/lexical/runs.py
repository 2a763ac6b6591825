"""The runs of words that are read anew: suspicious words with those beside them that may have to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.lexical.forms import atoms, plain
from cleantext.lexical.neighbours import reach, words_of
from cleantext.lexical.passage import Passage

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
    tokens, screen, lexicon = passage.tokens, passage.screen, passage.lexicon
    first = stop = -1
    for index in passage.in_question:
        begin, end = reach(tokens, index, screen.odd, lexicon)
        if end - begin == 1 and tokens[index] in screen.inert:
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
        before = _word_at(tokens[first.token - 1], -1)
    if last.offset + len(last.text) == len(tokens[last.token]) and last.token + 1 < len(tokens):
        behind = _word_at(tokens[last.token + 1], 0)
    return before, behind


def _word_at(token: str, part: int) -> str:
    """The part of a token in small letters, "" if it is no word."""
    if token.isalpha():
        return plain(token)
    found = atoms(token)[part]
    return plain(found.text) if found.kind == "a" else ""
