"""Printed page marks: ``[Pg 12]``, ``--- Page 3 ---``, ``<pb n="4"/>``, which converters put where a page begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What every mark has one of; searched first, since a search for a fixed string runs at the speed of memory.
_SIGNS = ("[Pg", "[pg", "[PG", "[Page", "[page", "<pb", "- Page", "- page", "- PAGE", "= Page", "= PAGE")
_NUMBER = r"(?:\d{1,4}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})"
#: These stand inside a line as well.
_INSIDE = re.compile(rf"\[[Pp][Gg]\.? ?{_NUMBER}\]|<pb(?: [^<>\n]{{0,200}})?/?>")
#: These have a line of their own.
_ALONE = re.compile(
    rf"^[ \t]*(?:\[[Pp]age ?{_NUMBER}\]|"
    rf"(?:-{{2,20}}|={{2,20}}) ?(?:Page|page|PAGE) {_NUMBER}(?: (?:of|/) \d{{1,4}})? ?(?:-{{2,20}}|={{2,20}}))[ \t]*$",
    re.MULTILINE,
)


def marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each printed page mark, in order.

    >>> [*marks("of the [Pg 12]second")]
    [(7, 14)]
    """
    if any(sign in text for sign in _SIGNS):
        spans = [match.span() for pattern in (_INSIDE, _ALONE) for match in pattern.finditer(text)]
        yield from sorted(spans)
