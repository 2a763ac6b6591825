"""Rare words: those that dictionaries have and lists of frequencies lack ("qiviut", "zyzzyva").

A text that uses one uses it once, so nothing else tells it from an injected token or from a misread word.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby

from cleantext.lexical.packed import rows

#: Letters by which the words are looked up: 3,078 groups of 32 words on the average.
_OPENING = 3


def is_rare(word: str) -> bool:
    """Whether an English word in small letters is in dictionaries, though the lexicon lacks it.

    >>> is_rare("qiviut"), is_rare("qiviat")
    (True, False)
    """
    return f"\n{word}\n" in _groups().get(word[:_OPENING], "")


@cache
def _groups() -> dict[str, str]:
    """The words by their first letters, one a row, made by ``benchmarks/train/rare.py``: a set takes six times that."""
    found = groupby(rows("rare-en.txt.gz"), key=lambda word: word[:_OPENING])
    return {opening: "\n{}\n".format("\n".join(words)) for opening, words in found}
