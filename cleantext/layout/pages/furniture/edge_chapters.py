"""Heads that stand on one page only, since their chapter is no longer: nothing repeats that would tell them.

Where other pages have furniture, such a row is told by the sentence that it cuts, or by the heading that it repeats. So
is the second row of a head that was too long for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from cleantext.layout.around import SLACK
from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.measure import reach
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.furniture.edge import Edge
from cleantext.layout.pages.heads import TELLING, figures, is_last_line, is_no_head, is_title, keys, letters
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.sentence import INSIDE

#: Share of the pages that must have furniture where such a head stands: half of them, recto or verso, less some.
USUAL = 0.3
#: Rows that one head may take, and rows that a heading takes in larger type.
ROWS, HEADING = 2, 3
#: Among so many rows the title of a text stands below its first head.
NEAR = 8
#: A head that was cut to fit is told by so many letters.
CUT_OFF = 12
#: Figures that belong to a name.
_GLUED = re.compile(r"[^\W\d_]\d+")
#: Sentences that are titles: questions, and what follows the number of a section.
_SECTION = re.compile(r"[A-Z]?\d*(?:\.\d+)+\.? |.*[?!]$")


def repeated_title(edge: Edge) -> bool:
    """Whether the first row of a text, the number of its page aside, says what its title, further in, says again."""
    rows = [edge.rows[row] for row in edge.pages[0][: NEAR + 1]]
    first = int(bool(rows) and lone_folio(rows[0]) is not None)
    return len(rows) > first + 1 and _repeats([rows[first]], rows[first + 1 :], opens=True)


def lone_heads(edge: Edge, other: Edge) -> Iterator[tuple[int, int]]:
    """Yield ``(page, rows)`` for each page whose outermost rows are a head of its own; ``other`` is the other edge."""
    enough = ceil(max(ENOUGH, USUAL * edge.count))
    if enough > len(edge.pages):
        return
    usual = sorted(edge.depth, reverse=True)[enough - 1]
    for page, held in enumerate(edge.pages):
        depth = edge.depth[page]
        if depth >= usual:
            continue
        for count in range(1, ROWS + 1):
            own = held[depth : depth + count]
            if len(held) <= depth + count:
                break
            head = [edge.rows[row] for row in (own if edge.at_head else own[::-1])]
            if any(map(is_no_head, head)):
                break
            inner = [edge.rows[row] for row in sorted(held[depth + count :])]
            if _cuts(edge, other, page, head, held[depth + count]) or _repeats(
                head, inner, opens=edge.at_head and not page
            ):
                yield page, count
                break


def second_rows(edge: Edge) -> Iterator[int]:
    """Yield each page whose head goes on in the row that is outermost now: together they say what a heading says."""
    asked: dict[str, list[int]] = {}
    for page, held in enumerate(edge.pages):
        depth = edge.depth[page]
        if 0 < depth < len(held) - 1 and held[depth] == held[depth - 1] + 1:
            first, second = (keys(edge.rows[row]) for row in held[depth - 1 : depth + 1])
            title = edge.rows[held[depth]]
            twice = first[:1] == second[:1]  # the title below the head that repeats it
            if first and second and first[0].isalpha() and not twice and is_title(title) and not has_stop(title):
                asked.setdefault(first[0] + second[0], []).append(page)
    if not asked:
        return
    bare = list(map(letters, edge.rows))
    # Two pages with one head may begin with the same words, but hardly with the same number.
    heads = {
        held[depth - 1]
        for held, depth in zip(edge.pages, edge.depth, strict=True)
        if 0 < depth < len(held) and bare[held[depth]].isalpha()
    }
    for place in filter(bare.__getitem__, range(len(bare))):
        if place not in heads:
            for size in range(1, HEADING + 1):
                yield from asked.get("".join(bare[place : place + size]), ())


def _cuts(edge: Edge, other: Edge, page: int, head: list[str], inner: int) -> bool:
    """Whether a sentence goes on over the rows, from one page to the other, and neither into them nor out of them."""
    beyond = other.left(page - 1 if edge.at_head else page + 1)
    if beyond is None:
        return False
    above, below = (beyond, edge.rows[inner]) if edge.at_head else (edge.rows[inner], beyond)
    first, last = head[0].lstrip(), head[-1].rstrip()
    if not is_line_of_prose(above) or not is_surely_cut(above, below):
        return False
    if not (first[0].isupper() or first[0].isdigit()):
        return False
    if is_last_line(" ".join(head)) or (not is_title(" ".join(head)) and (len(head) > 1 or not _SECTION.match(last))):
        return False
    if has_stop(last) and INSIDE.search(" ".join(head)):
        return False  # two sentences
    return (has_stop(last) and last.isupper()) or reach(last, below) < SLACK * max(len(above.rstrip()), len(below))


def _repeats(head: list[str], inner: list[str], *, opens: bool) -> bool:
    """Whether a head says what a heading further in says, or begins to say it; a sentence may begin with its words.

    A heading has its text below: what stands last on a page may be the head, and what stands first the heading. One
    that ``opens`` a text may be its title, with which the first sentence begins.
    """
    key = letters("".join(head))
    if len(key) < TELLING or (has_stop(head[-1].rstrip("?!")) and not _is_numbered_title(" ".join(head))):
        return False
    parts = list(map(letters, inner))
    for place, part in enumerate(parts):
        if part and key.startswith(part[: len(key)]):
            for behind in range(place + 1, min(place + HEADING, len(parts) - 1) + 1):
                heading = "".join(parts[place:behind])
                rows = inner[place:behind]
                if heading == key and _names_the_same(head, rows, inner):
                    return True
                if len(heading) > len(key):
                    cut_off = not opens and len(key) >= CUT_OFF and heading.startswith(key) and is_title(" ".join(rows))
                    if cut_off and _names_the_same(head, rows, inner):
                        return True
                    break
    return False


def _is_numbered_title(head: str) -> bool:
    """Whether a row may be the name of a chapter with its number, behind which a stop stands, and no speech."""
    return is_title(head) and bool(figures(head))


def _names_the_same(head: list[str], heading: list[str], inner: list[str]) -> bool:
    """Whether two titles with the same letters are one: their figures agree, and it is no cell that stands in turns."""
    (one, own), (other, its) = ((figures("".join(rows)), _GLUED.findall(" ".join(rows))) for rows in (head, heading))
    return own == its and (one in other or other in one) and inner.count(heading[0]) == 1
