"""Whether rows with numbers end the pages of a running text, though no mark says where those end.

Numbered items, sections and records count up as well, and may be of about one length. But no sentence runs on over the
number of one, and no other furniture stands with it: the same heads on all pages, those of two sides by turns, or who
has the rights in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain, pairwise
from statistics import median

from cleantext.layout.around import is_full, wrapped
from cleantext.layout.cut_sentences import has_stop, is_prose_cut
from cleantext.layout.links import address
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE, near_middle
from cleantext.layout.pages.furniture.counted_rows import RUNNING, by_formula
from cleantext.layout.pages.heads import TELLING, letters
from cleantext.layout.pages.page_breaks import PageBreaks, are_full
from cleantext.layout.pages.quorum import ENOUGH, MOST
from cleantext.layout.prose import CODE, is_line_of_prose
from cleantext.layout.rows import Rows

#: Pages are of one length, the last one aside, but for a few lines, and for a page where a chapter ends.
EVEN = (0.7, 1.4)
#: Of so many rows one that surely stands inside of a sentence is enough; fewer may be even by chance.
MANY = 6
#: Share of the pages that end with a heading or an item; nearly all equations stand behind what is no full line.
_ODD = 0.25
#: Over so many breaks a sentence must run on, if nothing but the numbers shows the pages.
_LEAST = 2


def are_even(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether nearly all pages between some rows are of one length, the last one aside, which may be nearly empty."""
    steps = [rows.starts[later] - rows.starts[row] for row, later in pairwise(chain)][:-1]
    return SHORTEST_PAGE <= median(steps) <= LONGEST_PAGE and sum(near_middle(steps, EVEN)) >= MOST * len(steps)


def cut_lines(rows: Rows, chain: Sequence[int], candidates: Collection[int]) -> bool:
    """Whether enough of some rows surely stand inside of a sentence: below a full line, and above a small letter."""
    cuts = 0
    for row in chain:
        above, below = rows.near(row, candidates)
        if min(above, below) >= 0 and is_prose_cut(one := rows.rows[above], other := rows.rows[below]):
            full = is_full(rows, above, other) and wrapped(rows, above)
            cuts += full and is_line_of_prose(one) and not CODE.search(f"{one} {other}")
    return cuts >= (1 if len(chain) >= MANY else 2)


def end_pages(rows: Rows, numbers: Sequence[int]) -> bool:
    """Whether rows with numbers in turn, as far apart as pages are long, are the last ones of pages, or the first."""
    if 2 * sum(by_formula(rows, row, at_head=False) for row in numbers) > len(numbers):
        return False
    own = set(numbers)
    spans = pairwise([0, *(row + 1 for row in numbers), len(rows.rows)])
    pages = [[row for row in range(*span) if rows.bare[row] and row not in own] for span in spans]
    page_breaks = PageBreaks(rows, pages)
    meetings = [page_breaks.meeting(page) for page in range(len(numbers)) if pages[page + 1]]
    lines = [(rows.rows[above], above, rows.rows[below]) for above, below in meetings if min(above, below) >= 0]
    cut = [(line, above, below) for line, above, below in lines if not has_stop(line)]
    if sum(not is_full(rows, above, below) for _, above, below in cut) > _ODD * len(numbers):
        return False
    running = sum(is_prose_cut(line, below) for line, _, below in cut)
    if running >= max(_LEAST, RUNNING * len(numbers)):
        return True
    beside = [{rows.bare[other] for other in rows.near(row, ()) if other >= 0} for row in numbers]
    begun = pages[not pages[0] :]  # a number may be the first row of all
    return are_full(rows, begun[:-1]) and (_have_furniture(beside, sure=running > 0) or _names_sections(beside))


def _have_furniture(beside: Sequence[set[str]], *, sure: bool) -> bool:
    """Whether what stands beside numbers repeats, and, unless it is ``sure``, by turns, or says who has the rights."""
    often = Counter(bare for found in beside for bare in found if len(letters(bare)) >= TELLING)
    furniture = {bare for bare, count in often.items() if count > 1 and count >= len(beside) / ENOUGH}
    if sum(not furniture.isdisjoint(found) for found in beside) < MOST * len(beside):
        return False
    left, right = (furniture.intersection(chain.from_iterable(beside[side::2])) for side in (0, 1))
    return sure or bool(left and right and left.isdisjoint(right)) or all(map(address, furniture))


def _names_sections(beside: Sequence[set[str]]) -> bool:
    """Whether in capitals one side has the title of all, beside each second number, and the other those of parts."""
    for side in (0, 1):
        own, others = beside[side::2], beside[1 - side :: 2]
        elsewhere = set(chain.from_iterable(others))
        often = Counter(chain.from_iterable(own))
        most = max((count for bare, count in often.items() if bare.isupper() and bare not in elsewhere), default=0)
        named = sum(any(bare.isupper() and len(letters(bare)) >= TELLING for bare in found) for found in others)
        if min(most, named) > 1 and most >= MOST * len(own) and named >= MOST * len(others):
            return True
    return False
