"""Holds two sets of results against each other: does a run repeat, and what has a change done?

    python -m benchmarks compare build/first build/second

Judged are ratios: how many times as fast as a peer, what is repaired, what is harmed, exponents. Absolute speeds,
memory, and how much faster two cores are than one, are those of the machine at that time; their largest difference is
told and not judged.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.results import NAMES, figure, read

#: A difference that two runs may have.
ALLOWED = 0.1
#: How the names of figures that are no ratios begin.
ABSOLUTE = ("speed.alone.", "speed.memory.", "speed.cores.")
#: So many differences are shown of each result.
SHOWN = 5


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One figure in two runs."""

    size: float  #: how much the larger exceeds the smaller, as a share of it; infinite where one of them is nothing
    name: str
    old: float
    new: float

    def shown(self) -> str:
        """One line."""
        return f"{self.size:7.1%}  {self.name}: {figure(self.old)}, then {figure(self.new)}"


def differences(old: Mapping[str, float], new: Mapping[str, float]) -> list[Difference]:
    """Compare the figures that both have, the largest difference first.

    >>> [one.shown() for one in differences({"speed.a": 2.0, "speed.b": 5.0}, {"speed.a": 2.2, "speed.b": 5.0})]
    ['  10.0%  speed.a: 2.00, then 2.20', '   0.0%  speed.b: 5.00, then 5.00']
    """
    return sorted((Difference(apart(old[name], new[name]), name, old[name], new[name]) for name in old if name in new),
                  key=lambda one: (-one.size, one.name))  # fmt: skip


def apart(one: float, other: float) -> float:
    """How much the larger of two figures exceeds the smaller, as a share of it.

    >>> apart(10, 11), apart(0, 0), apart(0, 1)
    (0.1, 0.0, inf)
    """
    small, large = sorted((abs(one), abs(other)))
    if one * other < 0 or not small:
        return 0.0 if one == other else float("inf")
    return round(large / small - 1, 9)


def compare(old: Path, new: Path) -> int:
    """Print the largest differences of each result that both folders hold; return 1 if a ratio moved too far.

    Raises:
        FileNotFoundError: if no result is in both folders.
    """
    found = {name: (old, new) for name in NAMES if all((one / f"{name}.json").exists() for one in (old, new))}
    if not found:
        raise FileNotFoundError(f"no result is in both {old} and {new}; make them with: python -m benchmarks all -o")
    moved = 0
    for name in found:
        before, after = (read(name, folder).figures for folder in (old, new))
        all_of_them = differences(before, after)
        ratios = [one for one in all_of_them if not one.name.startswith(ABSOLUTE)]
        too_far = [one for one in ratios if one.size >= ALLOWED]
        moved += len(too_far)
        print(f"{name}: {len(ratios)} ratios, {len(too_far)} apart by {ALLOWED:.0%} or more")
        for line in _lines(ratios, max(SHOWN, len(too_far)), before, after):
            print(line)
        if others := [one for one in all_of_them if one.name.startswith(ABSOLUTE)]:
            print(f"  absolute figures, not judged; of {len(others)} the furthest apart:\n  {others[0].shown()}")
    print(f"{moved} ratios moved by {ALLOWED:.0%} or more", file=sys.stderr)
    return int(bool(moved))


def _lines(
    ratios: list[Difference], shown: int, before: Mapping[str, float], after: Mapping[str, float]
) -> Iterator[str]:
    yield from (f"  {one.shown()}" for one in ratios[:shown])
    for title, names in (("gone", before.keys() - after.keys()), ("new", after.keys() - before.keys())):
        if names:
            yield f"  {title}: {', '.join(sorted(names))}"
