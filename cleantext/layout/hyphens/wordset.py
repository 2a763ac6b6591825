"""The words of one text, for a handful of questions or for many."""

from __future__ import annotations

import re
from bisect import bisect_left

#: Everything in ASCII but letters and the hyphen, to a space.
_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "-"}
#: A word that no hyphen begins or ends: half of one that a line end broke is none.
_WORD = re.compile(r"(?<![-‐])(?<![^\W\d_])[^\W\d_]++(?:[-‐][^\W\d_]++)*+(?![-‐])")
#: Looking a word up in the text takes half a nanosecond a character; collecting all words takes as long as this many.
_FEW = 40


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
        self._words: frozenset[str] | None = None
        self._sorted: list[str] = []

    def __contains__(self, word: object) -> bool:
        """Whether a word in small letters stands in the text."""
        if self._words is None:
            self._asked += 1
            if self._asked <= _FEW:
                return isinstance(word, str) and self._stands(word)
            self._words = self._collected()
        return word in self._words

    def begun(self, start: str) -> bool:
        """Whether a word begins so, in small letters, hyphens being part of it.

        >>> WordSet("The co-operative.").begun("co-oper"), WordSet("A scooper.").begun("cooper")
        (True, False)
        """
        if self._words is None:
            self._asked += 1
            if self._asked <= _FEW:
                return self._stands(start, whole=False)
            self._words = self._collected()
        if not self._sorted:
            self._sorted = sorted(self._words)
        place = bisect_left(self._sorted, start)
        return place < len(self._sorted) and self._sorted[place].startswith(start)

    def _stands(self, word: str, *, whole: bool = True) -> bool:
        place = self._text.find(word)
        while place >= 0:
            around = self._text[place - 1 : place]
            if whole:
                around += self._text[place + len(word) : place + len(word) + 1]
            if not any(other.isalpha() or other in "-‐" for other in around):
                return True
            place = self._text.find(word, place + len(word))
        return False

    def _collected(self) -> frozenset[str]:
        if self._text.isascii():
            return frozenset(self._text.translate(_SEPARATORS).split())
        return frozenset(_WORD.findall(self._text))
