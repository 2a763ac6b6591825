"""Whether a text runs on from page to page, as that of a book does, and that of forms, lots and letters does not.

Each page of those says anew what the others say, and has its own numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from cleantext.layout.around import SLACK, width, wrapped
from cleantext.layout.cut_sentences import has_stop, is_cut
from cleantext.layout.links import address
from cleantext.layout.pages.folios import folios, lone_folio
from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.heads import WIDE, is_title, letters
from cleantext.layout.pages.quorum import ENOUGH, MOST
from cleantext.layout.prose import is_line_of_prose, is_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import initial, leads_on
from cleantext.layout.unspaced import WIDE as EAST

#: Among so many rows at the edge of a page is one of its text: a head of two rows and a number may stand outside of it.
_EDGE = 4
#: So many rows of prose fill a page: half of a small one, as ``around.NEAR`` is, less a heading that is none.
_FULL = 12
#: Pages of one text, but the last, are at most a quarter lower than the highest: so much do headings and what must
#: stand together take. Tales and accounts on so many pages vary by half. No book has pages lower than this.
_SET, _LEVEL, _HEIGHT = 8, 0.75, 24
#: Share of the rows inside of pages that say what others say: lines of a text say it anew, labels of a form do not.
_SAME = 0.1
#: A row of a script without spaces is prose from this share of its characters on, and is longer than a label.
_MOSTLY, _SHORT = 0.7, 12


@dataclass(frozen=True)
class PageBreaks:
    """The page breaks of a text, each looked at when first asked for."""

    rows: Rows
    pages: Sequence[Sequence[int]]  #: their rows with text
    _known: dict[int, bool] = field(default_factory=dict)

    def inside(self, page: int) -> bool:
        """Whether a page ends with a full line of a sentence, or breaks one off that the next one goes on with."""
        if not 0 <= page < len(self.pages) - 1:
            return False
        if page not in self._known:
            above, below = self.pages[page : page + 2]
            last, first = self.meeting(page)
            self._known[page] = self._goes_on(last, below, first) or (last not in above[:1] and self._ends_inside(last))
        return self._known[page]

    def meeting(self, page: int) -> tuple[int, int]:
        """The last row of text on a page, and the first one on the next; -1 if there is none."""
        above, below = self.pages[page : page + 2]
        return self._text(above[: -_EDGE - 1 : -1]), self._text(below[:_EDGE])

    @cached_property
    def any_inside(self) -> bool:
        """Whether a sentence runs on over some of them."""
        return any(map(self.inside, range(len(self.pages))))

    def cut_at(self, pages: Iterable[int]) -> bool:
        """Whether a sentence runs on over the break behind one of some pages, if any does over any."""
        return any(map(self.inside, pages)) or not self.any_inside

    def cuts_sentence(self, head: Edge, foot: Edge) -> bool:
        """Whether the last sentence of some page goes on on the next one, behind what is left of a head."""
        for page, (above, below) in enumerate(pairwise(self.pages)):
            last = self._text(above[: len(above) - foot.depth[page]][: -_EDGE - 1 : -1])
            left = below[head.depth[page + 1] :]
            for row in left[:_EDGE]:
                if self._goes_on(last, left, row):
                    return True
                if not self._may_be_furniture(row):
                    break
        return False

    @cached_property
    def _repeated(self) -> frozenset[str]:
        """What stands at the edges of two pages or more."""
        edges = (row for page in self.pages for row in {*page[:_EDGE], *page[-_EDGE:]})
        return frozenset(bare for bare, count in Counter(map(self.rows.bare.__getitem__, edges)).items() if count > 1)

    def _goes_on(self, last: int, page: Sequence[int], row: int) -> bool:
        """Whether a row of a page surely goes on with a sentence of the page before, of which ``last`` is the last row.

        That a page has a small letter below its first row says nothing of the page before: the row above may lead into
        it, as the address of a letter does.
        """
        text = self.rows.rows[row]
        if row < 0 or not is_prose(text) or not is_cut("", text):
            return False
        if is_line_of_prose(text) and (row == page[0] or row in self._resumed):
            return True
        return last >= 0 and is_line_of_prose(self.rows.rows[last]) and is_cut(self.rows.rows[last], text)

    @cached_property
    def _resumed(self) -> frozenset[int]:
        """The first rows of text, in small letters, below what counts most pages, on some of which a capital is there.

        Notes at the foot of the page before hide the sentence that goes on there.
        """
        counted: dict[tuple[bool, int], list[int]] = defaultdict(list)
        for number, page in enumerate(self.pages):
            first = self._text(page[:_EDGE])
            heads = [self.rows.bare[row] for row in page[: page.index(first)]] if first in page else []
            if any(lone_folio(head) is None for head in heads):  # a number alone may count poems
                for step in {folio.step(number) for head in heads for folio in folios(head)}:
                    counted[step].append(first)
        openings = max(counted.values(), key=len, default=[])
        if len(openings) < max(ENOUGH, MOST * len(self.pages)):
            return frozenset()
        below = [(row, initial(self.rows.bare[row]), self.rows.bare[self.rows.above(row)]) for row in openings]
        if not any(first.isupper() for _, first, _ in below):
            return frozenset()
        return frozenset(row for row, first, above in below if first.islower() and not leads_on(above))

    def _ends_inside(self, row: int) -> bool:
        """Whether a row is a full line of a sentence that does not end with it."""
        if row < 0 or has_stop(self.rows.rows[row]):
            return False
        if not (_is_written(self.rows.rows[row]) and _is_written(self.rows.rows[row - 1])):
            return False
        return wrapped(self.rows, row) and len(self.rows.rows[row].rstrip()) >= SLACK * width(self.rows, row)

    def _text(self, edge: Sequence[int]) -> int:
        """The first row at the edge of a page that has not the looks of furniture; -1 if there is none."""
        return next((row for row in edge if not self._may_be_furniture(row)), -1)

    def _may_be_furniture(self, row: int) -> bool:
        """Whether a row may be a number, a link, a head or a title; a line with names in it is as long as others."""
        bare = self.rows.bare[row]
        ended = EAST.search(bare) is not None and has_stop(bare)  # no letter tells it from a title
        if is_title(bare) and not ended and (WIDE in bare or len(bare) < SLACK * width(self.rows, row)):
            return True
        return bare in self._repeated or address(bare) or lone_folio(bare) is not None


def are_set(rows: Rows, pages: Sequence[Sequence[int]]) -> bool:
    """Whether pages are as long as each other, and so full, as those are that one text was set on.

    What has a page for each piece of it is longer on one than on the next; forms are not, but say the same anew.
    """
    if len(pages) < _SET or not are_full(rows, pages):
        return False
    heights = [len(page) for page in pages[:-1]]
    if min(heights) < max(_HEIGHT, _LEVEL * max(heights)):
        return False
    inside = Counter(letters(rows.bare[row]) for page in pages for row in {*page[_EDGE:-_EDGE]})
    return inside.total() - len(inside) <= _SAME * inside.total()


def are_full(rows: Rows, pages: Sequence[Sequence[int]]) -> bool:
    """Whether each page but the last has much prose, as forms and lots have not: their heads are those of pages."""
    return all(sum(is_prose(rows.rows[row]) for row in page) >= _FULL for page in pages[:-1])


def _is_written(text: str) -> bool:
    """Whether a row is prose, in a script with spaces or without."""
    return is_prose(text) or len(EAST.findall(text)) >= _MOSTLY * len(text) > _MOSTLY * _SHORT
