"""A text cut into rows at line breaks and form feeds."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from cleantext.document import Document


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a text, and the offset of each in code points."""

    text: str
    rows: list[str]
    starts: list[int]

    def end(self, row: int) -> int:
        """Offset behind the last character of a row."""
        return self.starts[row] + len(self.rows[row])

    def above(self, row: int, skipped: set[int] | frozenset[int] = frozenset()) -> int:
        """The next row above with anything in it that is not ``skipped``; -1 if there is none."""
        row -= 1
        while row >= 0 and (row in skipped or not self.rows[row].strip()):
            row -= 1
        return row

    def below(self, row: int, skipped: set[int] | frozenset[int] = frozenset()) -> int:
        """The next row below with anything in it that is not ``skipped``; the number of rows if there is none."""
        row += 1
        while row < len(self.rows) and (row in skipped or not self.rows[row].strip()):
            row += 1
        return row


def rows_of(document: Document) -> tuple[Rows, list[int]]:
    r"""Cut at ``\n`` and ``\f``; return the rows and, for each form feed, the row that begins behind it.

    >>> rows, feeds = rows_of(Document("foot\n\fhead\nbody"))
    >>> rows.rows, feeds
    (['foot', '', 'head', 'body'], [2])
    """
    text = document.text
    if "\f" not in text:
        return Rows(text, document.lines, document.line_starts), []
    cut = Document(text.replace("\f", "\n"))  # of the same length, so offsets stay
    feeds = []
    place = text.find("\f")
    while place >= 0:
        feeds.append(bisect_left(cut.line_starts, place + 1))
        place = text.find("\f", place + 1)
    return Rows(text, cut.lines, cut.line_starts), feeds
