"""Where line ends agree: each pair of neighbouring lines says between which widths it was broken.

The width lies between the length of a line and that length with the next line's first word added; the one that most of
these spans hold is the text's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from cleantext.layout.lines.witnesses import FULL, runs_on
from cleantext.layout.measure import JOINED, SPACE, single_spaced, typeset
from cleantext.layout.unspaced import unit

#: A line or a first word longer than this is not wrapped prose.
LONGEST_LINE, LONGEST_WORD = 400, 40
#: The same with spaces that justification widened.
_LONGEST_SPACED = 2 * LONGEST_LINE
#: How far an estimated width is off, as a part of it.
TYPESET_SLACK = 0.025


def by_number(pairs: list[tuple[str, str]]) -> tuple[list[tuple[int, int]], int, float]:
    """The spans of the pairs in characters, the width that most hold, and the share of the full lines that do."""
    spans = [(len(above), len(above) + len(word)) for above, word in pairs]
    width, agreeing = most_agreed(spans, middle=False)
    return spans, width, agreeing / (full(spans, width) or 1)


def by_letters(pairs: list[tuple[str, str]]) -> tuple[list[tuple[int, int]], int, float]:
    """The same by the widths of letters."""
    spans = [_typeset_span(above, word) for above, word in pairs]
    width, agreeing = most_agreed(spans, middle=True)
    return spans, width, agreeing / (full(_single(spans, pairs, width), width) or 1)


def pairs_of(lines: Sequence[str], *, unspaced: bool = False) -> list[tuple[str, str]]:
    """Neighbouring lines that could be prose, the second as its first word."""
    found = []
    above = ""
    for line in lines:
        row = line
        if len(line) <= _LONGEST_SPACED and ("  " in line or line[-1:].isspace()):
            row = single_spaced(line)
        if row and above and len(above) <= LONGEST_LINE and (unspaced or above.count(" ") > 1):
            word = unit(row.lstrip()) if unspaced else row.lstrip().partition(" ")[0]
            if len(word) <= LONGEST_WORD:
                found.append((above, word))
        above = row
    return found


def _typeset_span(above: str, word: str) -> tuple[int, int]:
    low = typeset(above)
    margin = int(low * TYPESET_SLACK)
    return low - margin, low + SPACE + typeset(word) - 1 + margin


def most_agreed(spans: list[tuple[int, int]], *, middle: bool) -> tuple[int, int]:
    """Return the least width, or the middle one, that most spans hold, and the votes for it.

    A span has as many votes as its line is wide: a stanza has more lines than the paragraph beside it, but not more
    letters.
    """
    changes = [0] * (max(high for _, high in spans) + 2)
    for low, high in spans:
        changes[low] += low
        changes[high + 1] -= low
    votes = list(accumulate(changes))
    agreeing = max(votes)
    width = votes.index(agreeing)
    if middle:  # estimated widths scatter to both sides
        end = width
        while votes[end] == agreeing:
            end += 1
        width = (width + end - 1) // 2
    return width, agreeing


def full(spans: list[tuple[int, int]], width: int) -> int:
    """Return the votes of all lines that are full or nearly so."""
    least = FULL * width
    return sum([low for low, _ in spans if low >= least])


def _single(spans: list[tuple[int, int]], pairs: list[tuple[str, str]], width: int) -> list[tuple[int, int]]:
    """Leave out lines joined with their broken words, but for a last one, which counts as one line."""
    joined = int(JOINED * width)
    return [
        (min(span[0], joined), span[1])
        for span, pair in zip(spans, pairs, strict=True)
        if span[0] <= joined or not runs_on(*pair)
    ]
