"""Lines that end where their clause does: lists without signs, and the closing of a letter with the name below it.

A patent claim, a resolution and a covenant set each clause on a line of its own, which a semicolon ends. In wrapped
prose a semicolon ends a line by chance, hardly ever two in a row, and then both lines are full.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.document import Document
from cleantext.layout.sentence import ends_sentence
from cleantext.layout.wrap import Wrap

#: The end of a clause with a line. The pattern begins with the mark, which is rare.
_END = re.compile(r";(?: and| or| und| oder| et| ou)?[ \t]*\n")
#: So many in a row, or one behind a colon.
_LEAST = 2
#: A closing of a few words, and the name below it, which ends the block; then perhaps an office.
_CLOSING = re.compile(
    r"\n[ \t]*(?=[^\W\d_a-z])[^\n.;:!?]{3,40},[ \t]*\n"
    r"[ \t]*(?=[^\W\d_a-z])[^\n,;:!?]{0,39}[^\W_][ \t]*"
    r"(?:\n[ \t]*[^\W\d_a-z][^\n,;:!?.]{0,40})?(?=\n[ \t]*\n|\n?$(?!\n))"
)
#: Words of a name, or of an office, at most.
_NAME = 5


def clause_ends(document: Document, wrap: Wrap) -> Iterator[int]:
    """Yield the rows whose line break is their own."""
    text, rows, starts = document.text, document.lines, document.line_starts
    if ";" in text:
        yield from _clauses(rows, [bisect_right(starts, found.start()) - 1 for found in _END.finditer(text)], wrap)
    for found in _CLOSING.finditer(text):
        above = bisect_right(starts, found.start()) - 1
        closing, name = rows[above + 1], rows[above + 2]
        if ends_sentence(rows[above]) and _has_room(closing, name, wrap) and _is_name(name):
            yield from (above, above + 1)
            if found[0].rstrip().count("\n") > 2:
                yield above + 2


def _clauses(rows: Sequence[str], ends: Sequence[int], wrap: Wrap) -> Iterator[int]:
    """Yield the rows of runs of ``ends`` that the width did not break, and the row with a colon that leads there."""
    run: list[int] = []
    for row, following in pairwise([*ends, len(rows) + 1]):
        run.append(row)
        if following == row + 1:
            continue
        led = run[0] > 0 and rows[run[0] - 1].rstrip().endswith(":")
        roomy = any(_has_room(rows[one], rows[one + 1], wrap) for one in run if rows[one + 1].strip())
        if roomy and len(run) + led >= _LEAST:
            yield from range(run[0] - led, row + 1)
        run = []


def _has_room(row: str, below: str, wrap: Wrap) -> bool:
    """Whether the first word below would surely have had room on a row."""
    return wrap.filled(row) + wrap.space + wrap.measure(below.split(None, 1)[0]) < wrap.width - wrap.slack


def _is_name(row: str) -> bool:
    words = row.split()
    return len(words) <= _NAME and sum(word[0].isupper() for word in words) * 2 > len(words)
