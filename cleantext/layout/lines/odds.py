"""The odds that a paragraph ends at a line break: would the next word have fitted, does a sentence end, what follows?

The weights are logarithms of odds, fitted or set by hand and checked on typeset pages (benchmarks/layout.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleantext.layout.broken_words import HYPHENS, broken_part
from cleantext.layout.cut_sentences import is_surely_cut
from cleantext.layout.cut_words import is_strange
from cleantext.layout.items import is_item, text_column
from cleantext.layout.lines.dashes import DASHES
from cleantext.layout.lines.discourse import of_beginning, of_length
from cleantext.layout.lines.full_lines import of_full_line
from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.roomy import is_lone
from cleantext.layout.lines.speeches import QUOTED
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import indent
from cleantext.layout.prose import CODE, is_prose, is_worded
from cleantext.layout.sentence import (
    QUOTES,
    carries_on,
    ends_sentence,
    first_word,
    has_note,
    initial,
    leads_on,
    opens,
    title_words,
)
from cleantext.layout.unspaced import unit

#: How much likelier a line with this much room is at a paragraph's end than before a wrap, as the logarithm of odds:
#: where the next word would not have fitted, for each slack of room up to the limit, and for each further one, which
#: only accidents explain. The middle of a plateau: from -2.5 and 2.2 to -2.8 and 2.8 typeset pages of seven sets, read
#: four ways, and pages wrapped at a number of characters come out alike, and better than with the -1.8 and 1.8 that a
#: fit on single line ends gave; in theory the first is the part of a line that a word takes, 8 letters in 60.
NO_ROOM, ROOM, ROOM_LIMIT, _ACCIDENT = -2.5, 2.3, 2.8, 0.25
_ROOM_CEILING = 10.0
#: A row that a reader joined of two lines is as far off as both of them.
_TWO_LINES = 2
#: Where lines are joined at all a row this much wider than the page is two, unless the next is, too: notes in smaller
#: type. Of 54 rows wider than 1.15 that end a sentence 46 ended a paragraph, most with a part of a word on their own.
OVERFULL = 1.12
#: Logarithms of the odds that a paragraph ends, before its room is known, from how the lines meet.
_NO_SENTENCE_END = -4.8
_RUNS_ON, _SMALL_LETTER = -8.5, -12.5
#: However much room a line seems to leave, no paragraph ends in an article or a preposition, nor does a full row of
#: capitals, which are wider than a typesetter's average, before another: it is no heading, but the terms of a licence.
#: Room alone is worth less than this.
_SURELY_ON, _FULL = -14.0, 0.8
SMALL_AFTER_END = -5.5
#: An item of a list in which the item before had no full stop at its end either, and any other item. Where widths are
#: exact a full line says more: of 2,049 texts the items of two were cut before a capital with 3.
_BARE_ITEM, _BARE_EXACT, _ITEM = 3.0, 2.0, -1.5
#: No sentence goes on with the capital of a small word: what stood above is an item or a heading. Set by hand.
_OPENS = 1.5
#: A paragraph that breaks in its first line without a sentence's end is a heading. So is a line for each longer word in
#: it when all of them are capitals; a second line of the same kind goes on with the first. And a last line that ends no
#: sentence, below one that ends one, is a heading more often than the end of a paragraph.
_HEADING, _TITLE_WORD, _TITLE_CEILING, _TITLE_GOES_ON, _LONE = 2.0, 2.2, 7.0, -6.0, 4.0
#: So many words make a title by themselves.
_TITLE_WORDS = 3
#: A heading leaves at least this part of the line free, unless its capitals show it.
_HEADING_ROOM = 0.12
#: The first line of a paragraph is set in by no more columns.
_FIRST_LINE = 8
#: A line set in deeper than the one above begins a paragraph; one that is not, does not where the text indents them.
INDENTED, INDENT_AWAITED = 8.0, -4.0
#: But not by the one space that a scraper left between a piece of a sentence and the rest of it, on the next row; nor
#: does that rest stand in a column.
_PIECE = re.compile(r" [^\W\d_A-Z]")
#: Of two lines that are set in as deep the second begins a paragraph, too, if the first can have been one, unless both
#: are of a quotation. Set by hand: it outweighs a full line, and not the middle of a sentence.
_INDENTED_AGAIN = 5.0
#: What parts the cells of a row, and is wider than justification makes spaces.
_GAP = "   "
#: A row of a few words is prose if it is one of a narrow column, which it fills to more than this part; set by hand.
_LONG = 0.6
_HYPHENS = "".join(sorted(HYPHENS))
#: A block is set in by so many columns; readers of PDF are off by one.
_SET_IN = 2
#: Marks that no paragraph begins with: a reader put what stood before them on a line of its own.
NEVER_FIRST = frozenset(",.;:!?)]")
#: What a line may go on with behind a broken word.
_BEGUN = re.compile(r"\s*([^\W_]+)")
#: Behind one of these no sentence goes on with a capital, but for abbreviations.
FULL_STOPS = frozenset(".!?")


@dataclass(slots=True)
class Place:
    """What the lines above a break have told."""

    started: bool = True  #: the line above the break begins a paragraph
    item: bool = False  #: the paragraph is an item of a list
    set_in: bool = False  #: the line above is set in deeper than others of its block, where first lines are
    bare: bool = False  #: the item before it had no full stop
    rows: Sequence[str] = ()  #: the last lines of the paragraph, where nothing tells more than how long a sentence is


def goes_on(row: str, below: str, wrap: Wrap) -> bool:
    """Whether a paragraph goes on from ``row`` to ``below`` over a blank line that a page or column end left.

    That end left a full row of the paragraph's column. All other blank lines are the text's own, whatever letter stands
    below them: options, terms and the entries of a log begin with small ones.
    """
    if not is_surely_cut(row, below) or indent(below) != indent(row) or is_item(below):
        return False
    if any(_GAP in line.strip() or CODE.search(line) for line in (row, below)):
        return False
    if not (is_worded(row.rstrip(_HYPHENS)) or leads_on(row)):
        return False
    if not (is_prose(below) or (is_worded(below.rstrip(_HYPHENS)) and wrap.filled(below) > _LONG * wrap.width)):
        return False
    if wrap.filled(row) > OVERFULL * wrap.width or _is_cut_off(row, below):
        return False
    return wrap.filled(row) + wrap.space + wrap.measure(first_word(below)) > wrap.width - wrap.slack


def _is_cut_off(row: str, below: str) -> bool:
    """Whether what stands below a broken word is the head or the number of a page, or a note with its number."""
    part = broken_part(row)
    begun = _BEGUN.match(below) if part else None
    if begun is None:
        return False
    return (part.istitle() and begun[1].isdigit()) or is_strange(part, begun[1], below)


def room_left(row: str, below: str, wrap: Wrap, known: Habits) -> float:
    """How much of a line would have been left with the next word on it, in slacks; below 0 it would not have fitted.

    How far a row of two lines reaches is too uncertain to tell more room than ``ROOM_LIMIT`` from less.
    """
    word = wrap.measure(unit(below.lstrip()) if wrap.unspaced else first_word(below))
    if known.fragment:
        word = min(word, known.fragment)
    filled, joined = wrap.filled(row), len(row) > wrap.longest_single
    if known.joins and filled > OVERFULL * wrap.width and wrap.filled(below) < OVERFULL * wrap.width:
        filled, joined = filled - wrap.width, True
    slack = _TWO_LINES * wrap.slack if joined else wrap.slack
    room = (wrap.width - filled - wrap.space - word) / max(1, slack)
    return min(room, ROOM_LIMIT) if joined and not wrap.exact else room


def score(row: str, below: str, wrap: Wrap, known: Habits, place: Place, after: str = "") -> float:
    """Logarithm of the odds that a paragraph ends with ``row``; ``after`` is the row behind the two, if it is theirs.

    Readers of PDF begin a new line behind the raised number of a note; it and the next then fit on one line.
    """
    row = row.rstrip()
    deeper = indent(below) > indent(row)
    if has_note(row) and not deeper and _may_run_on(row, below) and _fit_together(row, below, wrap):
        return _RUNS_ON
    room = room_left(row, below, wrap, known)
    if below.lstrip()[0] in NEVER_FIRST:
        return _SMALL_LETTER
    odds = NO_ROOM
    if room > 0:
        odds += ROOM * min(room, ROOM_LIMIT) + _ACCIDENT * max(0.0, room - ROOM_LIMIT)
    odds = min(odds, _ROOM_CEILING)
    headed = False  # whether the row is surely a heading, below which a paragraph begins flush
    small = initial(below).islower()
    if ends_sentence(row):
        odds += _meeting(row, below, known, place, small=small)
        odds += 0.0 if small else of_beginning(below) + of_length(place.rows)
        if room <= 0 and not small and not _may_head(below, wrap):  # a heading repeats the words of what is above it
            odds += of_full_line(place.rows, (below, after), known.ended)
        titled = min(_TITLE_CEILING, _TITLE_WORD * _heading_words(below, wrap))
        odds += titled if place.item else max(titled, _LONE * is_lone(below, after, wrap))
    elif small:
        odds += _SMALL_LETTER
    elif row[-1] in DASHES and below.lstrip()[0] in QUOTES:  # a speech, which may be a paragraph of its own
        odds += _NO_SENTENCE_END
    elif carries_on(row):
        odds += _SURELY_ON if below.lstrip()[0].isalnum() and leads_on(row) else _RUNS_ON
    elif row.isupper() and below.isupper() and len(row) > _FULL * wrap.letters:
        odds += _SURELY_ON
    elif place.item:
        bare = _BARE_EXACT if wrap.exact else _BARE_ITEM
        odds += (bare if place.bare else _ITEM) + _OPENS * opens(below)
    else:
        odds += _NO_SENTENCE_END + _OPENS * opens(below)
        words, words_below = title_words(row), _heading_words(below, wrap)
        free = room * wrap.slack > _HEADING_ROOM * wrap.width
        if place.started and (free or _is_title(row, words, wrap)):
            odds += _HEADING
            headed = free and not words_below and not 0 < indent(row) - indent(below) <= _FIRST_LINE
        if words:
            odds += _TITLE_GOES_ON if words_below else min(_TITLE_CEILING, _TITLE_WORD * words)
    if known.first and not small and not headed:
        odds += known.first.evidence(wrap.filled(below) / wrap.width)
    column = text_column(row)
    inside = not ends_sentence(row) and (small or carries_on(row))
    if indent(below) > column + inside and not (small and _PIECE.match(row)):
        odds += INDENTED
    elif place.set_in and place.started and indent(below) == column and ends_sentence(row) and not small:
        odds += _INDENTED_AGAIN
    elif known.indents and not headed and not _is_apart(row, below, place):
        odds += INDENT_AWAITED
    return odds


def _is_apart(row: str, below: str, place: Place) -> bool:
    """Whether both rows are first lines, or the first is the last of a block that is set in, such as a caption."""
    if place.started:
        return indent(below) == text_column(row) > 0
    return indent(row) - indent(below) >= _SET_IN


def _meeting(row: str, below: str, known: Habits, place: Place, *, small: bool) -> float:
    """What the quotation marks say where two sentences meet, and how often paragraphs of the text end there."""
    before, behind = row[-1] in QUOTES, below.lstrip()[0] in QUOTES
    spoken = not before and place.started and row.lstrip()[0] in QUOTES  # a speech that a narrator goes on with
    if known.speeches is not None and not small and row[-1] != ":":
        return known.speeches[before, behind] + QUOTED[spoken]
    return QUOTED[before + spoken + behind] + (SMALL_AFTER_END if small else known.ended)


def _may_run_on(row: str, below: str) -> bool:
    """Whether a line may go on behind the number of a note: not with a title, nor from one speech to the next."""
    speeches = row.rstrip("0123456789")[-1] in QUOTES and below.lstrip()[0] in QUOTES
    return not speeches and title_words(below) < _TITLE_WORDS


def _fit_together(row: str, below: str, wrap: Wrap) -> bool:
    return wrap.filled(row) + wrap.space + wrap.filled(below) <= wrap.width + wrap.slack


def _is_title(row: str, words: int, wrap: Wrap) -> bool:
    """Whether a full row with so many title words is one for its words, or since it is wider than a column."""
    return words >= _TITLE_WORDS or (words > 1 and not wrap.exact and wrap.measure(row) > OVERFULL * wrap.width)


def _heading_words(row: str, wrap: Wrap) -> int:
    """Return the title words of a line that may be a heading.

    One small word with a capital is none, but the first of a line that a reader wrote word by word.
    """
    return 0 if not _may_head(row, wrap) or (opens(row) and " " not in row.strip()) else title_words(row)


def _may_head(row: str, wrap: Wrap) -> bool:
    """Whether a line leaves the room of a heading and ends no sentence."""
    return wrap.filled(row) <= (1 - _HEADING_ROOM) * wrap.width and not ends_sentence(row)
