"""First form to come."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.document import Document
from cleantext.edit import Edit


def words(
    document: Document,
    *,
    hypotheses: frozenset[str],
    lang: str = "en",
    lexicon: frozenset[str] = frozenset(),
    ocr: bool = False,
    min_confidence: float | None = None,
) -> Iterator[Edit]:
    """Yield nothing yet."""
    yield from ()
