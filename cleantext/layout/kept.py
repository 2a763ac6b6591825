"""Line breaks that the marks beside them settle: clauses on lines of their own, broken words and addresses, dashes."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from cleantext.document import Document
from cleantext.layout.addresses import MARKS, broken_addresses
from cleantext.layout.clauses import clause_ends, closing_ends
from cleantext.layout.cut_words import interruptions
from cleantext.layout.dashes import DASHES, closed_dashes
from cleantext.layout.sentence import HYPHENS
from cleantext.layout.wrap import Wrap

#: Marks at line ends that ask for a closer look, by kind.
_KINDS = {**dict.fromkeys(HYPHENS, "-"), **dict.fromkeys(MARKS, "/"), **dict.fromkeys(DASHES, "—"), ";": ";", ",": ","}


class Kept(NamedTuple):
    """Rows whose line ends tell what becomes of their breaks, whatever the width says."""

    apart: frozenset[int]  #: they stand between the halves of a word
    ends: set[int]  #: behind them the break is the text's own
    closed: Collection[int]  #: behind them nothing stands where the break was


def kept_rows(document: Document, wrap: Wrap) -> Kept:
    """Look at the rows that end, or begin, with one of the marks."""
    rows, kinds = document.lines, _KINDS
    marked = [row - 1 for row in document.in_doubt if rows[row - 1][-1] in kinds]
    begun = [row for row in document.in_doubt if rows[row][0] in DASHES]
    if not marked and not begun:
        return Kept(frozenset(), set(), ())
    ends: dict[str, list[int]] = {mark: [] for mark in "-/;,—"}
    for row in marked:
        ends[kinds[rows[row][-1]]].append(row)
    dashes = [*ends["—"], *(row for row in ends["-"] if rows[row].endswith("--"))]
    return Kept(
        frozenset(interruptions(rows, ends["-"], wrap.letters)),
        {*clause_ends(rows, ends[";"], wrap), *closing_ends(rows, ends[","], wrap)},
        {*broken_addresses(rows, ends["/"]), *closed_dashes(document.text, rows, dashes, begun)},
    )
