"""The edits: one for each gap that furniture leaves, and one for each block of notes that moves out of a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from cleantext.edit import Edit
from cleantext.layout.page_words import says_page
from cleantext.layout.pages.folios import lone_folio
from cleantext.layout.pages.marks import marks
from cleantext.layout.pages.mending.between import between
from cleantext.layout.pages.notes.blocks import Notes, paragraph_end
from cleantext.layout.rows import Rows

_BREAK, _NUMBER = "page break", "number of a note, put before it"
#: What an address or the name of somebody with rights has.
_LINKS = ("://", "www.", "@", "©")
#: The name of a chapter before the number of a page has so many letters: "XII-3".
_CHAPTER = 3


def gap_edits(
    rows: Rows, taken: set[int], feeds: Sequence[int], notes: Sequence[Notes], doubtful: Collection[int] = ()
) -> Iterator[Edit]:
    """Yield, in order, the edits that take out ``taken`` rows and form feeds and close the gaps.

    Notes inside a sentence go behind its paragraph; others stay where they are, as paragraphs of their own. So do
    ``doubtful`` rows, which may be furniture.
    """
    moved = set().union(*(block.apart for block in notes))
    taken = taken.union(row for block in notes for row in (block.folio, block.rule) if row >= 0)
    skipped = moved.union(taken)
    noted = skipped.union(*((block.call, *range(block.first, block.behind)) for block in notes))
    fed = frozenset(feeds)
    behind: dict[int, str] = {}
    # Rows behind which a paragraph ends, whatever they look like.
    apart = {*doubtful, *(rows.above(row, skipped) for row in doubtful)}
    written: set[int] = set()  # rows of notes that stay, with the furniture between them
    edits = [*_numbers(rows, notes)]
    for block in reversed(notes):  # the last first: a paragraph over three pages goes around those behind it
        above, below = rows.above(block.first, skipped), rows.below(block.behind - 1, skipped)
        place = -1
        if not block.stays and above >= 0 and below < len(rows.rows) and between(rows, above, below) != "\n\n":
            place = paragraph_end(rows, below, noted, fed)
        if place >= 0:
            skipped.update(range(block.first, block.behind))
            behind[place] = f"\n\n{block.text}{behind.get(place, '')}"
        else:
            apart.update((above, block.behind - 1))
            written.update(range(block.first, block.behind))
            clear = above >= 0 and noted.union(fed).isdisjoint(range(above + 1, block.first))
            start, end = rows.end(above) if clear else rows.starts[block.first], rows.end(block.behind - 1)
            new = "\n\n" * clear + block.text
            edits.append(Edit(start, end, rows.text[start:end], new, "note at the foot of a page", 1.0, "pages"))
    closed = -1  # the row up to which gaps are closed
    for place in sorted(skipped.union(feeds) - written):
        if place <= closed:
            continue
        above, below = rows.above(place, skipped), rows.below(place - 1, skipped)
        start = rows.end(above) if above >= 0 else 0
        end = rows.starts[below] if below < len(rows.rows) else len(rows.text)
        old = rows.text[start:end]
        note = behind.pop(above, "")
        if above < 0:
            new = ""
        elif below == len(rows.rows):
            new = note + "\n" if old else note
        else:
            new = f"{note}\n\n" if note or above in apart else between(rows, above, below)
        why = _NUMBER if place in moved else _kinds(rows, sorted(taken.intersection(range(above + 1, below)))) or _BREAK
        edits.append(Edit(start, end, old, new, why, 1.0, "pages"))
        closed = below
    for row, note in behind.items():
        end = rows.end(row)
        touching = row + 1 < len(rows.rows) and bool(rows.rows[row + 1].strip())
        edits.append(
            Edit(end, end, "", note + "\n" * touching, "note or mark of an item moved out of a sentence", 1.0, "pages")
        )
    yield from sorted([*edits, *_set_apart(rows, doubtful, noted)])


def _kinds(rows: Rows, gone: Iterable[int]) -> str:
    """Say of which kinds the rows of furniture in a gap are: they are told by their looks, whatever showed them."""
    found = []
    for row in gone:
        bare = rows.bare[row]
        if any(sign in bare for sign in _LINKS):
            found.append("link or notice at a page break")
        elif _is_number(bare):
            found.append("page number")
        elif any(map(str.isalnum, bare)):
            found.append("page mark" if any(marks(bare)) else "running head")
        else:
            found.append("rule at a page break")
    return " and ".join(dict.fromkeys(found))


def _is_number(bare: str) -> bool:
    """Whether a row is the number of a page, with the word for one, signs, or the letters of a chapter."""
    if says_page(bare) or lone_folio(bare):
        return True
    return any(map(str.isdecimal, bare)) and sum(map(str.isalpha, bare)) <= _CHAPTER


def _set_apart(rows: Rows, doubtful: Iterable[int], noted: set[int]) -> Iterator[Edit]:
    """Yield an edit for each line break that parts a doubtful row from the text of its page and from nothing else."""
    for above in {above for row in doubtful for above in (row - 1, row)}:
        end = rows.end(above)
        touching = rows.text.startswith("\n", end) and rows.bare[above] and rows.bare[above + 1]
        if touching and noted.isdisjoint((above, above + 1)):
            yield Edit(end, end, "", "\n", "number beside a page break", 1.0, "pages")


def _numbers(rows: Rows, notes: Sequence[Notes]) -> Iterator[Edit]:
    """Yield an edit for each number that a reader cut from the word that it stands behind, or put behind another."""
    for block in notes:
        if block.call >= 0:
            start, end = rows.end(block.call - 1), rows.end(block.call)
            number = rows.bare[block.call]
            yield Edit(start, end, rows.text[start:end], number, "number of a note cut from its word", 1.0, "pages")
        for row in block.glued:
            text = rows.rows[row].rstrip()
            word = text.rstrip("0123456789")
            start = rows.starts[row] + len(word)
            why = "number of a note in place of a hyphen"
            yield Edit(start, start + len(text) - len(word), text[len(word) :], "-", why, 1.0, "pages")
