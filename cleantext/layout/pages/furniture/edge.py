"""The rows on one side of each page, and what is known of the furniture among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from cleantext.layout.pages.folios import folios
from cleantext.layout.pages.heads import TELLING, Name, letters
from cleantext.layout.pages.quorum import DENSE, ENOUGH, MOST


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
    #: Heads found at this edge, and how deep they stand; a title below its own running head stands deeper.
    known: dict[Name, int] = field(default_factory=dict)
    #: Keys of the heads whose figures count pages, and may be misread: those of all other heads are part of them.
    bearing: set[str] = field(default_factory=set)
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
        """Learn from the known rows that were skipped how folios keep step, on which pages, and beside which heads."""
        steps: dict[tuple[bool, int], set[int]] = defaultdict(set)
        heads: Counter[str] = Counter()
        for page, held in enumerate(self.pages):
            for row in held[: self.depth[page]]:
                for folio in folios(self.rows[row]):
                    steps[folio.step(page)].add(page)
                    heads[letters(folio.rest)] += 1
        for step, pages in steps.items():
            if len(pages) >= max(ENOUGH, DENSE * self.count):
                self.steps.add(step)
                self.counted |= pages
        if self.steps:
            often = {head for head, times in heads.items() if times > 1 and len(head) >= TELLING}
            self.bearing |= often
            self.known.update(dict.fromkeys(map(Name, often), 0))

    def outermost(self, deeper: int = 0) -> dict[int, str]:
        """The outermost row that is left, by page, or the one so much deeper."""
        return {
            page: self.rows[held[self.depth[page] + deeper]]
            for page, held in enumerate(self.pages)
            if self.depth[page] + deeper < len(held)
        }

    def alternates(self) -> bool:
        """Whether the outermost rows that are left say one thing on most left pages, and another on most right ones."""
        outermost = self.outermost()
        said = Counter((page % 2, letters(row)) for page, row in outermost.items())
        sides = [Counter({own: n for (side, own), n in said.items() if side == parity}) for parity in (0, 1)]
        if len(outermost) <= ENOUGH or not all(sides):
            return False
        (one, times), (other, others) = (side.most_common(1)[0] for side in sides)
        return one != other and min(times, others) > 1 and times + others >= MOST * len(outermost)

    def peel(self, page: int, count: int = 1) -> Sequence[int]:
        """Take so many rows of a page for furniture, and return them."""
        first = self.depth[page]
        self.depth[page] += count
        return self.pages[page][first : first + count]

    def left(self, page: int) -> str | None:
        """The outermost row that is left on one page, if there is one."""
        if not 0 <= page < len(self.pages) or self.depth[page] == len(self.pages[page]):
            return None
        return self.rows[self.pages[page][self.depth[page]]]

    def outside(self, page: int) -> str:
        """The row beyond the outermost that is left, which was found to be furniture, or nothing."""
        return self.rows[self.pages[page][self.depth[page] - 1]] if self.depth[page] else self.beyond.get(page, "")
