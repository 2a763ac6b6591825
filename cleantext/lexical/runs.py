"""The runs of words that are read anew: suspicious words with those beside them that may have to do with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import starmap
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


#: Words with nothing but a space between them; bare tuples of what a core is, since most runs read best as they stand.
Run = Sequence[tuple[str, int, int]]


def runs(passage: Passage) -> Iterator[Run]:
    """Yield the runs of a passage: one word alone if it is suspicious, several if a token among them is odd."""
    tokens = passage.tokens
    for first, stop in _stretches(passage):
        cores: list[tuple[str, int, int]] = []
        for index in range(first, stop):
            words = words_of(tokens[index])
            if not words and cores:
                yield cores
                cores = []
            for text, offset, ends_token in words:
                if cores and (offset or len(cores) >= LONGEST_RUN):
                    yield cores
                    cores = []
                cores.append((text, index, offset))
                if not ends_token:
                    yield cores
                    cores = []
        if cores:
            yield cores


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


def cores_of(run: Run) -> tuple[Core, ...]:
    """The words of a run."""
    return tuple(starmap(Core, run))


def around(passage: Passage, run: Run) -> tuple[str, str]:
    """The words before and behind a run in small letters, "" where there are none."""
    tokens = passage.tokens
    _, first, begin = run[0]
    text, last, end = run[-1]
    before = behind = ""
    if begin == 0 and first:
        before = _word_at(tokens[first - 1], -1)
    if end + len(text) == len(tokens[last]) and last + 1 < len(tokens):
        behind = _word_at(tokens[last + 1], 0)
    return before, behind


def _word_at(token: str, part: int) -> str:
    """The part of a token in small letters, "" if it is no word."""
    if token.isalpha():
        return plain(token)
    found = atoms(token)[part]
    return plain(found.text) if found.kind == "a" else ""
