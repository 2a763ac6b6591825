"""Notes at the foot of a page, which extraction puts between the two halves of a sentence that runs on overleaf."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes at the foot of one page."""

    first: int  #: row
    behind: int  #: row behind the last
    text: str  #: each in a paragraph of its own, its number before it


def notes(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> Iterator[Notes]:
    """Yield the block of notes at the foot of each page that has one: numbered rows, called by number further up.

    A note that its page has no room for stands at the foot of the next.
    """
    latest = above = 0
    for first, behind in pages:
        held = [
            row
            for row in range(max(first, behind - 2 * LONGEST), behind)
            if row not in taken and rows.rows[row].strip()
        ]
        marked = [(row, match) for row in held[-LONGEST:] if (match := _MARK.match(rows.rows[row])) is not None]
        to_come = Counter(match[1] for _, match in marked)
        for place, (row, match) in enumerate(marked):
            number = int(match[1] or 0)
            to_come[match[1]] -= 1
            if row == first or (number and to_come[match[1]]):
                continue  # an item of a list, if the number comes again: the notes stand below
            in_turn = number <= 1 or not latest or 0 < number - latest <= AHEAD
            called_from = above if number == latest + 1 else first
            if in_turn and is_called(rows.text[rows.starts[called_from] : rows.starts[row]], match[1] or match[2]):
                own = [one for one in held if one >= row]
                yield Notes(row, own[-1] + 1, _written(rows, own))
                latest = number
                for _, other in marked[place + 1 :]:
                    latest += int(other[1] or 0) == latest + 1
                break
        above = first


def is_called(text: str, mark: str) -> bool:
    """Whether a mark stands right behind a word or its punctuation, as a raised number does."""
    return re.search(rf"[^\W\d_A-Z][.,;:!?\"'”’)\]]{{0,3}}{re.escape(mark)}(?![\w*†‡§])", text) is not None


def _written(rows: Rows, own: Sequence[int]) -> str:
    """The rows of a block; a number that stands alone goes before its note, and each note is a paragraph."""
    lines: list[str] = []
    alone = False
    for row in own:
        line = rows.rows[row].strip()
        match = _MARK.match(line)
        if alone and match is None:
            lines[-1] += f" {line}"
        else:
            lines += ["", line] if match is not None and lines else [line]
        alone = match is not None and match.end() == len(line)
    return "\n".join(lines)


def paragraph_end(rows: Rows, row: int, skipped: Collection[int], breaks: frozenset[int]) -> int:
    """The row with which the paragraph that goes on at a row surely ends; -1 if none is found nearby."""
    for last in range(row, min(row + FAR, len(rows.rows))):
        text = rows.rows[last]
        if last in skipped or not text.strip() or not ends(text):
            continue
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
