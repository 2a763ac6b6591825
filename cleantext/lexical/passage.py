"""A passage: the tokens of one line, which of them are suspicious, and the runs of words to read anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import compress, count
from typing import NamedTuple

from cleantext.lexical.forms import CLOSING, Atom, atoms, plain
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


@lru_cache(maxsize=1 << 15)  # the distinct suspects of a long document and their neighbours
def _parts(token: str) -> tuple[Atom, ...]:
    """What a token is made of; nothing if it must not be touched."""
    return () if is_protected(token) else atoms(token)


@lru_cache(maxsize=1 << 15)
def _begins_another(word: str, lexicon: Lexicon) -> bool:
    """Whether a longer common word begins with a word; names begin none."""
    return lexicon.begins_another(word)


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
            near = self._reach(index)
            if len(near) > 1 or tokens[index] not in inert:
                wanted.update(near)
        cores: list[Core] = []
        for index in sorted(wanted):
            if cores and cores[-1].token < index - 1:
                yield from self._run(cores)
                cores = []
            parts = _parts(tokens[index])
            if len(parts) != 1 or parts[0].kind != "a" or len(cores) >= LONGEST_RUN:
                for part in parts:
                    if cores and (part.start or part.kind != "a" or len(cores) >= LONGEST_RUN):
                        yield from self._run(cores)
                        cores = []
                    if part.kind == "a":
                        cores.append(Core(part.text, index, part.start))
                if cores and not parts:
                    yield from self._run(cores)
                    cores = []
            else:
                cores.append(Core(parts[0].text, index, 0))
        if cores:
            yield from self._run(cores)

    def _reach(self, index: int) -> list[int]:
        """The tokens to be read together with a suspect: those that may have lost letters to it, or it to them."""
        tokens, last, odd = self.tokens, len(self.tokens) - 1, self.screen.odd
        token = tokens[index]
        fragment = len(token) <= FRAGMENT
        reach = [index]
        if index:
            other = tokens[index - 1]
            if fragment or other in odd or self._may_share(other, token):
                reach.append(index - 1)
                if fragment and index > 1:
                    reach.append(index - 2)
        if index < last:
            other = tokens[index + 1]
            if fragment or other in odd or self._may_share(token, other):
                reach.append(index + 1)
                if fragment and index + 1 < last:
                    reach.append(index + 2)
        return reach

    def _may_share(self, left: str, right: str) -> bool:
        """Whether two tokens make a word, or two words when the space between them moves to the right."""
        common = self.lexicon.common
        if not left[-1].isalpha():
            return False
        left, right = atoms(left)[-1].text.lower(), atoms(right)[0].text.lower()
        if not _begins_another(left, self.lexicon):
            return False
        if left + right in common:
            return True
        return any(
            left + right[:cut] in common and right[cut:] in common for cut in range(1, min(MOVED + 1, len(right)))
        )

    def _run(self, cores: list[Core]) -> Iterator[Run]:
        """The cores as a run, if there is something to be found: one alone needs a suspicious word, some an odd one."""
        if len(cores) == 1:
            if not self.screen.is_suspicious_word(cores[0].text):
                return
        elif self.screen.odd.isdisjoint([self.tokens[core.token] for core in cores]):
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
