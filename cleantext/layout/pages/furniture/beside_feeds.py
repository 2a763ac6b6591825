"""Folios and links beside a form feed, in a text of few pages, where no other page shows what they are.

The form feed says where the page ends, and a sentence that runs over it that the row between is no part of the text. A
number that the sentence may ask for, a year or a sum, stays, on a row of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleantext.layout.around import UNWRAPPED, wrapped
from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.links import cuts, is_link
from cleantext.layout.page_words import says_page
from cleantext.layout.pages.folios import Folio, lone_folio
from cleantext.layout.pages.heads import WIDE
from cleantext.layout.prose import CODE, is_line_of_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import leads_on

#: What a number may stand behind in a sentence.
_ASKS = re.compile(
    r"(?:\b(?:in|of|at|to|for|by|from|than|over|under|about|nearly|almost|some|only|is|are|was|were|until|till|since|"
    r"before|after|between|(?:year|page|figure|table|chapter|section|part|volume|number|verse)s?|pp?|nos?|nr|vol|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\.?|[^\w\s,;.”\"’'-])\s*$",
    re.IGNORECASE,
)
#: A sentence that says on which page something is: the row may be the other page of two.
_POINTS = re.compile(r"\b(?:pages?|pp?\.|see|cf\.)", re.IGNORECASE)
#: What a sentence has behind its link.
_STOPS = ".,;:)>]"
#: A number below the first may be an exponent or call a note, and one from the last on may be a year.
_LEAST, _YEARS = 10, 1000
#: With so many pages a number stands on enough of them to be told by the others.
FEW = 4
_NUMBER = re.compile(r"\d{1,4}")


class _Beside(NamedTuple):
    """A row beside a form feed that holds nothing but a number."""

    row: int
    page: int  #: how many form feeds are above it
    folio: Folio
    above: int  #: the rows of text around it
    below: int
    at_foot: bool
    apart: bool  #: whether a blank row parts it from the text of its page

    @property
    def step(self) -> tuple[tuple[bool, int], str, str]:
        """What is the same on all pages of which a folio of this kind is the number."""
        return self.folio.step(self.page), self.folio.style, self.folio.signs


def beside_feeds(rows: Rows, feeds: Sequence[int], taken: Collection[int]) -> tuple[set[int], set[int]]:
    """Return the rows beside form feeds that are furniture, and the numbers in doubt, which no sentence may take in."""
    own: dict[int, tuple[int, bool]] = {}  # to the page and whether it is the foot of that
    for page, (first, behind) in enumerate(pairwise([0, *feeds, len(rows.rows)])):
        if page < len(feeds):
            own.update((row, (page, True)) for row in _at_edge(rows, first, behind, taken, at_head=False))
        if page:
            own.update((row, (page, False)) for row in _at_edge(rows, first, behind, taken, at_head=True))
    if not own:
        return set(), set()
    skipped = own.keys() | taken
    links: dict[int, bool] = {}  # to whether it surely cuts a sentence
    beside: list[_Beside] = []
    for row, (page, at_foot) in own.items():
        above, below = rows.above(row, skipped), rows.below(row, skipped)
        if above < 0 or below == len(rows.rows):
            continue
        if folio := _alone(rows.bare[row]):
            apart = not rows.bare[row - 1 if at_foot else row + 1]
            beside.append(_Beside(row, page, folio, above, below, at_foot, apart))
        else:
            links[row] = (
                _is_running(rows, above) and _is_cut(rows, above, below) and cuts(rows, above, below, rows.rows[row])
            )
    others = _others(rows, skipped) if beside else []
    steps = {one.step for one in beside if _is_sure(rows, one, others)}
    sites = {_site(rows.bare[row]) for row, is_cutting in links.items() if is_cutting}
    found = {one.row for one in beside if one.step in steps}
    found.update(row for row in links if _site(rows.bare[row]) in sites)
    if len(feeds) >= FEW:
        return found, set()  # where so many pages do not show what a number is, it is none of theirs
    return found, {one.row for one in beside if one.row not in found and _may_be_glued(rows, one)}


def _at_edge(rows: Rows, first: int, behind: int, taken: Collection[int], *, at_head: bool) -> Sequence[int]:
    """Return the rows at one edge of a page that may be furniture: a number, a link, or a number outside of a link.

    There must be text on the page; a number inside of a link is that of a note.
    """
    found: list[int] = []
    row = rows.below(first - 1, taken) if at_head else rows.above(behind, taken)
    while first <= row < behind:
        bare = rows.bare[row]
        if not _is_page_link(bare):
            if _alone(bare) is None:
                return found
            if found:
                break
        found.append(row)
        row = rows.below(row, taken) if at_head else rows.above(row, taken)
    return ()


def _is_page_link(bare: str) -> bool:
    """Whether a row is nothing but the address of a page, without a stop of its sentence."""
    return ("://" in bare or bare.startswith("www.")) and bare[-1] not in _STOPS and is_link(bare)


def _alone(bare: str) -> Folio | None:
    """The reading of a row that is nothing but a number, with what belongs to that."""
    if says_page(bare):
        return Folio(int(_NUMBER.findall(bare)[0]), False, "", "page")
    return lone_folio(bare)


def _others(rows: Rows, skipped: Collection[int]) -> list[Folio]:
    """The numbers that stand alone on other rows."""
    return [folio for row, text in enumerate(rows.bare) if row not in skipped and (folio := _alone(text))]


def _site(link: str) -> str:
    """What the addresses of the pages of one site begin with."""
    return "/".join(link.split("/", 3)[:3])


def _is_sure(rows: Rows, one: _Beside, others: Sequence[Folio]) -> bool:
    """Whether a number beside a form feed counts a page."""
    above, bare = rows.rows[one.above], rows.bare[one.row]
    if one.folio.style:
        points = _POINTS.search(above) or any(other.style == one.folio.style for other in others)
        cited = bare[0].islower() and (bare[-1] == "." or above.rstrip()[-1] == "," or leads_on(above))
        ended = has_stop(above) and one.folio.counts_pages
        return not (points or cited) and bool(ended or _is_cut(rows, one.above, one.below))
    if not _is_cut(rows, one.above, one.below):
        return False
    if one.folio.signs:
        return one.apart or (bare[0] == bare[-1] and not bare[0].isalnum())
    if not _is_running(rows, one.above) or any(not (other.signs or other.style) for other in others):
        return False  # numbers on rows of their own are cells, or count verses
    if one.apart:
        return True
    if _ASKS.search(above, max(0, len(above) - 24)):
        return False
    if one.folio.roman:
        return len(bare) > 1 and bare.islower()
    return _LEAST <= one.folio.value < _YEARS or one.folio.value == one.page + 1


def _may_be_glued(rows: Rows, one: _Beside) -> bool:
    """Whether a number would be taken for a part of the sentence above it, which does not lead on to it."""
    above = rows.rows[one.above]
    if not _is_running(rows, one.above):
        return False
    if _is_cut(rows, one.above, one.below):
        return not leads_on(above)
    told = one.folio.signs or one.folio.style or one.folio.value >= _LEAST
    return bool(one.at_foot and told and has_stop(above))


def _is_cut(rows: Rows, above: int, below: int) -> bool:
    """Whether a sentence goes on, in a small letter, over what stands between two rows."""
    one, other = rows.rows[above], rows.rows[below]
    return _is_prose(one) and not CODE.search(other) and is_surely_cut(one, other)


def _is_prose(row: str) -> bool:
    return is_line_of_prose(row) and WIDE not in row.strip() and not CODE.search(row)


def _is_running(rows: Rows, row: int) -> bool:
    """Whether a row is a line or a paragraph of running text."""
    return _is_prose(rows.rows[row]) and (len(rows.rows[row]) >= UNWRAPPED or wrapped(rows, row))
