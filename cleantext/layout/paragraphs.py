"""Where paragraphs end inside a run of lines that wrapping made.

Every line break is weighed: would the next word have fitted, does a sentence end, how does the next line begin? The
weights are logarithms of odds, set by hand and checked on typeset pages (benchmarks/layout.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from cleantext.layout.blocks import is_tabular
from cleantext.layout.habits import Habits, indent
from cleantext.layout.items import Items, is_item, text_column
from cleantext.layout.narrow import local_wrap, segments
from cleantext.layout.sentence import QUOTES, carries_on, ends_sentence, initial, is_titled
from cleantext.layout.wrap import Wrap

#: How much likelier a line with this much room is at a paragraph's end than before a wrap, as the logarithm of odds:
#: where the next word would not have fitted, for each slack of room up to the limit, and for each further one, which
#: only accidents explain. Fitted on line ends of typeset pages that end a sentence; in theory the first is the part of
#: a line that a word takes, 8 letters in 60.
_NO_ROOM, _ROOM, _ROOM_LIMIT, _ACCIDENT = -1.8, 1.8, 2.8, 0.25
_ROOM_CEILING = 10.0
#: Logarithms of the odds that a paragraph ends, before its room is known, from how the lines meet.
_NO_SENTENCE_END = -4.8
_RUNS_ON = -8.5
_SMALL_AFTER_END = -5.5
#: Quotation marks on one or both sides: speeches of two speakers meet.
_QUOTED = (0.0, 0.7, 2.5)
#: A paragraph that breaks in its first line without a sentence's end is a heading; more so in capitals. A second line
#: of the same kind goes on with the first.
_HEADING, _TITLED, _TITLE_GOES_ON = 2.0, 2.5, -6.0
#: A heading leaves at least this part of the line free.
_HEADING_ROOM = 0.12
#: A line set in deeper than the one above begins a paragraph; one that is not, does not where the text indents them.
_INDENTED, _INDENT_AWAITED = 8.0, -4.0
#: What a blank line says by itself.
_BLANK = 7.0


class Break(Enum):
    """What a line break is; the value is the reason a user reads."""

    WRAP = "paragraph cut by hard wraps"
    END = "paragraph ends at a line break"
    OWN = "line break of the text's own"


def breaks(rows: Sequence[str], wrap: Wrap, known: Habits) -> list[Break]:
    """Judge each line break of a block, one less than it has lines."""
    if is_tabular(rows):
        return [Break.OWN] * (len(rows) - 1)
    widths: list[Wrap | None] = []
    for segment in segments(rows):
        widths += [local_wrap(segment, wrap)] * len(segment)
    found = []
    items = Items()
    items.began(rows[0])
    started = True  # whether the line above the break begins a paragraph
    for index, below in enumerate(rows[1:]):
        row, here, there = rows[index], widths[index], widths[index + 1]
        if here is None or there is None:
            found.append(Break.OWN)
            started = True
            continue
        odds = score(row, below, here, known, started=started) + items.evidence(below)
        started = odds >= 0
        if not started:
            found.append(Break.WRAP)
        elif is_item(below):
            items.began(below)
            found.append(Break.OWN)
        else:
            found.append(Break.END)
    return found


def goes_on(row: str, below: str, wrap: Wrap, known: Habits) -> bool:
    """Whether a paragraph goes on from ``row`` to ``below`` over a blank line that a page or column end left."""
    if indent(below) > indent(row) or is_item(below):
        return False
    return score(row, below, wrap, known, started=False) + _BLANK < 0


def score(row: str, below: str, wrap: Wrap, known: Habits, *, started: bool) -> float:
    """Logarithm of the odds that a paragraph ends with ``row``; ``started`` says that it begins there, too."""
    row = row.rstrip()
    word = wrap.measure(below.split(None, 1)[0])
    if known.fragment:
        word = min(word, known.fragment)
    free = wrap.width - wrap.filled(row) - wrap.space - word
    room = free / max(1, wrap.slack)
    odds = _NO_ROOM
    if room > 0:
        odds += _ROOM * min(room, _ROOM_LIMIT) + _ACCIDENT * max(0.0, room - _ROOM_LIMIT)
    odds = min(odds, _ROOM_CEILING)
    small = initial(below).islower()
    if ends_sentence(row):
        odds += _SMALL_AFTER_END if small else known.ended
        if is_titled(below) and not ends_sentence(below) and wrap.filled(below) < (1 - _HEADING_ROOM) * wrap.width:
            odds += _TITLED
        odds += _QUOTED[(row[-1] in QUOTES) + (below.lstrip()[0] in QUOTES)]
    elif small or carries_on(row):
        odds += _RUNS_ON
    else:
        odds += _NO_SENTENCE_END
        if free > _HEADING_ROOM * wrap.width:
            odds += _HEADING if started else 0.0
            if is_titled(row):
                odds += _TITLE_GOES_ON if is_titled(below) and not ends_sentence(below) else _TITLED
    column = text_column(row)
    if indent(below) > column:
        odds += _INDENTED
    elif known.indents and not (started and indent(below) == column > 0):
        odds += _INDENT_AWAITED
    return odds
