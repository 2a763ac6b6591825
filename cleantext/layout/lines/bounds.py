"""What weighing would say of a line break, told from bounds of the odds in a fraction of the time."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleantext.layout.items import is_item, is_speech
from cleantext.layout.lines.contents import is_entry
from cleantext.layout.lines.discourse import BEGINS, CONNECTS
from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.margins import BLANKS
from cleantext.layout.lines.odds import (
    FULL_STOPS,
    INDENT_AWAITED,
    INDENTED,
    NO_ROOM,
    OVERFULL,
    ROOM,
    ROOM_LIMIT,
    room_left,
)
from cleantext.layout.lines.speeches import QUOTED
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import indent
from cleantext.layout.sentence import LEADING, LONGER, QUOTES, ends_sentence

#: How a line begins that is no item of a list, unless one of the marks follows soon.
_BEGINNINGS, _MARKS = frozenset("0123456789$£€" + QUOTES), frozenset(".)")
#: A longer word in small letters that no title has: ``title_words`` finds none in its line.
_SMALL_WORD = re.compile(
    rf" (?=[a-zß-öø-ÿ]{{{LONGER}}})(?!(?:{'|'.join(sorted(word for word in LEADING if len(word) >= LONGER))})\b)"
)
#: Behind these no sentence ends; behind these one may.
_GOING_ON, _COLONS = frozenset(",;"), frozenset(":…")
#: Where words are broken at line ends a part of the next might have fitted, but more than half of those that could be
#: broken are not: there a line counts as full, too, if the odds of all else are below these.
_BROKEN = -1.6
#: What the number of a page in front ends with.
_NUMERALS = frozenset("ivxlc")
#: What may follow the first letter of a speaker's name in capitals.
_IN_NAMES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ'. -")
#: What stands in numbers beside the digits.
_IN_NUMBERS = dict.fromkeys(map(ord, ".,$£€%"))


def foretold(
    rows: Sequence[str], doubtful: Sequence[int], wrap: Wrap, known: Habits, begun: Collection[int] = ()
) -> list[int]:
    """Tell for each break in doubt, called by the row that it stands before, what its odds must be.

    -1: the paragraph goes on, provided that it is no item of a list; 1: it ends, and what follows is no item either;
    0: the odds have to be weighed. Rows that are ``begun`` are known to begin a paragraph.
    """
    exact, width = wrap.exact, wrap.width
    longest = OVERFULL * width if known.joins else wrap.longest_single
    limit = _BROKEN if known.fragment else 0
    # A bracket begins no item either, but where words are broken a part of the word in it might have fitted.
    begins_none = _BEGINNINGS if known.fragment else _BEGINNINGS | {"("}

    def full_goes_on(quoted: int) -> bool:
        return NO_ROOM + QUOTED[quoted] + known.ended + BEGINS < limit

    told = []
    for number in doubtful:
        row, text = rows[number - 1], rows[number]
        first, last, deeper, sign = text[0], row[-1], False, 0
        if first in BLANKS:
            deeper = indent(text) > indent(row)
            text = text.lstrip(BLANKS)
            first = text[0]
        if last in QUOTES:
            last = row.rstrip(QUOTES)[-1:]
        if first.isupper():
            begins_anew = text[1:2] in _IN_NAMES and is_speech(text)
        else:
            begins_anew = not (first.isalpha() or first in begins_none)
            begins_anew = begins_anew or (not _MARKS.isdisjoint(text[1:7]) and is_item(text))
        if begins_anew or ((last.isdecimal() or last in _NUMERALS) and is_entry(row)):
            pass
        elif deeper or (exact and last in FULL_STOPS):
            if exact and not deeper and _is_full(row, text, width, longest):
                # A small letter behind the end of a sentence outweighs all the rest.
                goes_on = full_goes_on(-1) or text.lstrip(QUOTES)[:1].islower() or full_goes_on(_quoted(row, text))
                sign = -1 if goes_on and _SMALL_WORD.search(text) and _SMALL_WORD.search(row) else 0
            elif exact:
                sign = _with_room(row, rows[number], text, wrap, known, deeper=deeper)
        elif last.isalpha() or last in _GOING_ON or (last.isdecimal() and _is_number(row)):
            if first.islower() or (exact and _is_full(row, text, width, longest) and _SMALL_WORD.search(row)):
                sign = -1
        elif exact and last in _COLONS and first.islower() and _is_full(row, text, width, longest):
            sign = -1 if _SMALL_WORD.search(text) else 0
        elif exact and first.islower() and not ends_sentence(row):
            sign = -1  # however much room there is
        told.append(1 if number in begun else sign)
    return told


def _is_full(row: str, text: str, width: int, longest: float) -> bool:
    """Whether the whole word that ``text`` begins with would not have fitted on a row, which is surely one line."""
    word = text.find(" ")
    filled = len(row) + 1 + (word if word >= 0 else len(text))
    return width < filled and len(row) <= longest and "  " not in row


def _is_number(row: str) -> bool:
    """Whether the last word of a row is a number, and not a word with the number of a note."""
    return row.rpartition(" ")[2].translate(_IN_NUMBERS).isdecimal()


def _quoted(row: str, text: str) -> int:
    """How many of the two sides of a break, with the beginning of the row above, have quotation marks."""
    return (row[-1] in QUOTES or row.lstrip()[0] in QUOTES) + (text[0] in QUOTES)


def _with_room(row: str, below: str, text: str, wrap: Wrap, known: Habits, *, deeper: bool) -> int:
    """Tell the odds where a row leaves room behind a full stop, or the next, whose words are ``text``, is set in."""
    if not text.lstrip(QUOTES)[:1].isupper() or (deeper and is_item(row)):
        return 0
    least = NO_ROOM + known.ended + CONNECTS + ROOM * max(0.0, min(room_left(row, below, wrap, known), ROOM_LIMIT))
    least += INDENTED if deeper else INDENT_AWAITED if known.indents else 0
    return 1 if least >= 0 and ends_sentence(row) else 0
