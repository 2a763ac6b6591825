"""Formulas below each other, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import first_word

#: How a row begins with a formula: a quantity, what it is one of in brackets, and the equals sign. A sentence begins a
#: row so by chance, not two below each other that both leave room.
_FORMULA = re.compile(r"\s*[^\W\d_][\w']{0,11}(?:\([^()]{1,24}\))? ?= ?\S")


def formulas(rows: Sequence[str], equals: Sequence[int], wrap: Wrap) -> Iterator[int]:
    """Yield the rows around formulas below each other, which leave room; ``equals`` may be some.

    >>> from cleantext.layout.measure import columns
    >>> [*formulas(["where", "a = 2", "b = 3"], [1, 2], Wrap(60, 0, 1, columns))]
    [0, 1]
    """
    found = [row for row in equals if _FORMULA.match(rows[row]) and _leaves_room(rows, row, wrap)]
    for row, below in pairwise(found):
        if below == row + 1:
            yield from range(max(0, row - 1), min(below + 1, len(rows) - 1))  # no break is behind the last row


def _leaves_room(rows: Sequence[str], row: int, wrap: Wrap) -> bool:
    """Whether the first word of the next row, if there is one, would surely have had room."""
    word = first_word(rows[row + 1]) if row + 1 < len(rows) else ""
    return wrap.filled(rows[row]) + wrap.space + wrap.measure(word) < wrap.width - wrap.slack
