"""The blocks of a text: runs of lines between blank ones, and what kind each is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: A gap inside a line that sets columns apart.
GAP = re.compile(r"\S {3,}\S|\t")


class Block(NamedTuple):
    """Lines ``start:end`` of a document, none of them blank."""

    start: int
    end: int


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the runs of lines that are not blank."""
    start = -1
    for index, line in enumerate(lines):
        if line and not line.isspace():
            if start < 0:
                start = index
        elif start >= 0:
            yield Block(start, index)
            start = -1
    if start >= 0:
        yield Block(start, len(lines))


def is_tabular(lines: Sequence[str]) -> bool:
    """Whether at least half of the lines have columns set apart by gaps."""
    return sum(GAP.search(line.strip()) is not None for line in lines) * 2 >= len(lines)
