"""How the text around a row is set: how wide, and whether its lines were wrapped."""

from __future__ import annotations

from itertools import pairwise

from cleantext.layout.measure import JOINED, reach
from cleantext.layout.rows import Rows

#: How many rows above a row, and below it, show how wide the text is set: half of a small page.
NEAR = 14
#: So many rows that one of them may be an outlier.
MANY = 8
#: A row is full when the next word would not have fitted on it. Measured in characters, the width of a row of
#: proportional type varies by about a tenth.
SLACK = 0.9
#: Longer than any line that was set in a column: the row is a whole paragraph, and the text is not hard-wrapped.
UNWRAPPED = 160


def width(rows: Rows, row: int) -> int:
    """How wide the text around a row is set: its longest row, of many the longest but one, joined rows aside."""
    near = rows.rows[max(0, row - NEAR) : row + NEAR]
    lengths = sorted(length for text in near if (length := len(text.rstrip())))
    while len(lengths) >= MANY and lengths[-1] > JOINED * lengths[3 * len(lengths) // 4]:
        lengths.pop()
    return lengths[-2] if len(lengths) >= MANY else lengths[-1]


def wrapped(rows: Rows, row: int) -> bool:
    """Whether the text around a row is hard-wrapped: none too long for that, and many rows with more right below."""
    near = [text.rstrip() for text in rows.rows[max(0, row - NEAR) : row + NEAR]]
    longest = max(map(len, near))
    full = [bool(other) for one, other in pairwise(near) if len(one) > longest / 2]
    return longest < UNWRAPPED and sum(full) * 3 >= len(full) > 0


def is_full(rows: Rows, row: int, below: str) -> bool:
    """Whether the first word of what stands below a row had no room on it."""
    return reach(rows.rows[row], below) >= SLACK * width(rows, row)
