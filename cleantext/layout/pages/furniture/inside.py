"""Furniture that a reader put into the middle of a page, as between two columns: once a page, apart from the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import repeat, takewhile

from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.pages.folios import LONGEST, folios
from cleantext.layout.pages.heads import is_last_line, is_title
from cleantext.layout.pages.page_breaks import PageBreaks
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.prose import LEAST_WORDS
from cleantext.layout.rows import Rows

#: Share of the pages on which it must stand: more than for an edge, since its place says nothing.
COMMON = 0.6
#: So few are enough if each of them cuts a sentence.
PAIR = 2
#: Share of them that must cut a sentence. Columns end with a paragraph more often than pages do, before a list or a
#: heading that goes into the next column whole; a label that each page has, such as "Ingredients", cuts none.
CUTTING = 0.2
#: So many rows at the top of a page may be heads, and the one behind them a title.
_HIGHEST = 7


def furniture_inside(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> set[int]:
    """Return rows that stand apart from the text, once on most pages, and cut a sentence or stand by a folio."""
    heads: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    numbers: dict[tuple[bool, int], list[tuple[int, int]]] = defaultdict(list)
    for page, (first, behind) in enumerate(pages):
        top = rows.below(first - 1)  # the edge of the page has been judged by its place
        for row in range(top + (top not in taken), behind):
            blank = _blank_beside(rows, row)
            if not (blank or row in taken) or is_last_line(rows.bare[row]):
                continue
            heads["".join(rows.rows[row].split()), 0].append((page, row))
            if rows.bare[row][-1:].isdecimal() or rows.bare[row][:1].isdecimal():
                for folio in folios(rows.rows[row]):
                    heads["".join(folio.rest.split()), folio.value - page].append((page, row))
            if blank == 2 and row not in taken:
                for folio in folios(rows.rows[row]):
                    if not folio.rest:
                        numbers[folio.step(page)].append((page, row))
    named = [{row for _, row in on} for on in heads.values() if _once_a_page(rows, on, len(pages))]
    near = {place for row in set().union(*named) for place in (rows.above(row), rows.below(row))}
    single = (_one_a_page(on, near) for on in numbers.values())
    counted = [{row for _, row in on} for on in single if _once_a_page(rows, on, len(pages))]
    found: set[int] = set()
    for own, rest in (*zip(named, repeat(counted)), *zip(counted, repeat(named))):
        others = set().union(taken, *rest) - own
        edge = sum(row in taken for row in own)
        beside = sum(rows.above(row) in others or rows.below(row) in others for row in own)
        skipped = own.union(taken, others)
        cuts = sum(_cuts(rows, row, skipped) for row in own)
        least = CUTTING if len(own) >= ENOUGH else 1.0
        aside = len(own) >= ENOUGH and 2 * max(beside, edge) >= len(own)
        if cuts >= least * len(own) or (aside and (cuts or _runs_on(rows, pages))):
            found |= own.difference(taken)
    title = rows.below(pages[0][0] - 1, taken)
    return found - {title} if title in found and _has_place_of_its_own(rows, title, pages, taken) else found


def _has_place_of_its_own(rows: Rows, title: int, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> bool:
    """Whether the first row of a text, which may be its title, has more heads above it than those that repeat it."""
    known = {*taken, title}
    places: list[int] = []
    for first, _ in pages:
        begin = bisect_left(rows.written, first)
        heads = takewhile(known.__contains__, rows.written[begin : begin + _HIGHEST])
        places += [place for place, row in enumerate(heads) if rows.bare[row] == rows.bare[title]]
    return bool(places) and places[0] not in places[1:]


def _runs_on(rows: Rows, pages: Sequence[tuple[int, int]]) -> bool:
    return PageBreaks(rows, [[row for row in range(*page) if rows.bare[row]] for page in pages]).any_inside


def _one_a_page(on: list[tuple[int, int]], near: Collection[int]) -> list[tuple[int, int]]:
    """Leave out, of two equal numbers on a page, those that are not ``near`` a head: a note's number may equal it."""
    often = Counter(page for page, _ in on)
    return [(page, row) for page, row in on if often[page] == 1 or row in near]


def _once_a_page(rows: Rows, on: list[tuple[int, int]], count: int) -> bool:
    """Whether rows stand once on most pages, or the same once on most of every other page, as heads of left pages."""
    pages = {page for page, _ in on}
    if len(pages) < len(on):
        return False
    if len(on) >= max(ENOUGH, COMMON * count):
        return True
    alike = len({page % 2 for page in pages}) == 1 and len({rows.bare[row] for _, row in on}) == 1
    return alike and len(on) >= max(PAIR, COMMON * count / 2)


def _blank_beside(rows: Rows, row: int) -> int:
    """How many blank rows, or edges of the text, are right above and below a short row; 0 for a blank or long one."""
    text = rows.rows
    if not 0 < len(text[row]) <= LONGEST or not text[row].strip():
        return 0
    return (row == 0 or not text[row - 1].strip()) + (row + 1 == len(text) or not text[row + 1].strip())


def _cuts(rows: Rows, row: int, skipped: set[int]) -> bool:
    """Whether a line of a sentence breaks off above a row, and goes on below; from a title, no sentence does."""
    above, below = rows.near(row, skipped)
    if min(above, below) < 0 or not is_cut(rows.rows[above], rows.rows[below]):
        return False
    return len(rows.bare[above].split()) >= LEAST_WORDS and not is_title(rows.bare[above])
