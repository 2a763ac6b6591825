"""Hard wraps: paragraphs cut into lines at some width, by an editor, a mail program or a page.

A text that is not wrapped, and one whose line breaks are its own (markup, code, mail, a script), is not touched. In a
wrapped text only prose is unwrapped; the breaks of verse, tables, code, addresses and headings are not where the width
is, and stay. A break behind a hyphen is left to the normalizer that knows what becomes of the hyphen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice, pairwise, repeat
from math import inf
from operator import add, sub

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed
from cleantext.layout.blocks import blocks
from cleantext.layout.broken_words import HYPHENS, broken_part
from cleantext.layout.cut_words import interruptions
from cleantext.layout.doubt import in_doubt
from cleantext.layout.lines.bounds import foretold
from cleantext.layout.lines.dashes import Dashes
from cleantext.layout.lines.habits import habits, is_flat
from cleantext.layout.lines.kept import kept_rows
from cleantext.layout.lines.listings import listings
from cleantext.layout.lines.margins import BLANKS, Margins, deeper, margins
from cleantext.layout.lines.narrow import NARROW, is_narrow
from cleantext.layout.lines.odds import goes_on
from cleantext.layout.lines.paragraphs import LineBreak, line_breaks
from cleantext.layout.lines.runs import short_rows
from cleantext.layout.lines.scattered import scattered_words
from cleantext.layout.lines.signs import lone_signs
from cleantext.layout.lines.source import is_source
from cleantext.layout.lines.verse import is_verse
from cleantext.layout.lines.verse_apart import verse_apart
from cleantext.layout.lines.wrap import Wrap, wrap_of
from cleantext.layout.measure import indent
from cleantext.layout.prose import is_prose
from cleantext.layout.unspaced import has_unspaced, joint
from cleantext.promised import Promised

#: A sign of formulas and code.
_FORMULA = re.compile(r"[=<>{}\\|^~]")
#: A text with more than this share of its lines in listings is one itself; set by hand, in manuals it is 0.45.
_LISTING = 0.75
#: One of these ends a row with a broken word; blanks may stand behind its hyphen.
_BROKEN = HYPHENS.union(BLANKS)
#: The usual breaks: nothing to look up.
_SPACE, _ONE, _TWO = " ", "\n", "\n\n"
_OWN, _END, _WRAP = LineBreak.OWN, LineBreak.END, LineBreak.WRAP
_WHY_END, _WHY_WRAP = LineBreak.END.value, LineBreak.WRAP.value
_new = tuple.__new__


def lines(document: Document) -> Sequence[Edit]:
    """Return one edit for each line break that wrapping made, and for the blank lines and spaces around paragraphs."""
    if not any(above and below for above, below in pairwise(document.lines)):
        return ()  # between any two lines is a blank one
    signs = lone_signs(document)
    unwrapped = _unwrapped(Document(apply(document.text, signs)) if signs else document)
    if unwrapped is None:
        return ()
    return composed(document.text, signs, unwrapped) if signs else unwrapped


def _unwrapped(document: Document) -> Sequence[Edit] | None:
    """Return the edits of a text whose items have their signs beside them, or None if it is not wrapped."""
    wrap = wrap_of(document)
    if wrap is None:
        return None
    if is_source(document, printed=wrap.printed):
        return None
    if wrap.exact:  # lines of verse and of listings agree on no number of characters
        listed: frozenset[int] = frozenset()
    else:
        listed = listings(document.lines)
        if is_verse(document.lines, wrap) or len(listed) > _LISTING * sum(map(bool, document.bare_lines)):
            return None
    short = short_rows(document, wrap)
    moved = verse_apart(document, wrap, [row for row in short if row not in listed]) if short else ()
    if not wrap.exact:
        moved = sorted([*moved, *scattered_words(document, wrap)])
    if not moved:
        return _edits(document, wrap, listed, short)
    parted = Document(apply(document.text, moved))
    listed = frozenset() if wrap.exact else listings(parted.lines)
    return composed(document.text, moved, tuple(_edits(parted, wrap, listed, short_rows(parted, wrap))))


def _edits(document: Document, wrap: Wrap, apart: frozenset[int], short: Collection[int]) -> Sequence[Edit]:
    known = habits(document, wrap)
    text, rows, bare = document.text, document.lines, document.bare_lines
    kept = kept_rows(document, wrap, short)
    apart, owned = apart | kept.apart, {*kept.ends}  # behind the latter the break is the text's own
    unspaced = has_unspaced(text)
    flat = known.flat and not unspaced
    at = None if flat else margins(document, flat=False)
    inside = [row for row in _doubtful(document, at, kept.begun) if bare[row] and bare[row - 1]]
    told = foretold(rows, inside, wrap, known, kept.begun)
    # In a flat block only what is left open needs its paragraph around it; none behind the last row.
    open_rows = [number for number, sign in zip(inside, told, strict=True) if sign >= 0] + [len(rows)]
    joins = [_SPACE] * (len(rows) - 1)  # what becomes of each line break
    last = 0  # row of the paragraph before
    edits: list[Edit] = []
    end, above = 0, ""  # the row behind the last paragraph, and its last row; none when its line breaks are its own
    following = 0  # the next that is left open
    wide = NARROW * wrap.width if wrap.exact else inf  # letters of a row that is surely not narrow
    for first, behind in blocks(bare, apart):
        row = rows[first]
        if above[-1:] in HYPHENS:
            owned.update(interruptions(rows, [end - 1], wrap.letters))
        own = first in apart or (behind == first + 1 and _is_displayed(above, row))
        joins[last:first] = [_ONE] * (first - last)
        narrow = len(row) < wide and first < behind - 1 and is_narrow([row], wrap)
        flat_here = flat or is_flat(_ONE.join(rows[first:behind]))
        if apart:
            following = bisect_right(open_rows, first)  # the row above may be a listing's
        if own:
            joins[first : behind - 1] = [_ONE] * (behind - 1 - first)
        elif narrow or open_rows[following] < behind or not flat_here:
            following = bisect_left(open_rows, behind)
            some = slice(bisect_right(inside, first), bisect_left(inside, behind))
            here = dict(zip(map(sub, inside[some], repeat(first + 1)), told[some], strict=True))
            judged = line_breaks(rows[first:behind], wrap, known, here, flat=flat_here)
            own = 0 < len(judged) == behind - first - 1 and all(what is _OWN for what in judged.values())
            edits += _settled(document, first, judged, joins, owned)
        # Two paragraphs of one row each are entries; what a page cuts has more, and goes on with no capital.
        on = (
            (above != "" and not row[:1].isupper())
            and (behind > first + 1 or bare[max(0, end - 2)] != "")
            and goes_on(above, row, wrap)
        )
        # In a flat text one blank row between paragraphs is all there should be.
        usual = flat and (first == 0 or (first == end + 1 and above and not on))
        if not (usual or own) and (above or not end):
            edits += _between(document, end, first, kept.dashes, on=on)
        end, last, above = behind, behind - 1, "" if own else rows[behind - 1].rstrip()
    joins[last:] = [_ONE] * (len(joins) - last)
    if above and not (flat and end >= len(rows) - 1):
        edits += _behind(document, document.line_starts[end - 1] + len(above))
    edits += _rejoined(document, joins, [*owned, *kept.unjoined, *_broken(document, inside)], kept.closed)
    edits.sort()
    if unspaced:
        joins = [mark if mark != _SPACE else joint(*pair) for mark, pair in zip(joins, pairwise(rows), strict=True)]
    if at and not flat:
        return sorted(_joined(text, at, joins, flat=False) + edits)
    # A break becomes one space, so that the other edits have their places in the joined text, too.
    joined = [_ONE] * (2 * len(rows) - 1)
    joined[::2] = rows
    joined[1::2] = joins
    return Promised(
        document.respaced(apply("".join(joined), edits), same_paragraphs=not edits),
        lambda: sorted(_joined(text, margins(document, flat=True), joins, flat=True) + edits),
    )


def _settled(
    document: Document, first: int, judged: Mapping[int, LineBreak], joins: list[str], own: Collection[int]
) -> Iterator[Edit]:
    """Mark the line breaks of a block as they were judged; yield an edit for each that ends a paragraph.

    The breaks behind the rows in ``own`` are the text's.
    """
    for row, what in zip(map(add, judged, repeat(first + 1)), judged.values(), strict=True):
        joins[row - 1] = _SPACE if what is _WRAP else _ONE
        if what is _END and row - 1 not in own:
            above, below = document.lines[row - 1].rstrip(BLANKS), document.lines[row].lstrip(BLANKS)
            end = document.line_starts[row - 1] + len(above)
            begin = document.line_starts[row] + len(document.lines[row]) - len(below)
            yield Edit(end, begin, document.text[end:begin], _TWO, _WHY_END, 1.0, "lines")


def _rejoined(document: Document, joins: list[str], own: Iterable[int], closed: Iterable[int]) -> Iterator[Edit]:
    """Give rows the line breaks back that are their own; yield an edit for each break that leaves nothing behind.

    Those behind ``own`` stay, and those behind ``closed`` leave nothing, if no paragraph ends there.
    """
    for row in own:
        joins[row] = _ONE
    for row in closed:
        if joins[row] == _SPACE:
            joins[row] = _ONE
            above, below = document.lines[row].rstrip(BLANKS), document.lines[row + 1].lstrip(BLANKS)
            end = document.line_starts[row] + len(above)
            begin = document.line_starts[row + 1] + len(document.lines[row + 1]) - len(below)
            yield Edit(end, begin, document.text[end:begin], "", _WHY_WRAP, 1.0, "lines")


def _doubtful(document: Document, at: Margins | None, begun: Collection[int]) -> Iterable[int]:
    """Return the lines before which the break is in doubt, among them those set in deeper than the one above.

    A flat text has no margins. Nor does the break before those that are ``begun`` go.
    """
    if at is None:
        return sorted({*document.in_doubt, *begun}) if begun else document.in_doubt
    text = _ONE.join([row.strip(BLANKS) for row in document.lines])
    return sorted({*in_doubt(text), *deeper(document, at), *begun})


def _between(document: Document, end: int, first: int, dashes: Dashes, *, on: bool) -> Sequence[Edit]:
    """Return the edit of what stands between two paragraphs, or before the first, if there is one.

    The first ends before the row ``end``, the other begins with ``first``; ``on`` says that they are one.
    """
    above, row = document.lines[end - 1].rstrip() if end else "", document.lines[first]
    left = document.line_starts[end - 1] + len(above) if end else 0
    old = document.text[left : document.line_starts[first] + indent(row)]
    new, why = _TWO if left else "", "space between paragraphs"
    if on:
        why = "paragraph cut by a blank line"
        new = _ONE if broken_part(above) else "" if dashes.close(above, row.lstrip()) else joint(above, row)
    return () if old == new else (Edit(left, left + len(old), old, new, why, 1.0, "lines"),)


def _is_displayed(above: str, row: str) -> bool:
    """Whether a row by itself is a formula or a line of code, set in behind the colon of a sentence."""
    return row[0] in BLANKS and above.endswith(":") and (not is_prose(row) or _FORMULA.search(row) is not None)


def _behind(document: Document, left: int) -> Iterator[Edit]:
    """Yield the edit of what stands behind the last paragraph, if there is one."""
    tail = document.text[left:]
    if tail not in ("", "\n"):
        new = "\n" if "\n" in tail else ""
        yield Edit(left, len(document.text), tail, new, "space behind the text", 1.0, "lines")


def _broken(document: Document, doubtful: Iterable[int]) -> Iterator[int]:
    """Yield the rows that end in a hyphen and may have a word broken off that goes on on the next."""
    if document.endings.isdisjoint(_BROKEN):
        return
    for row in doubtful:
        if document.lines[row - 1][-1] in _BROKEN:
            above, below = document.lines[row - 1].rstrip(BLANKS), document.lines[row].lstrip(BLANKS)
            if above[-1] in HYPHENS and below[0].isalnum() and broken_part(above):
                yield row - 1


def _joined(text: str, at: Margins, joins: Sequence[str], *, flat: bool) -> list[Edit]:
    """Return an edit for each line break that goes, with the margins beside it, for what joins its lines."""
    # Made all at once, and as plain tuples: one edit a line is most of what this normalizer does.
    marked = list(map(_ONE.__ne__, joins))
    ends = list(compress(at.ends, marked))
    begins = list(compress(islice(at.begins, 1, None), marked))
    olds = repeat(_ONE) if flat else map(text.__getitem__, map(slice, ends, begins))
    news = compress(joins, marked)
    fields = zip(ends, begins, olds, news, repeat(_WHY_WRAP), repeat(1.0), repeat("lines"))
    return list(map(_new, repeat(Edit), fields))
