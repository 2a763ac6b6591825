"""The order of the strands of a page in two columns: which belong to the one, which to the other, and which go first.

Readers that go by the height on the page write a strand of one column, then one of the other. Each way to share them
out is weighed by what meets in it, ends and beginnings of sentences, by the turns that the columns take, and by the
height at which each strand would stand. A search from strand to strand keeps the likeliest ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from cleantext.layout.columns.item_links import item_link, nested
from cleantext.layout.columns.strands import Strand, meeting_odds

#: Ways that the search keeps.
_KEPT = 24
#: Strands are written in the order of their heights: for each row that one stands too high, up to a limit; so many rows
#: are lost in the gaps between paragraphs.
_TOO_HIGH, _TOO_HIGH_LIMIT, _IN_GAPS = -0.4, -4.0, 2
#: A page in its right order has about so many strands; each further one tells against it.
FEW, _FURTHER = 3, 0.3
#: Columns are level on most pages, but for a heading's space: each further row costs this much, up to a limit. Of the
#: values tried on 19 typeset texts, half of them in turns, all from 0.1 to 0.4 and limits from 3 to 8 put about as many
#: strands in order. What is lower than this part of the other is no column.
_LEVEL, _UNEVEN, _UNEVEN_LIMIT, _LOWEST = 2, -0.1, -3.0, 0.25


class _Costs(NamedTuple):
    """What it costs, as a logarithm, that the next strand stands in the other column or in the same.

    The columns take turns; without a blank row before it, a strand seldom stands in the other.
    """

    turn: float
    no_turn: float
    turn_within: float
    no_turn_within: float


#: Where blocks take turns, where single lines do, and where some of these stood in one row.
_BLOCKS = _Costs(-0.05, -1.2, -3.0, -0.05)
_LINES = _BLOCKS._replace(no_turn=-2.5)
_HALVES = _BLOCKS._replace(turn_within=-1.5, no_turn_within=-0.25)


class _Way(NamedTuple):
    """A way to share out the strands so far between a left and a right column, whichever that is."""

    worth: float
    shares: tuple[bool, ...]  #: whether each strand belongs to the second of the two
    last: tuple[int, int]  #: the last strand of each column; -1 for none
    heights: tuple[int, int]  #: where each column ends, in rows from the top
    lowest: int  #: where the strand that stands lowest begins


class Order(NamedTuple):
    """An order, and how much likelier it is than that of the reader, as a logarithm."""

    worth: float
    numbers: list[int]
    uneven: int  #: rows by which one column is higher than the other


def order(page: Sequence[Strand], above: Strand | None, below: Strand | None) -> Order:
    """Return the likeliest order of the strands of a page in two columns, other than the one they are in.

    ``above`` and ``below`` stand at the end of the page before and at the beginning of the next.
    """
    lines = max(strand.rows for strand in page) == 1
    odds = meeting_odds([strand.begin for strand in page])

    def link(one: Strand, other: Strand) -> float:
        return odds[one.end, other.begin] + (0.0 if lines else item_link(one, other))

    sided = any(strand.right is not None for strand in page)
    costs = _HALVES if sided else _LINES if lines else _BLOCKS
    high = page[0].rows
    ways = [_Way(0.0, (False,), (0, -1), (high, 0), 0)]
    if sided:  # then the first column is the left one
        ways.append(_Way(0.0, (True,), (-1, 0), (0, high), 0))
        ways = [way for way in ways if page[0].right in (None, *way.shares)]
    for number in range(1, len(page)):
        ways = nlargest(_KEPT, (further for way in ways for further in _further(way, number, page, link, costs)))
    as_it_is = list(range(len(page)))
    own = sum(link(one, other) for one, other in pairwise(page)) + _around(page[0], page[-1], above, below, link)
    own += 0.0 if lines else nested(page)
    own -= _FURTHER * max(0, sum(strand.apart for strand in page) - FEW)
    ends = [*accumulate(map(_height, page))]
    own += max(_worth_of_level(abs(ends[-1] - 2 * end)) for end in ends[:-1])
    best = Order(-inf, as_it_is, 0)
    for way in ways:
        columns = [[number for number in as_it_is if way.shares[number] == second] for second in (False, True)]
        lower, higher = sorted(sum(_height(page[number]) for number in column) for column in columns)
        if lower < _LOWEST * higher:
            continue
        shared = way.worth - own + _worth_of_level(higher - lower)
        # Where lines take turns, that of the left column stands first.
        for one, other in (columns,) if lines or sided else (columns, columns[::-1]):
            worth = shared + link(page[one[-1]], page[other[0]])
            worth += _around(page[one[0]], page[other[-1]], above, below, link)
            if worth > best.worth and one + other != as_it_is:
                best = Order(worth, one + other, higher - lower)
    return best


def _height(strand: Strand) -> int:
    """The rows that a strand takes in its column, with what parts it from the next."""
    return strand.rows + strand.apart


def _worth_of_level(uneven: int) -> float:
    """What it says of an order that one of its columns is higher by so many rows."""
    return max(_UNEVEN_LIMIT, _UNEVEN * max(0, uneven - _LEVEL))


def _further(
    way: _Way, number: int, page: Sequence[Strand], link: Callable[[Strand, Strand], float], costs: _Costs
) -> Iterator[_Way]:
    """The two ways in which one becomes with the next strand."""
    strand = page[number]
    if strand.right is not None or (page[number - 1].right is not None and not strand.apart):
        turns = (0.0, 0.0)  # a half of a row has its column; what touches such a row may belong to either
    else:
        turns = (costs.turn, costs.no_turn) if strand.apart else (costs.turn_within, costs.no_turn_within)
    for second in (False, True) if strand.right is None else (strand.right,):
        last = way.last[second]
        start = way.heights[second] if last >= 0 else way.lowest
        if strand.right is not None:  # the two halves of a row stand below all else, and on one height
            start = way.heights[0] - 1 if strand.right else max(way.heights)
        worth = way.worth + turns[second == way.shares[-1]]
        if strand.apart:
            worth += max(_TOO_HIGH_LIMIT, _TOO_HIGH * max(0, way.lowest - start - _IN_GAPS))
        worth += link(page[last], strand) if last >= 0 else 0
        end = start + strand.rows
        lasts = (way.last[0], number) if second else (number, way.last[1])
        heights = (way.heights[0], end) if second else (end, way.heights[1])
        lowest = max(way.lowest, start) if strand.apart or strand.right is not None else way.lowest
        yield _Way(worth, (*way.shares, second), lasts, heights, lowest)


def _around(
    first: Strand, last: Strand, above: Strand | None, below: Strand | None, link: Callable[[Strand, Strand], float]
) -> float:
    """What a page is worth where it meets the pages before and behind it."""
    before = 0.0 if above is None else link(above, first)
    return before + (0.0 if below is None else link(last, below))
