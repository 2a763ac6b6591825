"""Entries of diaries, transcripts, dictionaries and glossaries: each begins a line, with a day, a time or its word.

Behind the word stands what it is, or there are colons around it, as there are around the names of fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.document import Document

#: The time of a recording, in brackets.
_TIME = r"[\[(]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?[\])]"
#: A day of the week with that of the month, in English and German.
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.|"
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend),? (?:den |the )?\d{1,2}(?!\d|:)"
)
#: A word with the part of speech that it is.
_WORD = r"[^\W\d_][\w'-]{0,30}+, (?:n|v|vb|adj|adv|prep|conj|pron|interj)\. "
_FIELD = r":(?! )[^:\n]{1,40}:(?= |$)"
_ANY = re.compile(rf"{_TIME}|{_DAY}|{_WORD}|{_FIELD}")
_PATTERNS = [re.compile(rf"(?<![^\W_]){look}", re.MULTILINE) for look in (_TIME, _DAY, _WORD, _FIELD)]
#: So many begin a line, and this share of all that the text has: in prose one in ten does by chance.
_LEAST, _SHARE = 3, 0.8


def entries_begin(document: Document) -> Iterator[int]:
    """Yield the rows that begin entries.

    >>> [*entries_begin(Document("Mon. 4. Rain.\\nTues. 5. Fair, and\\ncold.\\nWed. 6. Nothing."))]
    [1, 3]
    """
    rows = document.lines
    if 1 in document.lengths:
        yield from _below_letters(rows)
    if not any(map(_ANY.match, map(rows.__getitem__, document.in_doubt))):
        return
    for pattern in _PATTERNS:
        found = [number for number, row in enumerate(document.bare_lines) if pattern.match(row)]
        if len(found) >= _LEAST and len(found) >= _SHARE * len(pattern.findall(document.text)):
            yield from filter(None, found)  # before the first line there is no break


def _below_letters(rows: Sequence[str]) -> Iterator[int]:
    """Yield the first entries below the letters of an alphabet: each begins with its letter, which is by itself."""
    for row, (above, letter, below) in enumerate(zip(["", *rows], rows, rows[1:], strict=False), 1):
        if len(letter) == 1 and letter.isupper() and below[:1].lower() == letter.lower() and not above:
            yield row
