"""The repairs of a whole text: which of its lines can need any, and what they need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.edit import Edit
from cleantext.mojibake.screen import SUSPECT_OR_SURROGATE
from cleantext.mojibake.settle import ENTITY, TERMINAL_ESCAPE, settled

#: ftfy cuts lines that are longer than this many characters (its ``max_decode_length``), which bounds what one wrong
#: guess can spoil; where it cuts, a line begins.
LONGEST = 1_000_000


def repairs(text: str) -> Sequence[Edit]:
    """Return the repairs of the encoding of a text, line by line, as narrow as the change."""
    unescape = "&" in text and "<" not in text
    signs: list[re.Pattern[str]] = []
    if unescape:
        signs.append(ENTITY)
    if not text.isascii():
        signs.append(SUSPECT_OR_SURROGATE)
    if "\x1b" in text:
        signs.append(TERMINAL_ESCAPE)
    if not signs:
        return ()
    lines = sorted({span for sign in signs for span in _lines_with(sign, text)})
    return [edit for start, end in lines for edit in settled(text, start, end, unescape=unescape)]


def _lines_with(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines, each with its line break, that have the sign in them."""
    found = sign.search(text)
    while found:
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start()) + 1 or len(text)
        if end - start > LONGEST:
            start += (found.start() - start) // LONGEST * LONGEST
            end = min(end, start + LONGEST)
        yield start, end
        found = sign.search(text, end)
