"""Our own prose, broken into lines as a typesetter breaks it."""

from __future__ import annotations

import random
from pathlib import Path

from cleantext.layout.measure import typeset
from corpora.typeset.arrange import pieces

PROSE = Path(__file__).parent.parent / "corpora" / "typeset" / "prose"
STOCK = pieces([PROSE / f"{name}.txt" for name in ("essays", "reports", "histories", "travels", "stories")])


def typeset_lines(rng: random.Random, width: int, words: int) -> list[str]:
    """Prose broken where a line would be wider than so many twentieths of an em."""
    lines = [""]
    for word in [word for piece in rng.sample(STOCK, 4) for text in piece.paragraphs for word in text.split()][:words]:
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if typeset(longer) <= width else [lines[-1], word]
    return lines
