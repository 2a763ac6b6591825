"""Words that the end of a page cut: what stands below is the page's number, its head or a note, and no part of them.

A word in small letters goes on in small letters. Few first parts stand before a name or a figure (``pre-Roman``,
``mid-1990s``); behind any other a capital or a figure begins something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleantext.layout.blocks import GUTTER
from cleantext.layout.broken_words import broken_part
from cleantext.layout.measure import reach
from cleantext.layout.sentence import LEADING, opens

#: What English, and most of it other languages, too, puts before a name with a hyphen.
_BEFORE_NAMES = frozenset(
    {"non", "anti", "pre", "post", "pro", "mid", "ex", "un", "trans", "inter", "neo", "pan", "ultra", "sub", "semi"}
    | {"quasi", "pseudo", "all", "self", "vice", "half", "part", "extra", "intra", "cross", "then", "early", "late"}
    | {"al", "el", "ul", "bin", "ibn"}
)
#: And before a year or a decade.
_BEFORE_YEARS = frozenset({"pre", "post", "mid", "early", "late"})
_YEAR = re.compile(r"\d{4}(?!\d)|\d{2,4}s\b")
#: An address, which a browser prints below each page.
ADDRESS = re.compile(r"(?:https?://|www\.)\S")
#: How the head or the foot of a page begins: "Page 3", a number and a gap, two words in capitals, an address by itself.
_CAPITALS = r"[^\W\d_a-z]{3,}"
_HEAD = re.compile(
    r"(?:Page|PAGE|Seite|SEITE) \d|\d{1,4}(?: {2,}| ?\| ?|$)|(?:\d{1,4} +)?" + rf"{_CAPITALS} {_CAPITALS}\b"
    rf"|{ADDRESS.pattern}+(?: \d+/\d+)?$"
)
#: How a note begins that names its source.
_NOTE = re.compile(r"\d{1,3} (?:[^\W\d_a-z][^\W\d_]+,|Ibid\b|Cf\.|Vgl\.|See\b|Siehe\b) ")
_VOWEL = re.compile(r"[aeiouyà-öø-ÿ]", re.IGNORECASE)
#: The lines that may stand between the halves of a word: those of a foot and a head.
_MOST = 4
#: A line whose next word would have ended before this part of the width was not cut by it. Set by hand.
_FULL = 0.7
#: What no broken word ends in that is in small letters but for its first.
_NOT_SMALL = re.compile(r"[\dA-Z]$")


def is_strange(left: str, right: str, below: str, *, chained: bool = False) -> bool:
    """Whether a line that begins with ``right`` is none that the word which ``left`` begins goes on with.

    ``below`` is that line; ``chained`` says that another hyphen stands before ``left``.

    >>> is_strange("authori", "Page", "Page 1 of 2"), is_strange("non", "Roman", "Roman law was known")
    (True, False)
    >>> is_strange("mid", "1990s", "1990s nobody"), is_strange("ex", "2", "2 THE BOY FROM TANNER'S ROW")
    (False, True)
    >>> is_strange("re", "https", "https://www.example.org/2009.html")
    True
    """
    if ADDRESS.match(below):
        return True
    if right[0].islower() or not left.isalpha() or not left[1:].islower():
        return False
    if _HEAD.match(below):
        return True
    if not _VOWEL.search(left):
        return False  # what hyphenation breaks off has one; an abbreviation has none: "km-"
    if right[0].isdigit():
        is_small = left.islower() and (left not in _BEFORE_YEARS or not _YEAR.match(below))
        return is_small or _NOTE.match(below) is not None
    return _is_small_word(right) if chained or not left.islower() else left not in _BEFORE_NAMES


def _is_small_word(word: str) -> bool:
    """Whether a word with a capital is one that begins a sentence or a title, and ends no name."""
    return word.istitle() and (word.lower() in LEADING or opens(word))


def interruptions(rows: Sequence[str], ends: Iterable[int], letters: int) -> Iterator[int]:
    """Yield the rows between two halves of a word: heads and feet of pages.

    ``ends`` are the rows with a hyphen at their end; so many ``letters`` fill one.

    >>> [*interruptions(["more than anyone had a right to ex-", "2 THE BOY", "pect; and it was March."], [0], 42)]
    [1]
    """
    for row in ends:
        part = broken_part(rows[row])
        # In the last of two columns a word goes on elsewhere.
        if part and not _NOT_SMALL.search(part) and not GUTTER.search(rows[row]):
            yield from _between(rows, row + 1, letters)


def _between(rows: Sequence[str], first: int, letters: int) -> Iterator[int]:
    """Yield the rows from ``first`` on up to one that goes on in small letters, if all of them are heads or feet."""
    passed: list[int] = []
    for number in range(first, len(rows)):
        row = rows[number].strip()
        if not row:
            continue
        if row[0].islower() and not ADDRESS.match(row):
            if all(_is_head(rows[one].strip(), row, letters) for one in passed):
                yield from passed
            return
        if len(passed) == _MOST:
            return
        passed.append(number)


def _is_head(row: str, below: str, letters: int) -> bool:
    """Whether a row is surely no line of the sentence that goes on ``below``: by its look, or since it has room."""
    if row[-1] in ",;-‐":
        return False
    return _HEAD.match(row) is not None or reach(row, below) < _FULL * letters
