"""Rows that end pages of about one length, and cut lines of prose: what no section, item or record does."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median

from cleantext.layout.around import is_full, wrapped
from cleantext.layout.cut_sentences import is_prose_cut
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE
from cleantext.layout.prose import CODE, LEAST_WORDS
from cleantext.layout.rows import Rows

#: Pages are of one length, the last one aside, but for a few lines, and for a page where a chapter ends.
EVEN = (0.7, 1.4)
#: Share of the pages that must be as even as that.
MOST = 0.75
#: Of so many rows one that surely stands inside of a sentence is enough; fewer may be even by chance.
MANY = 6


def are_even(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether nearly all pages between some rows are of one length, the last one aside, which may be nearly empty."""
    steps = [rows.starts[later] - rows.starts[row] for row, later in pairwise(chain)][:-1]
    middle = median(steps)
    even = sum(EVEN[0] * middle <= step <= EVEN[1] * middle for step in steps)
    return SHORTEST_PAGE <= middle <= LONGEST_PAGE and even >= MOST * len(steps)


def cut_lines(rows: Rows, chain: Sequence[int], candidates: Collection[int]) -> bool:
    """Whether enough of some rows surely stand inside of a sentence: below a full line, and above a small letter."""
    cuts = 0
    for row in chain:
        above, below = rows.near(row, candidates)
        if min(above, below) >= 0 and is_prose_cut(one := rows.rows[above], other := rows.rows[below]):
            full = is_full(rows, above, other) and wrapped(rows, above) and len(one.split()) >= LEAST_WORDS
            cuts += full and not CODE.search(one) and not CODE.search(other)
    return cuts >= (1 if len(chain) >= MANY else 2)
