"""Two columns that a reader wrote in turns: a line or a block of the one, then one of the other.

Such pages have about twice as many lines as one column has, and short ones; blank rows stand where the reader changed
columns, and sentences break off there. The strands between the blank rows are put in order, column by column. A page
whose sentences go on as they should, or with lines as long as those of one column, is not touched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise, zip_longest
from math import inf

from cleantext.layout.columns.item_links import is_out_of_turn
from cleantext.layout.columns.joins import breaks, is_clearly_better
from cleantext.layout.columns.level import in_level_turns, is_surely_level
from cleantext.layout.columns.order import FEW, Order, order
from cleantext.layout.columns.side_by_side import RUNNING, WORDS
from cleantext.layout.columns.strands import TITLE, Strand, small_words, strands, surely_on
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.measure import widest
from cleantext.layout.page_sizes import MOST_ROWS
from cleantext.layout.rows import Rows

#: A full page of one column has up to 0.9 rows a letter of its width, since it is at most twice as high as wide and its
#: rows are at least two and a half letters apart; one of two columns has from 0.95 to 2.6.
_ROWS_A_LETTER, _MOST_A_LETTER = 1.04, 3.2
#: With fewer rows no page is full.
_FULL = 20
#: How many lines that run on tell the width of the column; rows of code and of tables say nothing of it.
_LINES = 5
#: A text is in two columns if one full page in so many is, at least: of 31 typeset texts that are one has 0.43 of them
#: and the others more than half; of manuals in one column those of many pages have up to 0.3, short ones 0.4.
_MOSTLY = 2
#: A reader that writes columns in turns keeps no spaces before a row: in 300 typeset texts, and in 560 papers, but
#: for two or three, at most one row in a hundred has some. Of manuals that keep them more than one in twenty has.
_INDENTED = 20
#: What each page says about the text, as a logarithm of odds: an order by turns has to be so much likelier than that of
#: the reader, within limits; where there are few strands by more, and it says less if it is not. The text is in turns
#: from this sum on. Of 42 typeset texts in two columns 14 reach it, those that a reader wrote in turns; of 522 texts in
#: one column of that many rows a letter, cut by figures and notes, ten do.
_AMONG_MANY, _AMONG_FEW, _IN_TURNS = (2.0, -4.0, 8.0), (5.0, -0.5, 5.0), 2.5
#: Then each page whose new order is so much likelier is put in it.
_LIKELIER_OF_MANY, _LIKELIER_OF_FEW = 0.0, 3.5
#: Rows above and below the text of a page that may be titles, or furniture that was not found.
_APART = 2


def interleaved(
    rows: Rows, pages: Sequence[tuple[int, int]], aside: Collection[int], sides: Mapping[int, bool] | None = None
) -> Iterator[tuple[int, int, list[int]]]:
    """Yield ``(first row, row behind, its rows in order)`` of the part of each page in turns; -1 is a blank row.

    Rows set ``aside``, furniture and notes, follow behind the others. ``sides`` tells of rows that were one whether
    each is the right half of it.
    """
    small = small_words(rows.text)
    found = [page for page in (_inner(strands(rows, page, aside, small, sides or {})) for page in pages) if page]
    if not any(map(_breaks_off, found)):
        return
    ordered: list[Order | None] = []
    above: Strand | None = None
    for page, below in zip_longest(found, islice(found, 1, None)):
        known = len(page) > 1 and page[-1].behind - page[0].first <= 2 * MOST_ROWS
        new = order(page, above, below[0] if below else None) if known else None
        ordered.append(new)
        above = page[new.numbers[-1] if new and new.worth > 0 else -1]
    said = sum(_says(page, new) for page, new in zip(found, ordered, strict=True) if new) >= _IN_TURNS
    shown = in_level_turns(found, ordered)
    for page, new in zip(found, ordered, strict=True):
        if not new or new.worth <= 0:
            continue
        turns = shown or (said and _is_likelier(page, new)) or is_surely_level(page, new)
        if turns and _is_prose(rows, page, new.numbers):
            first, behind = page[0].first, page[-1].behind
            between = [row for row in range(first, behind) if row in aside and rows.bare[row]]
            yield first, behind, [*_written(page, new.numbers), *([-1] if between else []), *between]


def _says(page: Sequence[Strand], new: Order) -> float:
    """What the likeliest order of a page says about the text: below zero that it is in order."""
    if len(page) < FEW or new.worth == -inf:
        return 0.0
    likelier, least, most = _AMONG_FEW if len(page) == FEW else _AMONG_MANY
    return max(least, min(most, new.worth - likelier))


def _is_likelier(page: Sequence[Strand], new: Order) -> bool:
    least = _LIKELIER_OF_FEW if len(page) <= FEW else _LIKELIER_OF_MANY
    return new.worth > least and is_clearly_better(page, new.numbers)


def in_two(rows: Rows, pages: Sequence[tuple[int, int]]) -> bool:
    """Whether most full pages have as many rows, for the length of their lines, as those of two columns have."""
    if _INDENTED * sum(row[:1].isspace() and not row.isspace() for row in rows.rows) > len(rows.rows):
        return False
    full = two = 0
    for first, behind in pages:
        held = [row for row in rows.bare[first:behind] if row]
        if not _FULL <= len(held) <= MOST_ROWS:
            continue
        full += 1
        lines = [len(one) for one, other in pairwise(held) if is_cut(one, other)]
        wide = widest(lines) if len(lines) >= _LINES else inf
        two += _ROWS_A_LETTER * wide <= len(held) <= _MOST_A_LETTER * wide
    return 0 < full <= _MOSTLY * two


def _inner(page: list[Strand]) -> list[Strand]:
    """Leave out rows at the top and at the foot that look like titles."""
    start, stop = 0, len(page)
    while start < min(_APART, stop - 2) and _is_title(page[start], _APART):
        start += 1
    while len(page) - stop < _APART and stop - start > 2 and _is_title(page[stop - 1], 1):
        stop -= 1
    return page[start:stop]


def _is_title(strand: Strand, most: int) -> bool:
    return strand.end == TITLE and strand.rows <= most and not strand.item


def _breaks_off(page: Sequence[Strand]) -> bool:
    """Whether a sentence or a list breaks off between two strands of a page, or begins without what is first."""
    return breaks(page) > 0 or any(is_out_of_turn(one, other) for one, other in pairwise(page))


def _is_prose(rows: Rows, page: Sequence[Strand], numbers: Sequence[int]) -> bool:
    """Whether the lines of a page, in a new order, go on as those of running text do."""
    lines = [rows.bare[row] for number in numbers for row in range(page[number].first, page[number].behind)]
    running = sum(is_cut(one, other) for one, other in pairwise(lines))
    return running >= RUNNING * len(lines) and sum(len(line.split()) for line in lines) >= WORDS * len(lines)


def _written(page: Sequence[Strand], numbers: Sequence[int]) -> Iterator[int]:
    """The rows in order, with a blank one where the reader's are more than a change of columns."""
    lines = max(strand.rows for strand in page) == 1
    for before, number in zip([None, *numbers], numbers, strict=False):
        strand = page[number]
        if before is not None and not surely_on(page[before], strand):
            # Where single lines take turns, a column shows its gaps by the lines that the other has meanwhile.
            beside = range(before + 1, number)
            turn = number < before or len(beside) == 1 or not strand.apart
            if not (lines and turn):
                yield -1
        yield from range(strand.first, strand.behind)
