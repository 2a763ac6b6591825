"""Random damage to the spaces of a line, like that of the synthetic sets: some missing, some too many."""

from __future__ import annotations

import random

#: Share of lines that stay clean, as in the Wiki set; and the rates of damage in the others, of which one is drawn.
CLEAN = 0.35
RATES = ((0.02, 0.004), (0.06, 0.012), (0.12, 0.025), (0.05, 0.0), (0.0, 0.012))


def damaged(line: str, source: random.Random) -> str:
    """Drop spaces and add some, at random."""
    if source.random() < CLEAN:
        return line
    missing, added = source.choice(RATES)
    out: list[str] = []
    for character in line:
        if character == " ":
            if source.random() < missing:
                continue
        elif out and out[-1] != " " and source.random() < added:
            out.append(" ")
        out.append(character)
    return "".join(out)
