"""Where paragraphs end inside a run of lines that wrapping made: each line break is judged, most of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import chain, repeat
from math import inf

from cleantext.layout.blocks import is_tabular
from cleantext.layout.items import Items, is_item
from cleantext.layout.lines.contents import is_entry
from cleantext.layout.lines.discourse import LINES
from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.hanging import entries
from cleantext.layout.lines.lengths import Doubt, ending
from cleantext.layout.lines.narrow import is_narrow, local_wrap, margin_below_first_lines, segments
from cleantext.layout.lines.odds import Place, room_left, score
from cleantext.layout.lines.roomy import is_roomy
from cleantext.layout.lines.stanzas import is_stanza
from cleantext.layout.lines.stretched import stretched
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.links import is_link
from cleantext.layout.measure import indent
from cleantext.layout.prose import is_worded
from cleantext.layout.sentence import ends_sentence, initial, leads_on, title_words

#: So many lines in a row that begin with no small letter and leave room for the next word are verse, or a list.
_VERSE_LINES = 4
#: They are as well if so many, and this share, end in a comma inside a sentence and leave far more room. Set by hand.
_INSIDE, _INSIDE_SHARE, _COMMAS = 2, 0.25, frozenset(",;")
#: More than one in so many of them leads on in a title or in prose alone, and so does one of the first.
_LED, _FIRST = 3, 2
#: Where lines are broken at a number of characters, one that leaves so many of them free, which is more than its next
#: word and another take, was broken on purpose.
_ROOMY = 12
#: From this logarithm of the odds on the lengths of the paragraphs have a say in whether one ends all the same: of
#: 1,266 breaks below it on typeset pages 6 ended one.
_LEAST = -4.0


class LineBreak(Enum):
    """What a line break is; the value is the reason a user reads."""

    WRAP = "paragraph cut by hard wraps"
    END = "paragraph ends at a line break"
    OWN = "line break of the text's own"


_WRAP, _END, _OWN = LineBreak.WRAP, LineBreak.END, LineBreak.OWN


def line_breaks(
    rows: Sequence[str], wrap: Wrap, known: Habits, told: Mapping[int, int], *, flat: bool
) -> dict[int, LineBreak]:
    """Judge the line breaks of a block, each called by the row that it stands behind; ``flat``: see ``is_flat``.

    ``told`` are the breaks in doubt, with what is foretold of them. All others are wraps and left out, unless the
    breaks of the block, or of a part of it, are its own.
    """
    doubtful: Sequence[int] = list(told)
    wide = flat and not is_narrow(rows, wrap)
    if not flat and (own := _own(rows, wrap, known)) is not None:
        return dict.fromkeys(told, _WRAP) | dict.fromkeys(own, _OWN)
    outer = inf if flat or not known.indents else margin_below_first_lines(rows)
    if not wide:
        parts = [rows] if flat else segments(rows, doubtful, outer)
        local = [local_wrap(part, wrap) for part in parts]
        wide = all(width is wrap for width in local)
        if any(width is None for width in local):
            doubtful = range(len(rows) - 1)
        widths: Sequence[Wrap | None] = list(chain.from_iterable(map(repeat, local, map(len, parts))))
    found = dict.fromkeys(doubtful, _WRAP)
    if not wrap.exact and (full := stretched(rows, wrap)):
        doubtful = [index for index in doubtful if index not in full]
    if wide:
        if max(told.values(), default=-1) < 0:
            return found
        widths = [wrap] * len(rows)
    items = Items(rows[0])
    place = Place(item=is_item(rows[0]))
    doubts: list[Doubt] = []
    began = 0  # the row that the last paragraph began with
    for index in doubtful:
        sign = told[index] if wide else 0
        if sign < 0 and not place.item:
            continue
        row, below, here, there = rows[index], rows[index + 1], widths[index], widths[index + 1]
        if here is None or there is None or _is_apart(row, below):
            found[index], began = _OWN, index + 1
            place = Place()
            continue
        if sign <= 0:
            place.started, place.set_in = index == began, outer < inf and outer < indent(row)
            place.rows = () if here.exact or known.indents else rows[max(began, index - LINES) : index + 1]
            odds = score(row, below, here, known, place, *rows[index + 2 : index + 3]) + items.evidence(below, row)
            if odds < 0:
                if odds > _LEAST and ends_sentence(row) and not is_item(below):
                    doubts.append(Doubt(index, odds))
                elif here.exact and not initial(below).islower() and room_left(row, below, here, known) > _ROOMY:
                    found[index], began = _OWN, index + 1
                    place = Place()
                continue
        place = Place(item=sign <= 0 and is_item(below), bare=place.item and not ends_sentence(row))
        if sign <= 0:
            items.began(below)
        found[index], began = _OWN if place.item else _END, index + 1
    if known.lengths and doubts:
        sure = [index for index, what in found.items() if what is not _WRAP]
        found.update(dict.fromkeys(ending(known.lengths, rows, sure, doubts), _END))
    if began and len(rows) >= _VERSE_LINES:
        _keep_verse(found, doubtful, rows, wrap, known)
    return found


def _is_apart(row: str, below: str) -> bool:
    """Whether a row is one of a table of contents, or an address set in by itself stands below it."""
    return is_entry(row) or (indent(below) > indent(row) and is_link(below))


def _own(rows: Sequence[str], wrap: Wrap, known: Habits) -> Iterable[int] | None:
    """The breaks that a block has of its own, by how its rows are set in; None if that tells nothing."""
    if is_tabular(rows) or is_stanza(rows):
        return range(len(rows) - 1)
    return entries(rows, wrap) if known.hangs else None


def _keep_verse(
    found: dict[int, LineBreak], doubtful: Sequence[int], rows: Sequence[str], wrap: Wrap, known: Habits
) -> None:
    """Give lines of verse, or of a list, their breaks back."""
    stretch: list[int] = []
    for index in [*doubtful, len(rows)]:
        if stretch and index > stretch[-1] + 1:
            _keep_stretch(found, stretch, rows, wrap)
            stretch = []
        small = index == len(rows) or initial(rows[index]).islower() or initial(rows[index + 1]).islower()
        if not small and room_left(rows[index], rows[index + 1], wrap, known) > 1:
            stretch.append(index)


def _keep_stretch(found: dict[int, LineBreak], stretch: Sequence[int], rows: Sequence[str], wrap: Wrap) -> None:
    """Give lines that begin with no small letter and leave room their breaks back if few of them end a sentence.

    Those inside a sentence may be fewer if they leave so much room that no width can have broken them.
    """
    lines = rows[stretch[0] : stretch[-1] + 1]
    if len(lines) < _VERSE_LINES - 1 or _are_led(lines):
        return
    verse = 2 * sum(map(ends_sentence, lines)) < len(lines)
    inside = [row for row in stretch if rows[row].rstrip()[-1] in _COMMAS]
    if not verse and len(inside) >= max(_INSIDE, _INSIDE_SHARE * len(lines)) and all(map(is_worded, lines)):
        verse = all(is_roomy(rows[row], rows[row + 1], wrap) for row in inside)
    if verse:
        found.update(dict.fromkeys(stretch, _OWN))


def _are_led(lines: Sequence[str]) -> bool:
    """Whether lines lead on to the next as a title, an item or a sentence does; one verse behind others may, too."""
    leading = [line for line in lines if leads_on(line)]
    return bool(leading) and (
        _LED * len(leading) > len(lines)
        or any(map(leads_on, lines[:_FIRST]))
        or any(map(title_words, leading))
        or any(map(is_item, [lines[0], *leading]))
        or max(map(len, leading)) > max(len(line) for line in lines if not leads_on(line))
    )
