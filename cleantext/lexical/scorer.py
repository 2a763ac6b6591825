"""The one decision: of all candidates for a span, the best, if it beats leaving the text alone by enough."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from math import exp, inf, log

from cleantext.lexical.candidate import Candidate

#: Least confidence of a repair by hypothesis, unless the user sets it. In text that a machine read, damage is so common
#: that less will do. The model of intruders was taught to be careful: at 0.8 it takes 7.7 words of a million in 16
#: kinds of clean text and finds 0.67 of what is injected there; at 0.7 it is 10.4 and 0.70, at 0.65 it takes 11.6.
DEFAULT = {"fused": 0.8, "split": 0.8, "intruder": 0.65, "misread": 0.95}
#: There a token without sense is nearly always a misread word, so a deletion must be all but certain.
OCR = {"fused": 0.7, "split": 0.6, "intruder": 0.94, "misread": 0.6}


#: Log odds by which a threshold may be missed in rounding: a millionth is far more than that and next to no candidates.
ROUNDING = 1e-6


def thresholds(ocr: bool, min_confidence: float | None) -> dict[str, float]:
    """The least confidence that a repair of each kind must have."""
    chosen = OCR if ocr else DEFAULT
    return chosen if min_confidence is None else dict.fromkeys(chosen, min_confidence)


def confidence(score: float) -> float:
    """The probability that a repair with these log odds is right.

    >>> confidence(0.0), round(confidence(3.0), 2)
    (0.5, 0.95)
    """
    return 1 / (1 + exp(-score)) if score > -500 else 0.0


def floor(least: Iterable[float]) -> float:
    """Log odds below which no candidate has the least of these confidences; a hair less, for the rounding.

    >>> -1e-3 < floor([0.5, 0.9]) < 0.0
    True
    """
    smallest = min(least)
    if not 0.0 < smallest < 1.0:
        return -inf if smallest <= 0.0 else 0.0
    return log(smallest / (1 - smallest)) - ROUNDING


def chosen(candidates: Iterable[Candidate], least: Mapping[str, float]) -> list[Candidate]:
    """The candidates that win, in order and disjoint: best first, then the best of those it leaves room for."""
    able = [c for c in candidates if confidence(c.score) >= least[c.hypothesis]]
    able.sort(key=lambda c: (-c.score, c.start, c.end, c.new))
    taken: list[Candidate] = []
    for candidate in able:
        place = bisect_left(taken, candidate)
        fits_behind = place == 0 or taken[place - 1].end <= candidate.start
        if fits_behind and (place == len(taken) or candidate.end <= taken[place].start):
            taken.insert(place, candidate)
    return taken
