"""Whether an order of the strands of a page joins sentences clearly better than the one that they are in.

A page that is in its order joins nearly all of them; some order that seems to join one or two more is always found, for
a misread stop or a row of code looks like a sentence that breaks off. Where columns take turns, sentences break off
wherever they change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cleantext.layout.columns.strands import COLON, COMMON, GOING_ON, SMALL, STOP, Strand

#: Of the joins between blocks more than this part must be better, and this many. Pages that a reader wrote in turns
#: have 0.6 and more; of 100 pages of papers, manuals and scans in their order, with a likelier one, none has
#: more than 0.5.
_BLOCKS, _FEWEST = 0.5, 3
#: Single lines join well by chance, since most begin small and end no sentence. Of what chance leaves wrong this part
#: must be better: lines in turns reach 0.55 and more, listings and misread rows, each apart from the next, up to 0.46.
_LINES = 0.5
#: No more than this part of single lines in turns stands behind one of the same column: 0.22 and less in 26 typeset
#: pages. Lists of errata, formulas and code, of which each line seems to go on anywhere, have from 0.28 to 0.59.
_IN_ONE = 0.25


class _Joins(NamedTuple):
    """How strands meet."""

    right: int  #: joins at which a sentence goes on, less those at which one breaks off or begins in small letters
    most: int  #: how many could go on
    chance: float  #: what ``right`` is on the average if the strands are shuffled


def is_clearly_better(page: Sequence[Strand], numbers: Sequence[int]) -> bool:
    """Whether the strands of a page, in the order of these numbers, join clearly better than as they stand."""
    lines = all(strand.rows == 1 for strand in page)
    old, new = _joins(page, lines=lines), _joins([page[number] for number in numbers], lines=lines)
    better = new.right - old.right
    if lines:
        together = sum(other == one + 1 for one, other in pairwise(numbers))
        return better > 0 and _way(new) - _way(old) >= _LINES and together <= _IN_ONE * len(page)
    return better >= _FEWEST and better > _BLOCKS * (len(page) - 1)


def breaks(page: Sequence[Strand]) -> int:
    """How many joins there are at which a sentence breaks off or lacks its beginning, as far as letters tell."""
    return sum(one.end != COLON and (one.end in GOING_ON) != (other.begin == SMALL) for one, other in pairwise(page))


def _way(joins: _Joins) -> float:
    """How far joins are on the way from chance, 0, to sentences that all go on, 1."""
    return (joins.right - joins.chance) / max(joins.most - joins.chance, 1.0)


def _joins(page: Sequence[Strand], *, lines: bool) -> _Joins:
    """What the joins say. Among blocks a single row is a label, or a word of a stretched line, and says nothing."""
    met = Counter((one.end, other.begin) for one, other in pairwise(page) if lines or min(one.rows, other.rows) > 1)
    right = sum(count * _is_right(*meeting) for meeting, count in met.items())
    ends, begins = Counter[str](), Counter[str]()
    for (end, begin), count in met.items():
        ends[end] += count
        begins[begin] += count
    chance = sum(ends[end] * begins[begin] * _is_right(end, begin) for end in ends for begin in begins)
    most = max(sum(ends[end] for end in GOING_ON), begins[SMALL])
    return _Joins(right, most, chance / max(1, met.total()))


def _is_right(end: str, begin: str) -> int:
    """1 if a sentence surely goes on, -1 if one surely breaks off or lacks its beginning, or 0."""
    if end in GOING_ON:
        return (begin == SMALL) - (begin == COMMON)
    return -(end == STOP and begin == SMALL)
