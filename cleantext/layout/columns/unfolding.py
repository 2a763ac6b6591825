"""Pages in two columns, put in the order in which they are read: one column below the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed
from cleantext.layout.columns.interleaved import in_two, interleaved
from cleantext.layout.columns.merged_rows import merged, parted, widened
from cleantext.layout.columns.side_by_side import columns
from cleantext.layout.pages.furniture.at_edges import furniture_at_edges
from cleantext.layout.pages.furniture.inside import furniture_inside
from cleantext.layout.pages.notes.blocks import notes
from cleantext.layout.rows import Rows, rows_of

#: What stands between two columns side by side, at least.
GUTTER = "   "
#: Characters of a text that are looked at for what script it is in, and the share of letters with capitals. One in ten
#: leaves room for the formulas and quotations of a text in a script that has them.
_SAMPLE, _CASED = 1_000, 0.9


class Unfolded(NamedTuple):
    """Edits that put columns in order, and the rows in which known furniture stands behind them."""

    edits: tuple[Edit, ...]
    taken: set[int]


def unfolded(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int], *, sure: bool) -> Unfolded:
    """Put columns that stand side by side, or in turns, one below the other; ``taken`` are rows of furniture.

    Columns side by side are seen. Those that were run together, or in turns, are inferred from their sentences, and
    that is asked only where it is ``sure``, by marks or folios, that these are pages: legal notices in a row look much
    the same. Scripts without capitals do not show where sentences begin.
    """
    if not sure or not _has_capitals(rows.text):
        return _ordered(rows, pages, taken, None)
    has_gaps = rows.cut.has_gaps and GUTTER in rows.text
    found = merged(rows, gaps=has_gaps)
    if not found.cut_at:
        return _ordered(rows, pages, taken, {})
    edits = tuple(widened(rows, pages, found) if has_gaps else parted(rows, found))
    apart, _ = rows_of(Document(apply(rows.text, edits)))
    if has_gaps:
        ordered = _ordered(apart, pages, taken, {})
    else:
        cut = sorted(found.cut_at)
        sides = {row + number + right: right for number, row in enumerate(cut) for right in (False, True)}
        places = [row + bisect_left(cut, row) for row in range(len(rows.rows) + 1)]
        spans = [(places[first], places[behind]) for first, behind in pages]
        ordered = _ordered(apart, spans, {places[row] for row in taken}, sides)
    return ordered._replace(edits=composed(rows.text, edits, ordered.edits) if ordered.edits else ())


def _has_capitals(text: str) -> bool:
    """Whether nearly all letters of a text have a capital form."""
    if text.isascii():
        return True
    letters = [*filter(str.isalpha, text[:: max(1, len(text) // _SAMPLE)])]
    return sum(map(str.islower, letters)) + sum(map(str.isupper, letters)) >= _CASED * len(letters)


def _ordered(
    rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int], sides: Mapping[int, bool] | None
) -> Unfolded:
    """``sides`` says of rows that were run together which column they are of; None if there are no turns."""
    why = "columns side by side, put one below the other"
    stretches: list[tuple[int, int, list[str], list[int]]] = []
    if rows.cut.has_gaps and GUTTER in rows.text:
        aside = furniture_at_edges(rows, pages, taken).union(taken)
        stretches = [(first, behind, lines, []) for first, behind, lines in columns(rows, pages, aside)]
    if not stretches and sides is not None and in_two(rows, pages):
        why = "columns in turns, put one below the other"
        stretches = [
            (first, behind, ["" if row < 0 else rows.rows[row] for row in order], order)
            for first, behind, order in interleaved(rows, pages, _aside(rows, pages, taken), sides)
        ]
    edits = [
        Edit(start, end, rows.text[start:end], "\n".join(lines), why, 1.0, "pages")
        for first, behind, lines, _ in stretches
        for start, end in [(rows.starts[first], rows.end(behind - 1))]
    ]
    return Unfolded(tuple(edits), set(_followed(stretches, sorted(taken))) if edits else set())


def _aside(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> set[int]:
    """Everything that is no text of the columns: furniture and notes."""
    aside = furniture_at_edges(rows, pages, taken).union(taken)
    aside |= furniture_inside(rows, pages, aside)
    return aside.union(*((*range(block.first, block.behind), *block.apart) for block in notes(rows, pages, aside)))


def _followed(stretches: Sequence[tuple[int, int, list[str], list[int]]], taken: Sequence[int]) -> Iterator[int]:
    """Yield the new place of each row."""
    shift = at = 0
    for row in taken:
        while at < len(stretches) and stretches[at][1] <= row:
            first, behind, lines, _ = stretches[at]
            shift += len(lines) - (behind - first)
            at += 1
        inside = at < len(stretches) and stretches[at][0] <= row
        yield row + shift if not inside else stretches[at][0] + shift + stretches[at][3].index(row)
