"""How long the paragraphs of a text are, and which of its doubtful line breaks end one.

A sentence that ends with a full line may end its paragraph, too: the next word would not have fitted either way. What
tells most then is how long the paragraphs on both sides would be, measured by those of the text whose ends show. Their
lengths are distributed as a logarithmic normal. Between two ends that are sure the best choice among the breaks in
doubt is that of a segment model (Ostendorf et al. 1996): each break that is chosen counts with its odds, each paragraph
between two that are chosen with the likelihood of its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log, pi, sqrt
from typing import NamedTuple

from cleantext.layout.sentence import ends_sentence, initial

#: What is known before the first paragraph is read: the logarithm of its letters (some 500), how far it is off, and
#: as how many paragraphs that counts.
_USUAL, _SPREAD, _PARAGRAPHS = 6.2, 0.6, 4
#: One sentence ends with a full line by chance in so many letters, of a line of ten words and a sentence of eighty to
#: a hundred letters; typeset pages of four sets, read four ways, come out alike from 800 to 1,200, on average.
_CHANCE = 1000.0
#: A row shorter than this part of the width that ends a sentence ends a paragraph; shorter ones are captions and items.
_SHORT, _LEAST = 0.8, 40
#: Some of those that are measured are two, since an end behind a full line does not show; this part of their spread is
#: that of one paragraph. On typeset pages by three makers 0.6 to 0.8 come out alike; 1 has 8, 1 and 0 % more errors.
_OF_ONE = 0.7
#: For each paragraph that ends at a blank row this many end between two rows, where a text leaves none between them.
_INSIDE = 0.5
#: Breaks in doubt that a paragraph goes on over, at most.
_OVER = 12


@dataclass(frozen=True, slots=True)
class Lengths:
    """The logarithms of the lengths of paragraphs, in letters."""

    mean: float
    spread: float  #: standard deviation

    def evidence(self, letters: int) -> float:
        """Return the logarithm of the odds of a paragraph of this length, against a sentence that ends by chance.

        >>> [round(Lengths(6.2, 0.6).evidence(letters), 1) for letters in (50, 500, 2000)]
        [-4.7, 0.3, -3.8]
        """
        size = log(max(letters, 1))
        off = (size - self.mean) / self.spread
        return log(_CHANCE / self.spread) - _ROOT - size - off * off / 2


_ROOT = log(sqrt(2 * pi))


class Doubt(NamedTuple):
    """A break that may end a paragraph."""

    row: int  #: the row above it
    odds: float  #: the logarithm of the odds, whatever the lengths are


def lengths(rows: Sequence[str], letters: int, *, wide: bool = False) -> Lengths | None:
    """Measure the paragraphs between ends that show: a blank row, or a row with room; ``letters`` fill one.

    They are as ``wide`` spread as measured where first lines show each end, or where some of them are speeches.

    Return None for a text that leaves blank rows between its paragraphs: between two rows few of them end.

    >>> lengths(["The end."] * 9, 40)
    Lengths(mean=6.2, spread=0.42)
    >>> lengths(["The end.", ""] * 9, 40)
    """
    found = []
    size = inside = outside = 0
    for row, below in pairwise([*rows, ""]):
        size += len(row) + 1
        has_room = len(row) < _SHORT * letters and not initial(below).islower()
        if has_room or not below:
            if row and ends_sentence(row):
                inside += bool(below)
                outside += not below
                if size >= _LEAST:
                    found.append(log(size))
            size = 0
    if inside < _INSIDE * outside:
        return None
    count = len(found) + _PARAGRAPHS
    mean = (fsum(found) + _PARAGRAPHS * _USUAL) / count
    spread = sqrt((fsum((one - mean) ** 2 for one in found) + _PARAGRAPHS * _SPREAD**2) / count)
    return Lengths(mean, spread if wide else _OF_ONE * spread)


def ending(known: Lengths, rows: Sequence[str], sure: Iterable[int], doubts: Sequence[Doubt]) -> set[int]:
    """Return the rows in ``doubts`` behind which paragraphs end; those in ``sure`` end there at any rate, rising."""
    begins = [0]
    for row in rows:
        begins.append(begins[-1] + len(row) + 1)
    chosen: set[int] = set()
    first = place = 0
    for last in (*sure, len(rows) - 1):
        between = []
        while place < len(doubts) and doubts[place].row < last:
            between.append(doubts[place])
            place += 1
        if between:
            chosen.update(_best(known, begins, first, last, between))
        first = last + 1
    return chosen


def _best(known: Lengths, begins: Sequence[int], first: int, last: int, doubts: Sequence[Doubt]) -> Iterable[int]:
    """The choice among the breaks between ``first`` and ``last`` that is likeliest, by dynamic programming."""
    ends = [begins[first], *(begins[doubt.row + 1] for doubt in doubts), begins[last + 1]]
    best = [0.0]
    back = [0]
    for end, odds in enumerate([*(doubt.odds for doubt in doubts), 0.0], 1):
        before = range(max(0, end - _OVER), end)
        value, start = max((best[start] + known.evidence(ends[end] - ends[start]), start) for start in before)
        best.append(value + odds)
        back.append(start)
    end = back[-1]
    while end:
        yield doubts[end - 1].row
        end = back[end]
