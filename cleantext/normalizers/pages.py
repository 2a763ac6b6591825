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
from cleantext.layout.anchors import anchors
from cleantext.layout.edges import furniture_at_edges
from cleantext.layout.inner import furniture_inside
from cleantext.layout.links import lone_links
from cleantext.layout.marks import marks
from cleantext.layout.rows import Rows, rows_of
from cleantext.layout.seams import seam, word_seam


def pages(document: Document) -> Iterator[Edit]:
    """Yield one edit for each page break with its furniture, for each mark inside a line, and for each lone link."""
    rows, feeds = rows_of(document)
    taken, inside = _marked(rows)
    breaks = sorted(taken.union(feeds)) or sorted(anchors(rows))
    taken |= set(breaks).difference(feeds)
    if breaks:
        spans = [page for page in pairwise([0, *breaks, len(rows.rows)]) if page[0] < page[1]]
        taken |= furniture_at_edges(rows, spans, taken)
        if feeds:
            taken |= furniture_inside(rows, spans, taken)
    taken.update(row for row in lone_links(rows) if row not in taken)
    edits = [*_sewn(rows, taken, feeds), *_mended(rows, inside)]
    yield from sorted(edits) if inside else edits


def _marked(rows: Rows) -> tuple[set[int], list[tuple[int, int]]]:
    """The rows that are nothing but a page mark, and the spans of the marks inside other rows."""
    alone: set[int] = set()
    inside: list[tuple[int, int]] = []
    for start, end in marks(rows.text):
        row = rows.at(start)
        if rows.rows[row].strip() == rows.text[start:end].strip():
            alone.add(row)
        else:
            inside.append((start, end))
    return alone, inside


def _mended(rows: Rows, inside: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    """Take marks out of the inside of lines."""
    for start, end in inside:
        first, behind, new = word_seam(rows.text, start, end)
        yield Edit(first, behind, rows.text[first:behind], new, "page mark inside a line", 1.0, "pages")


def _sewn(rows: Rows, taken: set[int], feeds: Sequence[int]) -> Iterator[Edit]:
    """Close each gap that furniture and form feeds leave."""
    closed = -1  # the row up to which gaps are closed
    for place in sorted(taken.union(feeds)):
        if place <= closed:
            continue
        above = rows.above(place, taken)
        below = rows.below(place - 1, taken)
        start = rows.end(above) if above >= 0 else 0
        end = rows.starts[below] if below < len(rows.rows) else len(rows.text)
        old = rows.text[start:end]
        if above < 0:
            new = ""
        elif below == len(rows.rows):
            new = "\n" if old else ""
        else:
            new = seam(rows, above, below)
        yield Edit(start, end, old, new, "page furniture" if place in taken else "page break", 1.0, "pages")
        closed = below
