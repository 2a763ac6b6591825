"""Rows at the edges of pages that are equal but for a number, which counts the pages: "3-12", "(12)", "Side 12 av 40".

What words or signs stand beside the number does not matter, so this holds in any language. The numbers of records, of
captions and of items count up as well; so sentences must run on over the breaks where the rows stand, as they do in a
text that fills its pages, and never around a record.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from cleantext.layout.links import address
from cleantext.layout.page_words import counts_others, says_page
from cleantext.layout.pages.folios import LONGEST, folios, lone_folio
from cleantext.layout.pages.heads import is_title
from cleantext.layout.pages.page_breaks import PageBreaks, are_full, are_set
from cleantext.layout.pages.quorum import DENSE, ENOUGH
from cleantext.layout.prose import CODE
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import initial

#: Rows at one edge that are looked at: a folio may stand inside of a head and a link.
_DEEPEST = 3
#: A number of up to so many digits, or with zeros before it, as the pages of a file are stamped with.
_NUMBER = re.compile(r"(?<!\d)\d{1,8}(?!\d)")
#: A chapter before the number of its page, which changes where the next one begins, and the pages count anew.
_CHAPTER = re.compile(r"(?<![^\W_])(?:[A-Z]{1,3}|\d{1,2})(?=[-‐‑–—]$)")
#: A word, and no name of a quantity or a function.
_WORD = re.compile(r"[^\W\d_]{4}")
#: Of so many words a row in small letters may be a word for a page, two numbers and what is between them.
_SMALL = 4
#: What changes with the page, in rows of one form.
_FORM = re.compile(r"(?:(?<![^\W_])[A-Z]{1,3}[-‐‑–—])?\d+(?:[-‐‑–—]\d+)?")
#: Share of the rows that keep step with the one before: the others were misread, or the page behind is not numbered.
STEADY = 0.7
#: Share of the breaks where such rows stand over which a sentence runs on. In books it is three in four; where pages
#: are full of headings and lists, fewer. Of some breaks one is too few: a record without a stop may fill its last line.
RUNNING = 0.2


class _Counted(NamedTuple):
    """A number in a row at the edge of a page."""

    page: int
    row: int
    before: str  #: what stands before it, which may change with the chapter
    value: int
    behind: str

    @property
    def step(self) -> tuple[str, str, int]:
        """What touches the number, and how that keeps step with the pages."""
        return self.before.rpartition(" ")[2], self.behind.partition(" ")[0], self.value - self.page

    @property
    def words(self) -> str:
        """The row without the number and what touches that."""
        return f"{self.before.rpartition(' ')[0]} {self.behind.partition(' ')[2]}".strip()


def counted_rows(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> set[int]:
    """Return the rows of such folios; of those that other rules read well, none."""
    found: set[int] = set()
    for at_head in (False, True):
        families = _families([*_outermost(rows, pages, taken, at_head=at_head)])
        sure = [
            one
            for counted in families
            if len(steady := _steady(counted)) >= ENOUGH and _run_over(rows, pages, steady, at_head=at_head)
            for one in steady
        ]
        steps = {one.step for one in sure if "".join(one.step[:2])}
        numbered = {one.page for one in sure}
        found.update(one.row for one in sure)
        others = (one for one in chain(*families) if one.page not in numbered)
        found.update(one.row for one in others if one.step in steps and is_title(one.words))
    return found


def _outermost(
    rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int], *, at_head: bool
) -> Iterator[tuple[int, int, str]]:
    """Yield ``(page, row, text)`` of the outermost rows with numbers, up to one that is nothing but a plain folio."""
    for page, (first, behind) in enumerate(pages):
        held = rows.written[bisect_left(rows.written, first) : bisect_left(rows.written, behind)]
        for row in held[:_DEEPEST] if at_head else held[: -_DEEPEST - 1 : -1]:
            bare = rows.bare[row]
            if row not in taken and _NUMBER.search(bare):
                bare = " ".join(bare.split())
                if len(bare) <= LONGEST:
                    if lone_folio(bare):
                        break
                    yield page, row, bare


def _families(outermost: Sequence[tuple[int, int, str]]) -> list[list[_Counted]]:
    """The numbers in rows that are alike but for their numbers, by what stands beside the number."""
    often = Counter(_form(text) for _, _, text in outermost)
    if not often or max(often.values()) < ENOUGH:
        return []
    families: dict[tuple[str, str], list[_Counted]] = defaultdict(list)
    for page, row, text in outermost:
        for before, value, behind in numbers(text):
            families[_CHAPTER.sub("", before), behind].append(_Counted(page, row, before, value, behind))
    return [*families.values()]


def _form(text: str) -> str:
    """What a row is but for its numbers, and for the letters of a chapter before one.

    >>> _form("A-12"), _form("3-12"), _form("Side 12 av 40")
    ('0', '0', 'Side 0 av 0')
    """
    return _FORM.sub("0", text)


def numbers(bare: str) -> Iterator[tuple[str, int, str]]:
    """Yield each number of a row that may count pages, with what stands before it and behind it.

    >>> [*numbers("A-12")], [*numbers("the bell of that name.12")]
    ([('A-', 12, '')], [])
    """
    if (initial(bare).islower() and len(bare.split()) > _SMALL) or CODE.search(bare.replace("|", " ")):
        return
    others = () if says_page(bare) else folios(bare)
    read = {folio.value for folio in others if is_title(folio.rest) or address(folio.rest)}
    for match in _NUMBER.finditer(bare):
        before, behind = bare[: match.start()], bare[match.end() :]
        if int(match[0]) not in read and not counts_others(f"{before}{behind}"):
            yield before, int(match[0]), behind


def _steady(counted: Sequence[_Counted]) -> list[_Counted]:
    """The rows whose numbers keep step with those of the pages around them, if nearly all do."""
    steady: set[_Counted] = set()
    keeping = 0
    for one, other in pairwise(counted):
        apart = other.page - one.page
        if one.page != other.page and other.value == (one.value + apart if one.before == other.before else 1):
            steady |= {one, other}
            keeping += 1
    dense = counted and len(steady) >= DENSE * (counted[-1].page - counted[0].page + 1)
    return sorted(steady) if dense and keeping >= STEADY * (len(counted) - 1) else []


def _run_over(rows: Rows, pages: Sequence[tuple[int, int]], counted: Sequence[_Counted], *, at_head: bool) -> bool:
    """Whether sentences run on over the breaks where rows stand.

    Nor need rows that say that they count pages, numbers of pages of one height, and pages that are all full of prose:
    what is on record is said in less. But at their heads the tales of a book may be counted, if no other head is there.
    """
    if says_page(rows.bare[counted[0].row]):
        return True
    own = {one.row for one in counted}
    if not counted[0].words and 2 * sum(by_formula(rows, one.row, at_head=at_head) for one in counted) > len(counted):
        return False
    left = [[row for row in range(*page) if rows.bare[row] and row not in own] for page in pages]
    if not counted[0].words and are_set(rows, left):
        return True
    many = len(counted) > ENOUGH or (is_title(counted[0].words) and " " in counted[0].words)
    if many and (not at_head or _are_headed(rows, counted)) and are_full(rows, left):
        return True
    breaks = [one.page - at_head for one in counted if 0 <= one.page - at_head < len(pages) - 1]
    page_breaks = PageBreaks(rows, left)
    least = 2 if len(breaks) > ENOUGH else 1
    return sum(map(page_breaks.inside, breaks)) >= max(least, RUNNING * len(breaks))


def by_formula(rows: Rows, row: int, *, at_head: bool) -> bool:
    """Whether what a number stands beside has no words, as an equation has not that it counts."""
    beside = rows.below(row) if at_head else rows.above(row)
    return 0 <= beside < len(rows.rows) and _WORD.search(rows.bare[beside]) is None


def _are_headed(rows: Rows, counted: Sequence[_Counted]) -> bool:
    """Whether a head stands with the numbers, or the same beside those of several pages."""
    beside = Counter(rows.bare[row] for one in counted for row in rows.near(one.row, ()) if row >= 0)
    heads = [text for text, count in beside.items() if count > 1]
    return any(is_title(head) and " " in head for head in [counted[0].words, *heads])
