"""A passage: the tokens of one line, which of them are suspicious, and the runs of words to read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cleantext.lexical.forms import atoms, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.screen import Screen
from cleantext.protect import is_protected

_TOKEN = re.compile(r"\S+")
#: Words beside a suspect that are read together with it: two beside a fragment, of which there are often several.
REACH, REACH_OF_FRAGMENT, FRAGMENT = 1, 2, 3
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


@dataclass
class Passage:
    """One line of a document, from ``offset`` on. Repairs look no further than it."""

    line: str
    offset: int
    tokens: list[str]
    screen: Screen
    lexicon: Lexicon
    counts: Mapping[str, int]  #: how often each token stands in the whole document

    @cached_property
    def starts(self) -> list[int]:
        """Position of each token in the document."""
        return [match.start() + self.offset for match in _TOKEN.finditer(self.line)]

    def end(self, index: int) -> int:
        """Position behind a token."""
        return self.starts[index] + len(self.tokens[index])

    @cached_property
    def suspects(self) -> list[int]:
        """Indices of suspicious tokens, rising; a weak one counts if it makes a word with a neighbour."""
        suspicious, weak, tokens = self.screen.suspicious, self.screen.weak, self.tokens
        found = []
        for index, token in enumerate(tokens):
            if token in suspicious or (token in weak and self._completes(index)):
                found.append(index)
        return found

    def _completes(self, index: int) -> bool:
        """Whether a rare word and a neighbour make a word more frequent than the two."""
        tokens, common, words = self.tokens, self.lexicon.common, self.lexicon.words
        for first, second in ((index - 1, index), (index, index + 1)):
            if first < 0 or second == len(tokens):
                continue
            joined = common.get(plain(tokens[first] + tokens[second].rstrip(".,;:!?)]}\"'”’")))
            if joined is not None:
                two = words.get(plain(tokens[first]), -20.0) + words.get(plain(tokens[second]), -20.0)
                if joined > two + 3.0:
                    return True
        return False

    def runs(self) -> Iterator[Run]:
        """The suspicious words with those beside them."""
        tokens, size = self.tokens, len(self.tokens)
        wanted: set[int] = set()
        for index in self.suspects:
            reach = REACH_OF_FRAGMENT if len(tokens[index]) <= FRAGMENT else REACH
            wanted.update(range(max(0, index - reach), min(size, index + reach + 1)))
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

    def _run(self, cores: list[Core]) -> Iterator[Run]:
        """The cores as a run, if one is suspicious or its token is: a weak token is suspicious only in its place."""
        suspects = self._suspect_set
        if not any(core.token in suspects for core in cores):
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

    @cached_property
    def _suspect_set(self) -> set[int]:
        return set(self.suspects)
