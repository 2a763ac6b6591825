"""Page furniture at the edges of known pages, found by number, repetition and place, from outside inward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.furniture.edge_chapters import lone_heads, repeated_title, second_rows
from cleantext.layout.pages.furniture.edge_evidence import accepted
from cleantext.layout.pages.furniture.edge_numbers import HEAD, heads_above_numbers, numbers_at_edge
from cleantext.layout.pages.heads import letters
from cleantext.layout.pages.page_breaks import PageBreaks, are_full, are_set
from cleantext.layout.pages.quorum import ENOUGH, MOST, REGULAR
from cleantext.layout.rows import Rows

#: Rows of furniture at one edge: a head of two rows, a rule, a link of two rows and a folio.
DEEPEST = 6


def furniture_at_edges(
    rows: Rows,
    pages: Sequence[tuple[int, int]],
    taken: Iterable[int],
    strewn: Collection[int] = (),
    *,
    marked: bool = True,
) -> set[int]:
    """Return the rows of furniture at the top and the foot of pages, each given as ``(first row, row behind)``.

    Rows in ``taken`` are known to be furniture: what stands inside of one at an edge may be its second line. Where
    they are the only page breaks (``marked`` is false), the text begins with its title, which later heads may repeat.
    Rows that are ``strewn`` belong to no edge.
    """
    known = set(taken)
    held = [[row for row in range(*page) if rows.rows[row].strip() and row not in strewn] for page in pages]
    foot = Edge(rows.rows, [page[::-1] for page in held], at_head=False)
    head = Edge(rows.rows, held, at_head=True)
    foot.beyond.update((page, rows.rows[held[page + 1][0]]) for page in _followed(held, known))
    for edge in (foot, head):
        edge.skip(known)
        edge.count_known()
    _compete(head, foot, marked=marked)
    found: set[int] = set()
    page_breaks = PageBreaks(rows, held)
    cut = marked and are_set(rows, held)
    paged = cut or (bool(known) and marked) or _names_title(head)
    told = None
    for edge in (foot, head, foot):  # the heads may show what the feet were not asked with
        if edge is foot and (cut, paged) == told:
            continue
        told = cut, paged
        for _ in range(DEEPEST):
            cut = cut or page_breaks.cuts_sentence(head, foot)
            paged = paged or cut or page_breaks.any_inside
            counted = bool(head.counted or foot.counted)
            # At a foot a row on full pages may be who signs them, but not by turns.
            is_full = not paged and counted and (edge.at_head or edge.alternates()) and are_full(rows, held)
            peeled = accepted(edge, page_breaks, known=bool(known), cut=cut, paged=paged, full=is_full, counted=counted)
            for page in peeled:
                found.update(edge.peel(page))
            edge.skip(known)
            if not peeled:
                break
    for edge, other in ((foot, head), (head, foot)):
        for page in heads_above_numbers(edge) if cut else ():
            found.update(edge.peel(page, HEAD))
        for page, count in [*lone_heads(edge, other)]:
            found.update(edge.peel(page, count))
    for page in {*second_rows(head)}:
        found.update(head.peel(page))
    if not marked and held and not repeated_title(head):
        found.difference_update(held[0][: head.depth[0]])
    return found.union(() if marked else _at_end(rows, known | found)) - known


def _at_end(rows: Rows, known: set[int]) -> Iterator[int]:
    """Yield the rows at the end of a text that say what rows of furniture say: behind them no page begins."""
    said = Counter(rows.bare[row] for row in known)
    row = rows.above(len(rows.rows))
    while row >= 0 and (row in known or said[rows.bare[row]] >= ENOUGH):
        yield row
        row = rows.above(row)


def _names_title(head: Edge) -> bool:
    """Whether most pages begin with what the title of the text says, which stands below the first of them, and once."""
    tops = {page: letters(row) for page, row in head.outermost().items()}
    said = tops.get(0, "")
    heads = [*tops.values()].count(said)
    if not said or heads < max(ENOUGH, MOST * head.count) or not repeated_title(head):
        return False
    return sum(letters(row) == said for row in head.rows) == heads + 1


def _compete(head: Edge, foot: Edge, *, marked: bool) -> None:
    """Find out which edge has the numbers of the pages, if one has more of them than the other.

    Without marks a page begins with the known rows of the break, which number the page before.
    """
    if head.steps and not marked:
        roman, ahead = min(head.steps)
        foot.rival, foot.rival_step = {page - 1 for page in head.counted}, (roman, ahead + 1)
        return
    (step, above), (other_step, below) = numbers_at_edge(head), numbers_at_edge(foot)
    enough = max(ENOUGH, REGULAR * head.count)
    if len(above) >= enough and len(above) > len(below):
        foot.rival, foot.rival_step = above, step
    elif len(below) >= enough and len(below) > len(above):
        head.rival, head.rival_step = below, other_step


def _followed(held: Sequence[Sequence[int]], known: set[int]) -> Iterator[int]:
    """The pages behind which the next one begins with a known row of furniture."""
    return (page for page, behind in enumerate(held[1:]) if behind and behind[0] in known)
