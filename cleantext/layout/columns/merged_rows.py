"""Rows in which a reader ran the lines of two columns together, since the gutter between them is narrow.

Such a row is about twice as wide as a column, and its halves go on in the halves of the next row, not the one in the
other. It is cut between the words where both halves are nearest to the width of a full line, or behind a hyphen, and
the gap is put back, so that the columns stand side by side as on the rest of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleantext.edit import Edit
from cleantext.layout.columns.strands import HYPHEN, begin_of, end_of, meeting_odds, small_words
from cleantext.layout.measure import SPACE, indent, typeset
from cleantext.layout.rows import Rows

#: A gap that sets columns apart, and the indentation of a line of the right column alone.
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_INDENT = 12
#: A full line is as wide as the column, two of them are twice as wide, each within these parts of a column's width; so
#: many lines must be, and this part of all, with as many letters as a line of a column has.
_ONE, _TWO, _FEW, _SHARE, _LETTERS = (0.93, 1.03), (1.82, 2.1), 4, 0.012, 16
#: No single line is as wide as this; of two lines the left one is full, or nearly so.
_OVER, _LEFT = 1.12, (0.85, 1.06)
#: Full lines are so wide on the average, as justification widens their spaces, and differ by so much.
_MEAN, _SPREAD, _NEARLY = 0.975, 0.02, 0.9
#: What a hyphen at the cut is worth, on the scale of squared spreads.
_HYPHENATED = 6.0
#: How much likelier it must be that the halves go on below than that each row goes on in the next, as a logarithm, in
#: all and for each pair of rows: a long text reaches any sum by chance. Typeset texts of whose rows some are merged
#: reach 5 and more, and 0.67 for each pair; manuals of thousands of rows at most 0.51.
_LIKELIER, _EACH = 4.0, 0.6
#: Of merged rows at most this part stands alone, without another above or below it; of rows that a reader joined with a
#: broken word it is more than half.
_ALONE = 0.35
#: A row that is longer than a quarter of all rows by this factor may be two lines.
_LONGER = 1.6
_WHY = "lines of two columns in one row"
#: How far the margin of the right column wavers, how near to it the others are that belong there, and the least gap.
_WAVER, _NEAR, _LEAST = range(-2, 3), 0.6, 3


class Merged(NamedTuple):
    """The width of a column, and where in the text of each merged row its first line ends."""

    column: int
    cut_at: dict[int, int]


class _Cut(NamedTuple):
    """A merged row and where it is cut."""

    row: int
    left: str
    right: str


def merged(rows: Rows, *, gaps: bool) -> Merged:
    """Return the rows in which two lines were run together, if the text shows that they were.

    Readers that keep no ``gaps`` may join the lines of a broken word, too, here and there, but not row after row.
    """
    if not _may_be(rows, gaps=gaps):
        return Merged(0, {})
    width = _column(rows)
    cuts = [*_cuts(rows, width)] if width else []
    together = gaps or _together([cut.row for cut in cuts])
    if len(cuts) < _FEW or not together:
        return Merged(0, {})
    pairs = [(one, other) for one, other in pairwise(cuts) if other.row == one.row + 1]
    if _told(cuts, pairs, small_words(rows.text)) < max(_LIKELIER, _EACH * len(pairs)):
        return Merged(0, {})
    return Merged(width, {cut.row: len(cut.left) for cut in cuts})


def _may_be(rows: Rows, *, gaps: bool) -> bool:
    """Ask, at a glance, whether some rows are much longer than many others."""
    texts = [part for row in rows.bare for part in _GAP.split(row)] if gaps else rows.bare
    lengths = sorted([length for length in map(len, texts) if length >= _LETTERS])
    least = _LONGER * lengths[len(lengths) // 4] if lengths else 0
    if bisect_left(lengths, least) > len(lengths) - _FEW:
        return False
    return gaps or _together([row for row, text in enumerate(rows.bare) if len(text) >= least])


def _together(rows: Sequence[int]) -> bool:
    near = set(rows)
    return sum(near.isdisjoint((row - 1, row + 1)) for row in rows) <= _ALONE * len(rows)


def widened(rows: Rows, pages: Sequence[tuple[int, int]], found: Merged) -> list[Edit]:
    """Return the edits that put gaps into merged rows, and the right column of a page at one place."""
    return [edit for page in pages for edit in _widened(rows, page, found.cut_at, found.column)]


def parted(rows: Rows, found: Merged) -> list[Edit]:
    """Return the edits that make two rows of each merged one, where no gaps are kept."""
    starts = ((rows.starts[row] + rows.rows[row].index(rows.bare[row]) + at) for row, at in found.cut_at.items())
    return [Edit(start, start + 1, " ", "\n", _WHY, 1.0, "pages") for start in starts]


def _column(rows: Rows) -> int:
    """The width of a column of a text in which some rows are two columns wide; 0 if there are none."""
    parts = [part for row in rows.bare for part in _GAP.split(row) if len(part) >= _LETTERS]
    widths = sorted(map(typeset, parts))
    least = max(_FEW, _SHARE * len(widths))

    def count(width: int, between: tuple[float, float]) -> int:
        return bisect_left(widths, between[1] * width) - bisect_left(widths, between[0] * width)

    found = [(count(width, _ONE), count(width, _TWO), width) for width in sorted(set(widths))]
    return max([(one + two, width) for one, two, width in found if min(one, two) >= least], default=(0, 0))[1]


def _cuts(rows: Rows, column: int) -> Iterator[_Cut]:
    """Cut each row that is wider than a column and has no gap of its own."""
    for row, text in enumerate(rows.bare):
        if len(text) < 2 * _LETTERS or _GAP.search(text):
            continue
        width = typeset(text)
        if not _OVER * column < width < _TWO[1] * column:
            continue
        best = max(_places(text, width, column), default=None)
        if best is not None:
            yield _Cut(row, text[: best[1]], text[best[1] + 1 :])


def _places(text: str, width: int, column: int) -> Iterator[tuple[float, int]]:
    """Yield how likely each place is, as a logarithm, and the place."""
    for space in _SPACE.finditer(text, len(text) // 3):
        place = space.start()
        left = typeset(text[:place])
        right = width - left - SPACE
        if _LEFT[0] * column < left < _LEFT[1] * column and right < _LEFT[1] * column:
            likely = -(((left / column - _MEAN) / _SPREAD) ** 2) / 2
            if right > _NEARLY * column:
                likely -= ((right / column - _MEAN) / _SPREAD) ** 2 / 2
            yield likely + _HYPHENATED * (end_of(text[:place], 0) == HYPHEN), place


def _told(cuts: Sequence[_Cut], pairs: Sequence[tuple[_Cut, _Cut]], small: Collection[str]) -> float:
    """How much likelier it is that the halves of rows go on below each other than that each row goes on in the next."""
    begins = {part: begin_of(part, small) for cut in cuts for part in (cut.left, cut.right)}
    ends = {part: end_of(part, 0) for part in begins}
    odds = meeting_odds([*begins.values()])

    def meet(one: str, other: str) -> float:
        return odds[ends[one], begins[other]]

    return sum(
        meet(one.left, other.left)
        + meet(one.right, other.right)
        - meet(one.left, one.right)
        - meet(one.right, other.left)
        for one, other in pairs
    )


def _widened(rows: Rows, page: tuple[int, int], cut_at: Mapping[int, int], column: int) -> Iterator[Edit]:
    """Yield the edits that put the right column of a page at one place."""
    gaps = {row: gap for row in range(*page) if row not in cut_at and (gap := _last_gap(rows.rows[row], column))}
    ends = Counter(end for _, end in gaps.values())
    if not ends:
        return
    gutter = max(sorted(ends), key=lambda place: sum(ends[place + off] for off in _WAVER))
    for row in range(*page):
        text = rows.rows[row]
        if row in cut_at:
            start = indent(text) + cut_at[row]
            end = start + 1
        elif row in gaps and _NEAR * gutter < gaps[row][1] < gutter + _WAVER[0]:
            start, end = gaps[row]
        else:
            continue
        at = rows.starts[row]
        new = " " * max(_LEAST, gutter - start)
        yield Edit(at + start, at + end, text[start:end], new, _WHY, 1.0, "pages")


def _last_gap(row: str, column: int) -> tuple[int, int] | None:
    """The gap, or the indentation, behind which a row holds a line of the right column."""
    text = row.rstrip()
    found = [gap.span() for gap in _GAP.finditer(text)] or [(0, indent(text))]
    start, end = found[-1]
    if end - start < (2 if start else _INDENT) or typeset(text[end:]) > _OVER * column:
        return None
    return start, end
