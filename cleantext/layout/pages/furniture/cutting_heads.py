"""Heads that cut a sentence, in a text of so few pages that nothing else shows what they are.

A line of a paragraph is full, unless it is the last one; a head is short, and the sentence goes on below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from cleantext.layout.around import SLACK, width, wrapped
from cleantext.layout.cut_sentences import has_stop, is_prose_cut
from cleantext.layout.measure import reach
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.heads import TELLING, is_no_head, is_title, letters
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import leads_on

#: The text is the first of so many rows: a head of two rows and a number may stand outside of it.
_REACH = 4


def cutting_heads(rows: Rows, tops: Sequence[int], taken: Collection[int]) -> list[int]:
    """Return the rows beside page breaks that are heads: in capitals or next to a folio, and inside a sentence.

    A head stands at the top of its page; a reader may put it at the foot, where short lines and notes stand as well.
    """
    found = []
    often: Counter[str] = Counter()
    for place in tops:
        above, told_above = _beyond(rows, place, taken, upward=True)
        below, told_below = _beyond(rows, place - 1, taken, upward=False)
        if above < 0 or below == len(rows.rows):
            continue
        for head, upward in ((below, False), (above, True)):
            if not (has_looks(rows.bare[head]) or _is_cut_short(rows.bare[head])):
                continue
            beyond, told_beyond = _beyond(rows, head, taken, upward=upward)
            around = (beyond, below) if upward else (above, beyond)
            capitals = rows.bare[head].isupper()
            told = capitals or told_above or told_below or told_beyond
            named = capitals or (is_title(rows.bare[head]) and not upward)
            if told and stands_inside(rows, head, *around) and (named or _has_twin(rows, head, often)):
                found.append(head)
                break
    return found


def _beyond(rows: Rows, row: int, taken: Collection[int], *, upward: bool) -> tuple[int, bool]:
    """The next row above or below that is neither furniture nor a number alone, and whether one of them is passed."""
    passed = False
    for _ in range(_REACH):
        row = rows.above(row) if upward else rows.below(row)
        if not 0 <= row < len(rows.rows):
            break
        if row not in taken and lone_folio(rows.bare[row]) is None:
            break
        passed = True
    return row, passed


def has_looks(title: str) -> bool:
    """Whether a row begins as a head does, and does not end as a line of a sentence does."""
    begins = title[0].isupper() or title[0].isdigit()
    return begins and not (has_stop(title) or leads_on(title) or is_no_head(title))


def _is_cut_short(title: str) -> bool:
    """Whether a row is a head that was cut to fit: an ellipsis stands apart behind it, or it ends inside of capitals.

    >>> [*map(_is_cut_short, ("3.5. Lamps for …", "3.5. LAMPS FOR", "3.5. Lamps for", "and so on …"))]
    [True, True, False, False]
    """
    if not (title[0].isupper() or title[0].isdigit()) or is_no_head(title):
        return False
    return title.endswith(" …") or (title.isupper() and leads_on(title))


def stands_inside(rows: Rows, head: int, above: int, below: int) -> bool:
    """Whether a sentence goes on over a row that is too short for a line of its paragraph.

    A row with the looks of a title may be the head itself, and none that a sentence breaks off in.
    """
    if above < 0 or below == len(rows.rows) or not is_prose_cut(rows.rows[above], rows.rows[below]):
        return False
    if is_title(rows.rows[above]):
        return False
    return wrapped(rows, above) and reach(rows.bare[head], rows.rows[below]) < SLACK * width(rows, above)


def _has_twin(rows: Rows, head: int, often: Counter[str]) -> bool:
    """Whether a heading elsewhere says what a head says; ``often`` is empty until the first asks."""
    key = letters(rows.bare[head])
    if len(key) < TELLING:
        return False
    if not often:
        often.update(map(letters, rows.bare))
    return often[key] > 1
