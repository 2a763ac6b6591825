"""How often each token stands in a document: most documents ask about none, or about few of their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from functools import cached_property

from cleantext.lexical.screen import BREAK

#: Tokens that are counted one by one; a count of all takes as long as five of one.
FEW = 4


class Tally(Mapping[str, int]):
    """Counts of tokens, of a survey; 0 for what the document does not have.

    >>> tally = Tally(["row", "by", BREAK, "row", BREAK], lines=2)
    >>> tally.tokens, tally["row"], tally["sea"], "sea" in tally
    (3, 2, 0, False)
    """

    def __init__(self, tokens: list[str], lines: int = 0) -> None:
        """Remember the tokens of so many lines, with a break behind each line."""
        self._all = tokens
        self._asked = 0
        self.tokens = len(tokens) - lines  #: how many the document has

    @property
    def text(self) -> str:
        """The tokens in a row."""
        return " ".join(self._all)

    @cached_property
    def _counts(self) -> Counter[str]:
        counts = Counter(self._all)
        del counts[BREAK]
        return counts

    def __getitem__(self, token: str) -> int:
        """How often a token stands."""
        self._asked += 1
        return self._all.count(token) if self._asked <= FEW else self._counts[token]

    def __contains__(self, token: object) -> bool:
        """Whether the document has a token."""
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
