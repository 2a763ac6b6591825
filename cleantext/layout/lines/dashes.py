"""Dashes without spaces around them at a line break: nothing stands where the break was.

Most English books set their dashes closed (``the wheel—not the mill—turned``), most others open. A dash at a line end
shows only one of its sides; what the others of the text have on theirs tells the rest.
"""

from __future__ import annotations

import re

#: Dashes by themselves, and the two hyphens that stand for one.
DASHES = frozenset("—–")
_TYPED = "--"
#: No more letters are looked at.
_TAIL = 5
#: At a line end it is closed behind a letter or a mark, but for what a dash leaves out of a name or a year: "Count D—",
#: "in 18—". "I" is a word.
_CLOSED = re.compile(r"(?:[^\W\d_]{2}|\bI|[?!,;:.)\]\"'”’»]|\d{3})(—|–|--)$|\d(–)$")
#: At the beginning of a line only the dash that begins no item of a list.
_BEGUN = re.compile(r"—[^\W\d_A-Z]")
#: Each pattern begins with the dash, so that the search runs from dash to dash.
_BOTH = {mark: re.compile(rf"{mark}(?<=[^\s{mark[0]}]{mark})(?=[^\s{mark[0]}])") for mark in (*DASHES, _TYPED)}
_OPEN = {mark: re.compile(rf"{mark}(?:(?<=\S[ \t]{mark})|(?=[ \t]\S))") for mark in (*DASHES, _TYPED)}
#: For one open dash there are so many closed ones in a text that sets them closed; one before a speech that breaks off,
#: or before a name below a quotation, is open in any text. Set by hand.
_MOSTLY = 5


class Dashes:
    """How a text sets its dashes, counted once for each kind where a line break asks for it."""

    def __init__(self, text: str) -> None:
        """Count nothing yet."""
        self._text = text
        self._styles: dict[str, tuple[bool, bool]] = {}

    def close(self, above: str, below: str) -> bool:
        """Whether nothing stands where a line break was, for a dash on one of its sides.

        >>> dashes = Dashes("He was alone—quite alone—")
        >>> dashes.close("quite alone—", "and he knew it"), dashes.close("so was old D—", "and the mill")
        (True, False)
        >>> dashes.close("and he knew it", "—or so we thought")
        True
        """
        if not above or not below:  # a row of spaces
            return False
        if _BEGUN.match(below):
            return (above[-1].isalnum() or above[-1] in ",;") and all(self._style("—"))
        found = _CLOSED.search(above, max(0, len(above) - _TAIL))
        if found is None or below[0] in DASHES:
            return False
        usual, sure = self._style(found[1] or found[2])
        return usual and (sure or below[0].islower())

    def _style(self, mark: str) -> tuple[bool, bool]:
        """Whether the dashes of a kind do not speak against closed ones, and whether one of them is closed."""
        if mark not in self._styles:
            closed, opened = len(_BOTH[mark].findall(self._text)), len(_OPEN[mark].findall(self._text))
            self._styles[mark] = _MOSTLY * opened <= closed, closed > 0
        return self._styles[mark]
