"""The numbers of pages at an edge: they keep step with the pages, alone or in a head."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cleantext.layout.cut_sentences import has_stop
from cleantext.layout.links import address
from cleantext.layout.pages.folios import Folio, folios, lone_folio
from cleantext.layout.pages.furniture.cutting_heads import has_looks
from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.heads import changes_sides, is_no_head, is_title, letters
from cleantext.layout.pages.page_breaks import PageBreaks
from cleantext.layout.pages.quorum import ENOUGH, MOST, REGULAR
from cleantext.layout.sentence import initial

#: By how much the number may rise from one page to the next.
SKIPPED = 4
#: Rows of a head, or of what stands at the foot, of which one is the number.
HEAD = 2


def pages_in_step(
    edge: Edge,
    outermost: dict[int, str],
    where: dict[str, list[int]],
    page_breaks: PageBreaks | None,
    *,
    cut: bool,
    paged: bool,
) -> set[int]:
    """The pages whose number keeps step with the pages: the same distance from the page's place in the text.

    Unless the pages are surely those of one text (``paged``), a number beside words may count lots or letters; and
    tales, unless a sentence runs on over one of the ``page_breaks`` where it stands.
    """
    steps: dict[tuple[bool, int], list[tuple[int, Folio]]] = defaultdict(list)
    second: dict[tuple[bool, int], int] = Counter()
    for page, row in outermost.items():
        for folio in folios(row):
            if page not in edge.counted and page not in edge.rival:
                steps[folio.step(page)].append((page, folio))
    for page, row in edge.outermost(1).items():
        for folio in folios(row):
            second[folio.step(page)] += paged and len(where.get(letters(outermost[page]), ())) > 1
    found = _rising_alone(edge, steps) if (cut if edge.at_head else not edge.rival) and not edge.steps else set()
    for step, read in steps.items():
        told = (
            step in edge.steps
            or step == edge.rival_step
            or (paged and (len(read) < 2 or _runs_over(edge, page_breaks, (page for page, _ in read))))
            or changes_sides((page, outermost[page], folio.rest) for page, folio in read)
        )
        kept = [one for one in read if told or _counts_pages(one)]
        bare = [page for page, folio in kept if not folio.rest]
        named = [page for page, folio in kept if folio.rest and len(where.get(letters(folio.rest), ())) > 1]
        if step in edge.steps or step == edge.rival_step:
            found.update(bare, named, _in_place(edge, read, page_breaks))
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
        # Different words beside each number are the titles of sections, or notes: but for chapters, heads repeat. The
        # number of a note stands before it.
        ends = (
            edge.at_head
            or sum(outermost[page].lstrip().startswith(one.rest) for page, one in kept) >= MOST * edge.count
        )
        if len(bare) + len(named) + second[step] < count / 3 and not (ends and cut):
            continue
        edge.steps.add(step)
        found.update(bare, named, (page for page, folio in kept if is_title(folio.rest) or address(folio.rest)))
    edge.counted |= found
    return found


def _in_place(edge: Edge, read: Sequence[tuple[int, Folio]], page_breaks: PageBreaks | None) -> Iterator[int]:
    """Yield the pages where a number stands beside words of its own that nothing repeats, where most have theirs.

    It keeps step with those, so that no other number is that of the page; but a heading may end in it.
    """
    if len(edge.counted) < REGULAR * edge.count:
        return
    for page, folio in read:
        words = folio.rest
        begins = bool(words) and (words[0].isupper() or words[0].isdigit())
        if (
            begins
            and not (has_stop(words) or is_no_head(words))
            and (not edge.at_head or (page_breaks is not None and page_breaks.inside(page - 1)))
        ):
            yield page


def _runs_over(edge: Edge, page_breaks: PageBreaks | None, pages: Iterable[int]) -> bool:
    """Whether a sentence runs on over one of the breaks where something stands, or nothing tells."""
    return page_breaks is None or page_breaks.cut_at(page - edge.at_head for page in pages)


def _say_their_place(edge: Edge, step: tuple[bool, int], kept: list[tuple[int, Folio]]) -> bool:
    """Whether all pages but the first, which seldom shows its number, have their place in the text for a number.

    So have most pages if that of all stands beside it ("3/11", of eleven pages).
    One such page is enough if there are but two, and the number has signs or a word beside it; a number beside the
    word for a page, alone on its row, is enough anywhere.
    """
    if step != (False, 1):
        return False
    pages = {page for page, _ in kept}
    beside = {folio[2:4] for _, folio in kept}
    if len(pages) >= max(ENOUGH, MOST * edge.count) and beside == {("", str(len(edge.pages)))}:
        return True
    if 0 not in pages and len(pages) >= edge.count - 1 and (len(pages) > 1 or any(map(_is_signed, kept))):
        return True
    return any(not folio.rest and folio.counts_pages for _, folio in kept)


def _is_signed(kept: tuple[int, Folio]) -> bool:
    return bool(kept[1].signs or kept[1].style)


def _counts_pages(kept: tuple[int, Folio]) -> bool:
    """Whether a number counts pages by what stands beside it."""
    folio = kept[1]
    return not folio.rest or address(folio.rest) or folio.counts_pages


def numbers_at_edge(edge: Edge) -> tuple[tuple[bool, int], set[int]]:
    """How the numbers at an edge keep step with the pages, and the pages that have one there, in a head of two rows."""
    steps: dict[tuple[bool, int], set[int]] = defaultdict(set)
    for deeper in range(HEAD):
        for page, row in edge.outermost(deeper).items():
            for folio in folios(row):
                steps[folio.step(page)].add(page)
    return max(steps.items(), key=lambda step: len(step[1]), default=((False, 0), set()))


def _rising_alone(edge: Edge, steps: dict[tuple[bool, int], list[tuple[int, Folio]]]) -> set[int]:
    """The pages of numbers that stand alone and rise on most pages, by more than one where plates are not counted."""
    bare = sorted((page, folio.value, folio.roman) for kept in steps.values() for page, folio in kept if not folio.rest)
    if len(bare) < max(ENOUGH, REGULAR * edge.count) or len({roman for _, _, roman in bare}) > 1:
        return set()
    rise = _rises([(page, value) for page, value, _ in bare])
    return {page for page, _, _ in bare} if all(rise) else set()


def heads_in_step(
    edge: Edge, outermost: dict[int, str], where: dict[str, list[int]], page_breaks: PageBreaks | None
) -> Iterator[str]:
    """Yield the keys of heads whose number mostly rises from each of their pages to the next, with plates or not.

    A head on two pages, as one side has in a short text, is one if its numbers rise among those of the other heads.
    """
    numbers = {
        key: [(page, number) for page in on for number in _beside(key, outermost[page])]
        for key, on in where.items()
        if len(on) > 1
    }
    known: set[tuple[int, int]] = set()
    for key, read in numbers.items():
        rise = _rises(read)
        enough = len(where[key]) >= ENOUGH and sum(rise) >= max(ENOUGH - 1, REGULAR * len(rise))
        if key in edge.bearing or (enough and _runs_over(edge, page_breaks, where[key])):
            known.update(read)
            yield key
    for key, read in numbers.items():
        if known and len(read) > 1 and all(_rises(sorted(known.union(read)))):
            yield key


def _beside(key: str, row: str) -> list[int]:
    """The number that stands beside the words of a head in a row, if there is one."""
    return [folio.value for folio in folios(row) if letters(folio.rest) == key][:1]


def _rises(numbers: Sequence[tuple[int, int]]) -> list[bool]:
    """For each page and the next, whether their numbers lie as far apart as they, or a little farther."""
    return [
        other - page <= later - value <= SKIPPED * (other - page) for (page, value), (other, later) in pairwise(numbers)
    ]


def titles_above_number(edge: Edge, outermost: dict[int, str]) -> set[int]:
    """The pages where a title stands outermost, and in the row next to it a number that keeps step, the only one."""
    return {
        page
        for page, row in edge.outermost(1).items()
        if page not in edge.counted
        and letters(outermost[page])
        and _is_head(outermost[page])
        and any(folio.step(page) in edge.steps and is_title(folio.rest) for folio in folios(row))
    }


def heads_above_numbers(edge: Edge) -> list[int]:
    """The pages whose outermost row is a head, told by the number alone in the second row of these and most pages.

    Where sentences run on from page to page these are no titles of what is numbered.
    """
    second = edge.outermost(1)
    alone = Counter(step for page, row in second.items() for step in _alone(page, row))
    sure = {step for step, count in alone.items() if count >= max(ENOUGH, MOST * edge.count)}
    outermost = edge.outermost()
    return [page for page, row in second.items() if sure.intersection(_alone(page, row)) and has_looks(outermost[page])]


def _alone(page: int, row: str) -> Iterator[tuple[bool, int]]:
    """How the number alone on a row keeps step with the pages, if there is one."""
    folio = lone_folio(row)
    if folio is not None:
        yield folio.roman, folio.value - page


def _is_head(row: str) -> bool:
    """Whether a row outside of a number has the looks of a head; a reader may put any row of the page there."""
    return is_title(row) and not is_no_head(row) and not initial(row).islower()
