"""How notes look at the foot of a page: each has its number or sign, then words, and as many of them as a row holds.

A section with its number, an item of a list, a line of code or a row of a table is told from a note by that. Taken for
one it would be moved out of its place, which is worse than a note that stays in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.layout.cut_sentences import has_stop
from cleantext.layout.measure import single_spaced, typeset, widest
from cleantext.layout.rows import Rows

_SUPERSCRIPTS = "⁰¹²³⁴-⁹"
#: A note begins with its number or sign, but not with a word between stars, as markup has it. A sign may touch it, and
#: a raised number that a reader wrote as a plain one touches the capital,
MARK = re.compile(
    rf"\s{{0,12}}(?:(\d{{1,3}})[.)]?|([*†‡§]{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}}+|\[\d{{1,3}}\]|\(\d{{1,3}}\)))"
    rf"(?:\s+(?=\S)|\s*$|(?<=[*†‡§{_SUPERSCRIPTS}])(?=\w)(?![^*]*\S\*)|"
    r"(?<=\d)(?=[\"'“‘„«(]?[^\W\d_a-zß-öø-ÿ](?:[^\W\d_A-Z]|['’]|\s+[^\W\d_A-Z])))"
)
RAISED, BRACKETS = "raised", "in brackets"
#: A rule above the notes of a page.
_RULE = re.compile(r"\s*(?:_{3,}|-{3,}|[–—―─]{2,})\s*")
#: and then with a word: two letters, an abbreviation, or a word of one letter.
_WORD = re.compile(r"\s*[\"'“‘„«»(<]?(?:[^\W\d_](?:[^\W\d_]|\.[^\W\d_]|['’])|[AIÀO]\s+[^\W\d_A-Z])")
#: A title below a figure or a table: what it is, its number, and a mark.
_CAPTION = re.compile(r"[^\W\d_]{3,}\.? \d+(?:\.\d+)*[.:]")
#: What addresses have.
_ADDRESS = ("://", "@", "www.")
#: What leads to the number of a page in a table of contents.
_LEADERS = ". . . ."
#: How far the number of a note may be ahead of the last one that was found.
AHEAD = 6
#: The first row of a note is at least this part of a line, if it is not all of it. Set by hand.
_FULL = 0.85


def are_notes(rows: Rows, page: Sequence[int], begin: int, *, in_own_measure: bool = False) -> bool:
    """Whether the rows of a page from one on look like notes; what is known to be one may be set ``in_own_measure``."""
    own = [row for row in page if row >= begin]
    body = [_wide(rows, row) for row in page if row < begin]
    if not body or any(_LEADERS in rows.bare[row] for row in own):
        return False
    numbered, alone = beginnings(rows, own)
    begins = {begin, *numbered, *(below for row, below in pairwise(own) if row in alone)} - alone
    if not all(_in_words(rows.rows[row]) and not _CAPTION.match(rows.bare[row]) for row in begins):
        return False
    widest_row = widest(body)
    head = MARK.match(rows.rows[begin])
    if in_own_measure or (head is not None and kind_of(head)) or rule_above(rows, page, begin) >= 0:
        widest_row = min(widest_row, max(_wide(rows, row) for row in own))
    full = _FULL * widest_row
    return bool(begins) and all(_wide(rows, row) >= full or _is_whole(rows.bare[row]) for row in begins)


def rule_above(rows: Rows, page: Sequence[int], begin: int) -> int:
    """The row of a page with the rule that parts its text from its notes; -1 if there is none."""
    above = max((row for row in page if row < begin), default=-1)
    return above if above >= 0 and _RULE.fullmatch(rows.rows[above]) else -1


def _is_whole(row: str) -> bool:
    """Whether a row may be all of a note: it ends a sentence, or holds an address; a heading does neither."""
    return has_stop(row) or any(sign in row for sign in _ADDRESS)


def beginnings(rows: Rows, own: Sequence[int], first: int = 0) -> tuple[set[int], set[int]]:
    """The rows with which notes begin, and those that hold nothing but the number of one; ``first`` is the least."""
    begins, alone = set[int](), set[int]()
    head = MARK.match(rows.rows[own[0]]) if own else None
    kind = "" if head is None else kind_of(head)
    for row in own:
        match = MARK.match(rows.rows[row])
        if match is not None and kind_of(match) in {"", kind}:
            first = first or int(match[1] or 0)
            if match.end() == len(rows.rows[row]):
                alone.add(row)
            elif match[1] is None or first <= int(match[1]) <= first + AHEAD:
                begins.add(row)
    return begins, alone


def kind_of(mark: re.Match[str]) -> str:
    """Whether a mark is raised or in brackets: all notes of a page are, or none."""
    first = mark[2][0] if mark[2] else "*"
    return BRACKETS if first in "[(" else "" if first in "*†‡§" else RAISED


def is_raised(mark: re.Match[str]) -> bool:
    """Whether a mark is raised, or a plain number that touches the first word of its note, as it was raised."""
    touches = mark[1] is not None and mark.end() < len(mark.string) and mark[0][-1].isdecimal()
    return touches or kind_of(mark) == RAISED


def _in_words(row: str) -> bool:
    mark = MARK.match(row)
    return _WORD.match(row, mark.end() if mark else 0) is not None


def _wide(rows: Rows, row: int) -> int:
    return typeset(single_spaced(rows.bare[row]))
