"""Heads beside the numbers of pages, on a few pages near each other: those of a chapter, however they end.

A question ends in its mark, and a numbered chapter in a stop, so that such a row may be a speech, or the end of a
sentence. But one that stands on one page after another, each time right beside the number of the page or of the one
before, and cuts a sentence on one of them, is neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import itemgetter

from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.links import address
from cleantext.layout.page_words import is_caption
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.heads import TELLING, is_no_head, is_notice, letters
from cleantext.layout.pages.page_breaks import PageBreaks
from cleantext.layout.pages.quorum import DENSE, ENOUGH
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.sentence import initial

#: A head stands on each page of its chapter, or on each second one.
SIDES = 2


def numbered_heads(
    edge: Edge, outermost: Mapping[int, str], where: Mapping[str, Sequence[int]], page_breaks: PageBreaks
) -> Iterator[int]:
    """Yield the pages whose outermost row is such a head; ``where`` says on which pages each of them stands."""
    numbered: set[int] | None = None
    for key, on in where.items():
        if len(key) < TELLING or len(on) < 2 or (len(on) >= DENSE * edge.count and not has_stop(outermost[on[0]])):
            continue  # what ends in no stop and is on so many pages is told by that
        numbered = _numbered(edge, outermost) if numbered is None else numbered
        own = [page for page in on if page in numbered and not is_headed(edge, page)]
        if len(own) < 2 or any(behind - page > SIDES for page, behind in pairwise(own)):
            continue
        head = outermost[own[0]]
        if letters(head) != key or any(outermost[page] != head for page in own):
            continue
        if not (is_no_head(head) or initial(head).islower()) and any(_cuts(edge, page, page_breaks) for page in own):
            yield from own


def _numbered(edge: Edge, outermost: Mapping[int, str]) -> set[int]:
    """The pages whose number, or that of the page beyond, is alone next to the outermost row, if enough have one."""
    beside = {
        page: [*_steps(page, edge.outside(page), _inner(edge, page, 1), _beyond(edge, page))] for page in outermost
    }
    own = (_steps(page, row) for page, row in outermost.items())
    often = Counter(chain(*beside.values(), *own))
    step, count = max(often.items(), key=itemgetter(1), default=((False, 0), 0))
    return {page for page, steps in beside.items() if step in steps and count >= max(ENOUGH, DENSE * edge.count)}


def is_headed(edge: Edge, page: int) -> bool:
    """Whether a page has a head already, outside of its outermost row, which may be a label then."""
    outside = (edge.rows[row] for row in edge.pages[page][: edge.depth[page]])
    return any(
        len(letters(row)) >= TELLING and not (address(row) or is_notice(row) or lone_folio(row)) for row in outside
    )


def _steps(page: int, *rows: str) -> Iterator[tuple[bool, int]]:
    """How the numbers alone on some rows of a page keep step with the pages."""
    return ((folio.roman, folio.value - page) for folio in map(lone_folio, rows) if folio is not None)


def _beyond(edge: Edge, page: int) -> str:
    """The nearest row of the page on the other side of an edge, or nothing."""
    other = page - 1 if edge.at_head else page + 1
    return edge.rows[edge.pages[other][-1]] if 0 <= other < len(edge.pages) and edge.pages[other] else ""


def _cuts(edge: Edge, page: int, page_breaks: PageBreaks) -> bool:
    """Whether a sentence surely goes on over the break beside which the outermost row of a page stands."""
    if edge.at_head and lone_folio(_inner(edge, page, 1)) is not None:
        text = _inner(edge, page, 2)  # nothing but a sentence that goes on begins in a small letter below a number
        if initial(text).islower() and is_line_of_prose(text):
            return True
    if not 0 <= page - edge.at_head < len(edge.pages) - 1:
        return False
    above, below = page_breaks.meeting(page - edge.at_head)
    if min(above, below) < 0:
        return False
    one, other = page_breaks.rows.rows[above], page_breaks.rows.rows[below]
    return is_line_of_prose(one) and not is_caption(one) and is_line_of_prose(other) and is_surely_cut(one, other)


def _inner(edge: Edge, page: int, deeper: int) -> str:
    """The row so much deeper than the outermost that is left of a page, or nothing."""
    held, depth = edge.pages[page], edge.depth[page] + deeper
    return edge.rows[held[depth]] if depth < len(held) else ""
