"""What a page prints around its text, and extraction leaves inside it: running heads, folios, links, form feeds."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.edit import Edit
from cleantext.noise.dice import Dice

#: Characters of a page, from a pocket book to a report.
PAGE = (1800, 3000)
#: How much longer a page may get so that it ends with a line: no line is longer.
OVERRUN = 200
#: Page numbers that a document may begin with.
FIRST_FOLIO = (2, 300)

#: Of our own making, in the ways that running heads are set.
_HEADS = ("THE LAMPS OF HOLLIN QUAY", "A Short History of Ropes", "REPORT ON THE UPPER VALLEY", "Notes from an Archive")
_LINKS = ("https://www.example.org/notes/harbour", "http://example.com/archive/2014/report.html", "www.example.net/p/7")

#: What stands between two pages, from the foot of one to the head of the next. A document keeps to one of them.
STYLES = (
    "{folio}",
    "- {folio} -",
    "[Pg {folio}]",
    "Page {folio}",
    "{link}",
    "{head}",
    "{folio}\n\n{head}",
    "{head}   {folio}",
    "{folio}  {head}",
    "\f{head}",
    "\f",
    "{folio}\n\f",
)


def furniture(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Cut the text into pages and leave the same furniture with rising numbers at each break; ``rate`` plays no part.

    A page ends with a line, or inside a paragraph that is one long line; so most breaks cut a sentence. A text that is
    shorter than two pages gets a break in its middle.
    """
    size = min(dice.between(*PAGE), len(text) // 2)
    style, head, link = dice.one_of(STYLES), dice.one_of(_HEADS), dice.one_of(_LINKS)
    folio = dice.between(*FIRST_FOLIO)
    place = 0
    while size and place + size < len(text):
        place, stop = _page_end(text, place + size)
        if place == stop or stop == len(text):
            return
        printed = style.format(folio=folio, head=head, link=link)
        yield Edit(place, stop, text[place:stop], f"\n\n{printed}\n\n", "page break")
        folio, place = folio + 1, stop


def _page_end(text: str, place: int) -> tuple[int, int]:
    """The first line break behind ``place``, with all blank lines around it, or else the first space; empty if none."""
    start = text.find("\n", place, place + OVERRUN)
    if start < 0:
        start = text.find(" ", place)
        return (start, start + 1) if start >= 0 else (place, place)
    stop = start
    while text.startswith("\n", stop):
        stop += 1
    while text.endswith("\n", 0, start):
        start -= 1
    return start, stop
