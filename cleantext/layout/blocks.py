"""The blocks of a text: runs of lines between blank ones, and what kind each is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

#: A gap inside a line that sets columns apart.
GAP = re.compile(r"\S {3,}\S|\t")
#: The spaces of one by themselves, behind which a column begins.
GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
#: What such a gap begins with; spaces first, which are found at the speed of memory.
_WIDE = re.compile(r"   (?<=\S   )")


def blocks(lines: Sequence[str], apart: Collection[int] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield ``(first, behind)`` for each run of lines that are not blank; of those not even spaces may be left.

    Lines that stand ``apart`` are runs of their own.

    >>> [*blocks(["", "one", "two", "", "three"])]
    [(1, 3), (4, 5)]
    >>> [*blocks(["one", "> two", "> three", "four"], {1, 2})]
    [(0, 1), (1, 3), (3, 4)]
    """
    if apart:
        for start, end in blocks(lines):
            first = start
            for row in range(start + 1, end + 1):
                if row == end or (row in apart) != (first in apart):
                    yield first, row
                    first = row
        return
    start, count = 0, len(lines)
    while start < count:
        if not lines[start]:
            start += 1
            continue
        try:
            end = lines.index("", start)
        except ValueError:
            end = count
        yield start, end
        start = end + 1


def is_tabular(lines: Sequence[str]) -> bool:
    """Whether at least half of the lines have columns set apart by gaps."""
    text = "\n".join(lines)
    if "\t" not in text and _WIDE.search(text) is None:
        return False
    return sum(GAP.search(line.strip()) is not None for line in lines) * 2 >= len(lines)
