"""Page-break links: a bare address or a copyright line on a row of its own in the middle of a sentence.

A printed web page has its address at the foot of each page. The address of a sentence ("see", then the link) stays, as
does one behind a colon, in a list of references, or in a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.layout.around import is_full, wrapped
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.measure import indent
from cleantext.layout.page_sizes import SHORTEST_PAGE
from cleantext.layout.pieces import in_pieces
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.rows import Rows

_LINK = re.compile(
    r"\s*[<(\[]?(?:(?:https?|ftp)://\S+|www\.[\w-]+\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[>)\]]?"
    r"(?:\s{1,9}(?:\d{1,4}/\d{1,4}|\d{1,4}|\(?[Pp]age \d{1,4}(?: of \d{1,4})?\)?))?\s*"
)
_LEGEND = re.compile(
    r"\s*(?:(?:©|Copyright\b|COPYRIGHT\b)[^\n]*?(?:©|\([cC]\)|\b\d{4}\b)|"
    r"(?:Downloaded|Retrieved|Printed) (?:from (?:the\b|\S+[./]\S)|by [^\n@]+@\w))[^\n]*"
)
#: A page of so many, which no sentence says so, unless it says where something is.
_COUNT = re.compile(r"\s*(?:(?:Page|PAGE) \d{1,4} (?:of|OF) \d{1,4}|Seite \d{1,4} von \d{1,4})\s*")
_TELLS_WHERE = re.compile(r"\b(?:[Ss]ee|[Pp]ages?|pp?\.|[Ss]iehe|Seiten?)\b")
#: What a copyright line has one of.
_LEGENDS = ("©", "opyright")
#: A sentence that ends in one of these, or says what is meant by a link, goes on with the link itself.
_POINTER = re.compile(
    r"(?:\b(?:at|see|visit|via|from|to|on|is|are|was|under|by|with|as|and|or|in full|called|named|contact|e-?mail|mail|"
    r"write|https?|url|link|links|address|site|website|page|online|available|read|here|file|voir|sur|siehe|unter|auf)"
    r"|(?:e\.\s?g|i\.\s?e)\.,?|[:=<(\[>])\s*$",
    re.IGNORECASE,
)


def is_link(row: str) -> bool:
    """Whether a row is nothing but a link or an e-mail address, with a number of a page at most."""
    return _LINK.fullmatch(row) is not None


def address(row: str) -> bool:
    """Whether a row is nothing but a link, an e-mail address, or a line that says whose text it is or where from."""
    return is_link(row) or (len(row) < 90 and _LEGEND.fullmatch(row) is not None)


def lone_links(rows: Rows) -> Iterator[int]:
    """Yield each row that holds a link, a copyright line or a page of so many alone, and that cuts a sentence.

    Where links follow each other after less text than a page has, they belong to what stands between them.
    """
    alone = [*_alone(rows)]
    if not alone or in_pieces(rows.cut):
        return
    for place, row in enumerate(alone):
        pairs = [(other, row) for other in alone[max(0, place - 1) : place]]
        pairs += [(row, other) for other in alone[place + 1 : place + 2]]
        if not any(_are_listed(rows, *pair) for pair in pairs):
            above, below = rows.above(row), rows.below(row)
            inner = above >= 0 and below < len(rows.rows)
            if inner and _ends_page(rows, above, row, below) and cuts(rows, above, below, rows.rows[row]):
                yield row


def _ends_page(rows: Rows, above: int, row: int, below: int) -> bool:
    """Whether a row counts pages, or stands in the column of its text, below a line as full as the last of a page is.

    Web pages show links in the middle of sentences, set in or below a line that ends early, and their paragraphs are
    wrapped at no width; nor has a page an e-mail address at its foot.
    """
    if _COUNT.fullmatch(rows.bare[row]):
        return True
    if "@" in rows.bare[row] and is_link(rows.bare[row]):
        return False
    set_in = {indent(rows.rows[each]) for each in (above, row, below)}
    return len(set_in) == 1 and wrapped(rows, above) and is_full(rows, above, rows.rows[below])


def _alone(rows: Rows) -> Iterator[int]:
    """Yield the rows that hold nothing but one of those, between blank ones."""
    for place in rows.cut.lone_rows:
        row = rows.at(place)
        text = rows.bare[row]
        likely = (" " not in text and "." in text) or any(map(text.__contains__, _LEGENDS))
        told = (likely and address(text)) or _COUNT.fullmatch(text)
        if told and rows.above(row) < row - 1 and rows.below(row) > row + 1:
            yield row


def _are_listed(rows: Rows, one: int, other: int) -> bool:
    """Whether there is some text between two links, but less than a page."""
    return rows.above(other) != one and rows.starts[other] - rows.end(one) < SHORTEST_PAGE


def cuts(rows: Rows, above: int, below: int, link: str) -> bool:
    """Whether a link stands between two rows of one sentence, and is not the address that the sentence gives."""
    one, other = rows.rows[above], rows.rows[below]
    if not is_line_of_prose(one) or _POINTER.search(one, max(0, len(one) - 24)):
        return False
    if _COUNT.fullmatch(link):
        return is_cut(one, other) and not _TELLS_WHERE.search(one)
    if is_cut(one, other):
        return True
    if _LEGEND.fullmatch(link) or indent(one) != indent(other):
        return False
    last = one.rstrip()[-1:]
    full = is_full(rows, above, other)
    return (last.islower() and full and wrapped(rows, above)) or last in ",‐-"
