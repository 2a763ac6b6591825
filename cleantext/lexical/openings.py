"""Which common words begin at a place of a run of letters, in few look-ups.

What begins with the same four letters begins with the same short words, and four letters repeat, so those are looked up
once and remembered. Most places begin no longer word; for those that do, the first six letters
say of which lengths.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate

from cleantext.lexical.remembered import Remembered

#: Letters that are remembered with the words that they begin with, and letters that tell the lengths of longer ones.
SHORT, LONG = 4, 6
#: Beginnings remembered, at some 150 bytes; English text has about 10,000.
REMEMBERED = 1 << 16

#: The lengths of the words that begin with six letters if there are none.
NONE = (0,)

#: A word: its length, itself, and its log probability.
Piece = tuple[int, str, float]


class Openings:
    """The common words by how they begin.

    >>> openings = Openings({"in": -4.0, "form": -9.0, "inform": -11.0}, 0.0)
    >>> openings.words("information", 0), openings.longest("information", 0)
    (((2, 'in', -4.0), (6, 'inform', -11.0)), 6)
    >>> openings.goes_on("info", 0), openings.goes_on("infe", 0)
    (True, False)
    """

    def __init__(self, common: Mapping[str, float], shift: float) -> None:
        """Read the words; ``shift`` is added to each log probability."""
        self._common = common
        self._shift = shift
        #: By four letters, the words up to four letters that they begin with, and what may follow in longer ones.
        self.short = Remembered(self._short, REMEMBERED)
        self._pieces = {word: (len(word), word, log + shift) for word, log in common.items() if len(word) <= SHORT}
        self._further = _further(common)
        self._lengths = _lengths(common)

    def words(self, letters: str, start: int) -> tuple[Piece, ...]:
        """The common words that begin at a place, the short ones first."""
        return self.ahead(letters, start)[0]

    def ahead(self, letters: str, start: int) -> tuple[tuple[Piece, ...], bool]:
        """The common words that begin at a place, and whether one may that has more letters than there are."""
        left = len(letters) - start
        pieces, further = self.short[letters[start : start + SHORT]]
        if left <= SHORT:
            return pieces, left < SHORT or bool(further)
        if letters[start + SHORT] not in further:
            return pieces, False
        lengths = self._lengths.get(letters[start : start + LONG], NONE)
        return pieces + self.long(letters, start), left < LONG or lengths[-1] > left

    def long(self, letters: str, start: int) -> tuple[Piece, ...]:
        """Those of more than four letters."""
        common, shift, found = self._common, self._shift, []
        word = letters[start : start + SHORT + 1]
        alone = common.get(word)
        if alone is not None and len(word) > SHORT:
            found.append((SHORT + 1, word, alone + shift))
        for length in self._lengths.get(letters[start : start + LONG], ()):
            word = letters[start : start + length]
            alone = common.get(word)
            if alone is not None and len(word) == length:
                found.append((length, word, alone + shift))
        return tuple(found)

    def longest(self, letters: str, start: int) -> int:
        """How many letters the longest common word has that begins at a place."""
        pieces, further = self.short[letters[start : start + SHORT]]
        if further and letters[start + SHORT : start + SHORT + 1] in further:
            for length in (*reversed(self._lengths.get(letters[start : start + LONG], ())), SHORT + 1):
                word = letters[start : start + length]
                if word in self._common:
                    return len(word)
        return pieces[-1][0] if pieces else 0

    def goes_on(self, letters: str, start: int) -> bool:
        """Whether a common word may begin at a place that has more letters than there are."""
        return self.ahead(letters, start)[1]

    def _short(self, opening: str) -> tuple[tuple[Piece, ...], str]:
        found = map(self._pieces.get, accumulate(opening))
        return tuple([piece for piece in found if piece]), self._further.get(opening, "")


def _further(words: Iterable[str]) -> dict[str, str]:
    """The letters behind the first four of longer words."""
    further: dict[str, set[str]] = {}
    for word in words:
        if len(word) > SHORT:
            further.setdefault(word[:SHORT], set()).add(word[SHORT])
    return {opening: "".join(sorted(letters)) for opening, letters in further.items()}


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths, rising, of the words that begin with six letters."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        if len(word) >= LONG:
            lengths.setdefault(word[:LONG], set()).add(len(word))
    one: dict[tuple[int, ...], tuple[int, ...]] = {}  # the same few lengths again and again
    rising = ((opening, tuple(sorted(found))) for opening, found in lengths.items())
    return {opening: one.setdefault(found, found) for opening, found in rising}
