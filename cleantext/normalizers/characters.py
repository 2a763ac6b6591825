"""Characters that show nothing, or that show what a plain character would show.

Control characters, byte order marks and zero-width spaces go; line breaks of every kind become one; exotic spaces,
ligatures and full-width forms become plain; what is left is brought into Unicode's composed form (NFC).
Form feeds stay, since they mark pages. A soft hyphen stays before a line break, where it marks a hyphenation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from ftfy.chardata import CONTROL_CHARS, LIGATURES

from cleantext.document import Document
from cleantext.edit import Edit

REPLACED = (
    {chr(code): "" for code in CONTROL_CHARS}
    | {chr(code): letters for code, letters in LIGATURES.items()}
    | {chr(code): " " for code in (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F)}
    | dict.fromkeys("\u200b\u2060", "")
    | dict.fromkeys(("\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"), "\n")
)
ODD = re.compile("\r\n|\xad(?![ \t]*[\r\n])|[" + "".join(map(re.escape, (c for c in REPLACED if len(c) == 1))) + "]")
COMPOSED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")


def characters(document: Document) -> Iterator[Edit]:
    """Yield the replacement of each such character."""
    text = document.text
    found = [(match.start(), match[0], REPLACED.get(match[0], "")) for match in ODD.finditer(text)]
    if not text.isascii():
        found += [(match.start(), match[0], normalize("NFC", match[0])) for match in COMPOSED.finditer(text)]
    position = 0
    for start, old, new in sorted(found):
        if start >= position and old != new:
            yield Edit(start, start + len(old), old, new, "odd character")
            position = start + len(old)
