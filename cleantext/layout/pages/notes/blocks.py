"""Notes at the foot of a page, which extraction puts between the two halves of a sentence that runs on overleaf."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from cleantext.layout.around import SLACK, width
from cleantext.layout.cut_sentences import has_stop, is_prose_cut, is_surely_cut
from cleantext.layout.measure import indent, reach
from cleantext.layout.page_sizes import MOST_ROWS
from cleantext.layout.pages.mending.between import between
from cleantext.layout.pages.notes.calls import ANY, SMALL, STOPS, call_of, is_called, is_called_once
from cleantext.layout.pages.notes.looks import (
    AHEAD,
    BRACKETS,
    MARK,
    are_notes,
    beginnings,
    is_raised,
    kind_of,
    rule_above,
)
from cleantext.layout.pages.notes.numbers import (
    call_above,
    glued_numbers,
    is_set_in,
    lone_numbers,
    numbered,
    page_numbers,
    unnumbered,
)
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import has_note

#: Longest block of notes that is looked for, in rows: half of a full page.
LONGEST = 30
#: Where two page breaks in a row were missed a page has no more rows than this.
_LONG_PAGE = 3 * MOST_ROWS
#: How far below its beginning the end of a paragraph is looked for, in rows.
FAR = 80
#: The number of a note that was put before it.
_NUMBER = re.compile(r"^(\d{1,3})(?![\d_]|[^\W\d_A-Z])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes at the foot of one page."""

    first: int  #: row
    behind: int  #: row behind the last
    text: str  #: each in a paragraph of its own, its number before it
    apart: tuple[int, ...] = ()  #: rows above that hold nothing but the number of one
    glued: tuple[int, ...] = ()  #: rows above that end with the number of one, in place of the hyphen of their word
    folio: int = -1  #: the row of the page's number below them, if it was not found before
    rule: int = -1  #: the row of the rule above them
    stays: bool = False  #: whether no sentence surely runs on over them
    call: int = -1  #: a row above that holds nothing but the number by which the line above it calls the first


class _Page(NamedTuple):
    """A page on which notes are looked for."""

    first: int  #: the row that it begins with
    held: Sequence[int]  #: its rows with text
    lone: Mapping[int, int]  #: those that hold nothing but a number
    above: int  #: the row that the page before begins with
    overleaf: int  #: the row that the text goes on with on the next page, or the number of rows
    latest: int  #: the number of the last note so far

    def may_have(self, number: int) -> bool:
        """Whether a note may have a number, 0 for a sign."""
        return number <= 1 or not self.latest or 0 < number - self.latest <= AHEAD


def notes(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> Iterator[Notes]:
    """Yield the block of notes at the foot of each page that has one: numbered rows, called by number further up.

    A note that its page has no room for stands at the foot of the next.
    """
    expected = page_numbers(rows, pages, taken)
    latest = above = 0
    texts = [
        [row for row in range(max(first, behind - MOST_ROWS - 1), behind) if row not in taken and rows.bare[row]]
        if behind - first <= _LONG_PAGE
        else []
        for first, behind in pages
    ]
    for index, ((first, behind), held) in enumerate(zip(pages, texts, strict=True)):
        lone = lone_numbers(rows, held)
        folio = _folio(rows, (first, behind), lone, expected.get(index, -1))
        if folio >= 0:
            del lone[folio]
            held.remove(folio)
        overleaf = texts[index + 1][0] if index + 1 < len(pages) and texts[index + 1] else len(rows.rows)
        page = _Page(first, held, lone, above, overleaf, latest)
        block = _unnumbered(rows, page, None)
        if block is None and (block := _numbered(rows, page)) is not None:
            block = _unnumbered(rows, page, block) or block
        if block is not None:
            block = replace(block, rule=rule_above(rows, held, block.first))
            yield replace(block, folio=folio) if folio >= block.behind else block
            found = [*map(int, _NUMBER.findall(block.text))]
            for number in found:
                latest = number if number in (found[0], latest + 1) else latest
        above = first


def _folio(rows: Rows, page: tuple[int, int], lone: Mapping[int, int], expected: int) -> int:
    """The row of a page that holds nothing but the number expected of it, unless that is a note's; or -1."""
    found = [row for row, number in lone.items() if number == expected]
    if len(found) == 1 and is_called(rows.text[rows.starts[page[0]] : rows.end(page[1] - 1)], str(expected), ANY):
        return -1
    return found[-1] if found else -1


def _numbered(rows: Rows, page: _Page) -> Notes | None:
    """The notes of a page, from the first that has its number before it."""
    near = [row for row in page.held[-LONGEST:] if row >= page.held[-1] - 2 * LONGEST]
    marked = [(row, match) for row in near if (match := MARK.match(rows.rows[row])) is not None]
    to_come = Counter(match[1] for _, match in marked)
    for row, match in marked:
        number = int(match[1] or 0)
        to_come[match[1]] -= 1
        if row == page.first or match[1] == "0" or (number and to_come[match[1]]) or not page.may_have(number):
            continue  # an item of a list, if the number comes again: the notes stand below
        in_table = rows.bare[row] == match[1] and (row not in page.lone or is_set_in(rows, row, page.lone))
        if in_table or _in_column(page, row) or _runs_into(rows, page, row, match.end()):
            continue
        begin = page.above if 0 < number - page.latest <= AHEAD else page.first
        text = rows.text[rows.starts[begin] : rows.starts[row]]
        called = (
            _is_called_in_brackets(rows, page, row, text, match[2])
            if kind_of(match) == BRACKETS
            else is_called_once(text, match[1] or match[2], ANY if row in page.lone else SMALL)
        )
        raised = is_raised(match)
        call = -1 if called or raised or match[0].strip() != match[1] else call_above(page.held, row, number, page.lone)
        if (called or call >= 0) and are_notes(rows, page.held, row):
            written = _written(rows, page, row)[0]
            listed = _NUMBER.findall(written) if match[0].strip() not in match.groups() else []
            if all(is_called(text, one) for one in listed):  # "1." begins an item more often than a note
                stays = raised and not _is_cut(rows, page, row)
                return Notes(row, page.held[-1] + 1, written, call=call, stays=stays)
    return None


def _in_column(page: _Page, row: int) -> bool:
    """Whether a row with nothing but a number stands next to another, as the labels of an axis do."""
    return row in page.lone and any(row in pair and page.lone.keys() >= set(pair) for pair in pairwise(page.held))


def _unnumbered(rows: Rows, page: _Page, below: Notes | None) -> Notes | None:
    """The notes at the foot of a page whose numbers stand above, as at the foot of its left column.

    Those ``below`` have their numbers before them.
    """
    held = [row for row in page.held if below is None or row < below.first]
    begin = unnumbered(rows, held, page.lone, page.overleaf)
    if begin < 0:
        return None
    text = rows.text[rows.starts[page.above] : rows.starts[begin]]
    apart = [row for row, number in page.lone.items() if row < begin and is_called(text, str(number), ANY)]
    glued = glued_numbers(rows, [row for row in held if row < begin], page.overleaf)
    glued = {row: number for row, number in glued.items() if len(re.findall(call_of(str(number)), text)) > 1}
    numbers = [*map(page.lone.__getitem__, apart), *glued.values()]
    if not numbers or not all(map(page.may_have, numbers)):
        return None
    if not are_notes(rows, page.held, begin, in_own_measure=bool(glued)):
        return None
    written, left = _written(rows, page, begin, numbers)
    call = below.call if below else -1
    return None if left else Notes(begin, page.held[-1] + 1, written, tuple(apart), tuple(glued), call=call)


def _written(rows: Rows, page: _Page, begin: int, apart: Sequence[int] = ()) -> tuple[str, list[str]]:
    """The notes in the rows of a page from one on, and the numbers that are left without a note."""
    own = [row for row in page.held if row >= begin]
    begins, alone = beginnings(rows, own, min(apart, default=0))
    return numbered(rows, own, begins, alone, [*map(str, apart)])


def _is_called_in_brackets(rows: Rows, page: _Page, row: int, text: str, mark: str) -> bool:
    """Whether a number in brackets stands behind a word, and its note between the parts of a sentence.

    One in round brackets stands right behind the word. References are called as well, but begin above on their page.
    """
    kept = [other for other in page.held if other < row]
    listed = any((match := MARK.match(rows.rows[other])) and (match[2] or "")[:1] == mark[0] for other in kept)
    if listed or not _is_cut(rows, page, row):
        return False
    gap = " ?" if mark[0] == "[" else ""
    return re.search(rf"[^\W\d_]{STOPS}{{0,3}}{gap}{re.escape(mark)}(?!\w)", text) is not None


def _is_cut(rows: Rows, page: _Page, row: int) -> bool:
    """Whether the sentence above a row of a page, and above the rule there, surely goes on overleaf."""
    rule = rule_above(rows, page.held, row)
    above = max((other for other in page.held if other < row and other != rule), default=-1)
    if above < 0 or page.overleaf == len(rows.rows):
        return False
    one, other = rows.rows[above], rows.rows[page.overleaf]
    return is_line_of_prose(one) and is_line_of_prose(other) and is_surely_cut(one, other)


def _runs_into(rows: Rows, page: _Page, row: int, begin: int) -> bool:
    """Whether the sentence above a row goes on in it, behind a number, and not overleaf or not behind a full stop."""
    above = max((other for other in page.held if other < row), default=-1)
    rest = rows.rows[row][begin:]
    if above < 0 or "://" in rest.split(" ", 1)[0] or not is_prose_cut(rows.rows[above], rest):
        return False
    return not (_is_cut(rows, page, row) and has_stop(rows.rows[page.held[-1]]))


def paragraph_end(rows: Rows, row: int, skipped: Collection[int], feeds: frozenset[int]) -> int:
    """The row with which the paragraph that goes on at a row surely ends; -1 if none is found nearby."""
    for last in range(row, min(row + FAR, len(rows.rows))):
        text = rows.rows[last]
        if last in skipped or not text.strip() or not has_stop(text) or text.rstrip()[-1] == ":":
            continue  # what a colon announces belongs to it
        below = rows.below(last, skipped)
        if below == len(rows.rows):
            return last
        if below > last + 1 and feeds.isdisjoint(range(last + 1, below + 1)) and last + 1 not in skipped:
            return last  # a blank row within the page
        other = rows.rows[below]
        wide = width(rows, last)
        if has_note(text.rstrip()) and len(text.rstrip()) + 1 + len(other.strip()) <= wide:
            continue  # readers begin a new row behind a raised number
        deeper = indent(other) >= indent(text) + 2
        short = reach(text, other) < SLACK * wide
        if deeper or short or between(rows, last, below) == "\n\n":
            return last
    return -1
