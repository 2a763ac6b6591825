"""What speaks for and against a width beside the lines that agree on it.

In wrapped prose sentences run on from line to line, most lines are full, and none is far over the width. Lists of
words, verse and texts with a paragraph on each line meet a width by chance, and lack one of the three.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.layout.broken_words import HYPHENS
from cleantext.layout.measure import single_spaced
from cleantext.layout.openings import BULLETS
from cleantext.layout.prose import is_prose

if TYPE_CHECKING:
    from cleantext.document import Document
    from cleantext.layout.lines.wrap import Wrap

#: A line is full, and has a say, from this part of the width on.
FULL = 0.8
#: Least share of agreeing breaks behind which the text goes on in a small letter. English prose has 0.8 and German 0.6,
#: verse below 0.3.
_RUNNING_SHARE = 0.4
_SENTENCE_MARKS = frozenset(".!?:;。！？：；")
#: From this width on, in letters, so many of them are enough. Two lines of 50 letters are a paragraph more often than
#: a pair of verses; with 20 letters it takes six.
_WITNESSES = ((50, 1), (30, 3), (0, 6))
#: A Chinese character says as much as so many letters.
_IN_WORDS = 2
#: Among more breaks than this one witness more is wanted: one long line of free verse is followed by another.
_HANDFUL = 4
#: Of columns narrower than this, and of estimated widths, this share of the lines that others follow is full, and no
#: more than a tenth longer. Of 1,197 typeset and newspaper pages five have less, of 263 lists of words ten have more.
_NARROW, _FULL_SHARE, _OVER = 50, 0.4, 1.1
#: In print with so many full lines these shares are enough, of wide lines, of narrow ones, and of those that are prose:
#: there may be twenty lines of listings, tables and contents to one of prose, and short ones, such as items, have words
#: as well. Set by hand.
_PRINTED, _PRINTED_WIDE, _PRINTED_NARROW, _PRINTED_PROSE = 20, 0.1, 0.2, 0.25
#: A text in which so many words are broken at line ends, and in so many of its lines, was printed: of 275 files with
#: markup or code none has a word broken.
_BROKEN, _BROKEN_SHARE = 3, 0.01
#: More than this share of the letters in lines far over the width: paragraphs are lines here.
_UNWRAPPED_SHARE = 0.3
_OVERLONG = 2.2
#: In a text of so many lines more than this share of the breaks inside sentences leave room for the next word: lists in
#: small letters have a half, wrapped paragraphs next to none. Other texts have lists beside paragraphs, or wide lines,
#: and are lists themselves from the second share on. Set by hand.
_SHORT_TEXT, _RAGGED, _LISTED = 40, 0.3, 0.9
#: So many full lines in a row are a paragraph.
_PARAGRAPH = 4
#: And so many slacks of room are no error of an estimated width.
_SCATTER = 3


def is_running(wrap: Wrap, agreed: Iterable[tuple[str, str]], count: int, among: int, surely: int = 0) -> bool:
    """Whether enough of the breaks that agree, so many of ``among`` all of them, are inside sentences.

    ``surely`` are known to be.
    """
    # Columns of a width that a line of a newspaper has need more witnesses than those of a page.
    width = wrap.letters * (_IN_WORDS if wrap.unspaced else 1)
    least = next(count for letters, count in _WITNESSES if width >= letters)
    wanted = max(least + (among > _HANDFUL), _RUNNING_SHARE * count)
    if surely >= wanted:
        return True
    running = 0
    for above, word in agreed:
        if runs_on(above, word):
            running += 1
            if running >= wanted:
                return True
    return False


def runs_on(above: str, word: str) -> bool:
    """Whether a sentence surely goes on from one line to the next."""
    return above[-1] not in _SENTENCE_MARKS and word[0].isalpha() and not word[0].isupper()


def is_sparse(wrap: Wrap, rows: Sequence[str]) -> bool:
    """Whether few lines are full, as in a list of words: some meet a width by chance if it is narrow or estimated.

    A line above the sign of an item says nothing.
    """
    if wrap.exact and wrap.letters >= _NARROW:
        return False
    inner = [row for row, below in pairwise(rows) if row.strip() and below.strip() and below.lstrip()[0] not in BULLETS]
    full = _count_full(wrap, inner)
    if wrap.printed and full >= _PRINTED and (wrap.letters >= _NARROW or breaks_words(rows)):
        if full >= (_PRINTED_WIDE if wrap.letters >= _NARROW else _PRINTED_NARROW) * len(inner):
            return False
        prose = list(filter(is_prose, inner))
        full_prose = _count_full(wrap, prose)
        if full_prose >= _PRINTED:
            return full_prose < _PRINTED_PROSE * len(prose)
    return full < _FULL_SHARE * len(inner)


def _count_full(wrap: Wrap, rows: Sequence[str]) -> int:
    widths = map(wrap.measure, map(single_spaced, rows))
    return sum([FULL * wrap.width <= width <= _OVER * wrap.width for width in widths])


def is_ragged(wrap: Wrap, rows: Sequence[str]) -> bool:
    """Whether the lines of a text are a list: many end far from the width though no sentence does, or nearly all.

    Some full lines in a row are a paragraph, beside which a list may stand.
    """
    share = _LISTED if len(rows) > _SHORT_TEXT or wrap.letters > _NARROW else _RAGGED
    least = wrap.width - _SCATTER * wrap.slack - wrap.space
    inside = short = full = 0
    for row, below in pairwise(rows):
        above, text = row.rstrip(), below.lstrip()
        if not (above and text and runs_on(above, text)):
            full = 0
            continue
        inside += 1
        if wrap.filled(row) + wrap.measure(text.split(None, 1)[0]) <= least:
            short, full = short + 1, 0
        elif (full := full + 1) == _PARAGRAPH:
            return False
    return short > share * inside


def breaks_words(rows: Sequence[str]) -> bool:
    """Whether words are broken at line ends, as in print."""
    broken = sum(
        row[-1:] in HYPHENS and row[-2:-1].isalpha() and below.lstrip()[:1].islower() for row, below in pairwise(rows)
    )
    return broken >= _BROKEN and broken >= _BROKEN_SHARE * len(rows)


def is_overlong(wrap: Wrap, document: Document) -> bool:
    """Whether paragraphs are lines here. Lines that a reader joined with their broken words break off in a sentence."""
    limit = int(wrap.letters * _OVERLONG) + 1
    if document.longest <= limit:
        return False
    lines, lengths = document.lines, document.lengths
    after = [*lines[1:], ""]
    over = sum(
        length
        for row, below, length in zip(lines, after, lengths, strict=True)
        if length > limit and row.strip() and not (below.strip() and runs_on(row.rstrip(), below.lstrip()))
    )
    return over > _UNWRAPPED_SHARE * sum(lengths)
