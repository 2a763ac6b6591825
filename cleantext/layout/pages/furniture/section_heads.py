"""Heads that name the section of their page, where some of them surely are furniture: the others are told with them.

Each stands on one page or two, so that none of them repeats; but each says what a heading before it says, or one below
it on its page. The heading itself stands before its heads, and so does not.

What cuts a sentence surely is a head, or has the rest of one below it at the top of a page. So is what stands right
above the folio at a foot, since a heading has its text below it; and what says in capitals what a heading in small
letters says, since no heading is set twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from cleantext.layout.around import SLACK, width
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.furniture.cutting_heads import has_looks
from cleantext.layout.pages.heads import TELLING, letters
from cleantext.layout.pages.quorum import MOST
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import initial

#: So many must be heads surely: one may be a line that a reader moved.
_SURE = 2


def section_heads(
    rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int], cutting: Collection[int]
) -> Iterator[int]:
    """Yield the rows that are such heads; those that are ``cutting`` a sentence are among the ``taken`` ones."""
    twins = _Twins(rows)
    for at_head in (True, False):
        headed = sure = 0
        likely: list[int] = []
        edges = [(page, *_outermost(rows, page, taken, at_head=at_head)) for page in pages]
        if at_head and not cutting and sum(_goes_on(rows, row) for _, _, row in edges) < _SURE:
            continue
        for page, outside, row in edges:
            sure += any(one in cutting for one in outside)
            if any(_is_named(rows.bare[one]) for one in outside):
                headed += 1
            elif row >= 0 and (said := _said(rows, page, row, twins)):
                likely.append(row)
                above_folio = bool(outside) and not at_head and any(_heads_prose(rows, one) for one in said)
                same = at_head and any(rows.bare[one].casefold() == rows.bare[row].casefold() for one in said)
                shouted = rows.bare[row].isupper() and not any(rows.bare[one].isupper() for one in said)
                sure += above_folio or shouted or (same and _goes_on(rows, row))
        if sure >= _SURE and headed + len(likely) >= MOST * len(pages):
            yield from likely


class _Twins:
    """The rows of a text by their letters, sorted when first asked for."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    @cached_property
    def _sorted(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for row, bare in enumerate(self._rows.bare):
            if bare:
                found[letters(bare)].append(row)
        return found

    def of(self, key: str) -> Sequence[int]:
        """Return the rows with these letters."""
        return self._sorted[key]


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


def _goes_on(rows: Rows, row: int) -> bool:
    """Whether a sentence goes on below a row, which does not lead into it; notes may hide where it broke off."""
    below = rows.below(row) if row >= 0 else len(rows.rows)
    if below == len(rows.rows) or not initial(rows.bare[below]).islower():
        return False
    return is_line_of_prose(rows.bare[below]) and has_looks(rows.bare[row].rstrip("?") or "?")


def _is_named(bare: str) -> bool:
    """Whether a row of furniture has words beside the number of its page."""
    key = letters(bare)
    return len(key) >= TELLING and key.isalpha() and lone_folio(bare) is None


def _said(rows: Rows, page: tuple[int, int], row: int, twins: _Twins) -> list[int]:
    """The headings that say what a row says, which has the looks of a head, and may be a question."""
    bare = rows.bare[row]
    key = letters(bare)
    if len(key) < TELLING or len(bare) >= SLACK * width(rows, row) or not has_looks(bare.rstrip("?")):
        return []
    return [
        other
        for other in twins.of(key)
        if other != row and ((other < row and _heads_prose(rows, other)) or page[0] <= other < page[1])
    ]


def _heads_prose(rows: Rows, row: int) -> bool:
    """Whether a row has a line of prose below, as a heading has, and a row of a table of contents has not."""
    below = rows.below(row)
    return below < len(rows.rows) and is_line_of_prose(rows.bare[below])
