"""How often each token stands in a document: most documents ask about none, or about few of their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping, ValuesView

from cleantext.view import view

#: Tokens that are searched for one by one; a count of all takes as long as some 20 searches.
FEW = 8


class Tally(Mapping[str, int]):
    """Counts of the tokens of a text; 0 for what it does not have.

    >>> tally = Tally("row by\\nrow", tokens=3)
    >>> tally["row"], tally["by"], tally["sea"], "sea" in tally
    (2, 1, 0, False)
    """

    def __init__(self, text: str, tokens: int) -> None:
        """Remember a text, which has so many tokens."""
        self.text = text
        self.tokens = tokens
        self._asked = 0

    @view
    def _counts(self) -> Counter[str]:
        return Counter(self.text.split())

    def __getitem__(self, token: str) -> int:
        """How often a token stands."""
        self._asked += 1
        return self._searched(token) if token and self._asked <= FEW else self._counts[token]

    def _searched(self, token: str) -> int:
        """How often a token stands between white space."""
        text, found = self.text, 0
        start = text.find(token)
        while start >= 0:
            end = start + len(token)
            found += not (text[start - 1 : start].strip() or text[end : end + 1].strip())
            start = text.find(token, end)
        return found

    def __contains__(self, token: object) -> bool:
        """Whether the text has a token."""
        return token in self._counts

    def __iter__(self) -> Iterator[str]:
        """The distinct tokens."""
        return iter(self._counts)

    def items(self) -> ItemsView[str, int]:
        """The distinct tokens with their counts."""
        return self._counts.items()

    def values(self) -> ValuesView[int]:
        """The counts."""
        return self._counts.values()

    def __len__(self) -> int:
        """How many distinct tokens there are."""
        return len(self._counts)
