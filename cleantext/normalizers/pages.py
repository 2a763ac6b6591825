r"""Page furniture inside the text: folios, running heads and feet, page marks, links at the foot of printed web pages.

Cause: extraction writes out a page from top to bottom, so what the typesetter put around the text stands inside it, and
cuts a sentence wherever a page ends. The furniture is taken out and the sentence joined; where a word is hyphenated
across the break, ``hyphens`` finds it at a line end like any other. A paragraph that really ended stays ended.

Without page marks only strong evidence counts: numbers that rise by one at page distance, rows that repeat at page
distance, and sentences cut by them. Numbered lists, line numbers of verse, tables, headings, refrains, the names of
speakers, and links that belong to their sentence stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed
from cleantext.layout.anchors import anchors, page_breaks
from cleantext.layout.columns import columns
from cleantext.layout.edges import furniture_at_edges
from cleantext.layout.footnotes import notes
from cleantext.layout.inner import furniture_inside
from cleantext.layout.links import lone_links
from cleantext.layout.marks import marks
from cleantext.layout.rows import Rows, rows_of
from cleantext.layout.seams import word_seam
from cleantext.layout.sewing import sewn

#: What stands between two columns side by side, at least.
GUTTER = "   "


def pages(document: Document) -> Iterator[Edit]:
    """Yield one edit for each page break with its furniture, for each mark inside a line, and for each lone link."""
    edits = tuple(_found(document))
    if edits and not document.is_code:
        yield from edits


def _found(document: Document) -> Iterator[Edit]:
    rows, feeds = rows_of(document)
    yield from _repaired(rows, feeds, unfolding=True)


def _repaired(rows: Rows, feeds: Sequence[int], *, unfolding: bool = False) -> Iterator[Edit]:
    taken, inside = _marked(rows)
    breaks = sorted(taken.union(feeds))
    marked = bool(breaks)
    if not marked:
        taken = anchors(rows)
        breaks = [*page_breaks(rows, sorted(taken))]
    if breaks and unfolding and rows.cut.has_gaps and GUTTER in rows.text:
        unfolded = tuple(_unfolded(rows, breaks, taken))
        if unfolded:
            flat = Document(apply(rows.text, unfolded))
            yield from composed(rows.text, unfolded, tuple(_repaired(*rows_of(flat))))
            return
    if breaks:
        spans = _spans(rows, breaks)
        taken |= furniture_at_edges(rows, spans, taken, marked=marked)
        if feeds:
            taken |= furniture_inside(rows, spans, taken)
    taken.update(row for row in lone_links(rows) if row not in taken)
    blocks = list(notes(rows, _spans(rows, breaks), taken)) if breaks else []
    edits = sewn(rows, taken, feeds, blocks)
    yield from sorted([*edits, *_mended(rows, inside)]) if inside else edits


def _spans(rows: Rows, breaks: Sequence[int]) -> list[tuple[int, int]]:
    return [page for page in pairwise([0, *breaks, len(rows.rows)]) if page[0] < page[1]]


def _unfolded(rows: Rows, breaks: Sequence[int], taken: Collection[int]) -> Iterator[Edit]:
    """Put columns that stand side by side one below the other."""
    spans = _spans(rows, breaks)
    for first, behind, lines in columns(rows, spans, furniture_at_edges(rows, spans, taken).union(taken)):
        start, end = rows.starts[first], rows.end(behind - 1)
        new = "\n".join(lines)
        yield Edit(start, end, rows.text[start:end], new, "columns side by side, put one below the other", 1.0, "pages")


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
