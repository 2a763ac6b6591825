"""Running heads and feet: what makes two rows on different pages the same head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from cleantext.layout.broken_words import broken_part
from cleantext.layout.cut_sentences import has_stop
from cleantext.layout.page_words import is_caption
from cleantext.layout.pages.folios import LONGEST, folios, roman_value
from cleantext.layout.prose import CODE
from cleantext.layout.sentence import initial


class Name(NamedTuple):
    """What a row may repeat under: letters, and the figures beside them, which are equal in a head or count pages."""

    key: str
    figures: str = ""


#: What stands between the halves of a head.
WIDE = "   "
_CELLS = re.compile(r"\s{2,}|\s[|·•—–]\s")
_FIGURE = re.compile(r"(?<![^\W\d_])\d|\d(?![^\W\d_])")
#: One letter alone is a word or an initial more often than a number.
_NUMERAL = re.compile(r"\b[IVXLC]{2,9}\b")
_SECTION = re.compile(r"\s*\d+(?:\.\d+)* [^\W\d_]")
#: What stands between two figures is no stop with the number of a note behind it.
_DECIMAL = re.compile(r"\d\.\d{1,3}\s*$")
#: A key shorter than this says too little: half of a head must have six letters, such as "report", to be told by.
TELLING = 6
#: Least similarity of two keys of one head when characters were misread: two of ten letters may differ.
ALIKE = 0.8
#: Words of up to three letters are small in titles as well.
LITTLE = 3
#: Longest keys that are compared by similarity, so that a comparison has a bounded cost.
_COMPARED = 80


def letters(text: str) -> str:
    """The letters of a text in one case; digits only where there are no letters, since they change with the page.

    >>> letters("12 | The Title"), letters("2011-12")
    ('thetitle', '201112')
    """
    return "".join(filter(str.isalpha, text.casefold())) or "".join(filter(str.isdecimal, text))


def name_of(words: str) -> Name:
    """What words beside a number may repeat under."""
    return Name(letters(words), figures(words))


def keys(row: str) -> list[str]:
    """The keys under which a row may repeat: whole, then each half, when one half varies from page to page.

    >>> keys("12 | THE TITLE")
    ['thetitle']
    >>> keys("The Title        Chapter One")
    ['thetitlechapterone', '<thetitle', '>chapterone']
    >>> keys("— —")
    ['——']
    """
    return [name.key for name in names(row)]


def names(row: str) -> list[Name]:
    """The keys of a row, each with the figures in its part of the row.

    >>> names("Total due      12.50")
    [Name(key='totaldue', figures='1250')]
    >>> names("PROP. XII.")
    [Name(key='prop', figures='12')]
    """
    text = row.strip()
    if not text or len(text) > LONGEST * 2:
        return []
    rest = min((folio.rest for folio in folios(text)), key=len, default=text)
    whole = letters(rest or text) or "".join(text.split())  # a rule, or the dash that a reader put below the number
    found = [Name(whole, figures(text))]
    cells = [cell for cell in _CELLS.split(rest) if any(map(str.isalpha, cell))]
    if len(cells) > 1:
        halves = (("<", cells[0]), (">", cells[-1]))
        found += [Name(mark + key, figures(half)) for mark, half in halves if len(key := letters(half)) >= TELLING]
    return [name for name in found if name.key]


def figures(text: str) -> str:
    """The digits of a text but those between letters, which are letters that were misread, and its Roman numbers.

    >>> figures("T1TLE 4.2m"), figures("CHAPTER XII"), figures("I am Vic")
    ('42', '12', '')
    """
    numerals = (str(roman_value(numeral) or "") for numeral in _NUMERAL.findall(text))
    return "".join((*_FIGURE.findall(text), *numerals))


def alike(one: str, other: str) -> bool:
    """Whether two keys are one head, some characters of which were misread.

    >>> alike("thehistoryofbread", "tbehistoryofhread"), alike("chapterone", "appendixtwo")
    (True, False)
    """
    if one == other:
        return True
    if abs(len(one) - len(other)) > len(one) // 4 or min(len(one), len(other)) < TELLING or len(one) > _COMPARED:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def is_title(text: str) -> bool:
    """Whether most words of some length begin with a capital, as they do in heads and not in notes and sentences.

    >>> is_title("The History of Bread"), is_title("The history of bread is older than writing.")
    (True, False)
    """
    words = [word for word in text.split() if len(word) > LITTLE]
    return 2 * sum(not word[0].islower() for word in words) >= len(words)


def is_no_head(text: str) -> bool:
    """Whether a row is surely no head though it may be a title: code, a caption, or a row that breaks a word off.

    >>> [*map(is_no_head, ("plot(Lamps)", "Figure 2: The Lamps", "The Geometrical Trans-", "Table of Contents"))]
    [True, True, True, False]
    """
    bare = text.strip()
    return bool(CODE.search(bare) or is_caption(bare) or broken_part(bare))


def is_notice(row: str) -> bool:
    """Whether a row has a link in its words, as what is said of a text has (where its terms are), and no title.

    >>> is_notice("The rules are at https://weir.example.org/rules"), is_notice("https://weir.example.org/rules")
    (True, False)
    """
    return row[:1].isupper() and ("://" in row or "www." in row)


def is_last_line(row: str) -> bool:
    """Whether a row is a speech of a word, or the rest of a sentence: it has a stop, and no title is like that.

    >>> [*map(is_last_line, ("No!", "the mill.", "The Mill.", "MILL.", "Rev. 2.1"))]
    [True, True, False, False, False]
    """
    return (
        has_stop(row)
        and not (row.isupper() or _DECIMAL.search(row))
        and (len(letters(row)) < TELLING or initial(row).islower())
    )


def opens_section(row: str) -> bool:
    """Whether a row looks like the heading of a section: a number, a space, and a title.

    >>> opens_section("2 The Lamps"), opens_section("The Lamps 2"), opens_section("2    The Lamps")
    (True, False, False)
    """
    return _SECTION.match(row) is not None


def changes_sides(numbered: Iterable[tuple[int, str, str]]) -> bool:
    """Whether numbers stand before the words on left pages and behind them on right ones, or the other way round.

    Each row is given with what is odd where its page is, and with its words.

    >>> changes_sides([(12, "12  The Lamps", "The Lamps"), (13, "The Lamps  13", "The Lamps")])
    True
    """
    sides = {(number % 2, row.lstrip().startswith(words)) for number, row, words in numbered if words}
    return len(sides) == len({parity for parity, _ in sides}) == len({side for _, side in sides}) == 2
