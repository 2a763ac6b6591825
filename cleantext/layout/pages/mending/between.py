"""What belongs between two rows when furniture between them is gone, by whether the text above goes on below."""

from __future__ import annotations

import re
from itertools import pairwise

from cleantext.layout.around import MANY, NEAR, SLACK, width, wrapped
from cleantext.layout.cut_sentences import has_stop, is_cut
from cleantext.layout.measure import reach
from cleantext.layout.prose import CODE, is_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import leads_on
from cleantext.layout.unspaced import joint

#: Opens a heading, an item or a quotation rather than going on with a sentence.
_ITEM = re.compile(r"\s*(?:[•▪◦‣*–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|>|#)")
#: What statements and their comments have.
_STATEMENT = re.compile(CODE.pattern + r"|\(\)|(?<!:)//|;$")
#: A row of more words than this, most of them in letters, is prose that marks a word or names something of code.
_FEW = 5
#: No more words than this make a line that a reader took for rows of one word each.
_WORDS = 12
#: So many words before a semicolon are a clause, and no statement of code.
_CLAUSE = 4


def between(rows: Rows, above: int, below: int) -> str:
    """What belongs between two rows when nothing else stands between them: a line break, a space, or a blank line."""
    is_wrapped = wrapped(rows, above)
    if _divided(rows, above, below, is_wrapped=is_wrapped):
        return "\n\n"
    return "\n" if is_wrapped else joint(rows.rows[above], rows.rows[below])


def span_of_mark(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a mark inside a line, with the space beside it that is needed no more.

    >>> span_of_mark("of the [Pg 12] sea", 7, 14), span_of_mark("inter[Pg 12]rupted", 5, 12)
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
    if _are_code(one, other):
        return True
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
    return reach(_last_line(rows, above, wide), other) < room


def _are_code(one: str, other: str) -> bool:
    """Whether two rows are source code, in which a form feed parts two sections."""
    first, second = _is_code(one), _is_code(other)
    return (first and (second or not is_prose(other))) or (second and not is_prose(one))


def _is_code(row: str) -> bool:
    return _STATEMENT.search(row.rstrip()) is not None and not (is_prose(row) and len(row.split()) > _FEW)


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


def _exact(rows: Rows, row: int, wide: int) -> bool:
    """Whether lines are broken by the count of characters: wherever a sentence goes on, the next word had no room."""
    near = [text.rstrip() for text in rows.rows[max(0, row - NEAR) : row + NEAR]]
    cut = [reach(one, other) for one, other in pairwise(near) if one and other and is_cut(one, other)]
    return len(cut) >= MANY / 2 and max(map(len, near)) == wide and min(cut) > wide
