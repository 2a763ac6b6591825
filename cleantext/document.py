"""One immutable text, and views of it that are made when first asked for and then kept.

A normalizer reads a Document. Several normalizers often need the same view, and a normalizer that finds nothing passes
the same Document on, so on clean text each view is made at most once for the whole chain.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add, itemgetter
from string import ascii_letters, digits

from cleantext.layout.doubt import in_doubt
from cleantext.layout.lone_rows import lone_rows
from cleantext.layout.openings import openings
from cleantext.layout.pages.marks import may_have_marks
from cleantext.source_code import source_lines
from cleantext.tables.replacements import PLAIN
from cleantext.view import view

#: From so many lines on their offsets are kept in 8 bytes each, and not as objects, which take 36 and are the faster.
_MANY = 100_000
_LAST = itemgetter(slice(-1, None))
_NO_SIGNS = f"{ascii_letters}{digits} \n".encode()


@dataclass(frozen=True)
class Document:
    """A text and its views. Equal texts make equal documents.

    >>> page = Document("First line\\nsecond line")
    >>> page.lines
    ['First line', 'second line']
    >>> page.line_starts
    [0, 11]
    """

    text: str

    def respaced(self, text: str, *, same_paragraphs: bool) -> Document:
        """Return a document of the same text with other spaces and line breaks, no two spaces side by side among them.

        What is known of it for that reason nobody need look for, and if it has the same blank lines, of its rows.
        """
        known, document = vars(self), Document(text)
        vars(document)["has_gaps"] = False
        if known.get("is_plain"):
            vars(document)["is_plain"] = True
        if known.get("may_have_marks") is False:
            vars(document)["may_have_marks"] = False
        if same_paragraphs and known.get("lone_rows") == []:
            vars(document)["lone_rows"] = []
        return document

    @view
    def is_plain(self) -> bool:
        """Whether it is nothing but ASCII that is never touched, as most texts of English are."""
        return self.text.isascii() and not self.signs.translate(None, PLAIN)

    @view
    def may_have_marks(self) -> bool:
        """Whether anything stands in it that a printed page mark could not do without."""
        return may_have_marks(self.text)

    @view
    def signs(self) -> bytes:
        """What it has beside letters and figures of ASCII, spaces and line breaks, in order and in UTF-8.

        It is a tenth of most texts: to count a mark in it is ten times as fast.
        """
        return self.text.encode("utf-8", "surrogatepass").translate(None, _NO_SIGNS)

    @view
    def lines(self) -> list[str]:
        r"""The text split at ``\n``, without the breaks; at least one, and an empty last one behind a final break."""
        return self.text.split("\n")

    @view
    def bare_lines(self) -> list[str]:
        """The lines without the white space around them; those that have none are the same objects."""
        return list(map(str.strip, self.lines))

    @view
    def endings(self) -> frozenset[str]:
        """The characters that the lines end with, and the empty string if one is empty.

        Whatever stands at line ends alone is looked for among these first.
        """
        return frozenset(map(_LAST, self.lines))

    @view
    def written(self) -> int:
        """How many lines are not empty."""
        return len(self.lines) - self.lines.count("")

    @view
    def in_doubt(self) -> list[int]:
        """The lines before which it is in doubt whether the text flows on, those at blank lines aside."""
        return in_doubt(self.text)

    @view
    def openings(self) -> list[int]:
        """The offsets of the lines that begin with what may be a sign of an item, or a mark of markup or code."""
        return openings(self.text)

    @view
    def lone_rows(self) -> list[int]:
        """The offsets of the rows below a blank one that may be a link or a copyright line."""
        return lone_rows(self.text)

    @view
    def lengths(self) -> list[int]:
        """How many characters each line has."""
        return list(map(len, self.lines))

    @view
    def longest(self) -> int:
        """How many characters the longest line has."""
        return max(self.lengths)

    @view
    def has_gaps(self) -> bool:
        """Whether two spaces stand side by side anywhere: asked of every text, and faster from behind."""
        return self.text.rfind("  ") >= 0

    @view
    def line_starts(self) -> Sequence[int]:
        """The offset of each line, in code points."""
        starts = map(add, accumulate(self.lengths[:-1], initial=0), count())
        return list(starts) if len(self.lines) < _MANY else array("q", starts)

    def is_source(self, position: int) -> bool:
        """Whether the line at an offset is source code; the first question costs a look at every line."""
        return bisect_right(self.line_starts, position) - 1 in self._source_lines

    @property
    def is_code(self) -> bool:
        """Whether every line is source code or data; the first question costs a look at every line."""
        return len(self._source_lines) == len(self.lines)

    @view
    def _source_lines(self) -> frozenset[int]:
        return source_lines(self.lines)
