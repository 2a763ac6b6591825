"""Printed page marks: ``[Pg 12]``, ``--- Page 3 ---``, ``<pb n="4"/>``, which converters put where a page begins."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,4}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})"
#: These stand inside a line as well.
_INSIDE = re.compile(rf"\[[Pp][Gg]\.? ?{_NUMBER}\]|<pb(?: [^<>\n]{{0,200}})?/?>")
_QUOTES = frozenset("`\"'“”‘’")
#: These have a line of their own.
_ALONE = re.compile(
    rf"[ \t]*(?:\[[Pp]age ?{_NUMBER}\]|"
    rf"(?:-{{2,20}}|={{2,20}}) ?(?:Page|page|PAGE) {_NUMBER}(?: (?:of|/) \d{{1,4}})? ?(?:-{{2,20}}|={{2,20}}))[ \t\r]*"
)
#: What each mark has: a character that is rare, so that the search for it is the fastest there is, and what follows it.
_SIGNS = {
    first: re.compile(re.escape(first) + look)
    for first, look in (("[", "(?=[Pp])"), ("<", "(?=pb)"), ("-", "(?=- ?[Pp])"), ("=", "(?== ?[Pp])"))
}
#: The same but for what stands behind a space, which may have been a line break.
_BEGINNINGS = _SIGNS | {mark: re.compile(mark * 2) for mark in "-="}
#: Longest line with a mark of its own.
_LONGEST = 60


def may_have_marks(text: str) -> bool:
    """Whether anything stands in a text that a mark could not do without; no other spaces or line breaks bring it."""
    return any(first in text and look.search(text) is not None for first, look in _BEGINNINGS.items())


def marks(text: str) -> list[tuple[int, int]]:
    """Return the span of each printed page mark, in order.

    >>> marks("of the [Pg 12]second")
    [(7, 14)]
    """
    found = [sign for first, look in _SIGNS.items() if first in text for sign in look.finditer(text)]
    return sorted({span for span in map(_mark, found) if span is not None})


def _mark(sign: re.Match[str]) -> tuple[int, int] | None:
    """The span of the mark that a sign is part of, if it is part of one; a mark between quotes is spoken of."""
    text, place = sign.string, sign.start()
    inside = _INSIDE.match(text, place)
    if inside is None:
        return _line(text, place)
    start, end = inside.span()
    return None if {text[max(0, start - 1) : start], text[end : end + 1]} <= _QUOTES else (start, end)


def _line(text: str, place: int) -> tuple[int, int] | None:
    """The span of the line around a place if the line is nothing but a mark."""
    start = max(text.rfind(end, max(0, place - _LONGEST), place) for end in "\n\f") + 1
    if start == 0 and place >= _LONGEST:
        return None
    match = _ALONE.match(text, start)
    if match is None or (match.end() < len(text) and text[match.end()] not in "\n\f"):
        return None
    return match.span()
