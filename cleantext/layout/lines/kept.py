"""Line breaks that the marks beside them settle: clauses on lines of their own, broken words and addresses, dashes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cleantext.document import Document
from cleantext.layout.broken_words import HYPHENS
from cleantext.layout.cut_words import interruptions
from cleantext.layout.lines.addresses import MARKS, broken_addresses
from cleantext.layout.lines.clauses import clause_ends, closing_ends
from cleantext.layout.lines.dashes import DASHES, Dashes
from cleantext.layout.lines.dated import entries_begin
from cleantext.layout.lines.displayed import displayed
from cleantext.layout.lines.enumerations import enumerated
from cleantext.layout.lines.formulas import formulas
from cleantext.layout.lines.numbered import below_headings
from cleantext.layout.lines.paths import broken_paths
from cleantext.layout.lines.short_lines import short_lines
from cleantext.layout.lines.slashes import closed_slashes
from cleantext.layout.lines.typed import typed_rows
from cleantext.layout.lines.wrap import Wrap

#: Marks at line ends that tell what becomes of the break, by kind.
_KINDS = {**dict.fromkeys(HYPHENS, "-"), **dict.fromkeys(MARKS, "/"), **dict.fromkeys(DASHES, "—"), ";": ";", ",": ","}
_NONE: frozenset[int] = frozenset()
#: A row of four or more of one mark is a rule, and no line of the paragraph above it or below; a percent sign by itself
#: stands between the records of a file.
_RULERS = frozenset("-=*_~#%+@&^")
_RULE = re.compile(rf"([{re.escape(''.join(sorted(_RULERS)))}])\1{{3,}}|%")
#: What a line ends with, or begins with, that asks for a closer look.
_ENDS, _BEGINNINGS = _RULERS.union(_KINDS), _RULERS.union("—(")


class Kept(NamedTuple):
    """Rows whose line ends tell what becomes of their breaks, whatever the width says."""

    apart: frozenset[int]  #: they stand between the halves of a word, or are rules
    ends: frozenset[int]  #: behind them the break is the text's own
    closed: Collection[int]  #: behind them nothing stands where the break was
    unjoined: Collection[int]  #: behind them the break stays, if no paragraph ends there
    begun: frozenset[int]  #: they begin a paragraph
    dashes: Dashes  #: those at other breaks, over blank lines


def kept_rows(document: Document, wrap: Wrap, short: Collection[int]) -> Kept:
    """Look at the rows that end, or begin, with one of the marks, and at the ``short`` ones."""
    rows = document.lines
    marked = [row - 1 for row in document.in_doubt if rows[row - 1][-1] in _ENDS]
    begun = [row for row in document.in_doubt if rows[row][0] in _BEGINNINGS]
    equals = [row for row, text in enumerate(rows) if "=" in text] if "=" in document.text else ()
    entries = frozenset([*entries_begin(document), *below_headings(document, wrap)])
    dashes = Dashes(document.text)
    shown = (*displayed(document, wrap),)
    if not (marked or begun or short or equals or shown):
        return Kept(_NONE, _NONE, (), (), entries, dashes)
    listed, typed = (short_lines(document, wrap, short), typed_rows(document, wrap, short)) if short else ((), ())
    ends: dict[str, list[int]] = {mark: [] for mark in "-/;,—"}
    for row in marked:
        if (mark := rows[row][-1]) in _KINDS:
            ends[_KINDS[mark]].append(row)
    beside = [
        *ends["—"],
        *(row for row in ends["-"] if rows[row].endswith("--")),
        *(row - 1 for row in begun if rows[row][0] == "—"),
    ]
    return Kept(
        _rules(rows, {*marked, *begun}).union(interruptions(rows, ends["-"], wrap.letters)),
        frozenset([*clause_ends(rows, ends[";"], wrap), *closing_ends(rows, ends[","], wrap), *typed]),
        {
            *broken_addresses(rows, ends["/"]),
            *broken_paths(document, ends["/"]),
            *closed_slashes(document, ends["/"]),
            *(row for row in beside if dashes.close(*_pair(rows, row))),
        },
        {*listed, *shown, *enumerated(rows, begun, wrap), *formulas(rows, equals, wrap)},
        entries,
        dashes,
    )


def _rules(rows: Sequence[str], likely: Collection[int]) -> frozenset[int]:
    """The rows that are rules, among those that touch another row and begin or end with a mark."""
    return frozenset([row for row in likely if _RULE.fullmatch(rows[row].strip())])


def _pair(rows: Sequence[str], row: int) -> tuple[str, str]:
    """The two sides of a line break, called by the row above it."""
    return rows[row].rstrip(), rows[row + 1].lstrip()
