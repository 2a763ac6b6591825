"""Puts items into chunks: large enough that handing them out costs little, small enough that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

#: Characters or bytes in a chunk: the way through a pipe and back takes it 1 ms, and its repair with the preset
#: ``default`` some 200 ms (clean prose of ``corpora.generate curly``).
WEIGHT = 256 * 1024
#: Items in a chunk at most, for documents of one line.
COUNT = 512


def chunked(items: Iterable[Item], weight: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Yield the items in lists that end with the item that makes them heavy enough.

    The first list has one item, the next two, and so on, so that a few large documents already use every process.

    >>> [len(chunk) for chunk in chunked("abcdefgh", len)]
    [1, 2, 4, 1]
    """
    most, chunk, load = 1, [], 0
    for item in items:
        chunk.append(item)
        load += weight(item)
        if len(chunk) >= most or load >= WEIGHT:
            yield chunk
            most, chunk, load = min(COUNT, most * 2), [], 0
    if chunk:
        yield chunk
