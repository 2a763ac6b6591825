"""Hard wraps: paragraphs cut into lines at some width, by an editor, a mail program or a page.

A text that is not wrapped, and one whose line breaks are its own (markup, code, mail, a script), is not touched. In a
wrapped text only prose is unwrapped; the breaks of verse, tables, code, addresses and headings are not where the width
is, and stay. A break behind a hyphen is left to the normalizer that knows what becomes of the hyphen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, islice, repeat

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.blocks import blocks
from cleantext.layout.doubt import doubtful
from cleantext.layout.habits import Habits, habits, is_flat
from cleantext.layout.margins import BLANKS, Margins, margins
from cleantext.layout.odds import goes_on
from cleantext.layout.paragraphs import Break, breaks
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
    bare = list(map(str.strip, rows))
    at = margins(document, flat=known.flat)
    if known.flat:
        doubts = doubtful(document)
    else:
        clear = Document(_ONE.join([row.strip(BLANKS) for row in rows]))
        doubts = sorted({*doubtful(clear), *at.deeper(starts)})
    joins = bytearray(b"\1") * len(rows)  # the rows before which a line break becomes a space
    joins[0] = 0
    for row in doubts:
        joins[row] = 0
    edits: list[Edit] = []
    left, above = 0, ""  # where the last paragraph ends, and its last line; none when its line breaks are its own
    for first, behind in blocks(bare):
        lined = rows[first:behind]
        start, last = starts[first], starts[behind - 1]
        flat = known.flat or (at.begins[first] == start and is_flat(text[start : last + len(lined[-1])]))
        inside = doubts[bisect_left(doubts, first + 1) : bisect_left(doubts, behind)]
        judged = breaks(lined, wrap, known, [row - first - 1 for row in inside], flat=flat)
        own = 0 < len(judged) == len(lined) - 1 and all(what is _OWN for what in judged.values())
        if not own and (above or not left):
            edits += _between(text, left, above, start, lined[0], wrap, known)
        for index, what in judged.items():
            row = first + index + 1
            end, begin = at.ends[row - 1], at.begins[row]
            joins[row] = what is _WRAP and not (text[end - 1] in _HYPHENS and _is_broken(text, end, begin))
            if what is _END:
                edits.append(_new(Edit, (end, begin, text[end:begin], _TWO, _WHY_END, 1.0, "lines")))
        above = lined[-1].rstrip()
        left = last + len(above)
        if own:
            above = ""
    tail = text[left:]
    if above and tail not in ("", "\n"):
        edits.append(Edit(left, len(text), tail, "\n" if "\n" in tail else "", "space behind the text", 1.0, "lines"))
    joined = _joined(text, at, joins, flat=known.flat)
    return sorted(joined + edits) if edits else joined


def _between(text: str, left: int, above: str, start: int, row: str, wrap: Wrap, known: Habits) -> Sequence[Edit]:
    """Return the edit of what stands between two paragraphs, or before the first, if there is one."""
    right = start + len(row) - len(row.lstrip())
    new, why = _TWO if left else "", "space between paragraphs"
    if left and goes_on(above, row, wrap, known):
        new, why = _ONE if _BROKEN.search(above) else " ", "paragraph cut by a blank line"
    old = text[left:right]
    return () if old == new else (Edit(left, right, old, new, why, 1.0, "lines"),)


def _is_broken(text: str, end: int, begin: int) -> bool:
    """Whether a line that ends at an offset in a hyphen may have a word broken off that goes on on the next."""
    return text[begin].isalnum() and _BROKEN.search(text, max(0, end - 2), end) is not None


def _joined(text: str, at: Margins, joins: bytearray, *, flat: bool) -> list[Edit]:
    """Return an edit for each row that is marked, which joins it to the row above."""
    # Made all at once, and as plain tuples: one edit a line is most of what this normalizer does.
    begins = list(compress(at.begins, joins))
    ends = list(compress(at.ends, islice(joins, 1, None)))
    olds = repeat(_ONE) if flat else map(text.__getitem__, map(slice, ends, begins))
    fields = zip(ends, begins, olds, repeat(" "), repeat(_WHY_WRAP), repeat(1.0), repeat("lines"))
    return list(map(_new, repeat(Edit), fields))
