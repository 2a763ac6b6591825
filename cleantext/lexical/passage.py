"""A passage: the tokens of one line with their positions, and which of them are suspicious."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a document that holds suspects. Repairs look no further than it."""

    tokens: list[str]
    starts: list[int]  #: position of each token in the document
    suspects: list[int]  #: indices of suspicious tokens, rising
    counts: Counter[str]  #: how often each token stands in the whole document

    @classmethod
    def of(cls, line: str, offset: int, suspicious: Set[str], counts: Counter[str]) -> Passage:
        """Lay out a line that begins at ``offset``."""
        tokens, starts = [], []
        for match in _TOKEN.finditer(line):
            tokens.append(match.group())
            starts.append(match.start() + offset)
        return cls(
            tokens,
            starts,
            [i for i, token in enumerate(tokens) if token in suspicious and (counts[token] < 2 or len(token) < 4)],
            counts,
        )

    def end(self, index: int) -> int:
        """Position behind a token."""
        return self.starts[index] + len(self.tokens[index])
