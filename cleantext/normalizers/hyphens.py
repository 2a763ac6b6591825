"""Hyphens at line ends: words that a line end broke, and compounds that it broke at their hyphen.

The broken word is joined, the compound keeps its hyphen (``well-known``), the suspended hyphen its space
(``pre- and``); the line break goes in every case. In doubt the hyphen stays. Dashes, lists and code are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.hyphenation import Evidence, Verdict, verdict

#: A hyphen behind a letter or digit at a line end, before a line that begins with one.
_BREAK = re.compile(r"(?<=[^\W_])([-‐\u00ad¬=])[ \t]*\n[ \t]*(?=[^\W_])")
_LEFT = re.compile(r"[^\W_]+$")
_RIGHT = re.compile(r"[^\W_]+")
#: No word is longer; bounds how far back a word is looked for.
_LONGEST = 60
_INSIDE = re.compile(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")


def hyphens(
    document: Document, *, lang: str = "en", lexicon: frozenset[str] = frozenset(), ocr: bool = False
) -> Iterator[Edit]:
    """Yield an edit for each hyphen at a line end; ``ocr`` takes ``=`` for a hyphen, as Fraktur prints it."""
    text = document.text
    known: Evidence | None = None
    for found in _BREAK.finditer(text):
        mark, start, end = found[1], found.start(), found.end()
        if mark == "=" and not ocr:
            continue
        left = _LEFT.search(text, max(0, start - _LONGEST), start)
        right = _RIGHT.match(text, end, end + _LONGEST)
        if left is None or right is None:
            continue
        if known is None:
            words = _words(text)
            known = Evidence(lang, lexicon, words, words, _frequencies(lang))
        if mark in "\u00ad¬":
            judged = Verdict.JOIN
        else:
            judged = verdict(left[0], right[0], text[right.end() : right.end() + 1], known)
        new = {Verdict.JOIN: "", Verdict.KEEP: "-" if mark == "=" else mark, Verdict.SUSPEND: mark + " "}[judged]
        yield Edit(start, end, text[start:end], new, judged.value, 1.0, "hyphens")


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*", text.lower()))


@cache
def _frequencies(lang: str) -> Callable[[str], float]:
    from wordfreq import zipf_frequency  # noqa: PLC0415  (costs 0.1 s; most texts need no frequencies)

    def zipf(word: str) -> float:
        return float(zipf_frequency(word, lang, "best"))

    return zipf
