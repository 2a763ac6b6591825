"""Where paragraphs end inside a run of lines that wrapping made.

Every line break is weighed: would the next word have fitted, does a sentence end, how does the next line begin? The
weights are logarithms of odds, set by hand and checked on typeset pages (benchmarks/layout.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from math import log

from cleantext.layout.blocks import ITEM, is_tabular
from cleantext.layout.narrow import indent, local_wrap, segments
from cleantext.layout.wrap import Wrap

#: Marks that end a sentence, and those that may stand behind one or before its first letter.
_ENDS = ".!?…:。！？"
_BEHIND = " \t\"'”’»)]*"
_BEFORE = " \t\"'“‘«([—–-"
#: Marks after which a sentence goes on.
_CARRIES_ON = ",-–—‐&"
#: A text with more than this share of its lines ending in a hyphen breaks words.
_HYPHENATED = 0.05
#: And one with more than this share of them set in behind a sentence end indents its paragraphs.
_INDENTING = 0.02

#: Words with a full stop that do not end a sentence, and initials.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Sen|Rep|Gov|Rev|Hon|Messrs|Mme|Mlle|vs|cf|No|Nos|"
    r"Fig|Figs|Eq|Vol|pp?|ca|e\.g|i\.e|al|approx|bzw|Nr|Hr|Fr)|\b[A-Z])\.$"
)
_SENTENCE = re.compile(r"[.!?][\"'”’»)\]]* +[\"'“‘«(\[]?[^\W\d_a-zß-öø-ÿ]")

#: How much likelier a line with this much room is at a paragraph's end than before a wrap. Ends leave any room up to a
#: whole line, some 80 letters; wraps leave less than a word, some 8: that is e ** -2.3 where the next word would
#: not have fitted. Beyond, wraps fall off like a bell curve with the slack as its deviation, then only accidents are.
_NO_ROOM, _BELL_END, _ACCIDENT = -2.3, 3.3, 0.25
_ROOM_CEILING = 10.0
#: Logarithms of the odds that a paragraph ends, before its room is known, from how the lines meet.
_NO_SENTENCE_END = -4.3
_RUNS_ON = -8.0
_SMALL_AFTER_END = -5.0
#: A line set in deeper than the one above begins a paragraph; one that is not, does not where the text indents them.
_INDENTED, _INDENT_AWAITED = 8.0, -4.0
#: What a blank line says by itself; and an item of a list behind a line that could end.
_BLANK, _ITEM = 7.0, 6.0


@dataclass(frozen=True, slots=True)
class Habits:
    """What the whole text says about its paragraphs."""

    ended: float  #: logarithm of the odds that a paragraph ends where a sentence ends with the line
    fragment: int  #: width of the least part of a word that could have been put on a line, 0: words were not broken
    indents: bool  #: first lines of paragraphs are set in


def habits(rows: Sequence[str], text: str, wrap: Wrap) -> Habits:
    """Count how many sentences end with a line, against how many would by chance.

    A sentence that ends inside a paragraph ends with a line once in as many times as a line has words. What ends with
    a line more often than that, ends a paragraph.
    """
    at_ends = hyphens = deeper = 0
    for row, below in pairwise(rows):
        if row and below and not below.isspace() and not row.isspace():
            ended = ends_sentence(row) and not initial(below).islower()
            at_ends += ended
            deeper += ended and indent(below) > indent(row)
            hyphens += row.rstrip()[-1] in "-‐\u00ad¬"
    full = sum(map(bool, rows)) or 1
    inside = sum(1 for _ in _SENTENCE.finditer(text))
    chance = inside / max(1.0, text.count(" ") / full)
    odds = log((max(0.0, at_ends - chance) + 0.3) / (chance + 0.7))
    fragment = wrap.measure("abc-") if hyphens > _HYPHENATED * full else 0
    return Habits(odds, fragment, deeper > _INDENTING * full)


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
    for index, below in enumerate(rows[1:]):
        here, there = widths[index], widths[index + 1]
        if here is None or there is None:
            found.append(Break.OWN)
        elif score(rows[index], below, here, known) < 0:
            found.append(Break.WRAP)
        else:
            found.append(Break.OWN if ITEM.match(below) else Break.END)
    return found


def goes_on(row: str, below: str, wrap: Wrap, known: Habits) -> bool:
    """Whether a paragraph goes on from ``row`` to ``below`` over a blank line that a page or column end left."""
    return indent(below) <= indent(row) and not ITEM.match(below) and score(row, below, wrap, known) + _BLANK < 0


def score(row: str, below: str, wrap: Wrap, known: Habits) -> float:
    """Logarithm of the odds that a paragraph ends with ``row``."""
    word = wrap.measure(below.split(None, 1)[0])
    if known.fragment:
        word = min(word, known.fragment)
    room = (wrap.width - wrap.measure(row.rstrip()) - wrap.space - word) / max(1, wrap.slack)
    odds = _NO_ROOM
    if room > 0:
        odds += min(room, _BELL_END) ** 2 / 2 + _ACCIDENT * max(0.0, room - _BELL_END)
    odds = min(odds, _ROOM_CEILING)
    small = initial(below).islower()
    if ends_sentence(row):
        odds += _SMALL_AFTER_END if small else known.ended
    else:
        odds += _RUNS_ON if small or row.rstrip()[-1] in _CARRIES_ON else _NO_SENTENCE_END
    if indent(below) > indent(row):
        odds += _INDENTED
    elif known.indents:
        odds += _INDENT_AWAITED
    return odds + (_ITEM if ITEM.match(below) else 0)


def initial(row: str) -> str:
    """Return the first letter of a line, opening marks aside."""
    return row.lstrip(_BEFORE)[:1]


def ends_sentence(row: str) -> bool:
    """Whether a line ends in a mark that ends a sentence, closing quotation marks and brackets aside."""
    bare = row.rstrip(_BEHIND)
    return bare[-1:] in _ENDS and bool(bare) and not _ABBREVIATION.search(bare)
