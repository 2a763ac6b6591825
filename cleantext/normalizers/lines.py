"""Hard wraps: paragraphs cut into lines at some width, by an editor, a mail program or a page.

A text that is not wrapped, and one whose line breaks are its own (markup, code, mail, a script), is not touched. In a
wrapped text only prose is unwrapped; the breaks of verse, tables, code, addresses and headings are not where the width
is, and stay. A break behind a hyphen is left to the normalizer that knows what becomes of the hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.blocks import blocks
from cleantext.layout.habits import Habits, habits
from cleantext.layout.paragraphs import Break, breaks, goes_on
from cleantext.layout.source import is_source
from cleantext.layout.wrap import Wrap, wrap_of

#: A hyphen at a line end: one mark behind a letter or digit.
_BROKEN = re.compile(r"[^\W_][-‐\u00ad¬]$")


def lines(document: Document) -> Iterator[Edit]:
    """Yield one edit for each line break that wrapping made, and for the blank lines and spaces around paragraphs."""
    text, rows = document.text, document.lines
    if len(rows) == 1:
        return
    wrap = wrap_of(rows)
    if wrap is None or is_source(text, rows):
        return
    starts = document.line_starts
    found = list(blocks(rows))
    known = habits(rows, text, wrap)
    left, above = 0, ""
    for block in found:
        row = rows[block.start]
        right = starts[block.start] + len(row) - len(row.lstrip())
        new, why = "\n\n" if left else "", "space between paragraphs"
        if left and goes_on(above, row, wrap, known):
            new, why = "\n" if _BROKEN.search(above) else " ", "paragraph cut by a blank line"
        if text[left:right] != new:
            yield Edit(left, right, text[left:right], new, why, 1.0, "lines")
        yield from _unwrapped(text, rows[block.start : block.end], starts[block.start], wrap, known)
        above = rows[block.end - 1].rstrip()
        left = starts[block.end - 1] + len(above)
    tail = text[left:]
    if tail not in ("", "\n"):
        yield Edit(left, len(text), tail, "\n" if "\n" in tail else "", "space behind the text", 1.0, "lines")


def _unwrapped(text: str, rows: list[str], at: int, wrap: Wrap, known: Habits) -> Iterator[Edit]:
    """Yield the edits of a block that begins at offset ``at``."""
    judged = breaks(rows, wrap, known)
    for row, below, what in zip(rows, rows[1:], judged, strict=False):
        end = at + len(row.rstrip())
        at += len(row) + 1
        if what is Break.OWN:
            continue
        start = at + len(below) - len(below.lstrip())
        if what is Break.END:
            new = "\n\n"
        elif text[start].isalnum() and _BROKEN.search(row.rstrip()):
            continue
        else:
            new = " "
        yield Edit(end, start, text[end:start], new, what.value, 1.0, "lines")
