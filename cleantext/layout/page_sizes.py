"""How much a printed page holds at least and at most, and whether pages are of one length."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

#: Least number of characters on a page, of large print for children, and greatest, on a newspaper's.
SHORTEST_PAGE, LONGEST_PAGE = 350, 16_000
#: No page has more rows than this.
MOST_ROWS = 250


def near_middle(lengths: Sequence[float], near: tuple[float, float]) -> list[bool]:
    """Say of each length whether it lies near the middle one: from so many times that up to so many times.

    >>> near_middle([90, 100, 110, 300], (0.7, 1.4))
    [True, True, True, False]
    """
    middle = median(lengths)
    return [near[0] * middle <= length <= near[1] * middle for length in lengths]
