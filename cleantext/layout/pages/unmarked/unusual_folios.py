"""Folios of other forms, where no mark says where pages end: "(12)" and "12.", "3-12", "A-12", "Side 12 av 40".

The numbers of items, equations, sections and records look like these and count up as well. But an item has its text
behind it, and an equation ends its line early and cuts a sentence at any place, while a page ends with a full line,
wherever its sentence stands, and all pages are of about one length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from cleantext.layout.page_words import says_page
from cleantext.layout.pages.folios import FRONT, Folio, roman_value
from cleantext.layout.pages.furniture.counted_rows import numbers
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.pages.unmarked.even_pages import are_even, cut_lines, end_pages
from cleantext.layout.pages.unmarked.sequences import Reading, is_gapless, sequences
from cleantext.layout.rows import Rows

_ITEM = re.compile(r"([(\[]?)(\d{1,4}|[ivxlc]{1,7})([.)])")
_DIGITS = re.compile(r"\d+")


def unusual_folios(rows: Rows, numeric: Sequence[int], candidates: Collection[int]) -> set[int]:
    """Return the rows with such numbers that surely count pages, among those with a number (``numeric``)."""
    found: set[int] = set()
    if len(numeric) <= ENOUGH:
        return found
    for read, formed in ((_items(rows, numeric), False), (_formed(rows, numeric), True)):
        for sequence in sequences(rows, [*read], lambda row: 1.0):
            chain = [row for row, _ in sequence]
            if not is_gapless(sequence) or len(chain) <= ENOUGH or not are_even(rows, chain):
                continue
            told = formed and (says_page(rows.rows[chain[0]]) or cut_lines(rows, chain, candidates))
            if told or end_pages(rows, chain):
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
