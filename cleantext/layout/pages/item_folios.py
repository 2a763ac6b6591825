"""Folios of other forms, where no mark says where pages end: "(12)" and "12.", "3-12", "A-12", "Side 12 av 40".

The numbers of items, equations, sections and records look like these and count up as well. But an item has its text
behind it, and an equation ends its line early and cuts a sentence at any place, while a page ends with a full line,
wherever its sentence stands, and all pages are of about one length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cleantext.layout.around import is_full, wrapped
from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.page_words import says_page
from cleantext.layout.pages.counted_rows import numbers
from cleantext.layout.pages.edge import ENOUGH
from cleantext.layout.pages.even_pages import are_even, cut_lines
from cleantext.layout.pages.folios import FRONT, Folio, roman_value
from cleantext.layout.pages.numbered_pages import ODD, end_pages
from cleantext.layout.pages.sequences import Reading, sequences
from cleantext.layout.prose import CODE, LEAST_WORDS
from cleantext.layout.rows import Rows

_ITEM = re.compile(r"([(\[]?)(\d{1,4}|[ivxlc]{1,7})([.)])")
_DIGITS = re.compile(r"\d+")
#: So many members, and this share of them, must cut a sentence that goes on in a small letter: one in three pages does,
#: fewer where there are many lists and headings.
LEAST, CUTTING = 2, 0.2


def item_folios(rows: Rows, numeric: Sequence[int], candidates: Collection[int]) -> set[int]:
    """Return the rows with such numbers that surely count pages, among those with a number (``numeric``)."""
    found: set[int] = set()
    if len(numeric) <= ENOUGH:
        return found
    for read, are_folios in ((_items(rows, numeric), _cut), (_formed(rows, numeric), _are_pages)):
        for sequence in sequences(rows, [*read], lambda row: 1.0):
            chain = [row for row, _ in sequence]
            in_turn = all(other.value == one.value + 1 for (_, one), (_, other) in pairwise(sequence))
            if not in_turn or len(chain) <= ENOUGH or not are_even(rows, chain):
                continue
            if are_folios(rows, chain, candidates) or end_pages(rows, chain):
                found.update(chain)
    return found


def _items(rows: Rows, numeric: Sequence[int]) -> Iterator[Reading]:
    """Yield the rows that hold nothing but the number of an item."""
    for row in numeric:
        bare = rows.rows[row].strip()  # the bare rows of a whole text take longer than these few
        match = _ITEM.fullmatch(bare) if bare[-1] in ".)" else None
        if match is None:
            continue
        value = int(match[2]) if match[2].isdecimal() else roman_value(match[2])
        if match[2].isdecimal() or 0 < value <= FRONT:
            yield row, [(Folio(value, not match[2].isdecimal(), "", "", match[1] + match[3]), False)]


def _formed(rows: Rows, numeric: Sequence[int]) -> Iterator[Reading]:
    """Yield the rows that are equal to several others but for their numbers, and have more than a number."""
    forms = {row: _DIGITS.sub("0", " ".join(rows.rows[row].split())) for row in numeric}
    often = Counter(forms.values())
    for row, form in forms.items():
        if often[form] > ENOUGH and (form.count("0") > 1 or any(map(str.isalpha, form))):
            bare = " ".join(rows.rows[row].split())
            read = [(Folio(value, False, "", f"{before}0{behind}"), False) for before, value, behind in numbers(bare)]
            if read:
                yield row, read


def _are_pages(rows: Rows, chain: Sequence[int], candidates: Collection[int]) -> bool:
    """Whether rows say that they count pages, or one of them surely stands inside of a sentence."""
    return says_page(rows.rows[chain[0]]) or cut_lines(rows, chain, candidates)


def _cut(rows: Rows, chain: Sequence[int], candidates: Collection[int]) -> bool:
    """Whether some rows cut a sentence at the end of a full line, and nearly all others stand behind the end of one.

    All stand between blank rows: what touches the text may be the number of an equation.
    """
    if any(text.strip() for row in chain for text in rows.rows[max(0, row - 1) : row + 2 : 2]):
        return False
    cuts = odd = 0
    for row in chain:
        above, below = rows.near(row, candidates)
        if above < 0 or below < 0:
            continue  # at an end of the text
        one, other = rows.rows[above], rows.rows[below]
        if CODE.search(one) or CODE.search(other):
            return False
        if has_stop(one):
            continue
        if is_full(rows, above, other) and wrapped(rows, above) and len(one.split()) >= LEAST_WORDS:
            cuts += is_surely_cut(one, other)
        else:
            odd += 1
    return cuts >= max(LEAST, CUTTING * len(chain)) and odd <= ODD * len(chain)
