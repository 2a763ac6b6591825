"""The words of one text, for a handful of questions or for many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

#: Everything in ASCII but letters and the hyphen, to a space.
_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "-"}
#: A word that no hyphen begins or ends: half of one that a line end broke is none.
_WORD = re.compile(r"(?<![-‐])(?<![^\W\d_])[^\W\d_]++(?:[-‐][^\W\d_]++)*+(?![-‐])")
#: Looking a word up in the text takes half a nanosecond a character; collecting all words takes as long as this many.
FEW = 40
#: It comes behind every letter.
_LAST = "\U0010ffff"


class WordSet:
    """The words of a text in small letters, those with hyphens inside as one.

    >>> words = WordSet("The well-known keeper; the keeper's lamp.")
    >>> "well-known" in words, "keeper" in words, "known" in words
    (True, True, False)
    """

    def __init__(self, text: str) -> None:
        """Collect nothing yet."""
        self._text = text.lower()
        self._asked = 0
        self._words: Counter[str] | None = None
        self._sorted: list[str] = []
        self._before: list[int] = []  # how many words come before each of the sorted ones

    def __contains__(self, word: object) -> bool:
        """Whether a word in small letters stands in the text."""
        if self._words is None:
            self._asked += 1
            if self._asked <= FEW:
                return isinstance(word, str) and self._stands(word)
            self._words = self._collected()
        return word in self._words

    def begun(self, start: str) -> int:
        """How many words begin so, in small letters, hyphens being part of them.

        >>> WordSet("The co-operatives co-operate.").begun("co-oper"), WordSet("A scooper.").begun("cooper")
        (2, 0)
        """
        if self._words is None:
            self._asked += 1
            if self._asked <= FEW:
                return sum(1 for _ in self._places(start, whole=False))
            self._words = self._collected()
        if not self._sorted:
            self._sorted = sorted(self._words)
            self._before = list(accumulate(map(self._words.__getitem__, self._sorted), initial=0))
        first, behind = (bisect_left(self._sorted, bound) for bound in (start, start + _LAST))
        return self._before[behind] - self._before[first]

    def count(self, word: str) -> int:
        """How often a word in small letters stands in the text.

        >>> WordSet("Well-known; well, well-known.").count("well-known")
        2
        """
        if self._words is None:
            self._asked += 1
            if self._asked <= FEW:
                return sum(1 for _ in self._places(word, whole=True))
            self._words = self._collected()
        return self._words[word]

    def _stands(self, word: str, *, whole: bool = True) -> bool:
        return any(True for _ in self._places(word, whole=whole))

    def _places(self, word: str, *, whole: bool) -> Iterator[int]:
        place = self._text.find(word)
        while place >= 0:
            around = self._text[place - 1 : place]
            if whole:
                around += self._text[place + len(word) : place + len(word) + 1]
            if not any(other.isalpha() or other in "-‐" for other in around):
                yield place
            place = self._text.find(word, place + len(word))

    def _collected(self) -> Counter[str]:
        if self._text.isascii():
            return Counter(self._text.translate(_SEPARATORS).split())
        return Counter(_WORD.findall(self._text))
