"""Folios of a text of few pages that no mark parts: all numbers on rows of their own, in turn, the last one at its end.

Numbers of sections and of items stand above what they count, and so none ends a text; those of notes come with words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cleantext.layout.cut_sentences import is_prose_cut
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE, near_middle
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.heads import is_title
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.pages.unmarked.sequences import is_gapless
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.rows import Rows

#: What such a row ends in; "e" is that of "12 | Page".
_ENDS = frozenset("0123456789-–—]|·•~*e")
#: The last row of a text, and blank ones behind it.
_TAIL = 200
#: Pages are alike in rows, but for a heading that goes overleaf with its text and blank rows that a reader left out, or
#: roughly so in characters; the last has less.
_ROWS, _CHARACTERS = (0.85, 1.2), (0.7, 1.4)
#: With more pages than this the numbers are told by more than where they stand.
_FEW = 12


def folios_of_few_pages(rows: Rows) -> set[int]:
    """Return the rows with the numbers of all pages, if the last row is one and the pages are as even as pages are."""
    tail = rows.text[-_TAIL:].rstrip()
    if tail[-1:] not in _ENDS:
        return set()
    last = lone_folio(tail.rpartition("\n")[2])
    if last is None or last.roman:
        return set()
    read = ((row, lone_folio(bare)) for row, bare in enumerate(rows.bare))
    chain = [(row, folio) for row, folio in read if folio is not None and not folio.roman]
    if not 1 < len(chain) <= _FEW or not is_gapless(chain) or len({folio.style for _, folio in chain}) > 1:
        return set()
    numbers = [row for row, _ in chain]
    told = last.counts_pages or len(chain) >= ENOUGH or any(_cuts(rows, row) for row in numbers[:-1])
    return set(numbers) if told and _are_even(rows, numbers) else set()


def _are_even(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether the rows end pages of one length, the last one aside, which may be shorter."""
    lengths = [rows.starts[behind] - rows.starts[row] for row, behind in pairwise([0, *chain])]
    if not SHORTEST_PAGE <= median(lengths[:-1]) <= LONGEST_PAGE:
        return False
    heights = [behind - row for row, behind in pairwise([-1, *chain])]
    return _even(lengths, _CHARACTERS) or _even(heights, _ROWS)


def _even(sizes: Sequence[int], near: tuple[float, float]) -> bool:
    return all(near_middle(sizes[:-1], near)) and sizes[-1] <= near[1] * median(sizes[:-1])


def _cuts(rows: Rows, row: int) -> bool:
    """Whether a sentence goes on in a small letter over a row, and over the head of the next page if there is one."""
    above, below = rows.above(row), rows.below(row)
    if below < len(rows.rows) and is_title(rows.rows[below]):
        below = rows.below(below)
    if above < 0 or below == len(rows.rows):
        return False
    one, other = rows.rows[above], rows.rows[below]
    return is_prose_cut(one, other) and is_line_of_prose(other)
