"""Rows that repeat at page distance: whether they are furniture, or a refrain, a formula, a line of its paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median_high

from cleantext.layout.around import SLACK, UNWRAPPED, width
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.links import address
from cleantext.layout.measure import reach
from cleantext.layout.pages.folios import folios
from cleantext.layout.pages.heads import WIDE, figures, is_notice, is_title
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.prose import CODE, LEAST_WORDS, is_line_of_prose
from cleantext.layout.rows import Rows
from cleantext.layout.sentence import LEADING, first_letters

#: Share of the rows of furniture that must cut a sentence surely. Some three in four pages end inside a sentence, of
#: which the half begins the next page with a word in small letters, in prose with much dialogue fewer.
CUTTING = 0.25
#: The same for rows that repeat and have no address; and how many of the rows around them must differ.
OFTEN, VARIOUS = 0.4, 0.8
#: Share of the steps by which the number in a repeated row rises; the others were misread.
RISING = 0.7
#: Rows on two pages, one behind the other, are no farther apart than this, in pages.
SAME_PAGE = 1.1
#: So many columns of prose may stand side by side; what has more is a row of a table.
_COLUMNS = 2
#: Behind one of these no English sentence has one of the words that no sentence ends with.
_ARTICLES = frozenset({"the", "a", "an"})
#: Says whether a row cuts a sentence; None if that is open.
Cuts = Callable[[int], bool | None]


def is_inserted(rows: Rows, chain: Sequence[int], candidates: set[int], cuts: Cuts) -> bool:
    """Whether a row that repeats cuts sentences that have nothing to do with it, and with each other.

    A formula of words, such as the terms of a licence, repeats together with the rows around it; so does a notice of
    two rows, but that says where something is.
    """
    if not _says_the_same(rows, chain) or (_is_formula(rows, chain) and not is_notice(rows.bare[chain[0]])):
        return False
    near = [rows.near(row, candidates) for row in chain]
    around = [(rows.rows[above], rows.rows[below]) for above, below in near if above >= 0 and below >= 0]
    various = min(len({one for one, _ in around}), len({other for _, other in around}))
    inner = len(chain) - (near[-1][1] < 0)  # behind the last row of a text nothing goes on
    if address(rows.rows[chain[0]]):
        cut = sum(
            cuts(row) is True and len(rows.rows[above].split()) >= LEAST_WORDS
            for row, (above, _) in zip(chain, near, strict=True)
        )
        least = max(1 if len(chain) > ENOUGH else 2, CUTTING * inner)
    else:
        cut = sum(
            _ends_page(rows, above, rows.rows[below]) and is_cut(rows.rows[above], rows.rows[below])
            for row, (above, below) in zip(chain, near, strict=True)
            if above >= 0 and below >= 0 and not (below - above == 2 and _is_line(rows, row))
        )
        least = max(ENOUGH, (CUTTING if is_notice(rows.bare[chain[0]]) else OFTEN) * inner)
    return cut >= least and various > VARIOUS * len(around)


def headings(rows: Rows, chain: Sequence[int], cuts: Cuts) -> set[int]:
    """Return the rows of a chain that may be the heading that the others repeat, and cut no sentence.

    It stands below the head of its own page, so that a page lies between the rows around it; or it is the first of all.
    """
    if address(rows.rows[chain[0]]):
        return set()
    steps = [rows.starts[later] - rows.starts[row] for row, later in pairwise(chain)]
    page = median_high(step for step in steps if 2 * step >= max(steps))  # a head may be missing from one
    below = {
        row
        for before, row, later in zip(chain, chain[1:], chain[2:], strict=False)
        if not cuts(row) and rows.starts[later] - rows.starts[before] <= SAME_PAGE * page
    }
    return below or {row for row in chain[:1] if not cuts(row)}


def _is_formula(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether a line of prose repeats beside a repeated row: what stands beside furniture is other furniture."""
    for beside in (rows.above, rows.below):
        places = [beside(row) for row in chain]
        text, count = Counter(rows.bare[place] for place in places if 0 <= place < len(rows.rows)).most_common(1)[0]
        if 2 * count > len(chain) and is_line_of_prose(text) and not is_title(text) and not address(text):
            return True
    return False


def _ends_page(rows: Rows, row: int, below: str) -> bool:
    """Whether a row in which a sentence breaks off ends a page: with prose, and as full as one of two rows above it.

    A caption above a table, and the cells of one, stand alone.
    """
    text, above = rows.rows[row].rstrip(), rows.bare[max(0, row - 2) : row]
    if len(text.split()) < LEAST_WORDS or CODE.search(f"{text} {below}") or max(map(_cells, (text, below))) > _COLUMNS:
        return False
    if len(text) >= UNWRAPPED or WIDE in "".join(above[-1:]):
        return True  # a paragraph, or one column of several, of which the others may be full
    return above[-1:] not in ([], [""]) and reach(text.strip(), below) >= SLACK * min(map(len, filter(None, above)))


def _cells(text: str) -> int:
    """How many parts of a row stand apart."""
    return sum(1 for part in text.split(WIDE) if part.strip())


def _is_line(rows: Rows, row: int) -> bool:
    """Whether a row between two others is a line of their paragraph: it is full, or without it an article hangs."""
    above, text, below = rows.bare[row - 1 : row + 2]
    if above.rpartition(" ")[2] in _ARTICLES and first_letters(below) in LEADING:
        return True
    return WIDE not in text and reach(text, below) > width(rows, row)


def _says_the_same(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether repeated rows have the same figures, or numbers that mostly rise: other figures say something else."""
    if address(rows.rows[chain[0]]) or len({figures(rows.bare[row]) for row in chain}) == 1:
        return True
    numbers = [max((folio.value for folio in folios(rows.bare[row])), default=0) for row in chain]
    return sum(one < other for one, other in pairwise(numbers)) >= RISING * (len(numbers) - 1)
