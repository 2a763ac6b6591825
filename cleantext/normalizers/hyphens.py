"""Hyphens at line ends: words that a line end broke, and compounds that it broke at their hyphen.

The broken word is joined, the compound keeps its hyphen (``well-known``), the suspended hyphen its space
(``pre- and``); the line break goes in every case. In doubt the hyphen stays. Dashes, addresses, columns of words and
code are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.hyphenation import Evidence, Verdict, verdict

#: A hyphen behind a letter or digit at a line end, before a line that begins with one. The sign comes first, so that
#: the search runs from sign to sign.
_BREAK = re.compile(r"([-‐\u00ad¬=])(?<=[^\W_].)[ \t]*\n[ \t]*(?=[^\W_])")
_LEFT = re.compile(r"[^\W_]+$")
_RIGHT = re.compile(r"[^\W_]+")
#: No word is longer; bounds how far back a word is looked for.
_LONGEST = 60
#: An address or a path that a line end broke: its hyphen is its own.
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$|/\S+/\S*$")
#: Signs that never stand for anything but a broken word.
_SOFT = "\u00ad¬"
_INSIDE = re.compile(r"(?<=[^\W\d_])‐(?=[^\W\d_])")


def hyphens(
    document: Document, *, lang: str = "en", lexicon: frozenset[str] = frozenset(), ocr: bool = False
) -> Iterator[Edit]:
    """Yield an edit for each hyphen at a line end; ``ocr`` takes ``=`` for a hyphen, as Fraktur prints it."""
    text = document.text
    known: Evidence | None = None
    soft = _SOFT
    for found in _BREAK.finditer(text):
        mark, start, end = found[1], found.start(), found.end()
        if mark == "=" and not ocr:
            continue
        left = _LEFT.search(text, max(0, start - _LONGEST), start)
        right = _RIGHT.match(text, end, end + _LONGEST)
        if left is None or right is None or not _is_running(text, left.start(), right.end()):
            continue
        if known is None:
            words = _Words(text)
            known = Evidence(lang, lexicon, words, words, _frequencies(lang), _no_pairs)
            if not _INSIDE.search(text):
                # Typesetters print U+2010 where they break a word; who writes it in compounds, too, is not one.
                soft += "‐"
        behind = text[right.end() : right.end() + 1]
        if _ADDRESS.search(text, max(0, start - _LONGEST), start):
            judged = Verdict.KEEP
        elif mark in soft:
            judged = Verdict.JOIN
        else:
            chained = text[left.start() - 1 : left.start()] in tuple("-‐") or behind in tuple("-‐")
            judged = verdict(left[0], right[0], behind, known, chained=chained)
        new = {Verdict.JOIN: "", Verdict.KEEP: "-" if mark in "=¬\u00ad" else mark, Verdict.SUSPEND: mark + " "}[judged]
        yield Edit(start, end, text[start:end], new, judged.value, 1.0, "hyphens")


def _is_running(text: str, start: int, end: int) -> bool:
    """Whether the two halves stand in running text, with another word beside one of them on their lines."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return any(map(str.isalnum, text[before:start] + text[end : after if after >= 0 else len(text)]))


class _Words:
    """The words of a text, in small letters, collected when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> frozenset[str]:
        return frozenset(re.findall(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*", self._text.lower()))

    def __contains__(self, word: object) -> bool:
        return word in self._found


def _no_pairs(first: str, second: str) -> float:
    return 0.0


@cache
def _frequencies(lang: str) -> Callable[[str], float]:
    from wordfreq import zipf_frequency  # noqa: PLC0415  (costs 0.1 s; most texts need no frequencies)

    def zipf(word: str) -> float:
        return float(zipf_frequency(word, lang, "best"))

    return zipf
