"""Sequences: numbers on rows of their own, or beside a head, that rise from page to page, found without page marks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleantext.layout.links import address
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE
from cleantext.layout.page_words import SHORT, SHORTEST, WRITTEN_OUT
from cleantext.layout.pages.folios import Folio, folios
from cleantext.layout.pages.heads import is_title, name_of, opens_section
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.rows import Rows

#: A page that ends a chapter below the same head may be so short; the last one of a text may be nearly empty.
SHORT_PAGE = 40
#: Pages left out in a row, for plates and for chapters that open: the number may rise by so much.
GAP = 4
#: How many rows with the number before are tried; where a number is that frequent, it counts no pages.
TRIED = 6
#: The first letter is a small one, and begins no link, roman number, or word that stands with a folio: no head.
_SENTENCE = re.compile(
    r"[\x00-@\[-`{-\x7f]*+(?=[a-z])"
    rf"(?!(?i:http|www|{WRITTEN_OUT}|{SHORT}|(?:{SHORTEST}|[ivxlcdm]{{0,9}}(?:of|von|de|sur|di)?)(?![^\W\d_])))"
)
#: What it is worth that other rows have the same beside their numbers: notes and items have not.
NAMED = 2.0
#: What a number left out costs.
LEFT_OUT = 0.5
#: And what it costs that other signs stand beside a number than beside the one before: the numbers of notes have none.
OTHER_SIGNS = 1.0
#: A row that may be furniture, its folios, and of each whether other rows have the same beside theirs.
Reading = tuple[int, list[tuple[Folio, bool]]]


@dataclass(slots=True)
class _Link:
    """A row in the best sequence that ends with it."""

    row: int
    folio: Folio
    weight: float
    before: _Link | None = None
    taken: bool = False


def sequences(rows: Rows, read: Sequence[Reading], worth: Callable[[int], float]) -> Iterator[list[tuple[int, Folio]]]:
    """Yield sequences of ``(row, folio)`` whose numbers rise by one or a few at page distance, the best first.

    ``worth`` says how likely a row is to be furniture. The best sequence that ends with a row is the best of those that
    end a page before it with a smaller number, and the row: each row is looked at once, against the last few rows with
    each of the numbers before.
    """
    if len(read) < ENOUGH:
        return
    ending: dict[tuple[bool, str, int], list[_Link]] = defaultdict(list)
    links: list[_Link] = []
    last_row = rows.above(len(rows.rows))
    for row, found in read:
        own = worth(row)
        for folio, is_named in found:
            weight_alone = own + NAMED * is_named
            link = _Link(row, folio, weight_alone)
            for step in range(1, GAP + 1):
                for before in ending.get((folio.roman, folio.style, folio.value - step), ())[-TRIED:]:
                    distance = rows.starts[row] - rows.starts[before.row]
                    weight = weight_alone + before.weight - LEFT_OUT * (step - 1)
                    weight -= OTHER_SIGNS * (folio.signs != before.folio.signs)
                    least = 0 if row == last_row else SHORT_PAGE if _same(folio, before.folio) else SHORTEST_PAGE
                    if least <= distance <= step * LONGEST_PAGE and weight > link.weight:
                        link.weight, link.before = weight, before
            ending[folio.roman, folio.style, folio.value].append(link)
            links.append(link)
    for last in sorted(links, key=lambda link: -link.weight):
        if last.before is None or last.taken:
            continue
        chain: list[tuple[int, Folio]] = []
        link_: _Link | None = last
        while link_ is not None and not link_.taken:
            link_.taken = True
            chain.append((link_.row, link_.folio))
            link_ = link_.before
        if len(chain) >= ENOUGH:
            yield chain[::-1]


def readings(rows: Rows, numeric: Iterable[int]) -> Iterator[Reading]:
    """Yield each row that may be furniture, with its readings, and whether others have the same beside their numbers.

    If they have not, it is a title or a link, but no note or section heading, with a number before it as well.
    Of rows too few for a sequence none is read.
    """
    likely = [row for row in numeric if not _SENTENCE.match(rows.rows[row])]
    if len(likely) < ENOUGH:
        return
    read: list[tuple[int, list[Folio]]] = []
    for row in likely:
        found = [folio for folio in folios(rows.rows[row]) if not folio.rest or _headed(folio.rest)]
        if found:
            read.append((row, found))
    often = Counter(name for _, found in read for name in {name_of(folio.rest) for folio in found})
    for row, found in read:
        is_heading = opens_section(rows.rows[row])
        named = [bool(folio.rest) and often[name_of(folio.rest)] > 1 for folio in found]
        kept = [
            (folio, is_named)
            for folio, is_named in zip(found, named, strict=True)
            if is_named or not folio.rest or (is_title(folio.rest) and not is_heading) or address(folio.rest)
        ]
        if kept:
            yield row, kept


def is_gapless(sequence: Sequence[tuple[int, Folio]]) -> bool:
    """Whether the numbers of a sequence rise by one each, so that none is left out."""
    return all(other.value == one.value + 1 for (_, one), (_, other) in pairwise(sequence))


def _same(folio: Folio, before: Folio) -> bool:
    return bool(folio.rest) and folio.rest == before.rest


def _headed(rest: str) -> bool:
    """Whether what stands beside a number can be a head: it begins with a capital, or is a link, and is no field."""
    first = next(filter(str.isalpha, rest), "")
    return (not first.islower() and rest[-1] != ":") or rest.startswith(("http", "www."))
