"""Page breaks in a text without page marks: told by numbers that count up, and rows that repeat, at page distance.

Nothing here is certain by itself, so it takes three things at once: a sequence or a repetition, a distance between its
members such as pages have, and sentences that it cuts. Numbered sections, list items, line numbers of verse, refrains,
names of speakers and signatures each lack at least one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from cleantext.layout.cut_sentences import has_stop, is_cut
from cleantext.layout.links import address
from cleantext.layout.page_sizes import LONGEST_PAGE, SHORTEST_PAGE, near_middle
from cleantext.layout.pages.folios import Folio
from cleantext.layout.pages.heads import changes_sides, is_notice, is_title, name_of
from cleantext.layout.pages.notes.calls import is_called
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.pages.unmarked.candidates import candidates_in
from cleantext.layout.pages.unmarked.even_pages import are_even, cut_lines, end_pages
from cleantext.layout.pages.unmarked.missing_folios import Numbers
from cleantext.layout.pages.unmarked.repeated_rows import CUTTING, headings, is_inserted
from cleantext.layout.pages.unmarked.sequences import is_gapless, readings, sequences
from cleantext.layout.pages.unmarked.unusual_folios import unusual_folios
from cleantext.layout.pieces import in_pieces
from cleantext.layout.prose import CODE, LEAST_WORDS
from cleantext.layout.rows import Rows
from cleantext.layout.unspaced import has_unspaced

#: How far the lengths of pages lie apart: from less than half a page to two and a half, of the middle one.
UNEVEN = (0.4, 2.6)
#: Share of the steps that must be so even. Pages are; sections and speeches are not.
EVEN = 0.7
#: ``CUTTING`` where other members have the same beside their numbers.
CUTTING_NAMED = 0.15
#: With so many members that cut a sentence to one that surely does not, the latter are pages, too.
FIRM = 2
#: What a row is worth in a sequence if it cuts a sentence, if nothing is known, and if above it a sentence breaks off
#: that does not go on below: the number of a note does that, and seldom a folio, before a name.
WORTH = {True: 3.0, None: 1.0, False: 0.0}
#: What a blank row above or below is worth: a number of a note touches the note.
APART = 0.4
#: More than this share of short rows alone are cells. Pages have at most 0.1 of them, manuals mostly less than 0.25,
#: and tables of web pages whose cells a scraper put on rows 0.35 to 0.77.
CELLS = 0.3
#: More than this share of rows that are only a number are data; even small pages with a picture have five rows.
DATA = 1 / 5
#: And with less than this share of rows that have more than one word, a text is a list of words.
SPACED = 0.05
#: A bar between a number and a head: "17 | The Harbour".
_BARRED = re.compile(r"^\d{1,4} \| |\s\| \d{1,4}$")


def sure_furniture(rows: Rows) -> set[int]:
    """Return the rows that are surely furniture though no mark says where pages end."""
    if len(rows.text) < ENOUGH * SHORTEST_PAGE:
        return set()
    possible = candidates_in(rows)
    if possible is None:
        return set()
    candidates = possible.rows

    def cuts(row: int) -> bool | None:
        return _cut(rows, row, candidates)

    def worth(row: int) -> float:
        apart = [not text.strip() for text in rows.rows[max(0, row - 1) : row + 2 : 2]]
        return WORTH[cuts(row)] + APART * sum(apart)

    found = unusual_folios(rows, possible.numeric, candidates)
    read = [*readings(rows, possible.numeric)]
    if len(read) < ENOUGH and not (possible.repeated or found):
        return set()
    numbers = Numbers(rows, read, cuts, possible.numeric)
    last = rows.above(len(rows.rows), candidates)
    for sequence in sequences(rows, read, worth):
        chain = [row for row, _ in sequence]
        names = Counter(name_of(folio.rest) for _, folio in sequence if folio.rest)
        sure = {row for row, folio in sequence if not folio.rest or names[name_of(folio.rest)] > 1}
        sure |= _beside_notices(rows, chain)
        likely = {row for row, folio in sequence if row in sure or is_title(folio.rest)}
        cut = {row: cuts(row) for row in chain}
        noticed, ended = _are_notices(rows, sequence), _end_pages(rows, sequence, cut, candidates)
        even = _evenly(rows, sequence) if noticed or ended or _firm(list(cut.values())) else set()
        if 2 * sum(names.values()) > len(chain):  # heads with their numbers: a number alone counts something else
            likely -= {row for row, folio in sequence if not folio.rest and (row not in even or cut[row] is False)}
        named = any(count > 1 for count in names.values())
        sided = named and changes_sides((folio.value, rows.rows[row], folio.rest) for row, folio in sequence)
        lacking = len(chain) - 2 * len(sure)
        least = 0 if noticed or (sided and lacking <= 0) or sequence[0][1].counts_pages else 1 if named else 2
        if lacking > sided or not _paged(rows, chain):  # one side may have a page more
            continue
        told = ended or _cutting(rows, chain, candidates, least, last)
        if told and not (_counts_notes(rows, sequence) or _are_options(rows, sequence)):
            kept = [one for one in sequence if one[0] in likely and (cut[one[0]] is not False or one[0] in even)]
            if len(kept) >= ENOUGH:
                kept = numbers.straightened(kept)
                found.update(numbers.missing(kept))
            found.update(row for row, _ in kept)
    for chain in possible.repeated:
        if _paged(rows, chain) and is_inserted(rows, chain, candidates, cuts):
            titles = headings(rows, chain, cuts)  # no number of a page stands right below one
            found.update(row for row in chain if row not in titles or rows.below(row) in found)
    if found and (_in_cells(rows) or _is_data(rows, possible.numeric) or in_pieces(rows.cut)):
        return set()
    return found


def page_tops(rows: Rows, found: Iterable[int]) -> list[int]:
    """Return the first row of furniture of each page: rows nearer to each other than a page belong together."""
    tops = []
    last = -SHORTEST_PAGE
    for row in found:
        if rows.starts[row] - last >= SHORTEST_PAGE:
            tops.append(row)
        last = rows.starts[row]
    return tops


def _in_cells(rows: Rows) -> bool:
    """Whether much of a text is short rows between blank ones, as the cells of a scraped table are.

    Among them anything repeats at any distance, and anything seems to cut a sentence.
    """
    bare = rows.bare
    alone = [row for above, row, below in zip(bare, bare[1:], bare[2:], strict=False) if row and not (above or below)]
    return sum([row.count(" ") < LEAST_WORDS - 1 for row in alone]) > CELLS * len(rows.written)


def _is_data(rows: Rows, numeric: Iterable[int]) -> bool:
    """Whether a text is a list of words, or has so many numbers on rows of their own that they are what it says."""
    written = len(rows.written)
    spaced = sum(" " in rows.bare[row] for row in rows.written)
    if spaced < SPACED * written and not has_unspaced(rows.text):
        return True
    return sum(rows.bare[row].isdecimal() for row in numeric) > DATA * written


def _counts_notes(rows: Rows, sequence: Sequence[tuple[int, Folio]]) -> bool:
    """Whether half of the numbers are called in the text above, behind a word, and begin no other row, as notes do.

    A reader puts the number of a note on a row of its own, and on small pages there may be one note a page.
    """
    called, first = 0, rows.at(max(0, rows.starts[sequence[0][0]] - LONGEST_PAGE))
    for row, folio in sequence:
        above = rows.rows[first:row]
        own = re.compile(rf"\s*{folio.value}(?:\s*$|[.)]?\s*[^\W\d])")
        called += not folio.rest and is_called("\n".join(above), str(folio.value)) and not any(map(own.match, above))
        first = row + 1
    return 2 * called >= len(sequence) or _begin_notes(rows, sequence)


def _begin_notes(rows: Rows, sequence: Sequence[tuple[int, Folio]]) -> bool:
    """Whether half of the numbers are in brackets, and each begins another row as well, which is the note."""
    marks = [rows.bare[row] for row, folio in sequence if "[" in folio.signs and not folio.rest]
    if 2 * len(marks) < len(sequence):
        return False
    begun = Counter(bare.partition(" ")[0] for bare in rows.bare if bare[:1] in tuple("[("))
    return 2 * sum(begun[mark] > 1 for mark in marks) >= len(sequence)


def _are_options(rows: Rows, sequence: Sequence[tuple[int, Folio]]) -> bool:
    """Whether what may be roman numbers alone is in capitals here and in small letters there, as "-I" and "-v" are."""
    return len({rows.bare[row].isupper() for row, folio in sequence if folio.roman and not folio.rest}) > 1


def _cutting(rows: Rows, chain: Sequence[int], candidates: set[int], least: int, last: int) -> bool:
    """Whether enough of a sequence cut sentences, of those before the ``last`` row of the text."""
    cuts = sum(_cut(rows, row, candidates) is True for row in chain)
    inner = sum(row < last for row in chain)
    share = CUTTING if least > 1 else CUTTING_NAMED
    return not least or cuts >= max(least, share * inner)


def _end_pages(
    rows: Rows, sequence: Sequence[tuple[int, Folio]], cut: Mapping[int, bool | None], candidates: set[int]
) -> bool:
    """Whether numbers count even pages in turn, some of which surely end inside of a sentence, and most may."""
    chain = [row for row, _ in sequence]
    if not is_gapless(sequence) or len(chain) <= ENOUGH or FIRM * [*cut.values()].count(False) > len(chain):
        return False
    return are_even(rows, chain) and (cut_lines(rows, chain, candidates) or end_pages(rows, chain))


def _are_notices(rows: Rows, sequence: Sequence[tuple[int, Folio]]) -> bool:
    """Whether rows say who has the rights or where a text is from, or have a bar between a number and their words."""
    return all(address(folio.rest) or _BARRED.search(rows.bare[row]) for row, folio in sequence)


def _beside_notices(rows: Rows, chain: Sequence[int]) -> set[int]:
    """The rows that have a notice beside them which several of them have."""
    beside = {row: {rows.bare[other] for other in rows.near(row, ()) if other >= 0} for row in chain}
    often = Counter(text for found in beside.values() for text in found)
    notices = {text for text, count in often.items() if count >= ENOUGH and (is_notice(text) or address(text))}
    return {row for row, found in beside.items() if not notices.isdisjoint(found)}


def _firm(cuts: Sequence[bool | None]) -> bool:
    """Whether so many members of a sequence cut sentences that the others need not."""
    return cuts.count(True) >= ENOUGH and cuts.count(True) >= FIRM * cuts.count(False)


def _evenly(rows: Rows, sequence: Sequence[tuple[int, Folio]]) -> set[int]:
    """The members of a sequence that stand as far from the one before and behind as their numbers say."""
    steps = [
        (rows.starts[later] - rows.starts[row]) / (behind.value - folio.value)
        for (row, folio), (later, behind) in pairwise(sequence)
    ]
    even = near_middle(steps, UNEVEN)
    sides = zip(sequence, [True, *even], [*even, True], strict=True)
    return {row for (row, _), before, behind in sides if before and behind}


def _paged(rows: Rows, chain: Sequence[int]) -> bool:
    """Whether rows lie at page distance, evenly, but for the last page, which may be nearly empty."""
    steps = [rows.starts[later] - rows.starts[row] for row, later in pairwise(chain)]
    if len(steps) > 1 and steps[-1] < UNEVEN[0] * median(steps):
        steps.pop()
    return SHORTEST_PAGE <= median(steps) <= LONGEST_PAGE and sum(near_middle(steps, UNEVEN)) >= EVEN * len(steps)


def _cut(rows: Rows, row: int, candidates: set[int]) -> bool | None:
    """Whether a row cuts a sentence: yes; no, for above it a sentence breaks off that does not go on below; or open."""
    above, below = rows.near(row, candidates)
    if above < 0 or below < 0:
        return None
    one, other = rows.rows[above], rows.rows[below]
    if CODE.search(one.lstrip(" *")) or CODE.search(other):  # a note may begin with an asterisk
        return None
    if other.lstrip()[:1].islower():  # whatever stands above: it may be a note, behind which the page ends
        return True
    return None if has_stop(one) or len(one.split()) < LEAST_WORDS else is_cut(one, other)
