"""Heads that name the section of their page, where some of them surely cut a sentence: the others are told with them.

Each stands on one page or two, so that none of them repeats; but each says what a heading before it says, or one below
it on its page. The heading itself stands before its heads, and so does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from cleantext.layout.around import SLACK, width
from cleantext.layout.pages.cutting_heads import has_looks
from cleantext.layout.pages.heads import TELLING, letters
from cleantext.layout.prose import LEAST_WORDS, is_prose
from cleantext.layout.rows import Rows

#: So many heads must cut a sentence: one may be a line that a reader moved.
_CUTTING = 2
#: Share of the pages that must have a head on that side, so that the first row of hardly a page is a heading.
_USUAL = 0.75


def section_heads(
    rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int], cutting: Collection[int]
) -> Iterator[int]:
    """Yield the rows that are such heads; those that are ``cutting`` a sentence are among the ``taken`` ones."""
    if len(cutting) < _CUTTING:
        return
    twins: dict[str, list[int]] = defaultdict(list)
    for row, bare in enumerate(rows.bare):
        if bare:
            twins[letters(bare)].append(row)
    for at_head in (True, False):
        headed = witnesses = 0
        likely: list[int] = []
        for page in pages:
            outside, row = _outermost(rows, page, taken, at_head=at_head)
            witnesses += any(one in cutting for one in outside)
            if any(len(letters(rows.bare[one])) >= TELLING and letters(rows.bare[one]).isalpha() for one in outside):
                headed += 1
            elif row >= 0 and _is_head(rows, page, row, twins):
                likely.append(row)
        if witnesses >= _CUTTING and headed + len(likely) >= _USUAL * len(pages):
            yield from likely


def _outermost(
    rows: Rows, page: tuple[int, int], taken: Collection[int], *, at_head: bool
) -> tuple[Sequence[int], int]:
    """The rows of furniture on one side of a page, and the row next to them; -1 if there is none."""
    outside: list[int] = []
    row = rows.below(page[0] - 1) if at_head else rows.above(page[1])
    while page[0] <= row < page[1] and row in taken:
        outside.append(row)
        row = rows.below(row) if at_head else rows.above(row)
    return outside, row if page[0] <= row < page[1] else -1


def _is_head(rows: Rows, page: tuple[int, int], row: int, twins: dict[str, list[int]]) -> bool:
    """Whether a row has the looks of a head, and says what a heading says."""
    bare = rows.bare[row]
    key = letters(bare)
    if len(key) < TELLING or not has_looks(bare) or len(bare) >= SLACK * width(rows, row):
        return False
    return any(
        (other < row and _heads_prose(rows, other)) or page[0] <= other < page[1]
        for other in twins[key]
        if other != row
    )


def _heads_prose(rows: Rows, row: int) -> bool:
    """Whether a row has a line of prose below, as a heading has, and a row of a table of contents has not."""
    below = rows.below(row)
    return below < len(rows.rows) and is_prose(rows.bare[below]) and len(rows.bare[below].split()) >= LEAST_WORDS
