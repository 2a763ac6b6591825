"""How a text ends its paragraphs, breaks its words and sets in its first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from statistics import mean, pstdev
from typing import NamedTuple

from cleantext.document import Document
from cleantext.layout.broken_words import HYPHENS
from cleantext.layout.lines.hanging import hangs
from cleantext.layout.lines.lengths import Lengths, lengths
from cleantext.layout.lines.margins import BLANKS
from cleantext.layout.lines.speeches import Speeches, speeches
from cleantext.layout.lines.wrap import Wrap, sample
from cleantext.layout.sentence import ENDS, INSIDE, ends_sentence, initial

#: A text with more than this share of its lines ending in a hyphen, or standing out since the hyphen was taken away,
#: breaks words.
_HYPHENATED, _STANDING_OUT = 0.05, 1.5
#: And its reader joined the lines of broken words if more than this share of them stands out.
_JOINED = 0.02
_HYPHEN = re.compile(r"\n(?<=[-‐\u00ad¬]\n)")
#: And one with more than this share of them set in behind a sentence end indents its paragraphs.
_INDENTING = 0.02
#: Letters in a word, with its space; a stop inside a line.
_WORD = 6
#: Three patterns, since one that begins with a letter that is always the same is found at the speed of memory.
_STOPS = {mark: re.compile(re.escape(mark) + " ") for mark in ".?!"}
#: The same where no spaces stand between sentences.
_INSIDE_UNSPACED = re.compile("[。！？][」』）”]*(?!\n)")
#: For one last line of a paragraph that leaves room there are so many in all: a line in nine is full by chance.
_SEEN = 1.125
#: However few sentences end with a line, a paragraph may.
_LEAST_ODDS = -4.0
#: Lines from this part of the width on, up to that one, are compared for lost indentation; a line shorter than this
#: ends a paragraph; with fewer lines of a kind than this, or less depth, there is nothing to see. Indents of one to two
#: ems in a column of 40 letters are 0.05 to 0.08 deep, and lines that none indents differ by 0.02 at most.
_NEARLY_FULL, _OVERFULL, _SHORT, _FEW, _SHALLOW = 0.8, 1.1, 0.8, 3, 0.025
_LEAST_SPREAD, _MOST = 0.02, 3.0
#: And less than this many standard errors of the mean is chance.
_ERRORS = 1.5
#: The marks that end a sentence, and those that may stand behind one.
_ENDS, _CLOSING = frozenset(ENDS + "："), frozenset("\"'”’»)]」』）")
#: Letters that begin no sentence.
_SMALL = frozenset("abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ")
#: The pattern begins with the line break, so that the search runs from break to break.
_MARGIN = re.compile(r"\n(?:(?= )|(?<= \n))")


@dataclass(frozen=True, slots=True)
class First:
    """How full the first lines of paragraphs are and how full the others, as parts of the width."""

    beginning: float
    inner: float
    spread: float  #: standard deviation of each

    def evidence(self, fill: float) -> float:
        """Return the logarithm of the odds that a line as full as this begins a paragraph; 0 for a last line."""
        if not _NEARLY_FULL < fill < _OVERFULL:
            return 0.0
        odds = (self.beginning - self.inner) * (2 * fill - self.beginning - self.inner) / (2 * self.spread**2)
        return max(-_MOST, min(_MOST, odds))


class Habits(NamedTuple):
    """What the whole text says about its paragraphs."""

    ended: float  #: logarithm of the odds that a paragraph ends where a sentence ends with the line
    fragment: int  #: width of the least part of a word that could have been put on a line, 0: words were not broken
    joins: bool  #: its reader joined the lines that a broken word stood on
    indents: bool  #: first lines of paragraphs are set in
    hangs: bool  #: other lines of entries are
    first: First | None  #: how much shorter they are where a reader has taken the indentation away
    lengths: Lengths | None  #: those of the paragraphs; of no use where widths are exact
    flat: bool  #: no line is set in, none ends in a space, and no space is wider than one
    speeches: Speeches | None = None  #: what quotation marks say about the ends of paragraphs, in a text full of them


def habits(document: Document, wrap: Wrap) -> Habits:
    """Count how many sentences end with a line, against how many would by chance.

    A sentence that ends inside a paragraph ends with a line once in as many times as a line has words. What ends with
    a line more often than that, ends a paragraph.
    """
    text = document.text
    flat = (document.bare_lines == document.lines and "\t" not in text and not document.has_gaps) or is_flat(text)
    part = sample(document)
    text, rows = part.text, part.lines
    full = part.written or 1
    standing_out = wrap.letters * _STANDING_OUT
    joined = sum(length > standing_out for length in part.lengths) if part.longest > standing_out else 0
    hyphens = joined + (len(_HYPHEN.findall(text)) if part.endings & HYPHENS else 0)
    # Where widths are exact, room decides nearly all; the count need not know abbreviations.
    inside = (
        sum([len(stop.findall(text)) for mark, stop in _STOPS.items() if mark in text])
        if wrap.exact
        else len((_INSIDE_UNSPACED if wrap.unspaced else INSIDE).findall(text))
    )
    at_end = 1 / max(1.0, len(text) / (1 if wrap.unspaced else _WORD) / full)
    chance = inside * at_end
    ended = [row for row in part.in_doubt if _is_ended(rows[row - 1]) and _is_begun(rows[row])]
    more = len(ended) - chance
    if wrap.exact and more > 0:
        more = min(more, _SEEN * sum([_has_room(rows[row - 1], rows[row], wrap.width) for row in ended]))
    odds = max(_LEAST_ODDS, log((max(0.0, more) + 0.3) / (chance + 0.7)))
    indents = not flat and sum([rows[row][0] in BLANKS for row in ended]) > _INDENTING * full
    spoken = None if wrap.exact or wrap.unspaced else speeches(text, rows, ended, at_end, odds)
    return Habits(
        odds,
        wrap.measure("abc-") if hyphens > _HYPHENATED * full else 0,
        joined > _JOINED * full,
        indents,
        not flat and hangs(rows, wrap),
        None if wrap.exact else _first(rows, wrap),
        None if wrap.exact else lengths(rows, wrap.letters, wide=indents or spoken is not None),
        flat,
        spoken,
    )


def _is_ended(row: str) -> bool:
    """Whether a sentence seems to end with a row."""
    return row[-1] in _ENDS or (row[-1] in _CLOSING and row[-2:-1] in _ENDS)


def _is_begun(row: str) -> bool:
    """Whether a row begins with no small letter; it may be set in."""
    first = row.lstrip(BLANKS)[:1]
    return bool(first.strip()) and first not in _SMALL


def _has_room(row: str, below: str, width: int) -> bool:
    """Whether the first word of the row below would have had room."""
    return len(row) + 1 + len(below.split(None, 1)[0]) <= width


def is_flat(text: str) -> bool:
    """Whether no line is set in, none ends in a space, and no space is wider than one."""
    if text[:1] == " " or text[-1:] == " " or "\t" in text:
        return False
    return _MARGIN.search(text) is None and "  " not in text


def _first(rows: Sequence[str], wrap: Wrap) -> First | None:
    """Compare lines that surely begin a paragraph with lines that surely go on, where both are nearly full."""
    beginning, inner = [], []
    for row, below in pairwise(rows):
        if not row or not below or row.isspace() or below.isspace() or below[0] == " ":
            continue
        fill = wrap.filled(below) / wrap.width
        if not _NEARLY_FULL < fill < _OVERFULL or ends_sentence(below):
            continue
        if not ends_sentence(row):
            if initial(below).islower():
                inner.append(fill)
        elif wrap.filled(row) < _SHORT * wrap.width and initial(below).isupper():
            beginning.append(fill)
    if len(beginning) < _FEW or len(inner) < _FEW:
        return None
    spread = max(_LEAST_SPREAD, pstdev(inner))
    least = max(_SHALLOW, _ERRORS * spread / sqrt(len(beginning)))
    return First(mean(beginning), mean(inner), spread) if mean(inner) - mean(beginning) >= least else None
