"""Page furniture at the edges of known pages, found by number, repetition and place, from outside inward."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleantext.layout.evidence import Edge, accepted
from cleantext.layout.rows import Rows
from cleantext.layout.seams import goes_on

#: Rows of furniture at one edge: a head of two rows, a rule, a link of two rows and a folio.
DEEPEST = 6


def furniture_at_edges(rows: Rows, pages: Sequence[tuple[int, int]], taken: Iterable[int]) -> set[int]:
    """Return the rows of furniture at the top and the foot of pages, each given as ``(first row, row behind)``.

    Rows in ``taken`` are known to be furniture and are looked through.
    """
    known = set(taken)
    held = [[row for row in range(*page) if row not in known and rows.rows[row].strip()] for page in pages]
    foot = Edge(rows.rows, [page[::-1] for page in held], at_head=False)
    head = Edge(rows.rows, held, at_head=True)
    found: set[int] = set()
    for edge in (foot, head):
        for _ in range(DEEPEST):
            peeled = accepted(edge, cut=_cut(head, foot))
            found.update(edge.pages[page][edge.depth[page]] for page in peeled)
            for page in peeled:
                edge.depth[page] += 1
            if not peeled:
                break
    return found


def _cut(head: Edge, foot: Edge) -> bool:
    """Whether the last sentence of some page goes on on the next one, behind a head of up to two rows."""
    for page, last in foot.outermost().items():
        if page + 1 < len(head.pages):
            first = head.depth[page + 1]
            if any(goes_on(last, head.rows[row]) for row in head.pages[page + 1][first : first + 3]):
                return True
    return False
