"""The blocks of a text: runs of lines between blank ones, and what kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: A gap inside a line that sets columns apart.
GAP = re.compile(r"\S {3,}\S|\t")
#: What such a gap begins with; spaces first, which are found at the speed of memory.
_WIDE = re.compile(r"   (?<=\S   )")


def blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield ``(first, behind)`` for each run of lines that are not blank; of those not even spaces may be left.

    >>> [*blocks(["", "one", "two", "", "three"])]
    [(1, 3), (4, 5)]
    """
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
