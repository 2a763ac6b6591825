"""What a cleaner changed, found by comparing its output with its input: the same measure for us and for every peer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

#: Words and single marks, each with the white space behind it.
_TOKEN = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
#: Tokens around a change that are shown with it.
AROUND = 6


@dataclass(frozen=True, slots=True)
class Change:
    """One place that a cleaner changed."""

    kind: str
    old: str
    new: str
    context: str  #: the place in the input, the old text in brackets

    def shown(self) -> str:
        """One line to read: what stood there, and what stands there now."""
        return f"{self.context} → [{self.new}]".replace("\n", "⏎")


def changes(old: str, new: str) -> Iterator[Change]:
    """Yield the places in which two texts differ, whole words at a time.

    >>> [(change.kind, change.old, change.new) for change in changes("kubernetes is up ,now", "ku bernetes is up, now")]
    [('word split', 'kubernetes ', 'ku bernetes '), ('spacing', 'up ,', 'up, ')]
    """
    if old == new:
        return
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    for start, end, low, high in _gathered(before, after):
        one, other = "".join(before[start:end]), "".join(after[low:high])
        left, right = "".join(before[max(0, start - AROUND) : start]), "".join(before[end : end + AROUND])
        yield Change(kind_of(one, other), one, other, f"{left}[{one}]{right}")


def kind_of(old: str, new: str) -> str:
    """Name a change by what it did to the letters.

    >>> [kind_of(*pair) for pair in (("a b", "ab"), ("Tes", "tes"), ("’", "'"), ("epde", ""), ("tbe", "the"))]
    ['words joined', 'case', 'punctuation', 'word deleted', 'word replaced']
    """
    if "".join(old.split()) == "".join(new.split()):
        if "\n" in old or "\n" in new:
            return "line breaks"
        more = len(re.findall(r"\w+", new)) - len(re.findall(r"\w+", old))
        return "word split" if more > 0 else "words joined" if more < 0 else "spacing"
    letters, others = (re.sub(r"[\W_]", "", text) for text in (old, new))
    if letters == others:
        return "punctuation"
    if letters.casefold() == others.casefold():
        return "case"
    if not others:
        return "word deleted"
    return "word replaced" if letters else "word inserted"


def _gathered(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Spans of tokens that differ; neighbouring ones are one change."""
    span: tuple[int, int, int, int] | None = None
    for code in Levenshtein.opcodes(before, after):
        if code.tag == "equal":
            continue
        start, low = code.src_start, code.dest_start
        if span and start == span[1]:
            start, low = span[0], span[2]
        elif span:
            yield span
        span = (start, code.src_end, low, code.dest_end)
    if span:
        yield span
