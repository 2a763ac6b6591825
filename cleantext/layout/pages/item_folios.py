"""Folios that look like the numbers of items or equations: "(12)", "12." or "(v)", alone between blank rows.

An equation ends its line early and cuts a sentence at any place; an item has its text behind it. A page ends with a
full line, wherever its sentence stands, and all pages are of about one length. A sequence of which all that is true
counts pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median

from cleantext.layout.around import is_full, wrapped
from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE
from cleantext.layout.pages.edge import ENOUGH
from cleantext.layout.pages.folios import FRONT, Folio, roman_value
from cleantext.layout.pages.sequences import Reading, sequences
from cleantext.layout.prose import CODE, LEAST_WORDS
from cleantext.layout.rows import Rows

_ITEM = re.compile(r"([(\[]?)(\d{1,4}|[ivxlc]{1,7})([.)])")
#: So many members, and this share of them, must cut a sentence that goes on in a small letter: one in three pages does.
LEAST, CUTTING = 3, 0.3
#: Pages are of one length, the last one aside, but for a few lines, and for a page where a chapter ends.
EVEN = (0.7, 1.4)
#: Share of the pages that must be as even as that.
MOST = 0.75


def item_folios(rows: Rows, numeric: Sequence[int], candidates: Collection[int]) -> set[int]:
    """Return the rows with such numbers that surely count pages, among those with a number (``numeric``)."""
    read = [*_readings(rows, numeric)]
    if len(read) < ENOUGH:
        return set()
    found: set[int] = set()
    for sequence in sequences(rows, read, lambda row: 1.0):
        chain = [row for row, _ in sequence]
        in_turn = all(other.value == one.value + 1 for (_, one), (_, other) in pairwise(sequence))
        if in_turn and len(chain) > ENOUGH and _even(rows, chain) and _cut(rows, chain, candidates):
            found.update(chain)
    return found


def _readings(rows: Rows, numeric: Sequence[int]) -> Iterator[Reading]:
    """Yield the rows that hold nothing but such a number, between blank ones."""
    for row in numeric:
        bare = rows.rows[row].strip()  # the bare rows of a whole text take longer than these few
        match = _ITEM.fullmatch(bare) if bare[-1] in ".)" else None
        if match is None or any(text.strip() for text in rows.rows[max(0, row - 1) : row + 2 : 2]):
            continue
        value = int(match[2]) if match[2].isdecimal() else roman_value(match[2])
        if match[2].isdecimal() or 0 < value <= FRONT:
            yield row, [(Folio(value, not match[2].isdecimal(), "", "", match[1] + match[3]), False)]


def _even(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether nearly all pages are of one length, the last one aside, which may be nearly empty."""
    steps = [rows.starts[later] - rows.starts[row] for row, later in pairwise(chain)][:-1]
    middle = median(steps)
    even = sum(EVEN[0] * middle <= step <= EVEN[1] * middle for step in steps)
    return SHORTEST_PAGE <= middle <= LONGEST_PAGE and even >= MOST * len(steps)


def _cut(rows: Rows, chain: Sequence[int], candidates: Collection[int]) -> bool:
    """Whether some rows cut a sentence at the end of a full line, and all others stand behind the end of one."""
    cuts = 0
    for row in chain:
        above, below = rows.near(row, candidates)
        if above < 0 or below < 0:
            continue  # at an end of the text
        one, other = rows.rows[above], rows.rows[below]
        if CODE.search(one) or CODE.search(other):
            return False
        if has_stop(one):
            continue
        if not (is_full(rows, above, other) and wrapped(rows, above) and len(one.split()) >= LEAST_WORDS):
            return False
        cuts += is_surely_cut(one, other)
    return cuts >= max(LEAST, CUTTING * len(chain))
