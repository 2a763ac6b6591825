"""Damage to single characters: what a wrong decoder, an HTML escaper, a terminal and a typesetter leave behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import codepoint2name

from cleantext.edit import Edit
from cleantext.noise.dice import Dice

#: Longest first: a typesetter takes "ffi" as one piece.
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_LIGATURE = re.compile("|".join(LIGATURES))

#: Every C0 control that breaks no line, moves no column and begins no escape; delete; a colour code of a terminal; zero
#: width space, word joiner, byte order mark and soft hyphen, as browsers and word processors strew them.
CONTROLS = (
    *(chr(code) for code in (*range(9), *range(0x0E, 0x1B), 0x7F)),
    "\x1b[0m",
    "\u200b",
    "\u2060",
    "\ufeff",
    "\u00ad",
)

#: What HTML must or may write as an entity. Lone surrogates have none.
_ESCAPED = re.compile(r"[&<>\"\xa0-\ud7ff\ue000-\U0010ffff]")

#: Runs that another encoding shows as other characters. Lone surrogates cannot be encoded.
_BEYOND_ASCII = re.compile(r"[\x80-\ud7ff\ue000-\U0010ffff]+")

#: Windows-1252 as browsers read it: Latin-1, but with characters where Latin-1 has the C1 controls. The five bytes that
#: it leaves open stay controls.
_WINDOWS_1252 = {
    byte: character for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))
}
#: How often UTF-8 is misread, in each case by whom: mostly as Windows-1252, sometimes as Latin-1, sometimes twice over.
_MISREADINGS = ("windows-1252",) * 8 + ("latin-1", "twice")


def ligatures(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Set letters as ligatures, as typesetting programs do; ``rate`` is the share of those that could be.

    >>> list(ligatures("a fine waffle", Dice(""), 1.0))[0][:4]
    (2, 4, 'fi', 'ﬁ')
    """
    for match in _LIGATURE.finditer(text):
        if dice.chance(rate):
            yield Edit(match.start(), match.end(), match[0], LIGATURES[match[0]], "letters set as a ligature")


def controls(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Strew control and invisible characters between letters; ``rate`` is the share of the places there are."""
    for place in dice.strikes(len(text), rate):
        if place and text[place].isalpha() and text[place - 1].isalpha():
            yield Edit(place, place, "", dice.one_of(CONTROLS), "control character inserted")


def entities(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Write characters as HTML entities, by name or number; ``rate`` is the share of those that HTML may escape.

    >>> list(entities("salt & pepper", Dice(""), 1.0))[0][:4]
    (5, 6, '&', '&amp;')
    """
    for match in _ESCAPED.finditer(text):
        if dice.chance(rate):
            code = ord(match[0])
            name = codepoint2name.get(code)
            written = f"&{name};" if name and (code < 0x80 or dice.chance(0.5)) else f"&#{code};"
            yield Edit(match.start(), match.end(), match[0], written, "character written as an entity")


def mojibake(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Read the UTF-8 of whole lines in a wrong encoding; ``rate`` is the share of the lines that would show it."""
    if text.isascii():
        return
    start = 0
    for line in text.split("\n"):
        if not line.isascii() and dice.chance(rate):
            reading = dice.one_of(_MISREADINGS)
            for match in _BEYOND_ASCII.finditer(line):
                new = _misread(match[0], reading)
                yield Edit(start + match.start(), start + match.end(), match[0], new, "UTF-8 read as another encoding")
        start += len(line) + 1


@lru_cache(maxsize=4096)  # a text has few distinct runs: quotes, dashes, accented letters
def _misread(run: str, reading: str) -> str:
    seen = run.encode().decode("latin-1")
    if reading == "latin-1":
        return seen
    seen = seen.translate(_WINDOWS_1252)
    return _misread(seen, "windows-1252") if reading == "twice" else seen
