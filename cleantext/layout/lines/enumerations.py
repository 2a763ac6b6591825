"""Clauses with a number or a letter in brackets, each of which begins a line.

Inside a sentence such clauses stand anywhere on their lines. Where two in turn begin one, and a line before one of them
leaves room, all of them do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleantext.layout.items import follows
from cleantext.layout.lines.wrap import Wrap

_MARK = re.compile(r"\s*\((\d{1,2}|[a-z]|[ivx]{1,5})\) ")
_FIRST = frozenset({"1", "a", "i"})
#: So many rows at most from one clause to the next.
_NEAR = 12


def enumerated(rows: Sequence[str], begins: Iterable[int], wrap: Wrap) -> Iterator[int]:
    """Yield the rows before the clauses of a list; ``begins`` are rows, some of which begin with a bracket.

    >>> from cleantext.document import Document
    >>> from cleantext.layout.lines.wrap import Wrap
    >>> rows = ["of whom", "(i) four were keepers of a lamp and", "(ii) two were curates."]
    >>> [*enumerated(rows, [1, 2], Wrap(40, 0, 1, len))]
    [0, 1]
    """
    chain: list[tuple[int, str]] = []
    for row in begins:
        found = _MARK.match(rows[row])
        if found is None:
            continue
        if not (chain and row - chain[-1][0] <= _NEAR and follows(chain[-1][1], found[1])):
            yield from _told(chain, rows, wrap)
            chain = []
        if chain or found[1] in _FIRST:
            chain.append((row, found[1]))
    yield from _told(chain, rows, wrap)


def _told(chain: Sequence[tuple[int, str]], rows: Sequence[str], wrap: Wrap) -> list[int]:
    """The rows before the clauses, if there are two or more and one of these rows leaves room for the mark."""
    before = [row - 1 for row, _ in chain if row]
    mark = wrap.space + wrap.measure("(a)") + wrap.slack
    return before if len(chain) > 1 and any(wrap.filled(rows[row]) + mark < wrap.width for row in before) else []
