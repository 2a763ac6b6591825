"""Hyphens at line ends: words that a line end broke, and compounds that it broke at their hyphen.

The broken word is joined, the compound keeps its hyphen (``well-known``), the suspended hyphen its space
(``pre- and``); the line break goes in every case. In doubt the hyphen stays, unless the text around it is in another
language than it was said to be, one that knows better. Dashes, addresses, columns of words and code are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.blocks import GUTTER
from cleantext.layout.cut_words import ADDRESS, is_strange
from cleantext.layout.hyphens.affixes import ALL_TAILS
from cleantext.layout.hyphens.hyphenation import Verdict, verdict
from cleantext.layout.hyphens.known import Known
from cleantext.layout.hyphens.line_ends import is_inside, is_wrap
from cleantext.layout.hyphens.signs import are_others, come_by_chance
from cleantext.layout.page_words import says_page
from cleantext.lexical.languages import CLOSED_COMPOUNDS

#: A hyphen behind a letter or digit at a line end, before a line that begins with one. The sign comes first, so that
#: the search runs from sign to sign.
_BREAK = re.compile(r"([-‐\u00ad¬=])(?<=[^\W_].)[ \t]*\n[ \t]*(?=[^\W_])")
#: One of these ends a line then: in most texts none does.
_ENDINGS = frozenset("-‐\u00ad¬= \t")
_LEFT = re.compile(r"[^\W_]+$")
_RIGHT = re.compile(r"[^\W_]+")
#: No word is longer; bounds how far back a word is looked for.
_LONGEST = 60
#: An address or a path that a line end broke: its plain hyphen is its own.
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$|/\S+/\S*$")
#: Signs of a break; those that only stand for a hyphen.
_SIGNS, _SIGNS_OCR = "-‐\u00ad¬", "-‐\u00ad¬="
_STANDING_FOR = frozenset("=¬\u00ad")
_CHAINING = ("-", "‐")
#: A line by itself, behind which a sentence goes on: it is none of it.
_GOES_ON_BELOW = re.compile(r"[^\n]*\n[ \t]*\n\s*+[a-zß-öø-ÿ]")


def hyphens(
    document: Document, *, lang: str = "en", lexicon: frozenset[str] = frozenset(), ocr: bool = False
) -> Sequence[Edit]:
    """Return an edit for each hyphen at a line end; ``ocr`` takes ``=`` for a hyphen, as Fraktur prints it."""
    text = document.text
    if document.endings.isdisjoint(_ENDINGS):
        return ()
    known: Known | None = None
    judged: list[tuple[_Place, Verdict]] = []
    for chain in _chains(text, _SIGNS_OCR if ocr else _SIGNS):
        if not _is_running(text, chain[0].left, chain[-1].end):
            continue
        if known is None:
            known = Known(text, lang, lexicon)
        judged += [(place, _judged(text, place, known)) for place in chain if not _is_strange(text, place, known)]
    if known is None:
        return ()
    edits = []
    for place, what in _settled(text, judged, known):
        if what is not Verdict.JOIN and not is_wrap(text, place.start, place.stop):
            continue
        sign = "-" if place.sign in _STANDING_FOR else place.sign
        new = {Verdict.JOIN: "", Verdict.KEEP: sign, Verdict.SUSPEND: f"{sign} "}[what]
        old = text[place.start : place.stop]
        edits.append(Edit(place.start, place.stop, old, new, what.value, 1.0, "hyphens"))
    return edits


class _Place(NamedTuple):
    """A sign at a line end, ``start:stop`` with the break behind it, between words that begin and end outside."""

    left: int
    start: int
    stop: int
    end: int
    sign: str

    def halves(self, text: str) -> tuple[str, str]:
        """The words on both sides."""
        return text[self.left : self.start], text[self.stop : self.end]


def _chains(text: str, signs: str) -> Iterator[list[_Place]]:
    """Yield the places, those in one list that follow each other with a single word between them."""
    chain: list[_Place] = []
    for found in _BREAK.finditer(text):
        start, stop = found.span()
        left = _LEFT.search(text, max(0, start - _LONGEST), start)
        right = _RIGHT.match(text, stop, stop + _LONGEST)
        if found[1] not in signs or left is None or right is None or _is_open_range(text, start, stop):
            continue
        if _is_in_columns(text, start, stop) or says_page(_rest(text, stop)):
            continue
        if chain and chain[-1].stop < left.start():
            yield chain
            chain = []
        chain.append(_Place(left.start(), start, stop, right.end(), found[1]))
    if chain:
        yield chain


def _is_open_range(text: str, start: int, stop: int) -> bool:
    """Whether a figure before a hyphen begins a range without an end: a capital follows, or it stands in a table."""
    if not text[start - 1].isdigit() or text[stop].islower():
        return False
    row = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return text[stop].isupper() or GUTTER.search(row) is not None


def _is_in_columns(text: str, start: int, stop: int) -> bool:
    """Whether the hyphen ends the last of two columns side by side: what goes on with it does not stand below."""
    last = text.find("\n", stop)
    row, below = text[text.rfind("\n", 0, start) + 1 : start], text[stop : last if last >= 0 else len(text)]
    begins = {found.end() for found in GUTTER.finditer(row)}
    return bool(begins) and not begins.isdisjoint(found.end() for found in GUTTER.finditer(below))


def _is_strange(text: str, place: _Place, known: Known) -> bool:
    """Whether the next line is none that the word goes on with: the number, the head or a note of a page."""
    if text[place.stop].islower():
        return ADDRESS.match(text, place.stop) is not None
    if _GOES_ON_BELOW.match(text, place.stop):
        return True
    left, right = place.halves(text)
    if f"{left}-{right}" in known.compounds:
        return False
    end = text.find("\n", place.stop)
    below = text[place.stop : end if end >= 0 else len(text)]
    behind = text[place.end : place.end + 1]
    if behind in _CHAINING:
        right += behind  # no small word by itself: "Up-to-date"
    return is_strange(left, right, below, chained=text[place.left - 1 : place.left] in _CHAINING)


def _judged(text: str, place: _Place, known: Known) -> Verdict:
    is_address = _ADDRESS.search(text, max(0, place.start - _LONGEST), place.start) is not None
    if place.sign in known.setters_signs:
        # In an address two words may be apart, and printed so.
        left, right = place.halves(text)
        is_own = is_address and known.are_words(place.start, left, right) and not known.has(left + right)
        return Verdict.KEEP if is_own else Verdict.JOIN
    if is_address:
        return Verdict.KEEP
    judged = _weighed(text, place, known)
    if judged is Verdict.KEEP and known.is_part("".join(halves := place.halves(text))):
        return Verdict.KEEP if "-".join(halves) in known.compounds else Verdict.JOIN  # "LOVE-LACE", of "LOVELACE-Hale"
    return judged


def _settled(text: str, judged: list[tuple[_Place, Verdict]], known: Known) -> Iterator[tuple[_Place, Verdict]]:
    """Yield what was judged, but that hyphens stay between words where they are the writer's.

    They are if none stands inside a word for sure, and the setter has other signs, or breaks no words.
    """
    plain = [place for place, what in judged if what is Verdict.JOIN and place.sign not in known.setters_signs]
    kept = frozenset(_writers(text, plain, known)) if plain else frozenset()
    for place, what in judged:
        yield place, Verdict.KEEP if place in kept else what


def _writers(text: str, plain: list[_Place], known: Known) -> list[_Place]:
    """Return those of some places whose hyphens are the writer's; none if one of them is inside a word for sure."""
    others = are_others(text, known.setters_signs)
    if not (others or come_by_chance(text)):
        return []
    if not all(known.are_words(place.start, *place.halves(text)) for place in plain):
        return []
    if others:
        return plain
    if any(known.is_common(*place.halves(text)) for place in plain):
        return []
    return [place for place in plain if not known.is_closed(place.start, *place.halves(text))]


def _weighed(text: str, place: _Place, known: Known) -> Verdict:
    left, right = place.halves(text)
    behind = text[place.end : place.end + 1]
    chained = text[place.left - 1 : place.left] in _CHAINING or behind in _CHAINING
    inside = is_inside(text, place.left)
    judged = verdict(left, right, behind, known.evidence, chained=chained, inside=inside)
    # A word of ours may still be two that another language joins with a hyphen: "rendez-vous".
    is_tail = right.lower() in ALL_TAILS
    is_word = judged is Verdict.JOIN and not is_tail and known.has(left + right)
    is_settled = judged is Verdict.SUSPEND or is_word
    if is_settled or not (foreign := known.foreign(place.start, left, right)):
        return judged
    there = verdict(left, right, behind, foreign, chained=chained, inside=inside)
    if is_tail or foreign.lang in CLOSED_COMPOUNDS:  # which keep a hyphen for a reason only
        return there
    # What is in pieces here may be in pieces there, unless both are words.
    in_pieces = there is Verdict.KEEP and not all(foreign.zipf(half.lower()) for half in (left, right))
    return judged if in_pieces else there


def _is_running(text: str, start: int, end: int) -> bool:
    """Whether the halves stand in running text, with another word beside one of them on their lines.

    Three or more of them, the first of which is alone on its line, are a list.
    """
    before = text.rfind("\n", 0, start) + 1
    if text.count("\n", start, end) > 1 and not text[before:start].strip():
        return False
    return any(map(str.isalnum, text[before:start] + _rest(text, end)))


def _rest(text: str, start: int) -> str:
    """What a line has from a place on."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
