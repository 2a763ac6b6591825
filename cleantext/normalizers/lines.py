"""Hard wraps: paragraphs cut into lines at some width, by an editor, a mail program or a page.

A text that is not wrapped, and one whose line breaks are its own (markup, code, mail, a script), is not touched. In a
wrapped text only prose is unwrapped; the breaks of verse, tables, code, addresses and headings are not where the width
is, and stay. A break behind a hyphen is left to the normalizer that knows what becomes of the hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.blocks import blocks
from cleantext.layout.habits import Habits, habits, is_flat
from cleantext.layout.paragraphs import Break, breaks, goes_on
from cleantext.layout.source import is_source
from cleantext.layout.wrap import Wrap, wrap_of

#: A hyphen at a line end: one mark behind a letter or digit.
_BROKEN = re.compile(r"[^\W_][-‐\u00ad¬]$")
_HYPHENS = frozenset("-‐\u00ad¬")
#: The usual breaks: nothing to look up.
_ONE, _TWO = "\n", "\n\n"
_OWN, _END, _WRAP = Break.OWN, Break.END, Break.WRAP
_WHY_END, _WHY_WRAP = Break.END.value, Break.WRAP.value
_new = tuple.__new__


def lines(document: Document) -> Iterator[Edit]:
    """Yield one edit for each line break that wrapping made, and for the blank lines and spaces around paragraphs."""
    text, rows = document.text, document.lines
    if len(rows) == 1:
        return
    wrap = wrap_of(rows)
    if wrap is None or is_source(text, rows):
        return
    yield from _edits(document, wrap, habits(rows, text, wrap))


def _edits(document: Document, wrap: Wrap, known: Habits) -> list[Edit]:
    text, rows, starts = document.text, document.lines, document.line_starts
    edits: list[Edit] = []
    left, above = 0, ""  # where the last paragraph ends, and its last line; none when its line breaks are its own
    for block in blocks(rows):
        start = starts[block.start]
        lined = rows[block.start : block.end]
        last = starts[block.end - 1]
        flat = known.flat or is_flat(text[start : last + len(lined[-1])])
        judged = breaks(lined, wrap, known, flat=flat)
        own = _OWN in judged and judged.count(_OWN) == len(judged)
        if not own and (above or not left):
            edits += _between(text, left, above, start, lined[0], wrap, known)
        if flat and judged.count(_WRAP) == len(judged):
            edits += _joined(lined, starts[block.start + 1 : block.end])
        else:
            edits += _unwrapped(text, lined, start, judged, flat=flat)
        above = lined[-1].rstrip()
        left = last + len(above)
        if own:
            above = ""
    tail = text[left:]
    if above and tail not in ("", "\n"):
        edits.append(Edit(left, len(text), tail, "\n" if "\n" in tail else "", "space behind the text", 1.0, "lines"))
    return edits


def _between(text: str, left: int, above: str, start: int, row: str, wrap: Wrap, known: Habits) -> Sequence[Edit]:
    """Return the edit of what stands between two paragraphs, or before the first, if there is one."""
    right = start + len(row) - len(row.lstrip())
    new, why = _TWO if left else "", "space between paragraphs"
    if left and goes_on(above, row, wrap, known):
        new, why = _ONE if _BROKEN.search(above) else " ", "paragraph cut by a blank line"
    old = text[left:right]
    return () if old == new else (Edit(left, right, old, new, why, 1.0, "lines"),)


def _joined(rows: Sequence[str], starts: Sequence[int]) -> list[Edit]:
    """Return the edits of a flat block that is one paragraph; ``starts`` are the offsets of all rows but the first."""
    # Made as plain tuples: one edit a line is most of what this normalizer does.
    return [
        _new(Edit, (start - 1, start, _ONE, " ", _WHY_WRAP, 1.0, "lines"))
        for row, below, start in zip(rows, rows[1:], starts, strict=False)
        if row[-1] not in _HYPHENS or not below[0].isalnum() or not _BROKEN.search(row)
    ]


def _unwrapped(text: str, rows: list[str], at: int, judged: list[Break], *, flat: bool) -> Iterator[Edit]:
    """Yield the edits of a block that begins at offset ``at``."""
    for row, below, what in zip(rows, rows[1:], judged, strict=False):
        end = at + len(row)
        start = at = end + 1
        if what is _OWN:
            continue
        if not flat:
            end -= len(row) - len(row.rstrip())
            start += len(below) - len(below.lstrip())
        if what is _END:
            yield Edit(end, start, _ONE if flat else text[end:start], _TWO, _WHY_END, 1.0, "lines")
        elif text[end - 1] not in _HYPHENS or not text[start].isalnum() or not _BROKEN.search(row.rstrip()):
            yield Edit(end, start, _ONE if flat else text[end:start], " ", _WHY_WRAP, 1.0, "lines")
