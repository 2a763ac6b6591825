"""A passage: the tokens of one line, and which of them are suspicious."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, repeat
from operator import add

from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.screen import Screen
from cleantext.lexical.survey import Survey

_TOKEN = re.compile(r"\S+")


@dataclass
class Passage:
    """One line of a document. Repairs look no further than it."""

    line: str
    tokens: list[str]
    suspects: list[int]  #: indices of suspicious tokens, rising; see ``survey``
    in_question: list[int]  #: those of them that are to be looked at
    screen: Screen
    lexicon: Lexicon
    counts: Mapping[str, int]  #: how often each token stands in the whole document
    near: Container[int] | None = None  #: indices of the tokens that may be repaired, if not all may

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


def passage_of(line: str, screen: Screen, lexicon: Lexicon, counts: Mapping[str, int]) -> Passage:
    """A line alone as a passage."""
    return Passage(line, *Survey((line,), screen, lexicon).line(0), screen, lexicon, counts)
