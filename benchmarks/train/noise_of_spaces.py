"""Random damage to the spaces of a line: like that of the synthetic sets, and letterspaced words."""

from __future__ import annotations

import random

#: Share of lines that stay clean, as in the Wiki set; and the rates of damage in the others, of which one is drawn:
#: spaces missing, spaces added, words letterspaced.
CLEAN = 0.35
RATES = (
    (0.02, 0.004, 0.0),
    (0.06, 0.012, 0.0),
    (0.12, 0.025, 0.0),
    (0.05, 0.0, 0.0),
    (0.0, 0.012, 0.0),
    (0.0, 0.0, 0.1),
)
#: Share of letterspaced words that are set in capitals, as in headings; and of their gaps that get a space.
CAPITALS, OPENED = 0.4, (1.0, 1.0, 0.6)


def damaged(line: str, source: random.Random) -> tuple[str, str]:
    """Drop spaces and add some, at random; return the damaged line and its truth, in which some words are capitals."""
    if source.random() < CLEAN:
        return line, line
    missing, added, letterspaced = source.choice(RATES)
    words = line.split(" ")
    noisy = list(words)
    for index, word in enumerate(words):
        if letterspaced and word.isalpha() and len(word) > 2 and source.random() < letterspaced:
            words[index] = word.upper() if source.random() < CAPITALS else word
            opened = source.choice(OPENED)
            noisy[index] = words[index][0] + "".join(
                " " + letter if source.random() < opened else letter for letter in words[index][1:]
            )
    out: list[str] = []
    for character in " ".join(noisy):
        if character == " ":
            if source.random() < missing:
                continue
        elif out and out[-1] != " " and source.random() < added:
            out.append(" ")
        out.append(character)
    return "".join(out), " ".join(words)
