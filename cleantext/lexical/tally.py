"""How often each token stands in a document, counted when it is first asked: most documents never ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from cleantext.lexical.screen import BREAK


class Tally(Mapping[str, int]):
    """Counts of tokens, of a survey; 0 for what the document does not have.

    >>> tally = Tally(["row", "by", BREAK, "row", BREAK])
    >>> tally.tokens, tally["row"], tally["sea"], "sea" in tally
    (3, 2, 0, False)
    """

    def __init__(self, tokens: list[str]) -> None:
        """Remember the tokens, which may have breaks between them."""
        self._all = tokens

    @cached_property
    def tokens(self) -> int:
        """How many tokens the document has."""
        return len(self._all) - self._all.count(BREAK)

    @cached_property
    def _counts(self) -> Counter[str]:
        counts = Counter(self._all)
        del counts[BREAK]
        return counts

    def __getitem__(self, token: str) -> int:
        """How often a token stands."""
        return self._counts[token]

    def __contains__(self, token: object) -> bool:
        """Whether the document has a token."""
        return token in self._counts

    def __iter__(self) -> Iterator[str]:
        """The distinct tokens."""
        return iter(self._counts)

    def __len__(self) -> int:
        """How many distinct tokens there are."""
        return len(self._counts)
