"""Lines that were justified by spaces so wide that a reader takes each of their words for a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import ends_sentence, first_word

#: So many words in a row fill one line, or two; more are a list, and so is what has the marks of paths and fields.
_MOST = 12
_MARKS = frozenset("/\\_@=:")


def stretched(rows: Sequence[str], wrap: Wrap) -> set[int]:
    """Return the rows of one word each that make a line, or several, together: no paragraph ends with any of them.

    They fill the width, so that the first word of the row behind them would not have fitted.

    >>> from cleantext.layout.measure import columns
    >>> rows = ["the lorry that stalls", "half-empty", "and", "slightly", "ashamed of itself. On", "the last day"]
    >>> sorted(stretched(rows, Wrap(24, 0, 1, columns)))
    [1, 2, 3]
    """
    single = [index for index, row in enumerate(rows) if row and " " not in row.strip()]
    found: set[int] = set()
    place = 0
    while place < len(single):
        first = last = single[place]
        while place < len(single) and single[place] == last:
            place, last = place + 1, last + 1
        if 1 < last - first <= _MOST and last < len(rows) and _MARKS.isdisjoint("".join(rows[first : last + 1])):
            found.update(_lines(rows, wrap, first, last))
    return found


def _lines(rows: Sequence[str], wrap: Wrap, first: int, behind: int) -> Iterator[int]:
    """The rows of the lines that rows of one word each make; none if the last line is not full.

    A last word in a line of its own, that ends its sentence, is the end of a paragraph.
    """
    found: list[int] = []
    begin, filled = first, 0
    for row in range(first, behind + 1):
        word = wrap.measure(rows[row].strip() if row < behind else first_word(rows[row]))
        # Of their own words no line holds more than it has room for; that the next row is a new one is seen.
        room = wrap.width + (wrap.slack if row < behind else -wrap.slack)
        if row > begin and filled + wrap.space + word > room:
            found += range(begin, row) if row - begin > 1 else ()
            begin, filled = row, word
        else:
            filled += word + wrap.space * (row > begin)
    if begin == behind or (begin == behind - 1 and ends_sentence(rows[begin])):
        yield from found
