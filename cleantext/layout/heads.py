"""Running heads and feet: what makes two rows on different pages the same head."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from cleantext.layout.folios import LONGEST, folios

_CELLS = re.compile(r"\s{2,}|\s[|·•—–]\s")
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


def keys(row: str) -> list[str]:
    """The keys under which a row may repeat: whole, then each half, when one half varies from page to page.

    >>> keys("12 | THE TITLE")
    ['thetitle']
    >>> keys("The Title        Chapter One")
    ['thetitlechapterone', '<thetitle', '>chapterone']
    >>> keys("— —")
    ['——']
    """
    text = row.strip()
    if not text or len(text) > LONGEST * 2:
        return []
    rest = min((folio.rest for folio in folios(text)), key=len, default=text)
    found = [letters(rest or text) or "".join(text.split())]  # a rule, or the dash that a reader put below the number
    cells = [cell for cell in _CELLS.split(rest) if letters(cell)]
    if len(cells) > 1:
        left, right = letters(cells[0]), letters(cells[-1])
        found += [mark + half for mark, half in (("<", left), (">", right)) if len(half) >= TELLING]
    return [key for key in found if key]


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
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def is_title(text: str) -> bool:
    """Whether most words of some length begin with a capital, as they do in heads and not in notes and sentences.

    >>> is_title("The History of Bread"), is_title("The history of bread is older than writing.")
    (True, False)
    """
    words = [word for word in text.split() if len(word) > LITTLE]
    return 2 * sum(not word[0].islower() for word in words) >= len(words)
