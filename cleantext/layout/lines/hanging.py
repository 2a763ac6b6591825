"""Hanging indents: entries of a bibliography or an index, whose first line stands out and whose others are set in.

What is set in goes on with an entry where its first word would not have fitted on the line above. Behind a line with
room it begins a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleantext.layout.items import is_item
from cleantext.layout.lines.roomy import is_full
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import indent
from cleantext.layout.sentence import ends_sentence, initial

#: So many lines of a text must hang, one of them inside a sentence, and for each that is set in otherwise so many more.
_FEW, _MORE = 2, 3


def hangs(rows: Sequence[str], wrap: Wrap) -> bool:
    """Whether a text has hanging indents, and not first lines that are set in.

    >>> from cleantext.layout.measure import columns
    >>> rows = ["Pell, T. What the Bells Said", "   the Fog. Hull, 1911.", "Renn, P. Salt, What Became", "   of It."]
    >>> hangs(rows, Wrap(28, 0, 1, columns))
    True
    """
    hanging = setting = inside = 0
    for row, below in pairwise(rows):
        if below[:1] == " " and row.strip() and indent(below) > indent(row) and not is_item(row):
            full = is_full(row, below, wrap)
            hanging += full
            setting += not full
            inside += full and not ends_sentence(row)
    return hanging >= max(_FEW, _MORE * setting) and inside > 0


def entries(rows: Sequence[str], wrap: Wrap) -> list[int] | None:
    """Return the rows of a block behind which another entry begins, or None if its rows do not hang."""
    depths = list(map(indent, rows))
    outer, *others = sorted({*depths})
    if depths[0] != outer or len(others) != 1 or any(map(is_item, rows)):
        return None
    ends = []
    for number, depth in enumerate(depths[1:]):
        row, full = rows[number], is_full(rows[number], rows[number + 1], wrap)
        if depth == outer:
            if initial(rows[number + 1]).islower() or (full and not ends_sentence(row)):
                return None  # it runs on
            ends.append(number)
        elif not full:
            return None
    return ends
