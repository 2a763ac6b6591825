"""Edits that nobody may ask for: a hard-wrapped text has one for each line, and most callers want the text alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from cleantext.document import Document
from cleantext.edit import Edit


class Promised(Sequence[Edit]):
    """Edits that are made when somebody asks for one; what they make of their text is known before.

    >>> from cleantext.edit import Edit
    >>> edits = Promised(Document("the sea"), lambda: [Edit(0, 3, "tbe", "the", "misread character")])
    >>> edits.document.text, edits[0].old
    ('the sea', 'tbe')
    """

    def __init__(self, document: Document, make: Callable[[], Sequence[Edit]]) -> None:
        """Remember what the edits make of their text, and how they are made."""
        self.document = document
        self._make = make

    @cached_property
    def _edits(self) -> Sequence[Edit]:
        return self._make()

    @overload
    def __getitem__(self, place: int) -> Edit: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Edit]: ...

    def __getitem__(self, place: int | slice) -> Edit | Sequence[Edit]:
        """One of the edits, or some."""
        return self._edits[place]

    def __len__(self) -> int:
        """How many edits there are."""
        return len(self._edits)
