"""Dashes without spaces around them at a line break: nothing stands where the break was.

Most English books set their dashes closed (``the wheel—not the mill—turned``), most others open. A dash at a line end
shows only one of its sides; what the others of the text have on theirs tells the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

#: Dashes by themselves, and the two hyphens that stand for one.
DASHES = frozenset("—–")
_TYPED = "--"
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


def closed_dashes(text: str, rows: Sequence[str], ends: Collection[int], begins: Collection[int]) -> Iterator[int]:
    """Yield the rows behind which nothing stands: ``ends`` end in a dash, those in front of ``begins`` may.

    >>> rows = ["He was alone—quite", "alone—", "and he knew it", "—or so we thought."]
    >>> [*closed_dashes("\\n".join(rows), rows, [1], [3])]
    [1, 2]
    """
    styles: dict[str, tuple[bool, bool]] = {}

    def style(mark: str) -> tuple[bool, bool]:
        """Whether no dash of the text speaks against closed ones, and whether one is closed for sure."""
        if mark not in styles:
            closed, opened = len(_BOTH[mark].findall(text)), len(_OPEN[mark].findall(text))
            styles[mark] = _MOSTLY * opened <= closed, closed > 0
        return styles[mark]

    for row in ends:
        found = _CLOSED.search(rows[row], max(0, len(rows[row]) - 5))
        if found and (below := rows[row + 1].lstrip())[:1] not in DASHES:
            usual, sure = style(found[1] or found[2])
            if usual and (sure or below[0].islower()):
                yield row
    for row in begins:
        above = rows[row - 1].rstrip()
        if _BEGUN.match(rows[row]) and (above[-1].isalnum() or above[-1] in ",;"):
            usual, sure = style("—")
            if usual and sure:
                yield row - 1
