"""Carries the spaces of one text over to another, so that a cleaner that changes letters is judged by its spaces."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from benchmarks.whitespace import gaps


def spaced_like(text: str, output: str) -> str:
    """Return the characters of ``text`` with the spaces of ``output``.

    Beside a character that the output lacks, a space stays on the side where the text has it.

    >>> spaced_like("He said (onpeopleto-day), that is", "He said on people today that i s")
    'He said (on people to-day), that i s'
    """
    characters, other = "".join(text.split()), "".join(output.split())
    if characters == other:
        return output
    given, wanted = gaps(text), gaps(output)
    placed: set[int] = set()
    behind = -1, -1  # the last two characters that stand for each other
    for code in Levenshtein.opcodes(characters, other):
        if code.tag not in ("equal", "replace"):
            continue
        for place, counterpart in zip(
            range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True
        ):
            if any(position in wanted for position in range(behind[1] + 1, counterpart + 1)):
                options = range(behind[0] + 1, place + 1)
                placed.add(next((option for option in options if option in given), place))
            behind = place, counterpart
    return "".join(f" {character}" if place in placed else character for place, character in enumerate(characters))
