"""Two columns that a reader kept side by side: each row holds a line of the left one, a gutter, and one of the right.

Read row by row, such a page is nonsense; read down the left column and then down the right, it is the text again. A
table is kept: its cells are short, or do not run on from row to row, or end together in blank rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from cleantext.document import Document
from cleantext.layout.blocks import GUTTER
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.pages.mending.between import between
from cleantext.layout.rows import Rows

#: Rows of two lines side by side that a page must have: a table cell wraps over fewer.
ROWS = 8
#: How many places are tried for the gutter: a list or verse in one column puts a few of its own before it.
TRIED = 5
#: None that has less than this part of the gaps of the place that has most: a head with its number far to the right.
OFTEN = 0.2
#: Words that a line in a column has on the average, at least, and its parts between wide gaps, which are lines, too, if
#: there are three columns, and cells if it is a table.
WORDS, CELL = 3.0, 2.0
#: Share of lines that surely go on on the next line of their column. In running prose it is some two in three.
RUNNING = 0.3
#: At most one row in so many is blank in both columns; rows of a table that wrap are divided by blank rows.
SELDOM = 10
#: How far a first line or a displayed one is indented in the right column, and how far its margin wavers to the left.
INDENT, WAVER = 12, 2
#: The number of a note below the columns, on a row of its own.
_NOTE = re.compile(r"\s*(?:\d{1,3}|[*†‡§]{1,3})\s*")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)|^ {12,}(?=\S)")


def columns(
    rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield ``(first row, row behind, lines in reading order)`` of each stretch of a page that is in two columns."""
    for first, behind in pages:
        stretch = [row for row in range(first, behind) if row not in taken]
        gutter = _gutter([rows.rows[row] for row in stretch])
        if gutter:
            halves = {row: _halved(rows.rows[row], gutter) for row in stretch}
            for inside, group in groupby(range(first, behind), key=lambda row: halves.get(row) is not None):
                own = list(group)
                sides = [halves[row] or ("", "") for row in own] if inside else []
                start, stop = _bounds(sides)
                if _is_prose(sides[start:stop]):
                    yield own[start], own[start] + stop - start, _in_order(sides[start:stop])


def _gutter(page: Sequence[str]) -> int:
    """Where the right column of a page begins, in characters: at the place over which the fewest rows run; or 0."""
    places = Counter(match.end() for row in page for match in _GAP.finditer(row))
    if sum(places.values()) < ROWS:
        return 0
    (_, most), *_ = found = places.most_common(TRIED)
    likely = [place for place, count in found if count >= OFTEN * most]
    return min(likely, key=lambda place: sum(_halved(row, place) is None for row in page))


def _halved(row: str, gutter: int) -> tuple[str, str] | None:
    """The left and the right part of a row, one of which may be empty; None if the row runs over the gutter."""
    text = row.rstrip()
    if len(text) < gutter:
        return text, ""
    for match in _GAP.finditer(text):
        if gutter - WAVER <= match.end() <= gutter + INDENT:
            return text[: match.start()], " " * (match.end() - gutter) + text[match.end() :]
    return None


def _bounds(sides: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """From the first row to behind the last that both columns have, and on as far as rows touch: to a blank one."""
    both = _beside(sides)
    if not both:
        return 0, 0
    start, stop = both[0], both[-1] + 1
    while start > 0 and any(sides[start - 1]):
        start -= 1
    while stop < len(sides) and any(sides[stop]) and not _NOTE.fullmatch(sides[stop][0]):
        stop += 1
    return start, stop


def _beside(sides: Sequence[tuple[str, str]]) -> list[int]:
    """The places where both columns have text, in one row or in two that take turns."""
    turns = [1 * bool(side[0]) + 2 * bool(side[1]) for side in sides]
    return [place for place, turn in enumerate(turns) if turn == 3 or (place and turn | turns[place - 1] == 3 and turn)]


def _is_prose(sides: Sequence[tuple[str, str]]) -> bool:
    if len(_beside(sides)) < ROWS or sum(not any(side) for side in sides) > len(sides) / SELDOM:
        return False
    for half in (0, 1):
        lines = [side[half] for side in sides if side[half]]
        running = sum(is_cut(one, other) for one, other in pairwise(lines))
        cells = len(lines) + sum(len(GUTTER.findall(line)) for line in lines)
        words = sum(len(line.split()) for line in lines)
        if words < max(WORDS * len(lines), CELL * cells) or running < RUNNING * len(lines):
            return False
    return True


def _in_order(sides: Sequence[tuple[str, str]]) -> list[str]:
    """The lines of the left column, then those of the right, as a seam between the two wants them."""
    left, right = ([*_lines(sides, half)] for half in (0, 1))
    cut = Document("\n".join([*left, *right]))
    gap = between(Rows(cut.text, cut), len(left) - 1, len(left))
    return [*left, "", *right] if gap == "\n\n" else [*left, *right]


def _lines(sides: Sequence[tuple[str, str]], half: int) -> Iterator[str]:
    """The lines of one column. A blank one counts where the other column has text before and behind it.

    Where it has none, the two columns stand on different heights, so that their lines take turns.
    """
    lines = [side[half].rstrip() for side in sides]
    others = [bool(side[1 - half]) for side in sides]
    last = max(place for place, line in enumerate(lines) if line)
    first = next(place for place, line in enumerate(lines) if line)
    for place in range(first, last + 1):
        if lines[place] or (all(others[place - 1 : place + 2]) and lines[place - 1]):
            yield lines[place]
