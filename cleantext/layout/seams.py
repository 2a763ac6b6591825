"""Seams: whether the text above a gap goes on below it, and what to put into the gap."""

from __future__ import annotations

import re
from itertools import pairwise

from cleantext.layout.measure import JOINED
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import leads_on
from cleantext.layout.unspaced import joint

#: Behind the last word of a sentence: its stop, then closing quotation marks and brackets, then the number of a note.
_STOP = re.compile(r"[.!?…:。！？]['\"”’»›)\]]*\d{0,3}\s*$")
#: Opens a heading, an item or a quotation rather than going on with a sentence.
_ITEM = re.compile(r"\s*(?:[•▪◦‣*–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|>|#)")
#: How many rows above a gap show how wide the text is set: half of a small page.
NEAR = 14
#: So many rows that one of them may be an outlier.
MANY = 8
#: A row is full when the next word would not have fitted on it. Measured in characters, the width of a row of
#: proportional type varies by about a tenth.
SLACK = 0.9
#: No more words than this make a line that a reader took for rows of one word each.
_WORDS = 12
#: So many words before a semicolon are a clause, and no statement of code.
_CLAUSE = 4
#: Longer than any line that was set in a column: the row is a whole paragraph, and the text is not hard-wrapped.
UNWRAPPED = 160


def has_stop(row: str) -> bool:
    """Whether a row ends as a sentence does, so far as its marks tell."""
    return _STOP.search(row, max(0, len(row) - 12)) is not None


def is_cut(above: str, below: str) -> bool:
    """Whether a sentence is surely cut between two rows: no stop above, and a small letter below.

    >>> is_cut("as long as the", "harbour was open"), is_cut("THE HARBOUR", "It was open.")
    (True, False)
    """
    first = below.lstrip("\"'“‘«([ \t")[:1]
    return first.isalpha() and not first.isupper() and not has_stop(above) and above.rstrip()[-1:] != ";"


def seam(rows: Rows, above: int, below: int) -> str:
    """What belongs between two rows when nothing else stands between them: a line break, a space, or a blank line."""
    is_wrapped = wrapped(rows, above)
    if _divided(rows, above, below, is_wrapped=is_wrapped):
        return "\n\n"
    return "\n" if is_wrapped else joint(rows.rows[above], rows.rows[below])


def word_seam(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a mark inside a line, with the space beside it that is needed no more.

    >>> word_seam("of the [Pg 12] sea", 7, 14), word_seam("inter[Pg 12]rupted", 5, 12)
    ((7, 15), (5, 12))
    """
    while end < len(text) and text[end] in " \t" and (start == 0 or text[start - 1].isspace()):
        end += 1
    at_end = end == len(text) or text[end] == "\n"
    while at_end and start > 0 and text[start - 1] in " \t":
        start -= 1
    return start, end


def _divided(rows: Rows, above: int, below: int, *, is_wrapped: bool) -> bool:
    one, other = rows.rows[above], rows.rows[below]
    if is_cut(one, other) or leads_on(one):
        return False
    if _ITEM.match(other) or other.strip().isdecimal() or one.rstrip()[-1:] in "{}>*/\\":
        return True
    if one.rstrip()[-1:] == ";":  # of code, unless a clause of several words goes on behind it
        return not (is_wrapped and other.lstrip()[:1].islower() and len(one.split()) >= _CLAUSE and "(" not in one)
    if not is_wrapped:
        return has_stop(one) or other.lstrip()[:1].isupper()
    wide = width(rows, above)
    room = wide + 1 if _exact(rows, above, wide) else wide * SLACK
    if not has_stop(one) and (not other.lstrip()[:1].isupper() or _is_inside(rows, above)):
        return False
    return _taken(_last_line(rows, above, wide), other) < room


def _is_inside(rows: Rows, row: int) -> bool:
    """Whether a row goes on with a sentence of prose, which a heading, an item and the end of a verse do not."""
    before = rows.rows[row - 1] if row else ""
    return (
        bool(before.strip())
        and is_cut(before, rows.rows[row])
        and rows.rows[row].rstrip()[-1].isalpha()
        and not _ITEM.match(before)
    )


def _last_line(rows: Rows, above: int, wide: int) -> str:
    """A row, or the last line of several of one word each, which a reader takes a stretched line for."""
    line = ""
    for row in range(above, max(-1, above - _WORDS), -1):
        word = rows.bare[row]
        if not word or " " in word or len(word) + 1 + len(line) > wide:
            break
        line = f"{word} {line}".strip()
    return line if " " in line else rows.rows[above]


def _taken(one: str, other: str) -> int:
    """How long a row would be with the first word of the next."""
    return len(one.rstrip()) + 1 + len(other.split(None, 1)[0])


def _exact(rows: Rows, row: int, wide: int) -> bool:
    """Whether lines are broken by the count of characters: wherever a sentence goes on, the next word had no room."""
    near = [text.rstrip() for text in rows.rows[max(0, row - NEAR) : row + NEAR]]
    cut = [_taken(one, other) for one, other in pairwise(near) if one and other and is_cut(one, other)]
    return len(cut) >= MANY / 2 and max(map(len, near)) == wide and min(cut) > wide


def width(rows: Rows, row: int) -> int:
    """How wide the text around a row is set: its longest row, of many the longest but one, joined rows aside."""
    near = rows.rows[max(0, row - NEAR) : row + NEAR]
    lengths = sorted(length for text in near if (length := len(text.rstrip())))
    while len(lengths) >= MANY and lengths[-1] > JOINED * lengths[3 * len(lengths) // 4]:
        lengths.pop()
    return lengths[-2] if len(lengths) >= MANY else lengths[-1]


def wrapped(rows: Rows, row: int) -> bool:
    """Whether the text around a row is hard-wrapped: none too long for that, and many rows with more right below."""
    near = [text.rstrip() for text in rows.rows[max(0, row - NEAR) : row + NEAR]]
    longest = max(map(len, near))
    full = [bool(other) for one, other in pairwise(near) if len(one) > longest / 2]
    return longest < UNWRAPPED and sum(full) * 3 >= len(full) > 0
