"""What makes the outermost row of a page furniture: its number, its repetition, what stands there on other pages."""

from __future__ import annotations

from collections import defaultdict

from cleantext.layout.edge import DENSE, ENOUGH, Edge
from cleantext.layout.folios import folios
from cleantext.layout.heads import TELLING, alike, keys, letters
from cleantext.layout.links import address
from cleantext.layout.numbering import REGULAR, numbered, second_line
from cleantext.layout.seams import has_stop, is_cut

#: On so many pages a thing that is dense between its first page and its last is a chapter's head.
SECURE = 5
#: How many pages off a head is looked for that a misread one may be: recto and verso, and a page without one.
NEARBY = 3


def accepted(edge: Edge, *, cut: bool) -> set[int]:
    """Return the pages whose outermost row is furniture; ``cut`` says that some sentence runs on over a page break."""
    outermost = edge.outermost()
    names = {page: keys(row) for page, row in outermost.items()}
    where: dict[str, list[int]] = defaultdict(list)
    for page, named in names.items():
        for key in named:
            where[key].append(page)
    count = edge.count
    counting = numbered(edge, outermost, where, cut=cut) | second_line(edge, outermost)
    repeated = {key for key, on in where.items() if _dense(on, count)}
    strong = {page for page, named in names.items() if not repeated.isdisjoint(named)} | counting
    strong |= {
        page for page, named in names.items() if any(edge.known.get(key, -1) >= edge.depth[page] for key in named)
    }
    twice = {tuple(on) for on in where.values() if len(on) == 2 and on[1] - on[0] <= 2} - {()}
    strong |= {page for on in twice if _same_outside(edge, on) for page in on}
    pairs = {page for on in twice for page in on} - strong
    if len(strong) + len(pairs) >= max(ENOUGH, REGULAR * count):
        strong |= pairs
    if len(strong) >= ENOUGH:
        strong |= {page for page in outermost.keys() - strong if _misread(names, strong, page)}
    for page in strong:
        for key in names[page]:
            if len(where[key]) > 1:
                edge.known[key] = max(edge.depth[page], edge.known.get(key, 0))
    if edge.at_head:
        edge.openings |= {page for page in strong - counting if _opens(edge, page, names, where)}
    return strong - edge.openings


def _dense(on: list[int], count: int) -> bool:
    """Whether something stands on enough pages, close enough together, to be furniture."""
    if len(on) < min(ENOUGH, count) or len(on) < 2:
        return False
    return len(on) >= DENSE * count or (len(on) >= SECURE and len(on) >= DENSE * (on[-1] - on[0] + 1))


def _same_outside(edge: Edge, on: tuple[int, ...]) -> bool:
    """Whether the same head stands outside of a row on each of two pages: the row is its second line.

    The head of all pages ("Page 8") says nothing about two of them.
    """
    first, second = (keys(edge.outside(page)) for page in on)
    if not first or first != second:
        return False
    return sum(keys(edge.outside(page)) == first for page in range(len(edge.pages))) <= ENOUGH


def _misread(names: dict[int, list[str]], strong: set[int], page: int) -> bool:
    """Whether a row where other pages have a head is the head of a page nearby with some characters misread."""
    nearby = [other for other in range(page - NEARBY, page + NEARBY + 1) if other in strong]
    return any(alike(one, key) for one in names[page] for other in nearby for key in names[other])


def _opens(edge: Edge, page: int, names: dict[int, list[str]], where: dict[str, list[int]]) -> bool:
    """Whether a row that reads like the heads of the pages behind it is the heading that those repeat.

    The page where a chapter opens has no running head. Its heading is the first row of the kind, has no number, no
    sentence runs on over it, and it stands neither below itself nor on the page before. The title of a whole book opens
    its first page, and none behind it.
    """
    on = where[names[page][0]] if names[page] else []
    if len(on) < 2 or on[0] != page or (page and len(on) > REGULAR * edge.count):
        return False
    held, depth = edge.pages[page], edge.depth[page]
    row = edge.rows[held[depth]]
    if address(row) or any(folios(row)) or _misread(names, {page - 1, page - 2} & names.keys(), page):
        return False
    if depth and not any(not folio.rest for folio in folios(edge.outside(page))):
        return False  # the page has a head already, of which this is the second line
    below = [edge.rows[at] for at in held[depth + 1 : depth + 6]]
    before = [edge.rows[at] for at in (edge.pages[page - 1] if page else ())]
    while before and any(not folio.rest for folio in folios(before[-1])):
        before.pop()
    if before and (not has_stop(before[-1]) or (below and is_cut(before[-1], below[0]))):
        return False
    parts = map(letters, (*below, *before))
    return not any(len(part) >= TELLING and names[page][0].startswith(part) for part in parts)
