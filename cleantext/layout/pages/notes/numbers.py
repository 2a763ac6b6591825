"""Numbers of notes that a reader wrote on rows of their own, and the notes that they belong to.

A raised number is a line to itself for readers that go by height. That of a note may come out below its text, or at the
foot of the left column while the note stands below both; the one that calls a note, below the line that it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from cleantext.layout.around import SLACK
from cleantext.layout.cut_sentences import has_stop, is_cut
from cleantext.layout.measure import indent, reach, widest
from cleantext.layout.page_sizes import MOST_ROWS
from cleantext.layout.rows import Rows

#: A page with more numbers alone on rows than this is a table.
_TABLE = 12
#: Notes whose numbers stand elsewhere have no more rows than this.
_LONGEST = 8
#: One that runs below two columns is so many times as long as their widest line.
_BOTH = 1.3
#: A number behind the first part of a word.
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(\d{1,2})$")
#: How many columns code is set in.
_SET_IN = 4
_LETTER, _FIGURE = re.compile(r"[^\W\d_]"), re.compile(r"\d")
_NAME = re.compile(r"\w+$")
#: Pages whose numbers keep step, at least, and half of all, before another is known by them.
_STEPS = 2


def lone_numbers(rows: Rows, page: Sequence[int]) -> dict[int, int]:
    """Return the numbers that stand alone on rows of a page, by row; none of a table, or of what is no page.

    Those of several notes may stand one below the other; other figures there make a column of a table.
    """
    if len(page) > MOST_ROWS:
        return {}
    found = {row: int(rows.bare[row]) for row in page if len(rows.bare[row]) < 4 and rows.bare[row].isdecimal()}
    if len(found) > _TABLE:
        return {}
    found = {row: number for row, number in found.items() if number}
    own = set(page) if found else set[int]()
    return {row: number for row, number in found.items() if not _is_in_table(rows, own, row, found)}


def _is_in_table(rows: Rows, page: Collection[int], row: int, found: Mapping[int, int]) -> bool:
    """Whether figures that do not count on from a number stand right above it, or below."""
    beside = {step: rows.bare[row + step] for step in (-1, 1) if row + step in page}
    return any(
        found.get(row + step) != found[row] + step and _FIGURE.search(text) and not _LETTER.search(text)
        for step, text in beside.items()
    )


def is_set_in(rows: Rows, row: int, lone: Collection[int]) -> bool:
    """Whether a number is set in from the text below, as code is: that of a note stands before it."""
    below = rows.below(row, lone)
    return below < len(rows.rows) and indent(rows.rows[row]) - indent(rows.rows[below]) >= _SET_IN


def call_above(page: Collection[int], row: int, number: int, lone: Mapping[int, int]) -> int:
    """Return the row above that holds nothing but the number that calls a note, right below a line of text; or -1."""
    calls = (call for call, other in lone.items() if other == number and call < row)
    return next((call for call in calls if call - 1 in page and call - 1 not in lone), -1)


def glued_numbers(rows: Rows, page: Sequence[int], overleaf: int) -> dict[int, int]:
    """Return the numbers behind a part of a word at a line end, by row: a reader put one in the hyphen's place.

    A name with a number comes again: "x11".
    """
    found: dict[int, int] = {}
    for row, below in pairwise([*page, overleaf]):
        match = _GLUED.search(rows.bare[row][-4:])
        if match is None or below == len(rows.rows) or not rows.bare[below][0].islower():
            continue
        word = _NAME.search(rows.bare[row])
        if word is not None and len(word[0]) - len(match[1]) > 1 and rows.text.count(word[0]) == 1:
            found[row] = int(match[1])
    return found


def page_numbers(rows: Rows, pages: Sequence[tuple[int, int]], taken: Collection[int]) -> dict[int, int]:
    """Return the number that each page should have whose own was not found, if those that were found keep step."""
    firsts = [first for first, _ in pages]
    numbers = {
        bisect_right(firsts, row) - 1: int(rows.bare[row])
        for row in taken
        if len(rows.bare[row]) < 4 and rows.bare[row].isdecimal()
    }
    steps = Counter(number - page for page, number in numbers.items())
    step, count = max(steps.items(), key=itemgetter(1), default=(0, 0))
    return (
        {page: page + step for page in range(len(pages)) if page not in numbers}
        if count >= max(_STEPS, len(numbers) / 2)
        else {}
    )


def unnumbered(rows: Rows, page: Sequence[int], lone: Mapping[int, int], overleaf: int) -> int:
    """Return the row with which notes begin at the foot of a page whose numbers stand elsewhere; -1 if there are none.

    They stand apart and end with a sentence; the text above them runs on ``overleaf``, or is set in narrower columns.
    """
    if not page:
        return -1
    wide = _BOTH * widest(len(rows.bare[row]) for row in page)
    place = len(page) - 1
    while place > 0 and (
        page[place - 1] == page[place] - 1
        or (len(rows.bare[page[place - 1]]) > wide and is_cut(rows.bare[page[place - 1]], rows.bare[page[place]]))
    ):
        place -= 1
    own = page[place:]
    if place == 0 or page[place - 1] in lone or len(own) > _LONGEST or not lone.keys().isdisjoint(own):
        return -1
    above, first = rows.rows[page[place - 1]], rows.bare[own[0]]
    if not first[0].isupper() or not has_stop(rows.rows[own[-1]]):
        return -1
    cut = overleaf < len(rows.rows) and is_cut(above, rows.rows[overleaf])
    return own[0] if cut or max(len(rows.bare[row]) for row in own) > wide else -1


def numbered(
    rows: Rows, own: Sequence[int], begins: Collection[int], lone: Collection[int], apart: Sequence[str]
) -> tuple[str, list[str]]:
    """Return the notes in some rows, each a paragraph behind its number, and the numbers that no note was found for.

    ``begins`` are rows that begin with a number, and ``lone`` those that hold nothing else. Numbers that stand
    ``apart``, or behind the notes, go to those without one; what is left over stands last.
    """
    notes: list[tuple[str | None, list[str]]] = []  # a number, None where it stands in the text already, and lines
    free = [*apart]
    waiting = ""
    for row in own:
        text = rows.bare[row]
        if row in lone:
            free += [waiting] if waiting else []
            waiting = text
        elif waiting or row in begins or not notes:
            notes.append((waiting if waiting or row not in begins else None, [text]))
            waiting = ""
        else:
            notes[-1][1].append(text)
    free += [waiting] if waiting else []
    if free and all(map(str.isdecimal, free)):
        notes = _divided(notes, len(free))
        if sum(mark == "" for mark, _ in notes) == len(free):
            numbers = iter(sorted(free, key=int))
            notes = [(next(numbers) if mark == "" else mark, lines) for mark, lines in notes]
            free = []
    written = ["\n".join(lines if mark is None else [f"{mark} {lines[0]}", *lines[1:]]) for mark, lines in notes]
    return "\n\n".join([*written, *free]), free


def _divided(notes: list[tuple[str | None, list[str]]], count: int) -> list[tuple[str | None, list[str]]]:
    """Begin notes without a number behind lines that end a sentence, if that makes as many of them as are wanted."""
    wanted = count - sum(mark == "" for mark, _ in notes)
    wide = max((len(line) for _, lines in notes for line in lines), default=0)
    places = [
        (note, place, reach(one, other) < SLACK * wide)
        for note, (_, lines) in enumerate(notes)
        for place, (one, other) in enumerate(pairwise(lines), 1)
        if has_stop(one) and not other[0].islower()
    ]
    if len(places) > wanted:  # the line ends that left room for the next word
        places = [found for found in places if found[2]]
    found = [*notes]
    for note, place, _ in reversed(places if len(places) == wanted else []):
        mark, lines = found[note]
        found[note : note + 1] = [(mark, lines[:place]), ("", lines[place:])]
    return found
