"""Addresses that a line end broke: nothing stands where the line break was."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

#: Marks behind which an address goes on.
MARKS = frozenset("/@_=&?%")
#: What a line ends with, then.
_ADDRESS = re.compile(r"(?:(?:://|\bwww\.)\S*|[^\s@]@)$")
#: And how the next goes on: with a mark inside its first word, which is no end of a sentence.
_REST = re.compile(r"\s*[a-z0-9]+(?:[._=&?%][a-z0-9]{2,})+(?:[\s/).,;:>\]]|$)", re.ASCII)
#: No address is longer.
_LONGEST = 200


def broken_addresses(rows: Sequence[str], ends: Collection[int]) -> Iterator[int]:
    """Yield the rows with an address at their end that the next goes on with; ``ends`` have one of the marks there.

    >>> [*broken_addresses(["See https://example.org/", "2009.html or write to pell@", "example.org."], (0, 1))]
    [0, 1]
    """
    for row in ends:
        above = rows[row]
        if _REST.match(rows[row + 1]) and _ADDRESS.search(above, max(0, len(above) - _LONGEST)):
            yield row
