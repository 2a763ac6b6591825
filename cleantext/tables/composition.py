"""Characters that Unicode's composed form (NFC) may change or combine with what stands before them."""

from __future__ import annotations

import unicodedata
from functools import cache

#: Where in the first plane there are any: not below U+0300, and not among ideographs, Hangul syllables and private use
#: (U+3400 to U+9FFF, U+AC00 to U+D7A3, U+E000 to U+F8FF).
SEARCHED = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xD7A4, 0xD800), range(0xF900, 0x10000))

#: The letters of Hangul that join the one before them into a syllable.
HANGUL = "\u1161-\u1175\u11a8-\u11c2"

#: Beyond the first plane, the blocks of 4,096 that hold any, as a whole: they are scripts of old texts, music and
#: compatibility ideographs, and short classes are the fast ones. Emoji (U+1F000 on) are not among them.
BEYOND = "\U00010000-\U00011fff\U00016000-\U00016fff\U0001b000-\U0001bfff\U0001d000-\U0001efff\U0002f000-\U0002ffff"


@cache
def composing() -> str:
    """Return the inside of a character class for them, from the Unicode data of the running Python.

    They are: marks that combine (they are sorted), what NFC replaces by itself, and second parts of what it composes.
    """
    found: set[str] = set()
    for code in (code for codes in SEARCHED for code in codes):
        character = chr(code)
        decomposed = unicodedata.decomposition(character)
        if decomposed and not decomposed.startswith("<"):
            found.update(chr(int(part, 16)) for part in decomposed.split()[1:])
        if unicodedata.combining(character) or unicodedata.normalize("NFC", character) != character:
            found.add(character)
    return "".join(sorted(found)) + HANGUL + BEYOND
