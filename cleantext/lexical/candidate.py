"""A candidate: one way to repair a suspicious span, in a form in which all ways compete."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """Replace ``text[start:end]`` by ``new``.

    ``score`` is the logarithm of the odds that this repair is right against leaving the span alone, so candidates of
    different kinds can be compared: 0 is even, 3 is 20 to 1, 5 is 150 to 1.
    """

    start: int
    end: int
    new: str
    hypothesis: str  #: "fused", "split", "intruder" or "misread"
    why: str  #: a phrase a user can read
    score: float
