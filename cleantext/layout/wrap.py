"""Whether a text is hard-wrapped, and at what width.

A line break that wrapping made is one where the next word would not have fitted: the width lies between the length of
the line and that length with the next line's first word added. Each pair of neighbouring lines is such an interval;
the width is the point in most of them. In wrapped prose nearly every full line agrees on one point and most lines go
on in small letters; in verse, lists, tables and code they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from cleantext.layout.measure import SPACE, columns, typeset


@dataclass(frozen=True, slots=True)
class Wrap:
    """The width at which lines were broken."""

    width: int  #: in the units of ``measure``
    slack: int  #: how far a full line may stay below the width, or stand out over it, in the same units
    space: int  #: width of a space
    measure: Callable[[str], int]

    @property
    def exact(self) -> bool:
        """Whether lines were broken at a number of characters."""
        return self.measure is columns

    @property
    def letters(self) -> int:
        """The width in ordinary letters."""
        return self.width if self.exact else self.width // _LETTER

    def filled(self, row: str) -> int:
        """Return how much of its last line a row fills.

        Readers of PDF that join broken words join their lines with them; such a row is two lines long or more.
        """
        filled = self.measure(single_spaced(row))
        while filled > _JOINED * self.width:
            filled -= self.width
        return filled


#: Twentieths of an em in an ordinary small letter, spaces counted in.
_LETTER = 9
#: A row this many times as wide as the page is more than one line; notes in smaller type reach 1.25.
_JOINED = 1.35
#: Lines looked at, in stretches spread evenly over the text: enough to know, and long texts cost no more.
_STRETCH, _STRETCHES = 500, 8
#: A line or a first word longer than this is not wrapped prose.
_LONGEST_LINE, _LONGEST_WORD = 400, 40
#: Least share of full lines that must agree: exact widths in wrapped text reach 0.97 and more, estimated ones 0.75;
#: a sonnet reaches 0.5 at the most.
_EXACT_SHARE, _TYPESET_SHARE = 0.88, 0.62
#: Least share of agreeing breaks behind which the text goes on in a small letter. English prose has 0.8 and German 0.6,
#: verse below 0.3.
_RUNNING_SHARE = 0.4
#: A line is full, and has a say, from this part of the width on.
_FULL = 0.8
#: More than this share of the letters in lines far over the width: paragraphs are lines here.
_UNWRAPPED_SHARE = 0.3
_OVERLONG = 2.2


def single_spaced(row: str) -> str:
    """Return a row as it was before justification widened its spaces; its indentation stays."""
    text = row.strip()
    return row.rstrip() if "  " not in text else row[: len(row) - len(row.lstrip())] + " ".join(text.split())


def wrap_of(lines: Sequence[str]) -> Wrap | None:
    """Return how the lines are wrapped, or None if they are not, or if there is too little to tell."""
    pairs = list(_pairs(_sample(lines)))
    if not pairs:
        return None
    for measure, space, share, slack in (
        (columns, 1, _EXACT_SHARE, 0.0),
        (typeset, SPACE, _TYPESET_SHARE, 0.025),
    ):
        found = _width(pairs, measure, space, slack)
        if found is None:
            continue
        wrap, agreeing, full = found
        if agreeing < share * full:
            continue
        return wrap if _believable(wrap, pairs, lines) else None
    return None


def _sample(lines: Sequence[str]) -> list[str]:
    if len(lines) <= _STRETCH * _STRETCHES:
        return list(lines)
    step = len(lines) // _STRETCHES
    return [line for at in range(_STRETCHES) for line in [*lines[at * step : at * step + _STRETCH], ""]]


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    """Neighbouring lines that could be prose, the second as its first word."""
    found = []
    above = ""
    for line in map(single_spaced, lines):
        if line and above and len(above) <= _LONGEST_LINE and above.count(" ") >= 2:
            word = line.split(None, 1)[0]
            if len(word) <= _LONGEST_WORD:
                found.append((above, word))
        above = line
    return found


def _width(
    pairs: list[tuple[str, str]], measure: Callable[[str], int], space: int, slack: float
) -> tuple[Wrap, int, int] | None:
    """The width most pairs agree on, the number of those, and the number of full lines."""
    spans = []
    for above, word in pairs:
        low = measure(above)
        high = low + space + measure(word) - 1
        margin = int(low * slack)
        spans.append((low - margin, high + margin))
    changes = [0] * (max(high for _, high in spans) + 2)
    for low, high in spans:
        changes[low] += 1
        changes[high + 1] -= 1
    votes = list(accumulate(changes))
    agreeing = max(votes)
    width = votes.index(agreeing)
    if slack:  # the middle of the plateau: estimated widths scatter to both sides
        end = width
        while votes[end] == agreeing:
            end += 1
        width = (width + end - 1) // 2
    full = sum(low >= _FULL * width for low, _ in spans)
    return Wrap(width, int(width * slack), space, measure), agreeing, full


def _believable(wrap: Wrap, pairs: list[tuple[str, str]], lines: Sequence[str]) -> bool:
    measure, width = wrap.measure, wrap.width
    agreeing = running = 0
    for above, word in pairs:
        low = measure(above)
        if low - wrap.slack <= width <= low + wrap.space + measure(word) - 1 + wrap.slack:
            agreeing += 1
            running += word[0].isalpha() and not word[0].isupper() and above[-1] not in ".!?:;"
    if running < _RUNNING_SHARE * agreeing:
        return False
    # Columns of a width that a line of a newspaper has need more witnesses than those of a page.
    letters = wrap.letters
    if running < (1 if letters >= 50 else 3 if letters >= 30 else 6):
        return False
    limit = int(letters * _OVERLONG) + 1
    total = sum(map(len, lines))
    return sum(len(line) for line in lines if len(line) > limit) <= _UNWRAPPED_SHARE * total
