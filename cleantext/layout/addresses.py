"""Addresses that a line end broke: nothing stands where the line break was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleantext.document import Document

#: Behind one of these an address goes on, and before a mark inside the next word, which ends no sentence: the two are
#: parts of one. The pattern begins with the line break, so that the search runs from break to break.
_BROKEN = re.compile(r"\n(?<=[/@_=&?%]\n)(?=[ \t]*[a-z0-9]+(?:[._=&?%][a-z0-9]{2,})+(?:[\s/).,;:>\]]|$))", re.ASCII)
#: What the line ends with, then.
_ADDRESS = re.compile(r"(?:(?:://|\bwww\.)[^\s]*[/_=&?%]|[^\s@]@)$")
#: No address is longer.
_LONGEST = 200


def broken_addresses(document: Document) -> Iterator[int]:
    """Yield the rows that end inside an address which goes on with the next.

    >>> [*broken_addresses(Document("See https://example.org/\\n2009.html or write to pell@\\nexample.org."))]
    [0, 1]
    """
    text = document.text
    for found in _BROKEN.finditer(text):
        if _ADDRESS.search(text, max(0, found.start() - _LONGEST), found.start()):
            yield bisect_right(document.line_starts, found.start()) - 1
