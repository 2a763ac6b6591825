"""Notes at the foot of a page, which extraction puts between the two halves of a sentence that runs on overleaf."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleantext.layout.note_numbers import MOST, call_above, lone_numbers, numbered, unnumbered
from cleantext.layout.rows import Rows
from cleantext.layout.seams import SLACK, ends, seam, width
from cleantext.layout.sentence import has_note

#: Longest block of notes that is looked for, in rows: half of a full page.
LONGEST = 30
#: How far below its beginning the end of a paragraph is looked for, in rows.
FAR = 80
#: How far the number of a note may be ahead of the last one that was found.
AHEAD = 6
#: A note begins with its number or sign.
_MARK = re.compile(r"\s{0,12}(?:(\d{1,3})[.)]?|([*†‡§]{1,3}))(?:\s+(?=\S)|\s*$|(?<=[*†‡§])(?=\w))")
#: What the mark that calls a note stands behind. That of a note whose number is alone on its row may stand behind an
#: initial, or a figure at the end of its sentence, too.
_STOPS = r"[.,;:!?\"'”’)\]]"
_SMALL, _ANY = r"[^\W\d_A-Z]", rf"(?:[^\W\d_]|\d(?={_STOPS}\d+(?:\s+[^\W\d_a-z]|\s*\n)))"
#: The number of a note that was put before it.
_NUMBER = re.compile(r"^(\d{1,3})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes at the foot of one page."""

    first: int  #: row
    behind: int  #: row behind the last
    text: str  #: each in a paragraph of its own, its number before it
    apart: tuple[int, ...] = ()  #: rows above that hold nothing but the number of one
    call: int = -1  #: a row above that holds nothing but the number by which the line above it calls the first


def notes(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> Iterator[Notes]:
    """Yield the block of notes at the foot of each page that has one: numbered rows, called by number further up.

    A note that its page has no room for stands at the foot of the next.
    """
    latest = above = 0
    for first, behind in pages:
        held = [row for row in range(max(first, behind - MOST - 1), behind) if row not in taken and rows.bare[row]]
        lone = lone_numbers(rows, held)
        block = _numbers_apart(rows, held, lone, above, latest, taken)
        if block is None:
            block = _numbers_before(rows, (first, held), lone, above, latest)
        if block is not None:
            yield block
            numbers = [*map(int, _NUMBER.findall(block.text))]
            for number in numbers:
                latest = number if number in (numbers[0], latest + 1) else latest
        above = first


def _numbers_before(
    rows: Rows, page: tuple[int, Sequence[int]], lone: Mapping[int, int], above: int, latest: int
) -> Notes | None:
    """The notes of a page, the first of which has its number before it; ``above`` is where the page before begins."""
    first, held = page
    near = [row for row in held[-LONGEST:] if row >= held[-1] - 2 * LONGEST]
    marked = [(row, match) for row in near if (match := _MARK.match(rows.rows[row])) is not None]
    alone = {row for row, match in marked if match.end() == len(rows.rows[row])}
    to_come = Counter(match[1] for _, match in marked)
    for row, match in marked:
        number = int(match[1] or 0)
        to_come[match[1]] -= 1
        if row == first or (number and to_come[match[1]]) or not _in_turn(number, latest):
            continue  # an item of a list, if the number comes again: the notes stand below
        text = rows.text[rows.starts[above if 0 < number - latest <= AHEAD else first] : rows.starts[row]]
        called = is_called(text, match[1] or match[2], _ANY if row in lone else _SMALL)
        call = -1 if called or match[0].strip() != match[1] else call_above(held, row, number, lone)
        if called or call >= 0:
            own = [one for one in held if one >= row]
            text, _ = numbered(rows, own, {one for one, _ in marked} - alone, alone)
            return Notes(row, own[-1] + 1, text, (), call)
    return None


def _numbers_apart(
    rows: Rows, held: Sequence[int], lone: Mapping[int, int], above: int, latest: int, taken: Collection[int]
) -> Notes | None:
    """The notes at the foot of a page whose numbers stand above, as at the foot of its left column."""
    begin = unnumbered(rows, held, lone, rows.below(held[-1], taken)) if lone else -1
    if begin < 0:
        return None
    text = rows.text[rows.starts[above] : rows.starts[begin]]
    apart = [row for row, number in lone.items() if _in_turn(number, latest) and is_called(text, str(number), _ANY)]
    own = [row for row in held if row >= begin]
    text, free = numbered(rows, own, (), (), apart)
    return Notes(begin, own[-1] + 1, text, tuple(apart)) if apart and not free else None


def _in_turn(number: int, latest: int) -> bool:
    return number <= 1 or not latest or 0 < number - latest <= AHEAD


def is_called(text: str, mark: str, behind: str = _SMALL) -> bool:
    """Whether a mark stands right behind a word or its punctuation, as a raised number does."""
    return re.search(rf"{behind}{_STOPS}{{0,3}}{re.escape(mark)}(?![\w*†‡§])", text) is not None


def paragraph_end(rows: Rows, row: int, skipped: Collection[int], breaks: frozenset[int]) -> int:
    """The row with which the paragraph that goes on at a row surely ends; -1 if none is found nearby."""
    for last in range(row, min(row + FAR, len(rows.rows))):
        text = rows.rows[last]
        if last in skipped or not text.strip() or not ends(text) or text.rstrip()[-1] == ":":
            continue  # what a colon announces belongs to it
        below = rows.below(last, skipped)
        if below == len(rows.rows):
            return last
        if below > last + 1 and breaks.isdisjoint(range(last + 1, below + 1)) and last + 1 not in skipped:
            return last  # a blank row within the page
        other = rows.rows[below]
        wide = width(rows, last)
        if has_note(text.rstrip()) and len(text.rstrip()) + 1 + len(other.strip()) <= wide:
            continue  # readers begin a new row behind a raised number
        indented = len(other) - len(other.lstrip()) >= len(text) - len(text.lstrip()) + 2
        short = len(text.rstrip()) + 1 + len(other.split(None, 1)[0]) < wide * SLACK
        if indented or short or seam(rows, last, below) == "\n\n":
            return last
    return -1
