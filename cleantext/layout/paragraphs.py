"""Where paragraphs end inside a run of lines that wrapping made.

Every line break is weighed: would the next word have fitted, does a sentence end, how does the next line begin? The
weights are logarithms of odds, fitted or set by hand and checked on typeset pages (benchmarks/layout.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from cleantext.layout.blocks import is_tabular
from cleantext.layout.habits import Habits, indent
from cleantext.layout.items import Items, is_item, text_column
from cleantext.layout.narrow import is_narrow, local_wrap, segments
from cleantext.layout.sentence import (
    QUOTES,
    carries_on,
    ends_sentence,
    has_note,
    initial,
    leads_on,
    refers_back,
    title_words,
)
from cleantext.layout.stanzas import is_stanza
from cleantext.layout.wrap import Wrap

#: How much likelier a line with this much room is at a paragraph's end than before a wrap, as the logarithm of odds:
#: where the next word would not have fitted, for each slack of room up to the limit, and for each further one, which
#: only accidents explain. Fitted on line ends of typeset pages that end a sentence; in theory the first is the part of
#: a line that a word takes, 8 letters in 60.
_NO_ROOM, _ROOM, _ROOM_LIMIT, _ACCIDENT = -1.8, 1.8, 2.8, 0.25
_ROOM_CEILING = 10.0
#: Logarithms of the odds that a paragraph ends, before its room is known, from how the lines meet.
_NO_SENTENCE_END = -4.8
_RUNS_ON, _SMALL_LETTER = -8.5, -12.5
_SMALL_AFTER_END = -5.5
#: An item of a list in which the item before had no full stop at its end either, and any other item.
_BARE_ITEM, _ITEM = 2.0, -1.5
#: A sentence that begins with a pronoun or a conjunction refers to the one before it; fitted, as the room is.
_REFERS, _BEGINS = -0.3, 0.3
#: Quotation marks on one or both sides: speeches of two speakers meet.
_QUOTED = (0.0, 0.7, 2.5)
#: A paragraph that breaks in its first line without a sentence's end is a heading. So is a line for each longer word in
#: it when all of them are capitals; a second line of the same kind goes on with the first.
_HEADING, _TITLE_WORD, _TITLE_CEILING, _TITLE_GOES_ON = 2.0, 2.2, 7.0, -6.0
#: So many words make a title by themselves.
_TITLE_WORDS = 3
#: A heading leaves at least this part of the line free, unless its capitals show it.
_HEADING_ROOM = 0.12
#: A line set in deeper than the one above begins a paragraph; one that is not, does not where the text indents them.
_INDENTED, _INDENT_AWAITED = 8.0, -4.0
#: What a blank line says by itself.
_BLANK = 7.0
#: Marks that no paragraph begins with: a reader put what stood before them on a line of its own.
_NEVER_FIRST = frozenset(",.;:!?)]")
#: What no line that surely goes on ends in, and what stands behind the number of an item.
_STOPS, _MARKS = frozenset(".!?:…\"'”’»)]*。！？0123456789"), frozenset((".", ")"))
#: So many lines in a row that begin with a capital and leave room for the next word are verse, or a list.
_VERSE_LINES = 4


#: Below these odds a sentence's end at the end of a full line says nothing; what speaks for an end there reaches 1.8.
_HARDLY = -0.1
#: A longer word in small letters: no title has one.
_SMALL_WORD = re.compile(r" [a-zß-öø-ÿ]{4}")


class Break(Enum):
    """What a line break is; the value is the reason a user reads."""

    WRAP = "paragraph cut by hard wraps"
    END = "paragraph ends at a line break"
    OWN = "line break of the text's own"


_WRAP = Break.WRAP


@dataclass(slots=True)
class Place:
    """What the lines above a break have told."""

    started: bool = True  #: the line above the break begins a paragraph
    item: bool = False  #: the paragraph is an item of a list
    bare: bool = False  #: the item before it had no full stop


def breaks(rows: Sequence[str], wrap: Wrap, known: Habits, *, flat: bool = False) -> list[Break]:
    """Judge each line break of a block, one less than it has lines; ``flat``: see ``is_flat``."""
    # Flat prose of the page's own width, where a line begins a paragraph for what it says and not for how it is set.
    plain = flat and not known.indents and not is_narrow(rows, wrap)
    sure: list[bool] = []
    widths: list[Wrap | None] = []
    if plain:
        sure = [
            (below[0].islower() and row[-1] not in _STOPS and below[1:2] not in _MARKS and below[2:3] not in _MARKS)
            or _goes_on_surely(row, below, wrap, known)
            for row, below in pairwise(rows)
        ]
        if all(sure):
            return [_WRAP] * len(sure)
        widths = [wrap] * len(rows)
    elif not flat and (is_tabular(rows) or is_stanza(rows)):
        return [Break.OWN] * (len(rows) - 1)
    else:
        for segment in (rows,) if flat else segments(rows):
            widths += [local_wrap(segment, wrap)] * len(segment)
    found = []
    items = Items()
    items.began(rows[0])
    place = Place(item=is_item(rows[0]))
    for index, below in enumerate(rows[1:]):
        if plain and sure[index] and not place.item:
            found.append(_WRAP)
            place.started = False
            continue
        row, here, there = rows[index], widths[index], widths[index + 1]
        if here is None or there is None:
            found.append(Break.OWN)
            place = Place()
            continue
        odds = score(row, below, here, known, place) + items.evidence(below)
        if odds < 0:
            found.append(Break.WRAP)
            place.started = False
            continue
        place = Place(item=is_item(below), bare=place.item and not ends_sentence(row))
        if place.item:
            items.began(below)
        found.append(Break.OWN if place.item else Break.END)
    if len(found) >= _VERSE_LINES - 1 and found.count(Break.WRAP) < len(found):
        _keep_verse(found, rows, wrap, known)
    return found


def _goes_on_surely(row: str, below: str, wrap: Wrap, known: Habits) -> bool:
    """Whether weighing could only say that the paragraph goes on, although no small letter follows, or a stop precedes.

    Where widths are exact, a capital will do if the next word would not have fitted and neither line is a title, and a
    full stop where paragraphs hardly ever end with full lines.
    """
    if not wrap.exact or not below[0].isalpha() or below[0].islower() or below[1:2] in _MARKS or below[2:3] in _MARKS:
        return False
    if row[-1] in _STOPS and (row[-1] != "." or known.ended > _HARDLY or not _SMALL_WORD.search(below)):
        return False
    word = below.find(" ")
    return len(row) + 1 + (word if word >= 0 else len(below)) > wrap.width and _SMALL_WORD.search(row) is not None


def _keep_verse(found: list[Break], rows: Sequence[str], wrap: Wrap, known: Habits) -> None:
    """Give lines of verse, or of a list, their breaks back."""
    start = 0
    for index in range(len(found) + 1):
        capitals = index < len(found) and initial(rows[index]).isupper() and initial(rows[index + 1]).isupper()
        if capitals and _room(rows[index], rows[index + 1], wrap, known) > 1:
            continue
        ended = sum(map(ends_sentence, rows[start:index]))
        led = any(map(leads_on, rows[start:index]))  # a title of several lines
        if index - start >= _VERSE_LINES - 1 and 2 * ended < index - start and not led:
            found[start:index] = [Break.OWN] * (index - start)
        start = index + 1


def goes_on(row: str, below: str, wrap: Wrap, known: Habits) -> bool:
    """Whether a paragraph goes on from ``row`` to ``below`` over a blank line that a page or column end left."""
    letter = initial(below)
    if not letter.islower() and not carries_on(row):
        return False  # the odds of all others are above those of a blank line
    if indent(below) > indent(row) or is_item(below):
        return False
    return score(row, below, wrap, known, Place(started=False)) + _BLANK < 0


def _room(row: str, below: str, wrap: Wrap, known: Habits) -> float:
    """How much of a line would have been left with the next word on it, in slacks; below 0 it would not have fitted."""
    word = wrap.measure(below.split(None, 1)[0])
    if known.fragment:
        word = min(word, known.fragment)
    return (wrap.width - wrap.filled(row) - wrap.space - word) / max(1, wrap.slack)


def score(row: str, below: str, wrap: Wrap, known: Habits, place: Place) -> float:
    """Logarithm of the odds that a paragraph ends with ``row``.

    Readers of PDF begin a new line behind the raised number of a note; it and the next then fit on one line.
    """
    row = row.rstrip()
    together = wrap.filled(row) + wrap.space + wrap.filled(below)
    if has_note(row) and together <= wrap.width + wrap.slack and title_words(below) < _TITLE_WORDS:
        return _RUNS_ON
    room = _room(row, below, wrap, known)
    if below.lstrip()[0] in _NEVER_FIRST:
        return _SMALL_LETTER
    odds = _NO_ROOM
    if room > 0:
        odds += _ROOM * min(room, _ROOM_LIMIT) + _ACCIDENT * max(0.0, room - _ROOM_LIMIT)
    odds = min(odds, _ROOM_CEILING)
    small = initial(below).islower()
    heads = 0 if ends_sentence(below) or wrap.filled(below) > (1 - _HEADING_ROOM) * wrap.width else title_words(below)
    if ends_sentence(row):
        odds += _SMALL_AFTER_END if small else known.ended + (_REFERS if refers_back(below) else _BEGINS)
        odds += _QUOTED[
            (row[-1] in QUOTES or (place.started and row.lstrip()[0] in QUOTES)) + (below.lstrip()[0] in QUOTES)
        ]
        odds += min(_TITLE_CEILING, _TITLE_WORD * heads)
    elif small:
        odds += _SMALL_LETTER
    elif carries_on(row):
        odds += _RUNS_ON
    elif place.item:
        odds += _BARE_ITEM if place.bare else _ITEM
    else:
        odds += _NO_SENTENCE_END
        words = title_words(row)
        if place.started and (room * wrap.slack > _HEADING_ROOM * wrap.width or words >= _TITLE_WORDS):
            odds += _HEADING
        if words:
            odds += _TITLE_GOES_ON if heads else min(_TITLE_CEILING, _TITLE_WORD * words)
    if known.first and not small:
        odds += known.first.evidence(wrap.filled(below) / wrap.width)
    column = text_column(row)
    if indent(below) > column:
        odds += _INDENTED
    elif known.indents and not (place.started and indent(below) == column > 0):
        odds += _INDENT_AWAITED
    return odds
