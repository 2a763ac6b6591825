"""Stanzas of which every other line is set in, whatever letters their lines begin with."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.layout.measure import indent

#: Lines at least: two set in and two that are not. In fewer, one paragraph with a first-line indent looks the same.
_LEAST = 4
#: Columns at least between the two depths; readers of PDF are off by one.
_DEPTH = 2


def is_stanza(rows: Sequence[str]) -> bool:
    """Whether indents alternate, and sentences run on both into the deeper lines and back out of them.

    Prose alternates only where each paragraph has two lines. There, where first lines are set in, every deeper line
    begins a sentence, and where all but the first are (a bibliography), every other one does. A dash before a
    small letter makes an item of its line.

    >>> is_stanza(["a lamp went by,", "    and then the rain,", "and nobody", "    would say its name"])
    True
    """
    if len(rows) < _LEAST:
        return False
    even, odd = indent(rows[0]), indent(rows[1])
    if abs(even - odd) < _DEPTH:
        return False
    if any(indent(row) != even for row in rows[2::2]) or any(indent(row) != odd for row in rows[3::2]):
        return False
    return all(any(row.lstrip()[0].islower() for row in half) for half in (rows[2::2], rows[1::2]))
