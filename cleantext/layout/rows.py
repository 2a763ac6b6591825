"""A text cut into rows at line breaks and form feeds."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from cleantext.document import Document

#: How many rows, of furniture and blank ones, may lie between a row of furniture and the text.
_REACH = 12
#: More blank pages in a row were never printed: their form feeds are as good as one.
_BLANK = 8


@dataclass(frozen=True)
class Rows:
    """The rows of a text; the offset of each is made when first asked for."""

    text: str
    cut: Document  #: the text with each form feed as a line break, so that its lines are the rows

    @property
    def rows(self) -> list[str]:
        """The rows, without the breaks."""
        return self.cut.lines

    @property
    def bare(self) -> list[str]:
        """The rows without the white space around them."""
        return self.cut.bare_lines

    @property
    def starts(self) -> Sequence[int]:
        """The offset of each row, in code points."""
        return self.cut.line_starts

    def end(self, row: int) -> int:
        """Offset behind the last character of a row."""
        return self.starts[row] + len(self.rows[row])

    def at(self, position: int) -> int:
        """The row that an offset lies in."""
        return bisect_right(self.starts, position) - 1

    @cached_property
    def written(self) -> Sequence[int]:
        """The rows with anything in them: a page may be nothing but blank ones, and each search would pass them all."""
        return array("q", (number for number, row in enumerate(self.bare) if row))

    def above(self, row: int, skipped: Collection[int] = frozenset()) -> int:
        """The next row above with anything in it that is not ``skipped``; -1 if there is none."""
        place = bisect_left(self.written, row) - 1
        while place >= 0 and self.written[place] in skipped:
            place -= 1
        return self.written[place] if place >= 0 else -1

    def below(self, row: int, skipped: Collection[int] = frozenset()) -> int:
        """The next row below with anything in it that is not ``skipped``; the number of rows if there is none."""
        place = bisect_right(self.written, row)
        while place < len(self.written) and self.written[place] in skipped:
            place += 1
        return self.written[place] if place < len(self.written) else len(self.rows)

    def near(self, row: int, skipped: Collection[int]) -> tuple[int, int]:
        """The nearby rows of text next above and below a row, furniture ``skipped``; -1 where there is none."""
        above, below = row - 1, row + 1
        text = self.rows
        while above >= max(0, row - _REACH) and (above in skipped or not text[above].strip()):
            above -= 1
        last = min(len(text) - 1, row + _REACH)
        while below <= last and (below in skipped or not text[below].strip()):
            below += 1
        return above if above >= max(0, row - _REACH) else -1, below if below <= last else -1


def rows_of(document: Document) -> tuple[Rows, list[int]]:
    r"""Cut at ``\n`` and ``\f``; return the rows and, for each form feed, the row that begins behind it.

    >>> rows, feeds = rows_of(Document("foot\n\fhead\nbody"))
    >>> rows.rows, feeds
    (['foot', '', 'head', 'body'], [2])
    """
    text = document.text
    if "\f" not in text:
        return Rows(text, document), []
    cut = Document(text.replace("\f", "\n"))  # of the same length, so offsets stay
    feeds = []
    row = blank = 0
    for page in text.split("\f")[:-1]:
        row += page.count("\n") + 1
        blank = blank + 1 if not page or page.isspace() else 0
        if blank <= _BLANK:
            feeds.append(row)
    return Rows(text, cut), feeds
