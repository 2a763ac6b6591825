"""The one decision: of all candidates for a span, the best, if it beats leaving the text alone by enough."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from cleantext.lexical.candidate import Candidate

#: Least confidence of a repair: by default 19 of 20 must be right; in text that a machine read damage is so common
#: that 3 of 4 leaves the text better than it was.
DEFAULT, OCR = 0.95, 0.75


def threshold(ocr: bool, min_confidence: float | None) -> float:
    """The least confidence that a repair must have."""
    if min_confidence is not None:
        return min_confidence
    return OCR if ocr else DEFAULT


def confidence(score: float) -> float:
    """The probability that a repair with these log odds is right.

    >>> confidence(0.0), round(confidence(3.0), 2)
    (0.5, 0.95)
    """
    return 1 / (1 + exp(-score)) if score > -500 else 0.0


def chosen(candidates: Iterable[Candidate], least: float) -> list[Candidate]:
    """The candidates that win, in order and disjoint: best first, then the best of those it leaves room for."""
    able = sorted(
        (c for c in candidates if confidence(c.score) >= least), key=lambda c: (-c.score, c.start, c.end, c.new)
    )
    taken: list[Candidate] = []
    for candidate in able:
        if all(candidate.end <= other.start or other.end <= candidate.start for other in taken):
            taken.append(candidate)
    return sorted(taken)
