"""Several lines in a row that are far shorter than the page: ingredients, parties to a lawsuit, free verse.

Wrapping leaves room for more than a word only where a paragraph ends, so that two such lines below each other are
lines of their own, whatever letters they begin with. Behind one that ends in a light word the sentence goes on all the
same: somebody changed it after it was wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleantext.document import Document
from cleantext.layout.broken_words import HYPHENS
from cleantext.layout.items import is_item
from cleantext.layout.lines.odds import NEVER_FIRST
from cleantext.layout.lines.runs import runs
from cleantext.layout.lines.verse import LIGHT
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import ends_sentence, first_word, initial, leads_on, title_words

#: With the first word of the next a line stays below this part of the width. A quotation that is set in is wider.
_SHORT = 0.6
#: So many in a row.
_LEAST = 2
#: Share of the breaks inside sentences at which the next word would have had room beside the widest of these lines: in
#: prose, however narrow, hardly any.
_ROOMY = 0.3
#: What is more than a piece of a formula or of a raised letter.
_WORD = re.compile(r"[^\W\d_]{3}")
#: In narrower columns readers of PDF write the words of a line that is spread out below each other, and scrapers of web
#: pages write words that are set apart on rows of their own: neither does so in wide print.
_WIDE = 50
#: So many rows in turn that begin with a name of code, or are one word, were not wrapped, however alike their widths.
_COLUMN = 3
_NAME = re.compile(r"[^\W\d]\w*(?:[_.]|::|->)\w|[^\W\d]\w*\(|--?[^\W\d]")
_SINGLE = re.compile(r"[\w*.-]*[^\W\d_]{3}[\w*.-]*$")
#: So many words with capitals make a title.
_TITLE = 3
_CARRIES_ON = HYPHENS | frozenset("–—&(/=+")


def is_wide_print(wrap: Wrap) -> bool:
    """Whether rows were read from a page, and each of them is a line of it or the last of a paragraph."""
    return wrap.printed and wrap.letters >= _WIDE


def short_lines(document: Document, wrap: Wrap, short: Iterable[int]) -> Sequence[int]:
    """Return those of the ``short`` rows that are followed, or preceded, by another of these, and leave so much room.

    Where widths are estimated a reader of PDF may have cut lines to pieces, such as those of a formula: none there goes
    on in a small letter, but in wide print, where no row beside it is without a word.
    """
    most = int(_SHORT * wrap.letters)
    found: list[int] = []
    for first, behind in runs([row for row in short if document.lengths[row] < most], _LEAST):
        found += _own(document, first, behind, wrap)
    return found


def _own(document: Document, first: int, behind: int, wrap: Wrap) -> Iterator[int]:
    """Yield the rows that leave room for more than a word, of short ones in a row, in stretches of enough."""
    stretch: list[int] = []
    wide = is_wide_print(wrap)
    for row in range(first, behind):
        if _has_room(document, row, wrap) and not (wide and _is_cut(document.bare_lines, row)):
            stretch.append(row)
            continue
        yield from _told(document, stretch, wrap)
        stretch = []
    yield from _told(document, stretch, wrap)


def _is_cut(rows: Sequence[str], row: int) -> bool:
    """Whether a row ends inside a phrase, is one of a title, or goes on in a small letter beside a piece of a line."""
    if ends_inside(rows[row]) or any(_is_long_title(rows, one) for one in (row - 1, row) if one >= 0):
        return True
    beside = rows[max(0, row - 1) : row + 3] if _goes_on_small(rows, row) else ()
    return any(text and not _WORD.search(text) for text in beside)


def _is_long_title(rows: Sequence[str], row: int) -> bool:
    """Whether a title goes on in a small letter on the next row."""
    return _goes_on_small(rows, row) and title_words(rows[row]) >= _TITLE


def _goes_on_small(rows: Sequence[str], row: int) -> bool:
    return row + 1 < len(rows) and initial(rows[row + 1]).islower()


def _has_room(document: Document, row: int, wrap: Wrap, width: float | None = None) -> bool:
    """Whether a row and the first word of the next, if there is one, stay below a width: by far that of the page."""
    above, below = document.bare_lines[row], "".join(document.bare_lines[row + 1 : row + 2])
    if not above or not below or below[0] in NEVER_FIRST:
        return False
    taken = wrap.measure(above) + wrap.space + wrap.measure(first_word(below))
    return taken < _SHORT * wrap.width if width is None else taken <= width


def _told(document: Document, stretch: Sequence[int], wrap: Wrap) -> Sequence[int]:
    """The rows, if there are enough of them, none ends inside a phrase, and they were not wrapped more narrowly."""
    rows = document.bare_lines
    if len(stretch) < _LEAST or any(ends_inside(rows[row]) for row in stretch):
        return ()
    wide = is_wide_print(wrap)
    if not (wrap.exact or wide) and any(_goes_on_small(rows, row) for row in stretch):
        return ()
    alike = _alike(rows, stretch) if wide else ()
    widest = max(wrap.measure(rows[row]) for row in stretch)
    inside = [row for row in stretch if not ends_sentence(rows[row])]
    roomy = sum(_has_room(document, row, wrap, widest) for row in inside)
    return stretch if roomy and roomy >= _ROOMY * len(inside) else alike


def _alike(rows: Sequence[str], stretch: Sequence[int]) -> Sequence[int]:
    """The rows of columns of names or of words, with the one above each, which leads to them."""
    columns = [
        (first, behind)
        for kind in (_NAME, _SINGLE)
        for first, behind in runs([row for row in stretch if kind.match(rows[row])], _COLUMN)
    ]
    return [row for row in stretch if any(first - 1 <= row < behind for first, behind in columns)]


def ends_inside(row: str) -> bool:
    """Whether a row ends inside a phrase, or begins an item that may go on below."""
    return is_item(row) or row[-1] in _CARRIES_ON or leads_on(row) or row.rpartition(" ")[2].lower() in LIGHT
