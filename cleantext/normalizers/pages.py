r"""Page furniture inside the text: folios, running heads and feet, page marks, links at the foot of printed web pages.

Cause: extraction writes out a page from top to bottom, so what the typesetter put around the text stands inside it, and
cuts a sentence wherever a page ends. The furniture is taken out and the sentence joined; where a word is hyphenated
across the break, ``hyphens`` finds it at a line end like any other. A paragraph that really ended stays ended.

Without page marks only strong evidence counts: numbers that rise by one at page distance, rows that repeat at page
distance, and sentences cut by them. Numbered lists, line numbers of verse, tables, headings, refrains, the names of
speakers, and links that belong to their sentence stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.edges import furniture_at_edges
from cleantext.layout.inner import furniture_inside
from cleantext.layout.links import lone_links
from cleantext.layout.rows import Rows, rows_of
from cleantext.layout.seams import seam


def pages(document: Document) -> Iterator[Edit]:
    """Yield one edit for each page break with its furniture, and for each lone link."""
    rows, feeds = rows_of(document)
    taken: set[int] = set()
    breaks = list(feeds)
    if feeds:
        spans = _spans(breaks, len(rows.rows))
        taken |= furniture_at_edges(rows, spans, taken)
        taken |= furniture_inside(rows, spans, taken)
    taken |= set(lone_links(rows)) - taken
    yield from _sewn(rows, taken, breaks)


def _spans(breaks: Sequence[int], count: int) -> list[tuple[int, int]]:
    return [page for page in pairwise([0, *breaks, count]) if page[0] < page[1]]


def _sewn(rows: Rows, taken: set[int], breaks: Sequence[int]) -> Iterator[Edit]:
    """Close each gap that taken rows and page breaks leave."""
    places = sorted(taken.union(breaks))
    closed = -1  # the row up to which gaps are closed
    for place in places:
        if place <= closed:
            continue
        above = rows.above(place, taken)
        below = rows.below(place - 1, taken)
        start = rows.end(above) if above >= 0 else 0
        end = rows.starts[below] if below < len(rows.rows) else len(rows.text)
        if above < 0:
            new = ""
        elif below == len(rows.rows):
            new = "\n" if rows.text[start:end] else ""
        else:
            new = seam(rows, above, below)
        yield Edit(start, end, rows.text[start:end], new, "page break inside the text", 1.0, "pages")
        closed = below
