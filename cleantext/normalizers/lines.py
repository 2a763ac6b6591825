"""Hard wraps: paragraphs cut into lines at some width, by an editor, a mail program or a page.

A text that is not wrapped, and one whose line breaks are its own (markup, code, mail, a script), is not touched. In a
wrapped text only prose is unwrapped; the breaks of verse, tables, code, addresses and headings are not where the width
is, and stay. A break behind a hyphen is left to the normalizer that knows what becomes of the hyphen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import chain, compress, islice, repeat
from math import inf
from operator import add, sub

from cleantext.document import Document
from cleantext.edit import Edit, Promised, apply, composed
from cleantext.layout.blocks import blocks
from cleantext.layout.bounds import foretold
from cleantext.layout.doubt import sure_wraps
from cleantext.layout.habits import Habits, habits, is_flat
from cleantext.layout.margins import BLANKS, deeper, margins
from cleantext.layout.narrow import NARROW, is_narrow
from cleantext.layout.odds import FULL_STOPS, goes_on
from cleantext.layout.paragraphs import Break, breaks
from cleantext.layout.signs import lone_signs
from cleantext.layout.source import is_source
from cleantext.layout.verse import is_verse
from cleantext.layout.wrap import Wrap, wrap_of

#: Two lines with no blank one between them: without them nothing was wrapped.
_PAIR = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
#: A hyphen at a line end: one mark behind a letter or digit.
_BROKEN = re.compile(r"[^\W_][-‐\u00ad¬]$")
_HYPHENS = frozenset("-‐\u00ad¬")
#: The usual breaks: nothing to look up.
_ONE, _TWO = "\n", "\n\n"
_OWN, _END, _WRAP = Break.OWN, Break.END, Break.WRAP
_WHY_END, _WHY_WRAP = Break.END.value, Break.WRAP.value
_new = tuple.__new__


def lines(document: Document) -> Sequence[Edit]:
    """Return one edit for each line break that wrapping made, and for the blank lines and spaces around paragraphs."""
    if _PAIR.search(document.text) is None:
        return ()
    signs = lone_signs(document)
    unwrapped = _unwrapped(Document(apply(document.text, signs)) if signs else document)
    if unwrapped is None:
        return ()
    return composed(document.text, signs, unwrapped) if signs else unwrapped


def _unwrapped(document: Document) -> Sequence[Edit] | None:
    """Return the edits of a text whose items have their signs beside them, or None if it is not wrapped."""
    wrap = wrap_of(document.lines)
    if wrap is None or is_source(document.text, document.lines):
        return None
    if not wrap.exact and is_verse(document.lines):  # lines of verse agree on no number of characters
        return None
    return _edits(document, wrap, habits(document, wrap))


def _edits(document: Document, wrap: Wrap, known: Habits) -> Sequence[Edit]:
    rows, bare = document.lines, document.bare_lines
    joins = _sure_joins(document, flat=known.flat)  # not empty for each line break that becomes a space
    inside = [row for row, sure in enumerate(joins, 1) if not sure and bare[row] and bare[row - 1]]
    told = foretold(rows, inside, wrap, known)
    doubtful = inside
    if known.flat and not known.indents:  # then only what is left open needs its paragraph around it
        doubtful = [row for row, sign in zip(inside, told, strict=True) if sign >= 0]
        for row in inside:
            joins[row - 1] = _ONE
        if not doubtful and _is_usual(rows, wrap, known):
            spaced = zip(rows, [" " if join else _ONE for join in joins], strict=False)
            return Promised(
                "".join(chain.from_iterable(spaced)) + rows[-1], partial(_joined, document, joins, flat=True)
            )
    text, starts = document.text, document.line_starts
    at = margins(document, flat=known.flat)
    edits: list[Edit] = []
    left, above = 0, ""  # where the last paragraph ends, and its last line; none when its line breaks are its own
    following = 0  # the next in doubt
    wide = NARROW * wrap.width if wrap.exact else inf  # letters of a row that is surely not narrow
    for first, behind in blocks(bare):
        start, last, own = starts[first], behind - 1, False
        in_doubt = following < len(doubtful) and doubtful[following] < behind
        if (
            in_doubt
            or doubtful is inside
            or (first < last and len(rows[first]) < wide and is_narrow([rows[first]], wrap))
        ):
            following = bisect_left(doubtful, behind)
            some = slice(bisect_left(inside, first), bisect_left(inside, behind))
            flat = known.flat or (at.begins[first] == start and is_flat(text[start : starts[last] + len(rows[last])]))
            here = dict(zip(map(sub, inside[some], repeat(first + 1)), told[some], strict=True))
            judged = breaks(rows[first:behind], wrap, known, here, flat=flat)
            own = 0 < len(judged) == last - first and all(what is _OWN for what in judged.values())
            for row, what in zip(map(add, judged, repeat(first + 1)), judged.values(), strict=True):
                end, begin = at.ends[row - 1], at.begins[row]
                joins[row - 1] = "" if what is not _WRAP or _is_broken(text, end, begin) else _ONE
                if what is _END:
                    edits.append(_new(Edit, (end, begin, text[end:begin], _TWO, _WHY_END, 1.0, "lines")))
        # A blank line between a full stop and a capital stands where it should.
        usual = above and start - left == 2 and above[-1] in FULL_STOPS and rows[first][0].isupper()
        if not (usual or own) and (above or not left):
            edits += _between(text, left, above, start, rows[first], wrap, known)
        above = rows[last].rstrip()
        left = starts[last] + len(above)
        if own:
            above = ""
    tail = text[left:]
    if above and tail not in ("", "\n"):
        edits.append(Edit(left, len(text), tail, "\n" if "\n" in tail else "", "space behind the text", 1.0, "lines"))
    joined = _joined(document, joins, flat=known.flat)
    return sorted(joined + edits) if edits else joined


def _is_usual(rows: Sequence[str], wrap: Wrap, known: Habits) -> bool:
    """Whether each paragraph begins with a wide row and ends before one blank row, and none goes on behind it.

    No row may be set in or end in spaces.
    """
    wide = NARROW * wrap.width if wrap.exact else inf  # letters of a row that is surely not narrow
    end = -1  # the row behind the last paragraph
    for first, behind in blocks(rows):
        row = rows[first]
        if first != end + 1 or (behind - first > 1 and len(row) < wide):
            return False
        # Behind a full stop a capital begins a paragraph, which is seen at once.
        surely = end < 0 or (rows[end - 1][-1] in FULL_STOPS and row[0].isupper())
        if not surely and goes_on(rows[end - 1], row, wrap, known):
            return False
        end = behind
    return len(rows) - end < 2


def _sure_joins(document: Document, *, flat: bool) -> list[str]:
    """Return ``sure_wraps``, with the breaks before lines that are set in deeper than the one above left in doubt."""
    if flat:
        return sure_wraps(document.text)
    joins = sure_wraps(_ONE.join([row.strip(BLANKS) for row in document.lines]))
    for row in deeper(document, margins(document, flat=False)):
        joins[row - 1] = ""
    return joins


def _between(text: str, left: int, above: str, start: int, row: str, wrap: Wrap, known: Habits) -> Sequence[Edit]:
    """Return the edit of what stands between two paragraphs, or before the first, if there is one."""
    old = text[left : start + len(row) - len(row.lstrip())]
    new, why = _TWO if left else "", "space between paragraphs"
    if left and goes_on(above, row, wrap, known):
        new, why = _ONE if _BROKEN.search(above) else " ", "paragraph cut by a blank line"
    return () if old == new else (Edit(left, left + len(old), old, new, why, 1.0, "lines"),)


def _is_broken(text: str, end: int, begin: int) -> bool:
    """Whether a line that ends at an offset in a hyphen may have a word broken off that goes on on the next."""
    return (
        text[end - 1] in _HYPHENS and text[begin].isalnum() and _BROKEN.search(text, max(0, end - 2), end) is not None
    )


def _joined(document: Document, joins: Sequence[str], *, flat: bool) -> list[Edit]:
    """Return an edit for each line break that is marked, which makes a space of it and of the margins beside it."""
    at = margins(document, flat=flat)
    # Made all at once, and as plain tuples: one edit a line is most of what this normalizer does.
    ends = list(compress(at.ends, joins))
    begins = list(compress(islice(at.begins, 1, None), joins))
    olds = repeat(_ONE) if flat else map(document.text.__getitem__, map(slice, ends, begins))
    fields = zip(ends, begins, olds, repeat(" "), repeat(_WHY_WRAP), repeat(1.0), repeat("lines"))
    return list(map(_new, repeat(Edit), fields))
