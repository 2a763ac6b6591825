"""Verse in the middle of prose: readers of PDF leave no blank line around it, and take its indentation away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.items import is_item
from cleantext.layout.lines.runs import runs
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.pieces import in_pieces
from cleantext.layout.sentence import ends_sentence, initial

#: So many lines at least: fewer may be the pieces that a reader makes of a line.
_LEAST = 4
#: Share of the breaks at which the next word would have had room beside the run's own widest line: in prose, however
#: narrow, hardly any.
_ROOMY = 0.3
#: Words in a line of verse, on the average; pieces of a formula have fewer.
_WORDS = 3
_HYPHENS = ("-", "‐", "\u00ad")


def verse_apart(document: Document, wrap: Wrap, short: Iterable[int]) -> list[Edit]:
    """Return edits that put a blank line before and behind each run of ``short`` rows in small letters in a block."""
    bare, text = document.bare_lines, document.text
    found: set[int] = set()
    for start, stop in runs(short, _LEAST):
        for first, behind in _stanzas(bare, start, stop):
            if _is_verse(bare[first:behind], wrap):
                found.update(row for row in (first, behind) if 0 < row < len(bare) and bare[row - 1] and bare[row])
    if not found or in_pieces(document):
        return []  # short rows are pieces of its sentences
    ends = [document.line_starts[row] - 1 for row in sorted(found)]
    return [Edit(end, end + 1, text[end], "\n\n", "verse set apart", 1.0, "lines") for end in ends]


def _stanzas(bare: Sequence[str], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs of rows with text of which each but the first begins with a small letter, or behind a sentence."""
    first = start
    for row in range(start, stop + 1):
        inside = first < row < stop and (initial(bare[row]).islower() or ends_sentence(bare[row - 1]))
        if row == stop or not bare[row] or (row > first and not inside):
            goes_on = first > 0 and bare[first - 1] and initial(bare[first]).islower() and first < row
            if goes_on and not ends_sentence(bare[first - 1]):
                first += 1  # the last line of the paragraph above
            if row - first >= _LEAST:
                yield first, row
            first = row if row < stop and bare[row] else row + 1


def _is_verse(rows: Sequence[str], wrap: Wrap) -> bool:
    if any(row.endswith(_HYPHENS) for row in rows) or sum(len(row.split()) for row in rows) < _WORDS * len(rows):
        return False
    if 2 * sum(initial(row).islower() for row in rows) < len(rows) or any(map(is_item, rows)):
        return False
    widths = list(map(wrap.measure, rows))
    nexts = [wrap.measure(row.split(None, 1)[0]) for row in rows[1:]]
    room = [width + wrap.space + word <= max(widths) for width, word in zip(widths, nexts, strict=False)]
    return sum(room) >= _ROOMY * len(room)
