"""A passage: the tokens of one line, and which of them are suspicious."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count, repeat
from operator import add

from cleantext.lexical.forms import CLOSING, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.screen import Screen

_TOKEN = re.compile(r"\S+")
#: By how much a word must be more probable than its two halves side by side; and what stands for an unknown half.
COMPLETED, ABSENT = 3.0, -20.0


def suspects(tokens: list[str], screen: Screen, lexicon: Lexicon) -> list[int]:
    """Indices of suspicious tokens, rising; a weak one counts if it makes a word with a neighbour."""
    suspicious, common = screen.suspicious, lexicon.common
    return [
        index
        for index in odd_places(tokens, screen)
        if (
            (token := tokens[index]) in suspicious
            or (index and _is_completed(tokens[index - 1], token, common, lexicon))
            or (index + 1 < len(tokens) and _is_completed(token, tokens[index + 1], common, lexicon))
        )
    ]


def odd_places(tokens: list[str], screen: Screen) -> Iterator[int]:
    """Indices of the tokens that are not innocent, rising."""
    return compress(count(), map(screen.odd.__contains__, tokens))


def _is_completed(first: str, second: str, common: Mapping[str, float], lexicon: Lexicon) -> bool:
    """Whether two words, one of them rare, make a word more frequent than the two."""
    second = second.rstrip(CLOSING)
    joined = common.get(plain(first + second))
    if joined is None:
        return False
    words = lexicon.words
    return joined > words.get(plain(first), ABSENT) + words.get(plain(second), ABSENT) + COMPLETED


@dataclass
class Passage:
    """One line of a document. Repairs look no further than it."""

    line: str
    tokens: list[str]
    screen: Screen
    lexicon: Lexicon
    counts: Mapping[str, int]  #: how often each token stands in the whole document
    suspects: list[int]  #: indices of suspicious tokens, rising; see ``suspects``
    near: Container[int] | None = None  #: indices of the tokens that are in question, if not all are

    @cached_property
    def in_question(self) -> list[int]:
        """The suspects that are to be looked at."""
        near = self.near
        return self.suspects if near is None else [index for index in self.suspects if index in near]

    @cached_property
    def starts(self) -> list[int]:
        """Position of each token in the line."""
        tokens = self.tokens
        if len(self.line) == sum(map(len, tokens)) + len(tokens) - 1 and not self.line[:1].isspace():  # one space each
            return list(accumulate(map(add, map(len, tokens[:-1]), repeat(1)), initial=0))
        return [match.start() for match in _TOKEN.finditer(self.line)]

    def end(self, index: int) -> int:
        """Position behind a token."""
        return self.starts[index] + len(self.tokens[index])
