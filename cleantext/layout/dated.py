"""Entries of diaries, transcripts and dictionaries: each begins a line, with a day, a time or a word and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

#: The time of a recording, in brackets or with its seconds.
_TIME = r"[\[(]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?[\])]|\d{1,2}:\d\d:\d\d(?:\.\d+)?(?= )"
#: A day of the week with that of the month, in English and German.
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.|"
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend),? (?:den |the )?\d{1,2}(?!\d|:)"
)
#: A word with the part of speech that it is. Each dictionary has nouns.
_WORD = r"[^\W\d_][\w'-]{0,30}, (?:n|v|vb|adj|adv|prep|conj|pron|interj)\. "
_NOUN = ", n. "
_PATTERNS = tuple(re.compile(rf"(?<![^\W_]){look}") for look in (_TIME, _DAY, _WORD))
_FIRST = re.compile(rf"\s*(?:(?P<time>{_TIME})|(?P<day>{_DAY}))")
#: So many begin a line, and this share of all that the text has: in prose one in ten does by chance.
_LEAST, _SHARE = 3, 0.8


def entries_begin(text: str, rows: Sequence[str], begins: Iterable[int]) -> Iterator[int]:
    """Yield the rows that begin entries; of times and days these are some of ``begins``.

    >>> rows = ["Mon. 4. Rain.", "Tues. 5. Fair, and", "cold.", "Wed. 6. Nothing."]
    >>> [*entries_begin("\\n".join(rows), rows, [1, 3])]
    [1, 3]
    """
    found: list[list[int]] = [[], [], []]
    for row in (0, *begins):
        if first := _FIRST.match(rows[row]):
            found[first["time"] is None].append(row)
    if _NOUN in text:
        found[2] = [number for number, row in enumerate(rows) if _PATTERNS[2].match(row.lstrip())]
    for pattern, some in zip(_PATTERNS, found, strict=True):
        if len(some) >= _LEAST and len(some) >= _SHARE * len(pattern.findall(text)):
            yield from filter(None, some)
