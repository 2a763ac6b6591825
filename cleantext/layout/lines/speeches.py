"""Where speeches meet: how often a paragraph ends with a line, by the quotation marks on the two sides of its end.

A story full of speeches ends most of its paragraphs beside a quotation mark, and seldom between two sentences that have
none. How often each of the four meetings ends one is counted as for all of them together, see ``habits``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, log

from cleantext.layout.sentence import INSIDE, QUOTES

#: What quotation marks on one side, and on both, add to the logarithm of the odds where nothing was counted.
QUOTED = (0.0, 0.7, 2.5)
#: So many line ends beside a quotation mark make a text one of speeches; with fewer the counts are chance. Typeset
#: novels gain .007 in F1 with 10 and .004 with 20; prose with few speeches loses up to .001 with 10, nothing with 14.
_LEAST = 14
#: As how many line ends of a kind what is known beforehand counts. With 12 stories gain less.
_STEADY = 6.0

#: The logarithm of the odds that a paragraph ends, by whether a quotation mark stands before the line end, and behind.
Speeches = dict[tuple[bool, bool], float]


def speeches(text: str, rows: Sequence[str], ended: Sequence[int], chance: float, odds: float) -> Speeches | None:
    """Count the meetings of two sentences, at line ends (before the rows ``ended``) and inside of lines.

    One inside a line would have stood at its end with a probability of ``chance``; ``odds`` is the logarithm of the
    odds for all meetings. Return None for a text with few speeches.
    """
    ends = Counter(
        (above[-1] in QUOTES, rows[row].lstrip()[0] in QUOTES)
        for row in ended
        if (above := rows[row - 1].rstrip())[-1] != ":"
    )
    if ends.total() - ends[False, False] < _LEAST:
        return None
    inside = Counter(map(_sides, INSIDE.findall(text)))
    known = {}
    for sides in ((False, False), (False, True), (True, False), (True, True)):
        by_chance = inside[sides] * chance
        more = max(0.0, ends[sides] - by_chance)
        before = 1 / (1 + exp(-odds - QUOTED[sum(sides)]))
        share = (more + _STEADY * before) / (max(ends[sides], by_chance) + _STEADY)
        known[sides] = log(share / (1 - share))
    return known


def _sides(meeting: str) -> tuple[bool, bool]:
    """Whether a quotation mark stands before the space between two sentences, and behind it."""
    before, _, behind = meeting.rpartition(" ")
    return any(map(QUOTES.__contains__, before)), behind[0] in QUOTES
