"""What a chain did to a text: the steps, and the edits in coordinates of the original."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from cleantext.edit import Edit, Origins, apply, composed


@dataclass(frozen=True, slots=True)
class Step:
    """The edits of one normalizer, in coordinates of the text that it was given."""

    normalizer: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Result:
    """A text before and after a chain, with every edit between the two."""

    original: str
    text: str
    steps: tuple[Step, ...]  #: in order; a normalizer that had work again in a later round has another

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Every edit in coordinates of the original, ordered and disjoint; edits that met are one."""
        edits: tuple[Edit, ...] = ()
        for step in self.steps:
            edits = composed(self.original, edits, step.edits)
        return edits

    @cached_property
    def _origins(self) -> Origins:
        return Origins(self.edits)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original (code points) that ``text[start:end]`` came from.

        Raises:
            ValueError: if the span does not lie inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} is not a span of a text of {len(self.text)} code points")
        return self._origins.origin(start, end)

    def revert(self, predicate: Callable[[Edit], bool]) -> str:
        """Return the text without the edits for which ``predicate`` is true; with all of them, the original.

        >>> import cleantext
        >>> result = cleantext.explain("word ,next of the ﬁnal")
        >>> result.revert(lambda edit: edit.normalizer == "spaces")
        'word ,next of the final'
        """
        return apply(self.original, (edit for edit in self.edits if not predicate(edit)))
