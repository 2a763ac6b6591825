"""Lines that end where their clause does: lists without signs, and the closing of a letter with the name below it.

A patent claim, a resolution and a covenant set each clause on a line of its own, which a semicolon ends. In wrapped
prose a semicolon ends a line by chance, hardly ever two in a row, and then both lines are full.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import ends_sentence

#: The end of a clause with a line.
_END = re.compile(r".*;(?: (?:and|or|und|oder|et|ou))?\s*$")
#: So many in a row, or one behind a colon.
_LEAST = 2
#: A closing of a few words before its comma; a name, or an office below it.
_CLOSING = re.compile(r"\s*[^\W\d_a-z][^.;:!?]{2,39},$")
_NAME = re.compile(r"\s*[^\W\d_a-z][^,;:!?]{0,39}[^\W_]\s*$")
#: Words of a name, or of an office, at most; and lines that both have.
_WORDS, _LINES = 5, 2


def clause_ends(rows: Sequence[str], ends: Collection[int], wrap: Wrap) -> Iterator[int]:
    """Yield the rows whose line break is their own, as those show that end in a semicolon (``ends``)."""
    behind = -1
    for row in sorted(ends):
        if row < behind:
            continue
        first, behind = row, row + 1
        while first > 0 and _END.match(rows[first - 1]):
            first -= 1
        while behind < len(rows) and _END.match(rows[behind]):
            behind += 1
        led = first > 0 and rows[first - 1].rstrip().endswith(":")
        if behind - first + led >= _LEAST and any(_has_room(rows, one, wrap) for one in range(first, behind)):
            yield from range(first - led, min(behind, len(rows) - 1))


def closing_ends(rows: Sequence[str], ends: Collection[int], wrap: Wrap) -> Iterator[int]:
    """Yield the rows around the closing of a letter, and before the office behind the name; ``ends`` have a comma."""
    for row in ends:
        names = [*takewhile(str.strip, rows[row + 1 : row + 2 + _LINES])]
        if not 0 < len(names) <= _LINES or not _CLOSING.match(rows[row]) or not all(map(_is_name, names)):
            continue
        if row > 0 and ends_sentence(rows[row - 1]) and _has_room(rows, row, wrap):
            yield from range(row - 1, row + len(names))


def _has_room(rows: Sequence[str], row: int, wrap: Wrap) -> bool:
    """Whether the first word of the next row, if there is one, would surely have had room on a row."""
    word = rows[row + 1].split(None, 1)[:1] if row + 1 < len(rows) else []
    return bool(word) and wrap.filled(rows[row]) + wrap.space + wrap.measure(word[0]) < wrap.width - wrap.slack


def _is_name(row: str) -> bool:
    words = row.split()
    capitals = sum(word[0].isupper() for word in words)
    return _NAME.match(row) is not None and len(words) <= _WORDS and 2 * capitals > len(words)
