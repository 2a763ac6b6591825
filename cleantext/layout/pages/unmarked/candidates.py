"""Rows that may be furniture by their letters alone: with a number at one end, or the same as others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, repeat

from cleantext.layout.links import address
from cleantext.layout.pages.folios import LONGEST
from cleantext.layout.pages.heads import TELLING, WIDE, is_last_line, is_notice, is_title, keys, letters
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.prose import CODE
from cleantext.layout.rows import Rows

_ENDS = frozenset("0123456789])|-–—·•~ivxlcIVXLC")
_STARTS = frozenset("0123456789[(|-–—·•~")
_RULED = (" -", " –", " —", " ·", " •", " ~")
_NUMBERS = " \t0123456789|·•~–—[]()/-"
#: A roman numeral behind a head. The sign comes first, so that the search runs from sign to sign.
_ROMAN = re.compile(r"(?:[—–|·•.-]|   ) ?(?:[ivxlc]{1,7}|[IVXLC]{1,7})(?=\n|$)")
#: What one at least of three of them in turn ends in.
_TWO = "ii", "II"
#: "p. 3" before a head, what one of three roman numerals ends in, "Page 3 of" in a head cut before the number of all
#: pages: all in one search, since most texts have none.
_WORDED = re.compile(
    r"\n(?:(?=[PpSs \t])[ \t]*(?:[Pp]age|[Pp]g?\.|[Ss]eite|S\.) ?\d{1,4} |(?<=(?:ii|II|of)\n)(?<![A-Za-z] of\n))"
)
_CUT_OFF, _REACH = re.compile(r"\d of\Z"), len("3 of")
#: What shows that there are any pages spelt.
_MANY = re.compile(r"(?:age|g\.|p\.|eite|S\.) ?[2-4]\d{0,3} ")
#: A row with nothing but a number, or with the time from which on a subtitle is shown; one of a list.
_COUNTED = re.compile(r"\s*(?:[-–—*+•[(]? ?\d{1,6}[\])]?\s*$|\d\d?:\d\d[\d:.,]* --> \d)")
_BULLET = re.compile(r"\s*[-–—*+•o] +\S")
#: A numeral with what may stand beside it.
SHORT = 14


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows of a text that may be furniture."""

    numeric: list[int]  #: begin or end with what may be a number
    repeated: list[list[int]]  #: may be one head, or have the same half of a head
    rows: set[int]  #: all of them, and others of which there are several


def candidates_in(rows: Rows) -> Candidates | None:
    """Return the rows that may be furniture, or None if there are too few."""
    # A string that has nothing to strip comes back as itself, so that most rows cost one comparison.
    trimmed = list(map(str.strip, rows.rows, repeat(_NUMBERS)))
    if len(rows.text) > LONGEST * len(trimmed) and sum([0 < len(text) < LONGEST for text in trimmed]) < ENOUGH:
        return None  # paragraphs, each on a row of its own
    numeric = [
        row
        for row, text, bare in zip(count(), rows.rows, trimmed, strict=False)
        if (bare is not text or len(text) < SHORT) and text and _is_short(text) and _numeric(text)
    ]
    numeric = [row for row in numeric if any(map(str.isalpha, trimmed[row])) or not _is_listed(rows, row)]
    if worded := _worded(rows):
        numeric = sorted({*numeric, *worded})
    often = _often(trimmed)
    if len(numeric) < ENOUGH and not often and not rows.cut.has_gaps:
        return None
    repeated = [*_repeated(rows, often), *_halves(rows, often)]
    candidates = {*numeric, *(row for on in (*often.values(), *repeated) for row in on)}
    return Candidates(numeric, repeated, candidates)


def _is_listed(rows: Rows, row: int) -> bool:
    """Whether a number counts no page: beside another one or the time of a subtitle, or with its bullet in a list."""
    near = rows.rows[max(0, row - 1) : row] + rows.rows[row + 1 : row + 2]
    return any(look.match(rows.rows[row]) and any(map(look.match, near)) for look in (_COUNTED, _BULLET))


def _is_short(row: str) -> bool:
    """Whether a row is no longer than furniture is; its halves may stand at the two edges of a wide page."""
    text = row.strip()
    return len(text) < LONGEST or (WIDE in text and len(" ".join(text.split())) < LONGEST)


def _worded(rows: Rows) -> set[int]:
    """The rows with a number of a page that are told by a word, or by signs before a roman numeral.

    They begin with the number and a word for it, or are cut before the number of all pages, or end in the numeral.
    """
    text = rows.cut.text
    found: set[int] = set()
    spelt: list[int] = []
    is_roman = False
    for one in _WORDED.finditer(f"{text}\n"):
        start, end = one.span()
        is_roman = is_roman or (text.endswith(_TWO, 0, start) and start < len(text))
        if _CUT_OFF.search(text, max(0, start - _REACH), start):
            found.add(rows.at(start - 1))
        if end > start + 1:
            spelt.append(rows.at(end - 1))
    if spelt and _MANY.search(text):  # the second search is the slower one
        found.update(spelt)
    found = {row for row in found if _is_short(rows.rows[row])}
    return found.union(rows.at(one.start()) for one in _ROMAN.finditer(text)) if is_roman else found


def _numeric(text: str) -> bool:
    """Whether a row begins or ends with what may be a number: a quick test that lets most rows go."""
    bare = text.strip()
    if not bare:
        return False
    last = bare[-1]
    if len(bare) < SHORT and any(map(str.isdigit, bare)):
        return True
    behind = last.isdigit() or last in "])" or bare.endswith(_RULED)
    return bare[0] in _STARTS or (last in _ENDS and (behind or len(bare) < SHORT))


def _often(trimmed: Sequence[str]) -> dict[str, list[int]]:
    """Where each text stands that several rows are, but for numbers at their ends, and that is long enough to tell."""
    blank = trimmed.count("")
    if len(trimmed) - blank - len(set(trimmed)) + bool(blank) < ENOUGH - 1:
        return {}
    counted = Counter(trimmed)
    del counted[""]  # blank rows
    often: dict[str, list[int]]
    often = {text: [] for text, times in counted.items() if times >= ENOUGH and 3 <= len(text) < LONGEST}
    if often:
        for row, text in enumerate(trimmed):
            if text in often:
                often[text].append(row)
    return often


def _repeated(rows: Rows, often: dict[str, list[int]]) -> list[list[int]]:
    """Rows that may be one head: they begin with a capital or are an address; with a number always, or never."""
    found: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for text, on in often.items():
        titled = text[:1].isupper() and text[-1] != ":" and is_title(text) and not is_last_line(text)
        if address(text) or is_notice(text) or (titled and not CODE.search(text)):
            for row in on:
                for key in keys(rows.rows[row])[:1]:
                    found[key, text == rows.rows[row].strip()].append(row)
    return [sorted(on) for on in found.values() if len(on) >= ENOUGH]


def _halves(rows: Rows, often: dict[str, list[int]]) -> list[list[int]]:
    """Rows of which one half repeats, before a wide space or behind it, as the half of a head does.

    Where the wide space is the margin, the half is the whole row, and repeats with it.
    """
    found: dict[tuple[bool, str], list[int]] = defaultdict(list)
    if rows.cut.has_gaps and WIDE in rows.text:
        inside = [row for row, text in enumerate(rows.bare) if WIDE in text]
        for row in sorted({*inside, *(row for on in often.values() for row in on)}):
            text = rows.rows[row]
            if WIDE in text and _is_short(text) and not CODE.search(text):
                left, _, right = text.strip().partition(WIDE)
                if left.endswith(":"):
                    continue  # a field of a table
                for half, part in ((False, left), (True, right.rpartition(WIDE)[2].strip())):
                    if len(letters(part)) >= TELLING and part[0].isupper() and is_title(part):
                        found[half, part].append(row)
    return [on for on in found.values() if len(on) >= ENOUGH]
