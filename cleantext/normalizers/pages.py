r"""Page furniture inside the text: folios, running heads and feet, page marks, links at the foot of printed web pages.

Cause: extraction writes out a page from top to bottom, so what the typesetter put around the text stands inside it, and
cuts a sentence wherever a page ends. The furniture is taken out and the sentence joined; where a word is hyphenated
across the break, ``hyphens`` finds it at a line end like any other. A paragraph that really ended stays ended.

Without page marks only strong evidence counts: numbers that rise by one at page distance, rows that repeat at page
distance, and sentences cut by them. Numbered lists, line numbers of verse, tables, headings, refrains, the names of
speakers, and links that belong to their sentence stay.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed
from cleantext.layout.columns.unfolding import unfolded
from cleantext.layout.links import lone_links
from cleantext.layout.pages.folios import folios
from cleantext.layout.pages.furniture.at_edges import furniture_at_edges
from cleantext.layout.pages.furniture.beside_feeds import beside_feeds
from cleantext.layout.pages.furniture.counted_rows import counted_rows
from cleantext.layout.pages.furniture.cutting_heads import cutting_heads
from cleantext.layout.pages.furniture.inside import furniture_inside
from cleantext.layout.pages.furniture.section_heads import section_heads
from cleantext.layout.pages.marks import marks
from cleantext.layout.pages.mending.between import span_of_mark
from cleantext.layout.pages.mending.gap_edits import gap_edits
from cleantext.layout.pages.mending.glued_folios import glued_folios
from cleantext.layout.pages.mending.strewn_marks import marks_in_sentences, strewn_bullets
from cleantext.layout.pages.mending.strewn_words import strewn_words
from cleantext.layout.pages.notes.blocks import Notes, notes
from cleantext.layout.pages.unmarked.few_pages import folios_of_few_pages
from cleantext.layout.pages.unmarked.sure_furniture import page_tops, sure_furniture
from cleantext.layout.rows import Rows, rows_of

#: Among so many pages those of a text have more characters than this, with their furniture.
MANY, SHORTEST = 1000, 40


def pages(document: Document) -> Sequence[Edit]:
    """Return one edit for each page break with its furniture, for each mark inside a line, and for each lone link."""
    edits = _repaired(*rows_of(document))
    return () if edits and document.is_code else edits


def _repaired(
    rows: Rows, feeds: Sequence[int], shown: set[int] | None = None, *, mended: bool = False
) -> Sequence[Edit]:
    """Return the edits; ``shown`` are the rows that show where pages end, of a text that is in order already.

    A text that is ``mended`` has its folios cut from the words beside them, and its strewn words in their lines.
    """
    taken, inside = _marked(rows)
    marked = bool(taken or feeds)
    if marked:
        tops = sorted({*taken, *feeds})
    else:
        taken = (sure_furniture(rows) or folios_of_few_pages(rows)) if shown is None else shown
        tops = page_tops(rows, sorted(taken)) if taken else []
    if len(tops) > MANY and len(rows.text) < SHORTEST * len(tops):
        tops = []  # nothing was printed on pages as short as this
    if tops and not mended and (gathered := sorted([*glued_folios(rows, feeds), *strewn_words(rows, taken)])):
        whole = Document(apply(rows.text, gathered))
        return composed(rows.text, gathered, _repaired(*rows_of(whole), mended=True))
    if tops and shown is None:
        edits, followed = unfolded(rows, _spans(rows, tops), taken, sure=marked or _are_counted(rows, taken))
        if edits:
            flat = Document(apply(rows.text, edits))
            return composed(rows.text, edits, _repaired(*rows_of(flat), followed, mended=True))
    doubtful: set[int] = set()
    if tops:
        spans = _spans(rows, tops)
        if marked:
            taken |= counted_rows(rows, spans, taken)
        bullets = strewn_bullets(rows, spans)
        taken |= furniture_at_edges(rows, spans, taken, bullets, marked=marked) | bullets
        cutting = cutting_heads(rows, tops, taken)
        taken.update(cutting)
        taken.update([*section_heads(rows, spans, taken, cutting)])
        if feeds:
            taken |= furniture_inside(rows, spans, taken)
            found, doubtful = beside_feeds(rows, feeds, taken)
            taken |= found
    if rows.cut.lone_rows:
        taken.update(lone_links(rows))
    if not (taken or feeds or inside):
        return ()
    blocks = [*_moving(rows, _spans(rows, tops), taken)] if tops else []
    sewed = [*gap_edits(rows, taken, feeds, blocks, doubtful)]
    return sorted([*sewed, *_apart(_mended(rows, inside), sewed)]) if inside else sewed


def _moving(rows: Rows, pages: Sequence[tuple[int, int]], taken: set[int]) -> Iterator[Notes]:
    """Yield the notes at the foot of each page, and the marks of items that a sentence runs on over, in order."""
    noted = [*notes(rows, pages, taken)]
    skipped = taken.union(row for block in noted for row in range(block.first, block.behind))
    yield from sorted([*noted, *marks_in_sentences(rows, pages, skipped)], key=attrgetter("first"))


def _are_counted(rows: Rows, taken: set[int]) -> bool:
    """Whether most rows of furniture have numbers that count pages."""
    return 2 * sum(any(folios(rows.rows[row])) for row in taken) >= len(taken)


def _spans(rows: Rows, tops: Sequence[int]) -> list[tuple[int, int]]:
    """The rows of each page, as ``(first row, row behind)``; behind the mark at the end of a text there is none."""
    last = rows.above(len(rows.rows))
    begun = (top for top in tops if top <= last)
    return [page for page in pairwise([0, *begun, len(rows.rows)]) if page[0] < page[1]]


def _marked(rows: Rows) -> tuple[set[int], list[tuple[int, int]]]:
    """The rows that are nothing but a page mark, and the spans of the marks inside other rows; neighbours are one."""
    alone: set[int] = set()
    inside: list[tuple[int, int]] = []
    for start, end in marks(rows.text) if rows.cut.may_have_marks else ():
        row = rows.at(start)
        if rows.bare[row] == rows.text[start:end].strip():
            alone.add(row)
        elif inside and not rows.text[inside[-1][1] : start].strip(" \t"):
            inside[-1] = inside[-1][0], end
        else:
            inside.append((start, end))
    return alone, inside


def _apart(edits: Iterable[Edit], others: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the edits that do not meet another: what that moves is read again as it stands then."""
    ends = [other.end for other in others]
    for edit in edits:
        place = bisect_right(ends, edit.start)
        if place == len(others) or others[place].start >= edit.end:
            yield edit


def _mended(rows: Rows, inside: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    """Take marks out of the inside of lines."""
    for start, end in inside:
        first, behind = span_of_mark(rows.text, start, end)
        yield Edit(first, behind, rows.text[first:behind], "", "page mark inside a line", 1.0, "pages")
