"""Blocks narrower than the page: a ragged title, a quotation set in; or verse, an address, a list of names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from cleantext.layout.items import is_item
from cleantext.layout.lines.verse import LIGHT, verse_odds
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import indent
from cleantext.layout.sentence import ends_sentence, initial, leads_on, title_words

#: A block is narrow when its widest line stays below this part of the page's width.
NARROW = 0.85
#: A title has at most this many lines.
_TITLE_LINES = 4
#: Titles are set in type up to so many times as large as the text.
_LARGER = 1.7
#: And its first line at least this many letters: two short lines are more often two things.
_TITLE_LETTERS = 25
#: In a longer block this share of the breaks must be where its own width is, and this share must go on in small
#: letters, before it is prose of its own width. A ballad of short lines reaches half of each.
_AGREEING, _RUNNING = 0.8, 0.5
#: The lines of an item are narrower by the sign that they hang from: in a narrow column by a third.
_HANGING = 0.66
#: Lines that end like verse by these odds are verse: a block that is set in is that as often as a quotation.
_VERSE = 1.5
_STOPS = ".,;:!?"


def margin_below_first_lines(rows: Sequence[str]) -> float:
    """Return how many columns the rows of a block are set in that are no first lines; none for sure: infinity.

    >>> margin_below_first_lines(["  The lamp went", "out again.", "  It rained."])
    0
    >>> margin_below_first_lines(["  The lamp", "  It rained."])
    inf
    """
    depths = list(map(indent, rows))
    outer = min(depths)
    for row, (depth, next_depth) in zip(rows[1:], pairwise(depths), strict=True):
        if depth > next_depth == outer and initial(row.lstrip()).islower():
            return outer
    return inf


def segments(rows: Sequence[str], doubtful: Sequence[int], outer: float) -> list[Sequence[str]]:
    """Cut a block before each line that is indented deeper than the line above it, and before each item of a list.

    Such a line stands behind a break in doubt, which is called by the row above it. One as deep as a first line, which
    is deeper than the ``outer`` rows, begins a paragraph as well where that ends a sentence.
    """
    cuts = [0]
    for index in doubtful:
        row, below = rows[index], rows[index + 1]
        again = cuts[-1] == index and indent(below) == indent(row) > outer and initial(below).isupper()
        if indent(below) > indent(row) or is_item(below) or (again and ends_sentence(row)):
            cuts.append(index + 1)
    return [rows[start:stop] for start, stop in pairwise([*cuts, len(rows)])]


def is_narrow(rows: Sequence[str], wrap: Wrap) -> bool:
    """Whether no line of a block comes near the width of the page."""
    if wrap.exact:
        return max(map(len, rows)) < NARROW * wrap.width
    return max(wrap.measure(row.rstrip()) for row in rows) < NARROW * wrap.width


def local_wrap(rows: Sequence[str], wrap: Wrap) -> Wrap | None:
    """Return how a segment is wrapped, or None if its line breaks are its own."""
    if len(rows) == 1 or wrap.measure(max(rows, key=len).rstrip()) >= NARROW * wrap.width:
        return wrap
    widths = [wrap.measure(row.rstrip()) for row in rows]
    widest = max(widths)
    if widest >= NARROW * wrap.width:
        return wrap
    among = len(rows) - 1
    agreeing = running = stopped = 0
    for row, below, width in zip(rows, rows[1:], widths, strict=False):
        word = below.split(None, 1)[0]
        agreeing += width + wrap.space + wrap.measure(word) > widest - wrap.slack
        running += leads_on(row) or (word[0].isalpha() and not word[0].isupper())
        stopped += row.rstrip()[-1] in _STOPS
    if len(rows) <= _TITLE_LINES:
        whole = agreeing == among
        if whole and running == among and is_item(rows[0]) and widest > _HANGING * wrap.width:
            return replace(wrap, width=widest)
        if not whole or stopped or _is_set_in(rows, wrap):
            return None
        titled = (running and len(rows[0]) >= _TITLE_LETTERS) or _is_title(rows, widths, wrap)
        return replace(wrap, width=widest) if titled else None
    if agreeing >= _AGREEING * among and running >= _RUNNING * among and verse_odds(rows) < _VERSE:
        return replace(wrap, width=widest)
    return None


def _is_set_in(rows: Sequence[str], wrap: Wrap) -> bool:
    """Whether rows that all are set in leave far more room than a quotation, or a title in the middle, would.

    Those are as far from the right margin as from the left. A light word at a line end shows prose all the same.
    """
    depth = min(map(indent, rows))
    if depth == 0 or any(row.split()[-1].lower() in LIGHT for row in rows[:-1]):
        return False
    return max(len(row.strip()) for row in rows) < NARROW * (wrap.letters - 2 * depth)


def _is_title(rows: Sequence[str], widths: Sequence[int], wrap: Wrap) -> bool:
    """Whether the rows are one title in larger type, cut where its next word would not have fitted."""
    for row, below, width in zip(rows, rows[1:], widths, strict=False):
        word = below.split(None, 1)[0]
        full = width + wrap.space + wrap.measure(word) > wrap.width / _LARGER
        if not full or not word[0].isalpha() or row.isupper() != below.isupper():
            return False
        if not title_words(row) or not (title_words(below) or leads_on(row) or leads_on(word)):
            return False
    return True
