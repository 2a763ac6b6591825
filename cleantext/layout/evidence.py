"""What makes the outermost row of a page furniture: its number, its repetition, what stands there on other pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cleantext.layout.folios import Folio, folios
from cleantext.layout.heads import TELLING, alike, is_title, keys, letters
from cleantext.layout.links import address
from cleantext.layout.seams import ends, goes_on

#: Pages on which a thing must stand to be furniture by itself, where there are so many.
ENOUGH = 3
#: A head stands on every second page at least (recto and verso), less those where chapters open.
DENSE = 0.35
#: On so many pages a thing that is dense between its first page and its last is a chapter's head.
SECURE = 5
#: When this share of the pages has furniture at a place, other rows there are furniture on weaker evidence.
REGULAR = 0.55
#: By how much the number may rise from one page to the next.
SKIPPED = 4
#: Rows of a head, or of what stands at the foot, of which one is the number.
HEAD = 2
#: How many pages off a head is looked for that a misread one may be: recto and verso, and a page without one.
NEARBY = 3


@dataclass
class Edge:
    """The rows on one side of each page, and how many of them are known to be furniture."""

    rows: list[str]
    pages: Sequence[Sequence[int]]  #: for each page its rows that have text, from this edge inward
    at_head: bool
    beyond: dict[int, str] = field(default_factory=dict)  #: furniture right outside of a page, on the next one
    #: Pages that have their number at the other edge, and how those keep step: other numbers here are those of notes.
    rival: Collection[int] = ()
    rival_step: tuple[bool, int] | None = None
    counted: set[int] = field(default_factory=set)  #: pages whose number was found at this edge
    depth: list[int] = field(init=False)
    count: int = field(init=False)  #: how many pages have any text
    #: Keys of heads found at this edge, and how deep they stand; a title below its own running head stands deeper.
    known: dict[str, int] = field(default_factory=dict)
    #: Pages at whose outermost row a chapter opens, so that there is no more furniture below it.
    openings: set[int] = field(default_factory=set)
    #: How folios found at this edge keep step with the pages.
    steps: set[tuple[bool, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with no furniture found."""
        self.depth = [0] * len(self.pages)
        self.count = sum(map(bool, self.pages))

    def skip(self, known: Collection[int]) -> None:
        """Look through the outermost rows that are known to be furniture."""
        for page, held in enumerate(self.pages):
            while self.depth[page] < len(held) and held[self.depth[page]] in known:
                self.depth[page] += 1

    def count_known(self) -> None:
        """Learn from the known rows that were skipped how folios keep step, and which pages have theirs."""
        steps: dict[tuple[bool, int], set[int]] = defaultdict(set)
        for page, held in enumerate(self.pages):
            for row in held[: self.depth[page]]:
                for folio in folios(self.rows[row]):
                    steps[folio.roman, folio.value - page].add(page)
        for step, pages in steps.items():
            if len(pages) >= max(ENOUGH, DENSE * self.count):
                self.steps.add(step)
                self.counted |= pages

    def outermost(self, deeper: int = 0) -> dict[int, str]:
        """The outermost row that is left, by page, or the one so much deeper."""
        return {
            page: self.rows[held[self.depth[page] + deeper]]
            for page, held in enumerate(self.pages)
            if self.depth[page] + deeper < len(held)
        }

    def left(self, page: int) -> str | None:
        """The outermost row that is left on one page, if there is one."""
        if not 0 <= page < len(self.pages) or self.depth[page] == len(self.pages[page]):
            return None
        return self.rows[self.pages[page][self.depth[page]]]

    def outside(self, page: int) -> str:
        """The row beyond the outermost that is left, which was found to be furniture, or nothing."""
        return self.rows[self.pages[page][self.depth[page] - 1]] if self.depth[page] else self.beyond.get(page, "")


def accepted(edge: Edge, *, cut: bool) -> set[int]:
    """Return the pages whose outermost row is furniture; ``cut`` says that some sentence runs on over a page break."""
    outermost = edge.outermost()
    names = {page: keys(row) for page, row in outermost.items()}
    where: dict[str, list[int]] = defaultdict(list)
    for page, named in names.items():
        for key in named:
            where[key].append(page)
    count = edge.count
    numbered = _numbered(edge, outermost, where, cut=cut) | _second_line(edge, outermost)
    repeated = {key for key, on in where.items() if _dense(on, count)}
    strong = {page for page, named in names.items() if not repeated.isdisjoint(named)} | numbered
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
        edge.openings |= {page for page in strong - numbered if _opens(edge, page, names, where)}
    return strong - edge.openings


def _dense(on: list[int], count: int) -> bool:
    """Whether something stands on enough pages, close enough together, to be furniture."""
    if len(on) < min(ENOUGH, count) or len(on) < 2:
        return False
    return len(on) >= DENSE * count or (len(on) >= SECURE and len(on) >= DENSE * (on[-1] - on[0] + 1))


def _numbered(edge: Edge, outermost: dict[int, str], where: dict[str, list[int]], *, cut: bool) -> set[int]:
    """The pages whose number keeps step with the pages: the same distance from the page's place in the text."""
    steps: dict[tuple[bool, int], list[tuple[int, Folio]]] = defaultdict(list)
    second: dict[tuple[bool, int], int] = Counter()
    for page, row in outermost.items():
        for folio in folios(row):
            if folio.rest or (page not in edge.counted and page not in edge.rival):
                steps[folio.roman, folio.value - page].append((page, folio))
    for page, row in edge.outermost(1).items():
        for folio in folios(row):
            second[folio.roman, folio.value - page] += len(where.get(letters(outermost[page]), ())) > 1
    found = _rising(edge, steps) if (cut if edge.at_head else not edge.rival) and not edge.steps else set()
    for step, kept in steps.items():
        bare = [page for page, folio in kept if not folio.rest]
        named = [page for page, folio in kept if folio.rest and len(where.get(letters(folio.rest), ())) > 1]
        if step in edge.steps or step == edge.rival_step:
            found.update(bare, named)
            continue
        # A head of two lines has its number in the second, while that of the other side may have one line.
        count = len(kept) + second[step]
        in_place = _say_their_place(edge, step, kept)
        if not in_place and (count < min(ENOUGH, edge.count) or count < 2):
            continue
        # Numbers that open a page, with no sentence running over any break and no head above them, may count the poems
        # and not the pages.
        headed = sum(edge.depth[page] > 0 for page in bare)
        if edge.at_head and not (cut or in_place) and len(named) + second[step] + 2 * headed < len(bare):
            continue
        # Different words beside each number are the titles of sections, or notes: but for chapters, heads repeat.
        if len(bare) + len(named) + second[step] < count / 3 and not (edge.at_head and cut):
            continue
        edge.steps.add(step)
        found.update(bare, named, (page for page, folio in kept if is_title(folio.rest) or address(folio.rest)))
    edge.counted |= found
    return found


def _say_their_place(edge: Edge, step: tuple[bool, int], kept: list[tuple[int, Folio]]) -> bool:
    """Whether all pages but the first, which seldom shows its number, have their place in the text for a number.

    One such page is enough if there are but two, and the number has signs or a word beside it.
    """
    pages = {page for page, _ in kept}
    if step != (False, 1) or 0 in pages or len(pages) < edge.count - 1:
        return False
    return len(pages) > 1 or any(folio.signs or folio.style for _, folio in kept)


def counted_pages(edge: Edge) -> tuple[tuple[bool, int], set[int]]:
    """How the numbers at an edge keep step with the pages, and the pages that have one there, in a head of two rows."""
    steps: dict[tuple[bool, int], set[int]] = defaultdict(set)
    for deeper in range(HEAD):
        for page, row in edge.outermost(deeper).items():
            for folio in folios(row):
                steps[folio.roman, folio.value - page].add(page)
    return max(steps.items(), key=lambda step: len(step[1]), default=((False, 0), set()))


def _rising(edge: Edge, steps: dict[tuple[bool, int], list[tuple[int, Folio]]]) -> set[int]:
    """The pages of numbers that stand alone and rise on most pages, by more than one where plates are not counted."""
    bare = sorted((page, folio.value, folio.roman) for kept in steps.values() for page, folio in kept if not folio.rest)
    if len(bare) < max(ENOUGH, REGULAR * edge.count) or len({roman for _, _, roman in bare}) > 1:
        return set()
    rising = all(
        other - page <= later - value <= SKIPPED * (other - page)
        for (page, value, _), (other, later, _) in pairwise(bare)
    )
    return {page for page, _, _ in bare} if rising else set()


def _second_line(edge: Edge, outermost: dict[int, str]) -> set[int]:
    """The pages where a title stands outermost, and in the row next to it a number that keeps step."""
    return {
        page
        for page, row in edge.outermost(1).items()
        if letters(outermost[page])
        and is_title(outermost[page])
        and any((folio.roman, folio.value - page) in edge.steps and is_title(folio.rest) for folio in folios(row))
    }


def _same_outside(edge: Edge, on: tuple[int, ...]) -> bool:
    """Whether the same head stands outside of a row on each of two pages: the row is its second line."""
    first, second = (keys(edge.outside(page)) for page in on)
    return bool(first) and first == second


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
    if before and (not ends(before[-1]) or (below and goes_on(before[-1], below[0]))):
        return False
    parts = map(letters, (*below, *before))
    return not any(len(part) >= TELLING and names[page][0].startswith(part) for part in parts)
