"""Hyphens at line ends: words that a line end broke, and compounds that it broke at their hyphen.

The broken word is joined, the compound keeps its hyphen (``well-known``), the suspended hyphen its space
(``pre- and``); the line break goes in every case. In doubt the hyphen stays, unless the text around it is in another
language than it was said to be, one that knows better. Dashes, addresses, columns of words and code are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from math import log
from typing import NamedTuple

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.blocks import GUTTER
from cleantext.layout.cut_words import ADDRESS, is_strange
from cleantext.layout.hyphens.affixes import ALL_TAILS
from cleantext.layout.hyphens.hyphenation import Evidence, Verdict, verdict
from cleantext.layout.hyphens.line_ends import is_inside, is_wrap
from cleantext.layout.hyphens.wordset import WordSet
from cleantext.layout.page_words import says_page
from cleantext.lexical.foreign import language_of, listed
from cleantext.lexical.languages import CLOSED_COMPOUNDS
from cleantext.lexical.lexicon import lexicon as lexicon_of

#: A hyphen behind a letter or digit at a line end, before a line that begins with one. The sign comes first, so that
#: the search runs from sign to sign.
_BREAK = re.compile(r"([-‐\u00ad¬=])(?<=[^\W_].)[ \t]*\n[ \t]*(?=[^\W_])")
#: One of these ends a line then: in most texts none does.
_ENDINGS = frozenset("-‐\u00ad¬= \t")
_LEFT = re.compile(r"[^\W_]+$")
_RIGHT = re.compile(r"[^\W_]+")
#: No word is longer; bounds how far back a word is looked for.
_LONGEST = 60
#: An address or a path that a line end broke: its hyphen is its own.
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$|/\S+/\S*$")
#: Signs of a break; those that never stand for anything but a broken word; those that only stand for a hyphen.
_SIGNS, _SIGNS_OCR = "-‐\u00ad¬", "-‐\u00ad¬="
_SOFT = "\u00ad¬"
_STANDING_FOR = frozenset("=¬\u00ad")
_CHAINING = ("-", "‐")
_LN_10 = log(10)
#: Letters on each side that tell the language of a place, which is asked once for as many.
_PART = 2000
_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++-[^\W_]++")
#: A line by itself, behind which a sentence goes on: it is none of it.
_GOES_ON_BELOW = re.compile(r"[^\n]*\n[ \t]*\n\s*+[a-zß-öø-ÿ]")
#: What another language borrows is as common as this, on the Zipf scale; fragments seldom are. Set by hand.
_BORROWED = 3.0
_INSIDE = re.compile(r"‐(?<=[^\W\d_]‐)(?=[^\W\d_])")


def hyphens(
    document: Document, *, lang: str = "en", lexicon: frozenset[str] = frozenset(), ocr: bool = False
) -> Sequence[Edit]:
    """Return an edit for each hyphen at a line end; ``ocr`` takes ``=`` for a hyphen, as Fraktur prints it."""
    text = document.text
    if document.endings.isdisjoint(_ENDINGS):
        return ()
    edits: list[Edit] = []
    known: _Known | None = None
    soft = _SOFT
    for chain in _chains(text, _SIGNS_OCR if ocr else _SIGNS):
        if not _is_running(text, chain[0].left, chain[-1].end):
            continue
        if known is None:
            known = _Known(text, lang, lexicon)
            if not _INSIDE.search(text):
                # Typesetters print U+2010 where they break a word; who writes it in compounds, too, is not one.
                soft += "‐"
        for place in chain:
            if _is_strange(text, place, known):
                continue
            judged = _judged(text, place, soft, known)
            if judged is not Verdict.JOIN and not is_wrap(text, place.start, place.stop):
                continue
            sign = "-" if place.sign in _STANDING_FOR else place.sign
            new = {Verdict.JOIN: "", Verdict.KEEP: sign, Verdict.SUSPEND: f"{sign} "}[judged]
            old = text[place.start : place.stop]
            edits.append(Edit(place.start, place.stop, old, new, judged.value, 1.0, "hyphens"))
    return edits


class _Place(NamedTuple):
    """A sign at a line end, ``start:stop`` with the break behind it, between words that begin and end outside."""

    left: int
    start: int
    stop: int
    end: int
    sign: str


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


def _is_strange(text: str, place: _Place, known: _Known) -> bool:
    """Whether the next line is none that the word goes on with: the number, the head or a note of a page."""
    if text[place.stop].islower():
        return ADDRESS.match(text, place.stop) is not None
    if _GOES_ON_BELOW.match(text, place.stop):
        return True
    left, right = text[place.left : place.start], text[place.stop : place.end]
    if f"{left}-{right}" in known.compounds:
        return False
    end = text.find("\n", place.stop)
    below = text[place.stop : end if end >= 0 else len(text)]
    behind = text[place.end : place.end + 1]
    if behind in _CHAINING:
        right += behind  # no small word by itself: "Up-to-date"
    return is_strange(left, right, below, chained=text[place.left - 1 : place.left] in _CHAINING)


def _judged(text: str, place: _Place, soft: str, known: _Known) -> Verdict:
    if _ADDRESS.search(text, max(0, place.start - _LONGEST), place.start):
        return Verdict.KEEP
    if place.sign in soft:
        return Verdict.JOIN
    left, right = text[place.left : place.start], text[place.stop : place.end]
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


class _Known:
    """What the user, the document and the lexicons of its languages know about words."""

    def __init__(self, text: str, lang: str, user: frozenset[str]) -> None:
        self._text, self._lang, self._user = text, lang, user
        self._here = WordSet(text)
        self._others: dict[int, Evidence | None] = {}
        known = lexicon_of(lang)

        def zipf(word: str) -> float:
            return _zipf(known.words.get(word))

        def pair(first: str, second: str) -> float:
            return _zipf(known.joint(first, second))

        self.evidence = Evidence(lang, user, self._here, self._here.begun, zipf, pair)

    @cached_property
    def compounds(self) -> frozenset[str]:
        """The words of the text with a hyphen inside, and what stands on both sides of the first."""
        return frozenset(_COMPOUND.findall(self._text))

    def has(self, word: str) -> bool:
        """Whether a word is one of the language, the document or the user."""
        small = word.lower()
        return bool(self.evidence.zipf(small)) or small in self._here or small in self._user or word in self._user

    def foreign(self, place: int, left: str, right: str) -> Evidence | None:
        """What the language knows that the text is in here, if it is another one and two words are not borrowed."""
        part = place // _PART
        if part not in self._others:
            around = self._text[max(0, place - _PART) : place + _PART]
            other = language_of(around, self._lang)
            self._others[part] = None if other == self._lang else self._of_other(other)
        known = self._others[part]
        if known is None or not (left[-1].isalpha() and right[0].isalpha()):
            return None
        halves = left.lower(), right.lower()
        is_borrowed = all(self.evidence.zipf(half) > max(_BORROWED, known.zipf(half)) for half in halves)
        return None if is_borrowed and not known.zipf("".join(halves)) else known

    def _of_other(self, lang: str) -> Evidence:
        words = _listed(lang)
        return Evidence(lang, self._user, self._here, self._here.begun, lambda word: words.get(word, 0.0), _no_pair)


@lru_cache(maxsize=8)  # 3 MB each
def _listed(lang: str) -> dict[str, float]:
    """The more frequent words of a language, with their frequencies on the Zipf scale."""
    return {word: 9 - rarity / 100 for word, rarity in listed(lang)}


def _no_pair(first: str, second: str) -> float:
    """Of other languages nobody counted pairs."""
    return 0.0


def _zipf(log_probability: float | None) -> float:
    """Frequency on the Zipf scale, the decimal logarithm of how often in 10 ** 9 words; 0 for what is unknown."""
    return 0.0 if log_probability is None else log_probability / _LN_10 + 9
