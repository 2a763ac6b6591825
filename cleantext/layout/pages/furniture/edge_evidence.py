"""What makes the outermost row of a page furniture: its number, its repetition, what stands there on other pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from cleantext.layout.cut_sentences import has_stop
from cleantext.layout.links import address
from cleantext.layout.pages.folios import folios, lone_folio
from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.furniture.edge_chapters import repeated_title
from cleantext.layout.pages.furniture.edge_numbers import heads_in_step, pages_in_step, titles_above_number
from cleantext.layout.pages.furniture.numbered_heads import is_headed, numbered_heads
from cleantext.layout.pages.heads import (
    TELLING,
    WIDE,
    Name,
    alike,
    figures,
    is_last_line,
    is_title,
    keys,
    letters,
    names,
)
from cleantext.layout.pages.page_breaks import PageBreaks
from cleantext.layout.pages.quorum import DENSE, ENOUGH, REGULAR

#: On so many pages a thing that is dense between its first page and its last is a chapter's head.
SECURE = 5
#: How many pages off a head is looked for that a misread one may be: recto and verso, and a page without one.
NEARBY = 3

Told = TypeVar("Told")


def accepted(
    edge: Edge, breaks: PageBreaks, *, known: bool, cut: bool, paged: bool, full: bool, counted: bool
) -> set[int]:
    """Return the pages whose outermost row is furniture; ``cut`` says that some sentence runs on over a page break.

    Unless the pages are surely those of one text (``paged``), what repeats may be said anew on each of them, and less
    likely where they are ``full`` of prose. So may what repeats where no sentence runs on over any of its ``breaks``,
    unless the pages are ``counted`` or the breaks are ``known`` furniture themselves.
    """
    page_breaks = None if known else breaks
    outermost = edge.outermost()
    read = {page: names(row) for page, row in outermost.items()}
    by_key = _where({page: [name.key for name in found] for page, found in read.items()})
    counting = pages_in_step(edge, outermost, by_key, page_breaks, cut=cut, paged=paged) | titles_above_number(
        edge, outermost
    )
    often = Counter(name.key for page in counting for name in read[page])
    edge.bearing.update(key for key, times in often.items() if 2 * times >= len(by_key[key]))
    if paged:
        edge.bearing.update(heads_in_step(edge, outermost, by_key, page_breaks))
    numbered = {*numbered_heads(edge, outermost, by_key, breaks)}
    named = {
        page: [Name(key, own) if own and _says_more(edge, key, outermost[page]) else Name(key) for key, own in found]
        for page, found in read.items()
        if page in counting
        or page in numbered
        or address(outermost[page])
        or ((paged or full) and not _ends_sentence(edge, outermost[page], len(by_key[found[0].key]) if found else 0))
    }
    where = {name: on for name, on in _where(named).items() if counted or _is_of_pages(edge, page_breaks, name, on)}
    repeated = {name for name, on in where.items() if _dense(on, edge.count)}
    strong = {page for page, found in named.items() if not repeated.isdisjoint(found)} | counting | numbered
    strong |= {
        page for page, found in named.items() if any(edge.known.get(name, -1) >= edge.depth[page] for name in found)
    }
    twice = {tuple(on) for on in where.values() if len(on) == 2 and on[1] - on[0] <= 2} - {()}
    strong |= {page for on in _with_the_same_outside(edge, twice) for page in on}
    pairs = {page for on in twice for page in on} - strong
    if len(strong) + len(pairs) >= max(ENOUGH, REGULAR * edge.count):
        strong |= pairs
    if len(strong) >= ENOUGH:
        strong |= {page for page in named.keys() - strong if _misread(edge, named, strong, page)}
    if edge.at_head and 0 in strong - counting - numbered and _may_be_title(edge, outermost[0], by_key):
        strong.remove(0)
    for page in strong:
        for name in named[page]:
            if len(where.get(name, ())) > 1:
                edge.known[name] = max(edge.depth[page], edge.known.get(name, 0))
    if edge.at_head:
        edge.openings |= {page for page in strong - counting if _opens(edge, page, named, where)}
        edge.openings |= _doubled(edge, read)
    return strong - edge.openings


def _ends_sentence(edge: Edge, row: str, count: int) -> bool:
    """Whether a row on so many pages is the end of a sentence or a speech, and no head or foot that ends in a stop.

    A head has a stop behind a title, in capital letters most of all, and what a foot says in a sentence ("For internal
    use only.") is on most pages.
    """
    if is_last_line(row):
        return True
    titled = row.isupper() or (is_title(row) and row.rstrip().endswith("."))
    return has_stop(row) and not titled and count < REGULAR * edge.count


def _says_more(edge: Edge, key: str, row: str) -> bool:
    """Whether the figures of a row are a part of what it says, and neither count pages nor belong to an address."""
    return key not in edge.bearing and not address(row)


def _where(named: Mapping[int, Iterable[Told]]) -> dict[Told, list[int]]:
    """The pages on which each thing stands that some row may repeat under."""
    where: dict[Told, list[int]] = defaultdict(list)
    for page, found in named.items():
        for told in found:
            where[told].append(page)
    return where


def _is_of_pages(edge: Edge, page_breaks: PageBreaks | None, name: Name, on: Sequence[int]) -> bool:
    """Whether what repeats has the numbers of pages, or stands where a sentence runs on."""
    if page_breaks is None or name.key in edge.bearing:
        return True
    return page_breaks.cut_at(page - edge.at_head for page in on)


def _dense(on: list[int], count: int) -> bool:
    """Whether something stands on enough pages, close enough together, to be furniture."""
    if len(on) < min(ENOUGH, count) or len(on) < 2:
        return False
    return len(on) >= DENSE * count or (len(on) >= SECURE and len(on) >= DENSE * (on[-1] - on[0] + 1))


def _with_the_same_outside(edge: Edge, twice: Collection[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """Yield the pairs of pages that have the same head outside of their rows: the rows are its second line.

    The head of all pages ("Page 8") says nothing about two of them.
    """
    if not twice:
        return
    outside = [tuple(keys(edge.outside(page))) for page in range(len(edge.pages))]
    often = Counter(outside)
    for on in twice:
        heads = {outside[page] for page in on}
        if len(heads) == 1 and (head := heads.pop()) and often[head] <= ENOUGH:
            yield on


def _misread(edge: Edge, named: dict[int, list[Name]], pages: Collection[int], page: int) -> bool:
    """Whether a row where other pages have a head is the head of a page nearby with some characters misread.

    Figures are misread as well, but where they count no pages other ones say something else. So does a row below a
    head if the other has none outside of it: it is a heading with a number of its own ("CHAPTER XII").
    """
    around = range(page - NEARBY, page + NEARBY + 1)
    nearby = [other for other in around if other in pages and is_headed(edge, other) == is_headed(edge, page)]
    return any(
        alike(one.key, name.key) and (name.key in edge.bearing or one.figures == name.figures)
        for one in named[page]
        for other in nearby
        for name in named[other]
    )


def _may_be_title(edge: Edge, row: str, where: Mapping[str, Sequence[int]]) -> bool:
    """Whether the first row of a text is its title, which later heads have beside a date or cut short; ``where`` says
    on which pages they stand.

    A head says what the others say, or has a number or a wide gap in it; or the title stands below it.
    """
    if address(row) or any(folios(row)) or WIDE in row.strip() or repeated_title(edge):
        return False
    key = keys(row)[0]
    return len(where[key]) < 2 and Name(key) not in edge.known


def _opens(edge: Edge, page: int, named: dict[int, list[Name]], where: dict[Name, list[int]]) -> bool:
    """Whether a row that reads like the heads of the pages behind it is the heading that those repeat.

    The page where a chapter opens has no running head. Its heading is the first row of the kind, has no number, and
    stands neither below itself nor on the page before. Where no stop shows that the page before ends with a sentence,
    as behind verse or a note, the heading is farther from its text than heads are. The title of a whole book opens its
    first page, and none behind it.
    """
    on = where.get(named[page][0], []) if named[page] else []
    if len(on) < 2 or on[0] != page or (page and len(on) > REGULAR * edge.count):
        return False
    held, depth = edge.pages[page], edge.depth[page]
    row = edge.rows[held[depth]]
    counts = any(not (folio.roman and edge.steps) or folio.step(page) in edge.steps for folio in folios(row))
    if address(row) or counts or _misread(edge, named, {page - 1, page - 2} & named.keys(), page):
        return False
    if depth and lone_folio(edge.outside(page)) is None:
        return False  # the page has a head already, of which this is the second line
    below = [edge.rows[at] for at in held[depth + 1 : depth + 6]]
    before = [edge.rows[at] for at in (edge.pages[page - 1] if page else ())]
    while before and lone_folio(before[-1]):
        before.pop()
    if before and not has_stop(before[-1]) and not _is_apart(edge, page, on):
        return False
    parts = (letters(part) for part in (*below, *before) if figures(part) in {"", figures(row)})
    return not any(len(part) >= TELLING and named[page][0].key.startswith(part) for part in parts)


def _doubled(edge: Edge, read: Mapping[int, list[Name]]) -> set[int]:
    """The pages where the outermost row says what the head outside of it says: the heading that the head repeats.

    Where most pages have that, a reader saw the head twice.
    """
    doubled = {
        page
        for page, found in read.items()
        if edge.depth[page] and found and keys(edge.outside(page))[:1] == [found[0].key]
    }
    return doubled if len(doubled) < REGULAR * edge.count else set()


def _is_apart(edge: Edge, page: int, on: Sequence[int]) -> bool:
    """Whether a blank row is below the outermost row of a page, and on no other page where that repeats."""
    places = [(other, edge.pages[other][edge.depth[other]]) for other in on]
    return [other for other, row in places if not "".join(edge.rows[row + 1 : row + 2]).strip()] == [page]
