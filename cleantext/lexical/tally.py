"""How often each token stands in a document: most documents ask about none, or about few of their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping, ValuesView

from cleantext.view import view

#: Tokens that are counted one by one; a count of all takes as long as five of one.
FEW = 4


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
    def _all(self) -> list[str]:
        return self.text.split()

    @view
    def _counts(self) -> Counter[str]:
        return Counter(self._all)

    def __getitem__(self, token: str) -> int:
        """How often a token stands."""
        self._asked += 1
        return self._all.count(token) if self._asked <= FEW else self._counts[token]

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
