"""First form to come."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.document import Document
from cleantext.edit import Edit


def hyphens(
    document: Document, *, lang: str = "en", lexicon: frozenset[str] = frozenset(), ocr: bool = False
) -> Iterator[Edit]:
    """Yield nothing yet."""
    yield from ()
