"""Wide gaps between words: damage inside a sentence, alignment in columns and code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cleantext.layout.measure import indent

#: Two spaces or more inside a line.
_GAP = re.compile(r" {2,}")
#: From this width on a gap sets columns apart.
_COLUMN = 4
_WORD = re.compile(r"\w+")
#: The sign of an item: a bullet, as RFCs have them too, a number, a letter; and the number of a line.
_SIGN = re.compile(r" *(?:[^\w\s]|o|\d{1,4}|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)])(?=  )")
#: The number of a line in the margin behind it.
_NUMBERED = re.compile(r" {3}\d{1,4}$")
#: A line with fewer words is no sentence.
_WORDS = 6
#: A term has so many words at most; two lines with one gap each, both so early, are entries of a glossary.
_TERM = 4
#: Two spaces behind the end of a sentence are a typist's habit, and no damage.
_TYPED = re.compile(r"[.!?:][\"'”’)\]]*$")
#: Lines that are not prose: rows of a table, code.
_OTHER = re.compile(r"[|\t=<>{}\\]|;$|^ {4}")


def loose_gaps(text: str, lines: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of gaps inside sentences; one space belongs there."""
    last = -1
    for found in _GAP.finditer(text):
        number = bisect_right(starts, found.start()) - 1
        if number == last:
            continue
        last = number
        spans = _loose(lines, number)
        yield from ((starts[number] + start, starts[number] + end) for start, end in spans)


def _loose(lines: Sequence[str], number: int) -> list[tuple[int, int]]:
    line = lines[number]
    spans = _inner(line)
    if not spans or any(end - start >= _COLUMN for start, end in spans):
        return []
    words = _WORD.findall(line)  # the same words, wherever the spaces around marks are
    if len(words) < _WORDS or _OTHER.search(line) or _NUMBERED.search(line) or not _is_sentence(words):
        return []
    # Where most gaps are wide, justification made them; a few may be a typist's, or columns.
    justified = 2 * len(spans) > len(words)
    around = [lines[other] for other in (number - 1, number + 1) if 0 <= other < len(lines)]
    if not justified and any(_aligned(spans, other) for other in around):
        return []
    if _is_entry(line, spans) and any(_is_entry(other, _inner(other)) for other in around):
        return []
    return [(start, end) for start, end in spans if justified or not _TYPED.search(line[max(0, start - 4) : start])]


def _inner(line: str) -> list[tuple[int, int]]:
    """The gaps that have text on both sides, but for the one behind the sign of an item."""
    sign = _SIGN.match(line)
    margin = sign.end() if sign else indent(line)
    return [found.span() for found in _GAP.finditer(line.rstrip()) if found.start() > margin]


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether most words are of small letters, and of more than one."""
    return 2 * sum(word.islower() and len(word) > 1 for word in words) >= len(words)


def _is_entry(line: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a line may be a term and its definition, with the one gap between them."""
    before = line[: spans[0][0]] if spans else ""
    return len(spans) == 1 and len(before.split()) <= _TERM and not _TYPED.search(before)


def _aligned(spans: Sequence[tuple[int, int]], other: str) -> bool:
    """Whether a neighbouring line has a gap of its own that ends in the same column."""
    ends = {end for _, end in _inner(other)}
    if 0 < len(_WORD.findall(other)) < 2 * len(ends):
        return False  # justified itself
    return any(end in ends for _, end in spans)
