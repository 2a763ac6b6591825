"""Whether the heights of the columns show that pages are written in turns, where few sentences tell it.

A column ends where the page does, so the likeliest order of a page in turns has two columns of one height. Paragraphs
that all end with a full stop say no more than that. Strands of a row or two, as of code, formulas and tables, make
level columns in many ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from statistics import median

from cleantext.layout.columns.joins import breaks
from cleantext.layout.columns.order import FEW, Order
from cleantext.layout.columns.strands import Strand

#: A text is in turns if of so many pages this part is likelier in another order, with columns of which one is higher by
#: no more rows than this: three of 86 typeset texts in two columns are, and have 1.0 of them, others up to 0.5; of
#: 284 real documents with pages of that shape those that reach half of these rows have at most 0.67.
_PAGES, _TURNED, _LEVEL, _ROWS = 3, 0.75, 4, 5
#: One page by itself shows it if its order is so much likelier, as a logarithm, with no sentence broken off in it and
#: columns as level as this. Of 23 such pages, with strands of so many rows, 19 come nearer to their order and none
#: further from it.
_SURELY, _LEVEL_OF_ONE, _ROWS_OF_ONE = 6.0, 6, 4


def in_level_turns(pages: Sequence[Sequence[Strand]], ordered: Sequence[Order | None]) -> bool:
    """Whether nearly all pages of a text are likelier, and level, in another order, and fewer sentences break off."""
    told = [(page, new) for page, new in zip(pages, ordered, strict=True) if new and len(page) >= FEW]
    turned = [(page, new) for page, new in told if new.worth > 0 and new.uneven <= _LEVEL]
    if len(told) < _PAGES or len(turned) < _TURNED * len(told):
        return False
    if median(strand.rows for strand in chain.from_iterable(pages)) < _ROWS:
        return False
    return sum(breaks(_put(page, new)) for page, new in turned) < sum(breaks(page) for page, _ in turned)


def is_surely_level(page: Sequence[Strand], new: Order) -> bool:
    """Whether a page by itself shows that its strands took turns."""
    if new.worth <= _SURELY or new.uneven > _LEVEL_OF_ONE or median(strand.rows for strand in page) < _ROWS_OF_ONE:
        return False
    return not breaks(_put(page, new))


def _put(page: Sequence[Strand], new: Order) -> list[Strand]:
    return [page[number] for number in new.numbers]
