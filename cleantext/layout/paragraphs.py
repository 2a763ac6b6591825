"""Where paragraphs end inside a run of lines that wrapping made.

Every line break is weighed: would the next word have fitted, does a sentence end, how does the next line begin? The
weights are logarithms of odds, set by hand and checked on typeset pages (benchmarks/layout.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from cleantext.layout.blocks import ITEM, is_tabular
from cleantext.layout.narrow import indent, local_wrap, segments
from cleantext.layout.wrap import Wrap

#: Marks that end a sentence, and those that may stand behind one or before its first letter.
_ENDS = ".!?…:。！？"
_CLOSING = "\"'”’»)]*"
_OPENING = "\"'“‘«([—–-"

#: A break where the next word would have fitted is the more likely meant the more room there was, in slacks; past the
#: ceiling it says no more. An exact width has one column of slack.
_ROOM, _ROOM_CEILING, _ROOM_FLOOR = 0.9, 8.0, -2.0
_SENTENCE_ENDS, _SENTENCE_RUNS_ON = 1.6, -2.2
_SMALL_LETTER, _CAPITAL = -4.5, 0.6
_INDENTED, _INDENT_AWAITED = 6.0, -1.5
#: Odds before any evidence: a paragraph has some five lines; where blank lines divide paragraphs, few end elsewhere.
_PRIOR, _PRIOR_BLANK = -1.4, -3.0


class Break(Enum):
    """What a line break is; the value is the reason a user reads."""

    WRAP = "paragraph cut by hard wraps"
    END = "paragraph ends at a line break"
    OWN = "line break of the text's own"


def breaks(rows: Sequence[str], wrap: Wrap, *, divided: bool) -> list[Break]:
    """Judge each line break of a block, one less than it has lines.

    ``divided`` says that blank lines stand between the paragraphs of this text.
    """
    if is_tabular(rows):
        return [Break.OWN] * (len(rows) - 1)
    indents = any(row[0] == " " for row in rows)
    widths: list[Wrap | None] = []
    for segment in segments(rows):
        widths += [local_wrap(segment, wrap)] * len(segment)
    found = []
    for index, below in enumerate(rows[1:]):
        here, there = widths[index], widths[index + 1]
        if here is None or there is None or ITEM.match(below):
            found.append(Break.OWN)
        else:
            ended = _score(rows[index], below, here, divided=divided, indents=indents) > 0
            found.append(Break.END if ended else Break.WRAP)
    return found


def _score(row: str, below: str, wrap: Wrap, *, divided: bool, indents: bool) -> float:
    """Logarithm of the odds that a paragraph ends with ``row``."""
    start = below.lstrip()
    word = start.split(None, 1)[0]
    room = (wrap.width - wrap.measure(row.rstrip()) - wrap.space - wrap.measure(word)) / max(1, wrap.slack)
    score = _PRIOR_BLANK if divided else _PRIOR
    score += _ROOM * max(_ROOM_FLOOR, min(_ROOM_CEILING, room))
    score += _SENTENCE_ENDS if ends_sentence(row) else _SENTENCE_RUNS_ON
    initial = start.lstrip(_OPENING)[:1]
    if initial.isupper():
        score += _CAPITAL
    elif initial.isalpha():
        score += _SMALL_LETTER
    if indents:
        score += _INDENTED if indent(below) > indent(row) else _INDENT_AWAITED
    return score


def ends_sentence(row: str) -> bool:
    """Whether a line ends in a mark that ends a sentence, closing quotation marks and brackets aside."""
    return row.rstrip().rstrip(_CLOSING)[-1:] in _ENDS and bool(row.strip(_CLOSING + " "))
