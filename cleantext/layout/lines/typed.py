"""Short rows that are no words of a sentence: names of files, commands and their options, identifiers, numbers.

Two of them below each other are lines of their own, whatever letters they begin with. A mark of a sentence behind one
says that it is the end of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleantext.document import Document
from cleantext.layout.lines.runs import runs
from cleantext.layout.lines.verse import LIGHT
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import carries_on

#: Alone in its row a name of some letters with a mark, a figure or a capital inside ("gnu.license", "Part2"), or a word
#: in square brackets; what begins like a path or a key, with whatever follows; a word before numbers.
_NAME = r"(?!_\w*_$)(?=\S{4})(?=.*[^\W\d_])[-\w~@]*(?:[./_]\w|[a-z](?:\d|[A-Z]))[\w./:@~+-]*(?<![.:/-])"
_LED = r"(?:\.{0,2}/|~/|\.(?=[a-z])).{2,}(?<![.,;:!?])|:[a-z][\w-]*(?: .+)?|--[a-z][\w-]*(?:[= ]\S+)?"
_NUMBERS = r"[^\W\d_]\w{0,15}(?: [-+−]?\d+(?:[.,]\d+)*%?){2,}"
_TYPED = re.compile(rf"(?:{_NAME}|{_LED}|{_NUMBERS}|\[\w+\])")
#: Among them another one may be a word.
_COMMAND, _WORD = re.compile(_LED), re.compile(r"[a-z]\w*")
#: They stay below this part of the width, and so many of them are no chance.
_SHORT, _LEAST = 0.6, 2


def typed_rows(document: Document, wrap: Wrap, short: Iterable[int]) -> Iterator[int]:
    """Yield the rows whose line break is their own: such rows below each other, of the ``short``, and the one above."""
    most, lengths = int(_SHORT * wrap.letters), document.lengths
    for start, stop in runs([row for row in short if lengths[row] < most], _LEAST):
        yield from _own(document.bare_lines, start, stop)


def _own(rows: Sequence[str], start: int, stop: int) -> Iterator[int]:
    """Yield those among some short rows."""
    row = start
    while row < stop:
        behind = row + 1
        if is_typed(rows[row]):
            while behind < stop and (is_typed(rows[behind]) or _is_word(rows[behind])):
                behind += 1
            if _is_run(rows[row:behind]):
                above = row > 0 and rows[row - 1] != "" and not carries_on(rows[row - 1])
                yield from range(row - above, min(behind, len(rows) - 1))
        row = behind


def _is_run(rows: Sequence[str]) -> bool:
    """Whether there are enough of them, half of them surely typed; a command and a word are enough."""
    typed = sum(map(is_typed, rows)) + (_COMMAND.fullmatch(rows[0]) is not None)
    return len(rows) >= _LEAST <= typed and 2 * typed >= len(rows)


def _is_word(row: str) -> bool:
    return _WORD.fullmatch(row) is not None and row not in LIGHT


def is_typed(row: str) -> bool:
    """Whether a row without white space around it looks like that.

    >>> [is_typed(row) for row in ("gnu.license", "./configure", "north 2.5 0.5", "Part2", ".pdfinfo /Title")]
    [True, True, True, True, True]
    >>> [is_typed(row) for row in ("harbour", "e.g.", "in 1871", "it was lit.", "the 3rd of May")]
    [False, False, False, False, False]
    """
    return _TYPED.fullmatch(row) is not None
