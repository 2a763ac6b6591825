"""Where paragraphs end inside a run of lines that wrapping made: each line break is judged, most of them at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import chain, repeat

from cleantext.layout.blocks import is_tabular
from cleantext.layout.habits import Habits
from cleantext.layout.items import Items, is_item
from cleantext.layout.narrow import is_narrow, local_wrap, segments
from cleantext.layout.odds import Place, room_left, score
from cleantext.layout.sentence import ends_sentence, initial, leads_on
from cleantext.layout.stanzas import is_stanza
from cleantext.layout.wrap import Wrap

#: What no line that surely goes on ends in, and what stands behind the number of an item.
_STOPS, _MARKS = frozenset(".!?:…\"'”’»)]*。！？0123456789"), frozenset((".", ")"))
#: So many lines in a row that begin with a capital and leave room for the next word are verse, or a list.
_VERSE_LINES = 4


#: Below these odds a sentence's end at the end of a full line says nothing; what speaks for an end there reaches 1.8.
_HARDLY = -0.1
#: A longer word in small letters: no title has one.
_SMALL_WORD = re.compile(r" [a-zß-öø-ÿ]{4}")


class Break(Enum):
    """What a line break is; the value is the reason a user reads."""

    WRAP = "paragraph cut by hard wraps"
    END = "paragraph ends at a line break"
    OWN = "line break of the text's own"


_WRAP, _END, _OWN = Break.WRAP, Break.END, Break.OWN


def breaks(rows: Sequence[str], wrap: Wrap, known: Habits, doubtful: Sequence[int], *, flat: bool) -> dict[int, Break]:
    """Judge the line breaks of a block, each called by the row that it stands behind; ``flat``: see ``is_flat``.

    Those that are not ``doubtful`` are wraps and left out, unless the breaks of the block, or of a part of it, are its
    own.
    """
    sure: frozenset[int] = frozenset()
    # Flat prose of the page's own width, where a line begins a paragraph for what it says and not for how it is set.
    if flat and not known.indents and not is_narrow(rows, wrap):
        if not doubtful:
            return {}
        sure = frozenset([row for row in doubtful if _goes_on_surely(rows[row], rows[row + 1], wrap, known)])
        if len(sure) == len(doubtful):
            return dict.fromkeys(doubtful, _WRAP)
        widths: Sequence[Wrap | None] = [wrap] * len(rows)
    elif not flat and (is_tabular(rows) or is_stanza(rows)):
        return dict.fromkeys(range(len(rows) - 1), _OWN)
    else:
        parts = [rows] if flat else segments(rows, doubtful)
        local = [(local_wrap(part, wrap), len(part)) for part in parts]
        widths = list(chain.from_iterable(repeat(width, count) for width, count in local))
        if any(width is None for width, _ in local):
            doubtful = range(len(rows) - 1)
    found = dict.fromkeys(doubtful, _WRAP)
    items = Items()
    items.began(rows[0])
    place = Place(item=is_item(rows[0]))
    began = 0  # the row that the last paragraph began with
    for index in doubtful:
        if index in sure and not place.item:
            continue
        row, below, here, there = rows[index], rows[index + 1], widths[index], widths[index + 1]
        if here is None or there is None:
            found[index], began = _OWN, index + 1
            place = Place()
            continue
        place.started = index == began
        if score(row, below, here, known, place) + items.evidence(below) < 0:
            continue
        place = Place(item=is_item(below), bare=place.item and not ends_sentence(row))
        if place.item:
            items.began(below)
        found[index], began = _OWN if place.item else _END, index + 1
    if began and len(rows) >= _VERSE_LINES:
        _keep_verse(found, rows, wrap, known)
    return found


def _goes_on_surely(row: str, below: str, wrap: Wrap, known: Habits) -> bool:
    """Whether weighing could only say that the paragraph goes on, in flat prose.

    It does where a small letter follows inside a sentence. Where widths are exact, a capital will do if the next word
    would not have fitted and neither line is a title, and a full stop where paragraphs hardly ever end with full lines.
    """
    if below[1:2] in _MARKS or below[2:3] in _MARKS:
        return False
    if below[0].islower():
        return row[-1] not in _STOPS
    if not wrap.exact or not below[0].isalpha():
        return False
    if row[-1] in _STOPS and (row[-1] != "." or known.ended > _HARDLY or not _SMALL_WORD.search(below)):
        return False
    word = below.find(" ")
    return len(row) + 1 + (word if word >= 0 else len(below)) > wrap.width and _SMALL_WORD.search(row) is not None


def _keep_verse(found: dict[int, Break], rows: Sequence[str], wrap: Wrap, known: Habits) -> None:
    """Give lines of verse, or of a list, their breaks back."""
    stretch: list[int] = []
    for index in [*found, len(rows)]:
        if stretch and index > stretch[-1] + 1:
            _keep_stretch(found, stretch, rows)
            stretch = []
        capitals = index < len(rows) and initial(rows[index + 1]).isupper() and initial(rows[index]).isupper()
        if capitals and room_left(rows[index], rows[index + 1], wrap, known) > 1:
            stretch.append(index)


def _keep_stretch(found: dict[int, Break], stretch: Sequence[int], rows: Sequence[str]) -> None:
    """Give lines that begin with capitals and leave room their breaks back if few of them end a sentence."""
    lines = rows[stretch[0] : stretch[-1] + 1]
    led = any(map(leads_on, lines))  # a title of several lines
    if len(lines) >= _VERSE_LINES - 1 and 2 * sum(map(ends_sentence, lines)) < len(lines) and not led:
        found.update(dict.fromkeys(stretch, _OWN))
