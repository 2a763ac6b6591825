"""Strands: the rows of a page that stand together, and what their ends say about which of them may follow which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log
from statistics import median
from typing import NamedTuple

from cleantext.layout.broken_words import HYPHENS
from cleantext.layout.items import is_item, mark_of
from cleantext.layout.measure import widest
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import ends_sentence, initial

#: How a strand may begin: with a small letter, a capital, a capital where the text has the word in small letters, too
#: (as the first word of a sentence mostly is, and a name is not), or anything else.
SMALL, CAPITAL, COMMON, OTHER = "small", "capital", "common", "other"
#: How it may end.
HYPHEN, COMMA, NONE, STOP, COLON, TITLE = "hyphen", "comma", "none", "stop", "colon", "title"
#: Ends behind which the sentence goes on.
GOING_ON = frozenset({HYPHEN, COMMA, NONE})
#: How the text goes on behind each kind of end, as probabilities in the order above. A small letter behind a full stop
#: is a slip; the rest is counted by eye on typeset pages and rounded.
_FOLLOWING = {
    HYPHEN: (0.965, 0.02, 0.005, 0.01),
    COMMA: (0.88, 0.065, 0.01, 0.045),
    NONE: (0.86, 0.08, 0.012, 0.048),
    STOP: (0.015, 0.2, 0.58, 0.205),
    COLON: (0.3, 0.2, 0.25, 0.25),
    TITLE: (0.15, 0.25, 0.4, 0.2),
}
#: What is expected of the beginnings before they are counted, worth so many of them.
_USUAL = {SMALL: 0.35, CAPITAL: 0.2, COMMON: 0.3, OTHER: 0.15}
_WORTH = 4
#: A line shorter than this part of the widest, that begins with no small letter and ends no sentence, is a title; so is
#: a strand of no more rows than this among larger ones.
_SHORT, _LINES = 0.6, 2
#: Where this part of many are of one row, lines take turns, and each row is a strand.
_MOSTLY, _MANY = 0.6, 12
#: There a line so many times as long as the widest of the others is below both columns.
_BOTH = 1.5
#: An item of no more rows than this may do without a stop at its end, like a title.
_ITEM_ROWS = 5
#: Letters in a line of one of two columns, at most. Wider lines are of one column, whose lists go on as they stand.
_COLUMN = 55
_COMMAS = frozenset(",;–")
#: A speech or a list may follow.
_DASHES = ("—", "--", ":–", ":-")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zß-öø-ÿ]+")
#: The sign of an item, which some readers put on a row of its own.
SIGN = re.compile(r"[•▪◦‣*–—-]|\(?(?:\d{1,2}|[a-z])[.)]")


class Strand(NamedTuple):
    """Rows that stand together."""

    first: int
    behind: int  #: row behind the last
    begin: str
    end: str
    apart: bool = True  #: a blank row stands before it
    item: str = ""  #: the number or sign that it begins an item with
    last_item: str = ""  #: that of the last item in it
    right: bool | None = None  #: of two lines that stood in one row: whether it is the right one

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.behind - self.first


def strands(
    rows: Rows, page: tuple[int, int], aside: Collection[int], small: Collection[str], sides: Mapping[int, bool]
) -> list[Strand]:
    """Return the strands of a page, rows that are set ``aside`` left out; ``small`` are the text's words in small.

    ``sides`` tells of rows that were one whether each is the right half of it.
    """
    spans: list[tuple[int, int]] = []
    waits = together = False  # the sign of an item waits for its text; the row above belongs to the same strand
    for row in range(*page):
        text = rows.bare[row]
        if not text or row in aside:
            together = False
            waits = waits and row not in aside
            continue
        if spans and (together or waits):
            spans[-1] = spans[-1][0], row + 1
        else:
            spans.append((row, row + 1))
        waits = SIGN.fullmatch(text) is not None
        together = True
    if not spans:
        return []
    wide = widest(len(rows.bare[row]) for span in spans for row in range(*span))
    single = sum(behind - first == 1 for first, behind in spans)
    sided = any(row in sides for row in range(*page))
    in_lines = sided or (len(spans) >= _MANY and single >= _MOSTLY * len(spans))
    in_blocks = median(behind - first for first, behind in spans) > _LINES
    if in_lines and not sided:
        spans = spans[: _foot(rows, spans, wide)]
    found: list[Strand] = []
    for first, behind in spans:
        whole = _strand(rows, first, behind, small, wide, in_blocks=in_blocks)
        if not in_lines:
            found.append(whole)
        else:
            found += [
                _strand(rows, row, row + 1, small, wide, in_blocks=False)._replace(
                    apart=row == first and row not in sides, right=sides.get(row)
                )
                for row in range(first, behind)
                if rows.bare[row]
            ]
    return found


def _foot(rows: Rows, spans: Sequence[tuple[int, int]], wide: int) -> int:
    """Where lines at the foot of a page begin that run below both columns, with the number of a note before them."""
    for number in range(len(spans) * 2 // 3, len(spans)):
        if len(rows.bare[spans[number][0]]) > _BOTH * wide:
            return number - rows.bare[spans[number - 1][0]].isdigit()
    return len(spans)


def _strand(rows: Rows, first: int, behind: int, small: Collection[str], wide: int, *, in_blocks: bool) -> Strand:
    begin, end = begin_of(rows.bare[first], small), end_of(rows.bare[behind - 1], wide)
    marks = [_mark(rows.bare[row]) if wide <= _COLUMN else "" for row in range(first, behind)]
    if end == NONE and behind - first <= _ITEM_ROWS and (marks[0] or is_item(rows.bare[first])):
        end = TITLE
    if end == NONE and in_blocks and behind - first <= _LINES and begin != SMALL:
        end = TITLE
    return Strand(first, behind, begin, end, item=marks[0], last_item=next(filter(None, reversed(marks)), ""))


def _mark(row: str) -> str:
    """The number or sign of the item that a row begins, or is; letters are mostly those of a list inside of another."""
    mark = mark_of(f"{row} …")
    return "" if mark.isalpha() else mark


def begin_of(row: str, small: Collection[str]) -> str:
    """Return how a row begins; ``small`` are the words that the text has in small letters."""
    letter = initial(row)
    if not letter.isalpha() or is_item(row):
        return OTHER
    if not letter.isupper():
        return SMALL
    word = _WORD.search(row)
    return COMMON if word is not None and word[0].lower() in small else CAPITAL


def end_of(row: str, wide: int) -> str:
    """Return how a row ends, among rows as long as ``wide``."""
    last = row[-1]
    if last in HYPHENS and row[-2:-1].isalpha():
        return HYPHEN
    if last == ":" or row.endswith(_DASHES):
        return COLON
    if last in _COMMAS:
        return COMMA
    if ends_sentence(row):
        return STOP
    return TITLE if len(row) < _SHORT * wide and not initial(row).islower() else NONE


def meeting_odds(begins: Sequence[str]) -> Mapping[tuple[str, str], float]:
    """Return, for each way to end and to begin, how much likelier they meet where the text goes on than by chance.

    Chance is how often the rows in question begin so; the figures are logarithms.
    """
    counts = Counter(begins)
    chance = {begin: (counts[begin] + _WORTH * usual) / (len(begins) + _WORTH) for begin, usual in _USUAL.items()}
    return {
        (end, begin): log(likely / chance[begin])
        for end, following in _FOLLOWING.items()
        for begin, likely in zip(_USUAL, following, strict=True)
    }


def surely_on(above: Strand, below: Strand) -> bool:
    """Whether a sentence is surely cut between two strands."""
    return below.begin == SMALL and above.end in GOING_ON


def small_words(text: str) -> frozenset[str]:
    """Return the words of a text that it has in small letters."""
    return frozenset(_SMALL_WORD.findall(text))
