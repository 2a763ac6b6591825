"""The survey of a document: which of its lines are worth reading for damaged spaces and injected tokens.

The document is spelled as a string of kinds, one letter a token (``screen``), and what is worth a look is found in it
at the speed of C: a suspicious token, a quiet one beside an odd one that nothing keeps it apart from, and a weak one
that a neighbour completes. Clean text has many odd tokens, names and rare words, and few of those.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count, pairwise, repeat
from operator import add
from typing import NamedTuple

from cleantext.lexical.forms import CLOSING, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.neighbours import reach
from cleantext.lexical.quiet import QuietLines
from cleantext.lexical.screen import BREAK, QUIET, SOCIABLE, SUSPICIOUS, Screen

#: By how much a word must be more probable than its two halves side by side; and what stands for an unknown half.
COMPLETED, ABSENT = 3.0, -20.0
#: A suspicious token, and a quiet one that may be read together with a weak or another quiet one; see ``screen``. One
#: beside a suspicious token is read with that.
_WORTH = re.compile(rb"[sfqrl](?:(?<=[sf])|(?<=[qr])(?=[wbupql])|(?<=[wbvqr][ql]))")
#: Weak tokens that may be completed by what stands behind, and by what stands before.
_BEGINS, _ENDS = re.compile(rb"[wbv]"), re.compile(rb"[wu]")
_NONE: Mapping[str, int] = {}
_IS_SUSPICIOUS = bytes(kind in QUIET or kind in (SUSPICIOUS, SOCIABLE) for kind in range(256))


class Line(NamedTuple):
    """The tokens of a line, and indices among them, rising."""

    tokens: list[str]
    suspects: list[int]  #: suspicious tokens, and weak ones that a neighbour completes
    worth: list[int]  #: those among them that may be worth a look


class Survey:
    """The tokens of the lines of a document, and which of them are suspicious."""

    def __init__(self, lines: Sequence[str], screen: Screen, lexicon: Lexicon, quiet: QuietLines | None = None) -> None:
        """Split the lines and spell them, but for those that are known to be ``quiet``; others may prove to be so."""
        known = _NONE if quiet is None else quiet
        self.numbers: list[int] = []  #: of the lines that are split
        self.tokens: list[str] = []  #: of these lines, with a ``BREAK`` behind each
        self.size = 0  #: how many tokens all lines have
        self._quiet, self._sizes = quiet, dict[str, int]()
        tokens, begins = self.tokens, [0]
        for number, line in enumerate(lines):
            if (size := known.get(line)) is None:
                self.numbers.append(number)
                tokens += line.split()
                size = self._sizes[line] = len(tokens) - begins[-1]
                tokens.append(BREAK)
                begins.append(len(tokens))
            self.size += size
        self._lines, self._begins = lines, begins
        self._kinds = screen.spelled(tokens)
        self._screen, self._lexicon = screen, lexicon
        completed = _completed(tokens, self._kinds, lexicon)
        worth = [found.start() for found in _WORTH.finditer(self._kinds)]
        self._completed, self._worth = completed, sorted({*worth, *completed}) if completed else worth

    def worth_reading(self) -> list[int]:
        """The places in ``numbers`` of the lines that are worth reading, rising.

        Whether a sociable token stands beside one that has a part in it is asked where nothing else tells.
        """
        begins, kinds, tokens = self._begins, self._kinds, self.tokens
        odd, lexicon = self._screen.odd, self._lexicon
        found = {bisect_right(begins, place) - 1 for place in self._worth if kinds[place] != SOCIABLE}
        for place in self._worth:
            if kinds[place] == SOCIABLE:
                line = bisect_right(begins, place) - 1
                if line not in found:
                    begin, stop = begins[line], begins[line + 1] - 1
                    first, behind = reach(tokens[begin:stop], place - begin, odd, lexicon)
                    if behind - first > 1:
                        found.add(line)
        if self._quiet is not None:
            for place in found:
                self._sizes.pop(self._lines[self.numbers[place]], None)
            self._quiet.learn(self._sizes)
        return sorted(found)

    def holding(self, some: set[str]) -> Iterator[int]:
        """The places in ``numbers`` of the lines that hold some of these tokens, rising."""
        for place, (begin, end) in enumerate(pairwise(self._begins)):
            if not some.isdisjoint(self.tokens[begin:end]):
                yield place

    def line(self, place: int) -> Line:
        """What is known about the line whose number has this place."""
        begin, end = self._begins[place], self._begins[place + 1]
        suspects = compress(count(), self._kinds[begin : end - 1].translate(_IS_SUSPICIOUS))
        completed = _within(self._completed, begin, end)
        found = sorted({*suspects, *completed}) if completed else list(suspects)
        return Line(self.tokens[begin : end - 1], found, _within(self._worth, begin, end))


def _within(places: list[int], begin: int, end: int) -> list[int]:
    """Those of the rising places that are in a span, counted from its begin."""
    return [place - begin for place in places[bisect_left(places, begin) : bisect_left(places, end)]]


def _completed(tokens: list[str], kinds: bytes, lexicon: Lexicon) -> list[int]:
    """Indices of the weak tokens that make a word with a neighbour, more frequent than the two; rising."""
    is_common, behind = lexicon.common.__contains__, tokens[1:]
    found: list[int] = []
    for shift, weak in enumerate((_BEGINS, _ENDS)):
        places = [one.start() - shift for one in weak.finditer(kinds)]
        joined = map(add, map(tokens.__getitem__, places), map(behind.__getitem__, places))
        small = map(str.lower, map(str.rstrip, joined, repeat(CLOSING)))
        words = map(str.replace, small, repeat("’"), repeat("'"))
        found += [
            place + shift
            for place in compress(places, map(is_common, words))
            if _is_completed(tokens[place], tokens[place + 1], lexicon)
        ]
    return sorted(found)


def _is_completed(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether two words, one of them rare, make a common one that is more frequent than the two."""
    second, words = second.rstrip(CLOSING), lexicon.words
    apart = words.get(plain(first), ABSENT) + words.get(plain(second), ABSENT)
    return lexicon.common[plain(first + second)] > apart + COMPLETED
