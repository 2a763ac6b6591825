"""Whether a text is hard-wrapped, and at what width.

A line break that wrapping made is one where the next word would not have fitted: the width lies between the length of
the line and that length with the next line's first word added. Each pair of neighbouring lines is such an interval;
the width is the point in most of them. In wrapped prose nearly every full line agrees on one point and most lines go
on in small letters; in verse, lists, tables and code they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, repeat
from operator import itemgetter

from cleantext.document import Document
from cleantext.layout.lines.agreement import (
    LONGEST_LINE,
    LONGEST_WORD,
    TYPESET_SLACK,
    by_letters,
    by_number,
    full,
    most_agreed,
    pairs_of,
)
from cleantext.layout.lines.witnesses import breaks_words, is_overlong, is_ragged, is_running, is_sparse, runs_on
from cleantext.layout.measure import JOINED, SPACE, columns, single_spaced, typeset
from cleantext.layout.openings import BULLETS
from cleantext.layout.prose import is_prose
from cleantext.layout.unspaced import is_unspaced
from cleantext.view import view


@dataclass(frozen=True)
class Wrap:
    """The width at which lines were broken."""

    width: int  #: in the units of ``measure``
    slack: int  #: how far a full line may stay below the width, or stand out over it, in the same units
    space: int  #: width of a space
    measure: Callable[[str], int]
    printed: bool = False  #: whether the text was read from a page, and not from a file whose lines somebody wrote
    unspaced: bool = False  #: whether the text has no spaces, so that a line may be broken behind any character

    @view
    def exact(self) -> bool:
        """Whether lines were broken at a number of characters."""
        return self.measure is columns

    @view
    def letters(self) -> int:
        """The width in ordinary letters."""
        return self.width if self.exact else self.width // (_EM if self.unspaced else _LETTER)

    def filled(self, row: str) -> int:
        """Return how much of its last line a row fills.

        Readers of PDF that join broken words join their lines with them; such a row is two lines long or more.
        """
        filled = self.measure(single_spaced(row))
        if filled > JOINED * self.width:
            is_joined = not self.exact and " " in row  # a long address is one line
            line = max(1, int(_BROKEN * self.width) - self.measure("-")) if is_joined else self.width
            while filled > JOINED * self.width:
                filled -= line
        return filled

    @view
    def longest_single(self) -> float:
        """How many letters a row may have that is surely one line."""
        return JOINED * self.letters


#: A line with a word broken at its end fills this part of the width on the average, with the hyphen, which readers that
#: join it leave out: of 3,440 such lines on typeset pages in five sets .954 to .969.
_BROKEN = 0.96
#: Twentieths of an em in an ordinary small letter, spaces counted in; a Chinese character takes one.
_LETTER, _EM = 9, 20
#: Lines looked at, in stretches spread evenly over the text: enough to know, and long texts cost no more.
_STRETCH, _STRETCHES = 500, 8
#: The greatest width that a span holds.
_HIGH = itemgetter(1)
#: Least share of full lines that must agree: exact widths in wrapped text reach 0.97 and more, estimated ones 0.75;
#: a sonnet reaches 0.5 at the most.
_EXACT_SHARE, _TYPESET_SHARE = 0.88, 0.62
#: The same where a character is all that a line may lack; and no line of prose is narrower than so many of them: verse
#: has five or seven.
_UNSPACED_SHARE, _NARROWEST = 0.8, 14
#: No editor wraps at fewer characters than this, and none lets lines stand out. In a narrow column of print a word more
#: or less hides how wide letters are: of 600 readings of typeset pages 21 agreed on 24 to 37 characters, from which 3
#: to 13 lines in 100 stood out; of 245 texts that editors wrapped none was as narrow.
_COLUMN, _STANDING_OUT = 45, 0.02
#: A text was printed if widths of letters explain so much larger a share of its full lines than their number does, and
#: at least this share: of 173 readings of manuals with listings 147 were, of 275 files with markup or code 23.
_GAIN, _EXPLAINED = 0.2, 0.7
#: Where listings, contents and lists spoil the agreement the lines inside sentences show it, if they are so many, this
#: part of all, and so many of them agree, with the same gain. Of 300 readings of manuals and papers ten more have a
#: width, of 2,280 files none; the records of one agree by chance, but are a fifth of its lines. Where words are broken
#: at line ends the text is printed, and so many are enough.
_MANY, _PART, _AMONG_OTHERS, _SOME = 100, 0.3, 0.6, 30
#: A text is regular when so many pairs, this share of the full lines, agree; a few dozen of them show whether
#: sentences run on. Shorter lines than this have no say.
_REGULAR, _REGULAR_SHARE, _REGULAR_PAIRS, _SHORTEST_LINE = 8, 0.97, 60, 12


def wrap_of(document: Document) -> Wrap | None:
    """Return how the lines are wrapped, or None if they are not, or if there is too little to tell."""
    part = sample(document)
    wrap = _unspaced(part.lines) if is_unspaced(part.text) else _exact(part) or _estimated(part.lines)
    if wrap is None or is_sparse(wrap, part.lines) or is_ragged(wrap, part.lines) or is_overlong(wrap, document):
        return None
    return wrap


def _estimated(rows: Sequence[str]) -> Wrap | None:
    """Return the width of a text with fewer witnesses, or one that a typesetter wrapped at widths of its letters."""
    pairs = pairs_of(rows)
    if not pairs:
        return None
    spans, width, share = by_number(pairs)
    wrap = Wrap(width, 0, 1, columns)
    if share < _EXACT_SHARE or _is_column(spans, width):
        found = _by_letters(pairs, broken=breaks_words(rows))
        if found is None:
            return None
        pairs, spans, width, printed = found
        wrap = Wrap(width, int(width * TYPESET_SLACK), SPACE, typeset, printed)
    agreed = [pair for pair, (low, high) in zip(pairs, spans, strict=True) if low <= width <= high]
    return wrap if is_running(wrap, agreed, len(agreed), len(pairs)) else None


def _by_letters(
    pairs: list[tuple[str, str]], *, broken: bool
) -> tuple[list[tuple[str, str]], list[tuple[int, int]], int, bool] | None:
    """Return the pairs that have a say, their spans, the width in letters that most hold, and whether it shows print.

    All of them have, or all but those above a bullet, or, in print, those inside sentences; that words are ``broken``
    at line ends shows print as well.
    """
    unlisted = [pair for pair in pairs if pair[1][0] not in BULLETS]
    for voting in (pairs, unlisted) if 0 < len(unlisted) < len(pairs) else (pairs,):
        spans, width, share = by_letters(voting)
        if share >= _TYPESET_SHARE:
            return voting, spans, width, broken or _shows_print(voting)
    inside = _inside(pairs)
    if len(inside) < (_SOME if broken else max(_MANY, _PART * len(pairs))):
        return None
    spans, width, share = by_letters(inside)
    if share < (_AMONG_OTHERS if broken else max(_AMONG_OTHERS, by_number(inside)[2] + _GAIN)):
        return None
    return inside, spans, width, True


def _is_column(spans: Sequence[tuple[int, int]], width: int) -> bool:
    """Whether lines that agree on a number of characters are those of a narrow column, and agree by chance."""
    return width < _COLUMN and sum(length > width for length, _ in spans) > _STANDING_OUT * len(spans)


def _unspaced(rows: Sequence[str]) -> Wrap | None:
    """Return the width of a text in a script without spaces: its lines end as near to it as a character is wide."""
    pairs = pairs_of(rows, unspaced=True)
    if not pairs:
        return None
    spans, width, share = by_letters(pairs)
    wrap = Wrap(width, _EM, 0, typeset, unspaced=True)
    if share < _UNSPACED_SHARE or wrap.letters < _NARROWEST:
        return None
    agreed = [pair for pair, (low, high) in zip(pairs, spans, strict=True) if low <= width <= high]
    return wrap if is_running(wrap, agreed, len(agreed), len(pairs)) else None


def _shows_print(pairs: list[tuple[str, str]]) -> bool:
    """Whether widths of letters explain far more line ends than numbers of letters, of those inside sentences.

    Lines of code and of tables agree on any width by chance, but not on a number of letters.
    """
    inside = _inside(pairs)
    if len(inside) < _REGULAR:
        return False
    return by_letters(inside)[2] >= max(_EXPLAINED, by_number(inside)[2] + _GAIN)


def _inside(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs of lines with a sentence in words that surely goes on from one to the other."""
    return [(above, word) for above, word in pairs if runs_on(above, word) and is_prose(above)]


def _exact(document: Document) -> Wrap | None:
    """Return the width of a text that an editor wrapped, found from lengths alone; None says nothing.

    Most wrapped texts are as regular as this, and it takes a quarter of the time.
    """
    rows = document.lines
    words = map(str.find, islice(rows, 1, None), repeat(" "))
    spans = [
        (length, length + word)
        for length, word in zip(document.lengths, words, strict=False)
        if 0 < word <= LONGEST_WORD and _SHORTEST_LINE < length <= LONGEST_LINE
    ]
    if len(spans) < _REGULAR:
        return None
    width, agreed = max(spans)[0], len(spans)
    if width > min(map(_HIGH, spans)):  # not all of them agree
        width, agreeing = most_agreed(spans, middle=False)
        if agreeing < _REGULAR_SHARE * full(spans, width):
            return None
        if _is_column(spans, width):
            return None
        agreed = sum([low <= width <= high for low, high in spans])
    wrap = Wrap(width, 0, 1, columns)
    agreed = min(agreed, _REGULAR_PAIRS)
    surely = agreed - len(document.in_doubt)  # of so many breaks that agree at least those not in doubt
    return wrap if agreed and is_running(wrap, _meeting(rows, width), agreed, len(spans), surely) else None


def _meeting(rows: Sequence[str], width: int) -> Iterator[tuple[str, str]]:
    """Yield the first pairs of lines that agree on a width of so many characters."""
    agreed = (
        (row, below)
        for row, below in pairwise(rows)
        if _SHORTEST_LINE < len(row) <= min(width, LONGEST_LINE)
        and 0 < (word := below.find(" ")) <= LONGEST_WORD
        and width <= len(row) + word
    )
    return islice(agreed, _REGULAR_PAIRS)


def sample(document: Document) -> Document:
    """Return a short text as it is, and stretches of a long one, with a blank line between them."""
    lines = document.lines
    if len(lines) <= _STRETCH * _STRETCHES:
        return document
    step = len(lines) // _STRETCHES
    stretches = ("\n".join(lines[at * step : at * step + _STRETCH]) for at in range(_STRETCHES))
    return Document("\n\n".join(stretches) + "\n")
