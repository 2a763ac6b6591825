"""Folios: the numbers that count pages, alone on a row or at one end of a running head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleantext.layout.page_words import SHORT, SHORTEST, WRITTEN_OUT, counts_others

#: Longest row that can be furniture, in characters: a head that fills a line of a wide page is not longer.
LONGEST = 110
#: Roman folios count the pages before the first chapter. Of greater numerals, "mix" and its like are mostly words.
FRONT = 300
#: Signs that typesetters put beside a folio.
DECORATION = r"[-–—‒―•*~|·.,\[\](){}<>_=/ \t]"
_NUMBER = r"(\d{1,4}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})"
_OF = r"(?:\s{0,3}(?:/|of|von|de|sur|di)(?:\s{0,3}\d{1,4})?)?"
_PAGE = rf"(?:(?:{WRITTEN_OUT}|{SHORT}\.?|(?:{SHORTEST})\.)\s{{0,3}})?"
#: What some word processors write behind the number: "12 | Page", the word letterspaced as often as not.
_BEHIND = r"(?:\s{0,3}\|\s{0,3}p ?a ?g ?e)?"
_ALONE = re.compile(rf"{DECORATION}{{0,6}}?{_PAGE}{_NUMBER}{_OF}{_BEHIND}{DECORATION}{{0,6}}", re.IGNORECASE)
#: A number in brackets that words follow right behind is that of a note or a reference.
_NOTE = r"(?![\[(]\w{1,9}[\])] \w)"
_FIRST = re.compile(
    rf"{_NOTE}{DECORATION}{{0,3}}?{_PAGE}{_NUMBER}{_OF}(?![.)]\s){DECORATION}{{0,5}}?\s+(?:[|·•—–]\s+)?(?=\S)",
    re.IGNORECASE,
)
_LAST = re.compile(rf"(?:^|[\s|·•—–]){DECORATION}{{0,3}}?{_PAGE}{_NUMBER}{_OF}{DECORATION}{{0,3}}$", re.IGNORECASE)
#: A number with what may stand beside it is not longer than this.
_LONE = 24
#: A number of this style counts pages, and nothing else.
_COUNTS_PAGES = re.compile(r"pag|pg|seite|of\d")
#: "12." and "12)" alone count items of a list far more often than pages.
_ITEM = re.compile(r"[(\[]?\w{1,4}[.)]")
_ROMAN = re.compile(r"(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_SEPARATOR = re.compile(r"[\W_]+")
_WIDE = re.compile(r"\s{2,}")
#: Signs beside a number that stand for each other where a reader took one for another.
_KINDS = {"-": re.compile("[-–—‒―~_]"), "·": re.compile("[·•*.]"), "[": re.compile(r"[\[\](){}<>]")}


class Folio(NamedTuple):
    """A number that may count a page."""

    value: int
    roman: bool
    rest: str  #: the row without it; empty when it stands alone
    style: str = ""  #: what belongs to the number, such as "page" or "of9"; the folios of a text are of one style
    signs: str = ""  #: the kinds of signs beside it; they are mostly the same on one side

    def step(self, page: int) -> tuple[bool, int]:
        """Return what the folios that keep step with the pages have in common; ``page`` is the place of this one."""
        return self.roman, self.value - page

    @property
    def counts_pages(self) -> bool:
        """Whether a word for a page stands beside the number, or that of all pages."""
        return _COUNTS_PAGES.search(self.style) is not None


def roman_value(numeral: str) -> int:
    """Value of a well-formed roman numeral in one case, else 0.

    >>> [roman_value(numeral) for numeral in ("xiv", "XL", "iiii", "Mix")]
    [14, 40, 0, 0]
    """
    if not (numeral.islower() or numeral.isupper()) or not _ROMAN.fullmatch(numeral.lower()):
        return 0
    values = [_VALUES[letter] for letter in numeral.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def folios(row: str) -> Iterator[Folio]:
    """Yield every reading of a row as a folio with or without a running head.

    >>> [*folios("Page 3 of 9")]
    [Folio(value=3, roman=False, rest='', style='pageof9', signs='')]
    >>> [folio[:3] for row in ("xii", "CHAPTER II 13", "12 | THE TITLE") for folio in folios(row)]
    [(12, True, ''), (13, False, 'CHAPTER II'), (12, False, 'THE TITLE')]
    >>> [*folios("12.")], [*folios("[12] The title")]
    ([], [])
    """
    text = row.strip()
    if len(text) > LONGEST:
        text = _WIDE.sub("   ", text)  # a wide page set out with spaces
    if not text or len(text) > LONGEST * 2:
        return
    if (match := _ALONE.fullmatch(text)) is not None:
        if not _ITEM.fullmatch(text):
            yield from _read(match, "")
        return
    if (match := _FIRST.match(text)) is not None:
        yield from _read(match, text[match.end() :].strip())
    if (match := _LAST.search(text, max(0, len(text) - 24))) is not None:
        yield from _read(match, text[: match.start()].strip())
    cells = _WIDE.split(text)
    for place, cell in enumerate(cells[1:-1], 1):  # in the middle, between a left and a right half
        if (match := _ALONE.fullmatch(cell)) is not None:
            yield from _read(match, " ".join(cells[:place] + cells[place + 1 :]))


def lone_folio(row: str) -> Folio | None:
    """Return the reading of a row that is nothing but a number, with what belongs to that.

    >>> lone_folio("12 | THE TITLE"), lone_folio("- xii -")
    (None, Folio(value=12, roman=True, rest='', style='', signs='-'))
    """
    if len(row.strip()) > _LONE:
        return None
    return next((folio for folio in folios(row) if not folio.rest), None)


def _read(match: re.Match[str], rest: str) -> Iterator[Folio]:
    numeral = match[1]
    if counts_others(rest):
        return
    beside = match.string[match.start() : match.start(1)] + match.string[match.end(1) : match.end()]
    style = _SEPARATOR.sub("", beside).casefold()
    signs = "".join(kind for kind, marks in _KINDS.items() if marks.search(beside))
    if numeral[0].isdecimal():
        yield Folio(int(numeral), False, rest, style, signs)
    elif 0 < (value := roman_value(numeral)) <= FRONT:
        yield Folio(value, True, rest, style, signs)
