"""Whether rows that count up at even distances end the pages of a running text, though no mark says where those end.

Numbered items, sections and records count up as well, and may be of about one length. But no sentence runs on over the
number of one, and no other furniture stands with it: the same heads on all pages, those of two sides by turns, or who
has the rights in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.layout.around import is_full
from cleantext.layout.links import address
from cleantext.layout.pages.counted_rows import RUNNING, by_formula
from cleantext.layout.pages.edge import ENOUGH
from cleantext.layout.pages.heads import TELLING, letters
from cleantext.layout.pages.running import PageBreaks, are_full
from cleantext.layout.rows import Rows

#: Share of the pages that end with a heading or an item; nearly all equations stand behind what is no full line.
ODD = 0.25
#: Over so many breaks a sentence must run on, if nothing but the numbers shows the pages.
_LEAST = 2
#: Share of the numbers that must have furniture beside them, if a sentence runs on over one break or none.
_BESIDE = 0.75


def end_pages(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether rows with numbers in turn, as far apart as pages are long, are the last ones of pages, or the first."""
    if 2 * sum(by_formula(rows, row, at_head=False) for row in chain) > len(chain):
        return False
    own = set(chain)
    spans = pairwise([0, *(row + 1 for row in chain), len(rows.rows)])
    pages = [[row for row in range(*span) if rows.bare[row] and row not in own] for span in spans]
    page_breaks = PageBreaks(rows, pages)
    last = {page: row for page in range(len(chain)) if pages[page + 1] and (row := page_breaks.open_end(page)) >= 0}
    odd = sum(not is_full(rows, row, rows.rows[pages[page + 1][0]]) for page, row in last.items())
    if odd > ODD * len(chain):
        return False
    running = sum(map(page_breaks.inside, last))
    if running >= max(_LEAST, RUNNING * len(chain)):
        return True
    beside = [[rows.bare[other] for other in rows.near(row, ()) if other >= 0] for row in chain]
    often = Counter(bare for found in beside for bare in {*found} if len(letters(bare)) >= TELLING)
    furniture = {bare for bare, count in often.items() if count > 1 and count >= len(chain) / ENOUGH}
    if sum(not furniture.isdisjoint(found) for found in beside) < _BESIDE * len(chain):
        return False
    left, right = ({bare for found in beside[side::2] for bare in found} & furniture for side in (0, 1))
    by_turns = bool(left and right) and left.isdisjoint(right)
    return are_full(rows, pages[:-1]) and (running > 0 or by_turns or all(map(address, furniture)))
