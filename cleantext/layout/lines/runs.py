"""Runs of short rows: lines far shorter than the page, one below the other, as verse, lists and commands have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def short_runs(lengths: Sequence[int], below: int, least: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of at least so many rows in a row that are shorter than ``below`` characters, and not empty.

    >>> [*short_runs([60, 12, 9, 0, 11, 60, 8, 10], 40, 2)]
    [(1, 3), (6, 8)]
    """
    first = behind = -1
    for row in [row for row, length in enumerate(lengths) if 0 < length < below]:
        if row > behind:
            if behind - first >= least:
                yield first, behind
            first = row
        behind = row + 1
    if behind - first >= least:
        yield first, behind
