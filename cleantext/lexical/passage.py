"""A passage: the tokens of one line, which of them are suspicious, and the runs of words to read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cleantext.lexical.forms import CLOSING, atoms, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.screen import Screen
from cleantext.protect import is_protected

_TOKEN = re.compile(r"\S+")
#: A token of up to this many letters is a fragment; the two words on each side of it are read together with it.
FRAGMENT = 3
#: By how much a word must be more probable than its two halves side by side; and what stands for an unknown half.
COMPLETED, ABSENT = 3.0, -20.0
#: How far a space may have moved, in letters.
MOVED = 4
#: Most words in a run; what is longer is read in turn.
LONGEST_RUN = 60


class Core(NamedTuple):
    """A word of a run: the letters, the index of its token, and where they begin in it."""

    text: str
    token: int
    offset: int


class Run(NamedTuple):
    """Words with nothing but a space between them; and the words before and behind, "" where there are none."""

    cores: tuple[Core, ...]
    before: str
    behind: str


def suspects(tokens: list[str], screen: Screen, lexicon: Lexicon) -> list[int]:
    """Indices of suspicious tokens, rising; a weak one counts if it makes a word with a neighbour."""
    suspicious, odd = screen.suspicious, screen.odd
    return [
        index
        for index, token in enumerate(tokens)
        if token in odd and (token in suspicious or _is_completed(index, tokens, lexicon))
    ]


def _is_completed(index: int, tokens: list[str], lexicon: Lexicon) -> bool:
    """Whether a rare word and a neighbour make a word more frequent than the two."""
    common, words = lexicon.common, lexicon.words
    for first, second in ((index - 1, index), (index, index + 1)):
        if first < 0 or second == len(tokens):
            continue
        joined = common.get(plain(tokens[first] + tokens[second].rstrip(CLOSING)))
        if joined is not None:
            two = words.get(plain(tokens[first]), ABSENT) + words.get(plain(tokens[second].rstrip(CLOSING)), ABSENT)
            if joined > two + COMPLETED:
                return True
    return False


@dataclass
class Passage:
    """One line of a document. Repairs look no further than it."""

    line: str
    tokens: list[str]
    screen: Screen
    lexicon: Lexicon
    counts: Mapping[str, int]  #: how often each token stands in the whole document
    suspects: list[int]  #: indices of suspicious tokens, rising; see ``suspects``

    @cached_property
    def starts(self) -> list[int]:
        """Position of each token in the line."""
        return [match.start() for match in _TOKEN.finditer(self.line)]

    def end(self, index: int) -> int:
        """Position behind a token."""
        return self.starts[index] + len(self.tokens[index])

    def runs(self) -> Iterator[Run]:
        """The suspicious words with those beside them that may have to do with it."""
        tokens = self.tokens
        wanted: set[int] = set()
        inert = self.screen.inert
        for index in self.suspects:
            near = list(self._reach(index))
            if len(near) > 1 or tokens[index] not in inert:
                wanted.update(near)
        cores: list[Core] = []
        for index in sorted(wanted):
            token = tokens[index]
            if (cores and cores[-1].token < index - 1) or is_protected(token):
                yield from self._run(cores)
                cores = []
            if is_protected(token):
                continue
            for part in atoms(token):
                if part.start or part.kind != "a" or len(cores) >= LONGEST_RUN:
                    yield from self._run(cores)
                    cores = []
                if part.kind == "a":
                    cores.append(Core(part.text, index, part.start))
        yield from self._run(cores)

    def _reach(self, index: int) -> Iterator[int]:
        """The tokens to be read together with a suspect: those that may have lost letters to it, or it to them."""
        tokens, last = self.tokens, len(self.tokens) - 1
        fragment = len(tokens[index]) <= FRAGMENT
        yield index
        for step in (-1, 1):
            other = index + step
            if not 0 <= other <= last:
                continue
            left, right = (other, index) if step < 0 else (index, other)
            if fragment or tokens[other] in self.screen.odd or self._may_share(tokens[left], tokens[right]):
                yield other
                if fragment and 0 <= other + step <= last:
                    yield other + step

    def _may_share(self, left: str, right: str) -> bool:
        """Whether two tokens make a word, or two words when the space between them moves to the right."""
        common = self.lexicon.common
        if not left[-1].isalpha():
            return False
        left, right = atoms(left)[-1].text.lower(), atoms(right)[0].text.lower()
        if left + right in common:
            return True
        return any(
            left + right[:cut] in common and right[cut:] in common for cut in range(1, min(MOVED + 1, len(right)))
        )

    def _run(self, cores: list[Core]) -> Iterator[Run]:
        """The cores as a run, if there is something to be found: one alone needs a suspicious word."""
        if not cores or (len(cores) == 1 and not self.screen.is_suspicious_word(cores[0].text)):
            return
        first, last = cores[0], cores[-1]
        before = behind = ""
        if first.offset == 0 and first.token:
            neighbour = atoms(self.tokens[first.token - 1])[-1]
            before = plain(neighbour.text) if neighbour.kind == "a" else ""
        if last.offset + len(last.text) == len(self.tokens[last.token]) and last.token + 1 < len(self.tokens):
            neighbour = atoms(self.tokens[last.token + 1])[0]
            behind = plain(neighbour.text) if neighbour.kind == "a" else ""
        yield Run(tuple(cores), before, behind)
