"""Figures that must not fall: what CI checks, in under two minutes, and how a floor is moved.

``floors.json`` has, by name of a figure, its floor and why it stands there. A floor is lifted by whoever bettered the
figure (``python -m benchmarks floors --raise``), with room for chance; it is lowered only on purpose
(``--lower NAME VALUE --reason "..."``), and the reason stays in the file for the next one to read.

Figures of quality and harm are the same in every run. Ratios of speed move some hundredths from run to run, and more
from machine to machine, so their floors stand well below what was measured: they are there to catch an accident with
the complexity, not to measure progress.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

PATH = Path(__file__).with_name("floors.json")

#: The peers that ratios have floors against: they are dependencies of ours, so they are there wherever CI runs.
PEERS = ("ftfy", "crude rule", "symspell segmentation, unknown words", "symspell lookup")
#: Room between what was measured and the floor that ``--raise`` sets: a share of the figure, by its first word.
ROOM = {"quality": 0.01, "speed": 0.4, "harm": 0.0}


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a figure may be, and why that."""

    value: float
    why: str


class FloorError(ValueError):
    """A floor was to be moved in a way that is not allowed."""


def read(path: Path = PATH) -> dict[str, Floor]:
    """Return the floors by the name of the figure."""
    return {name: Floor(**floor) for name, floor in json.loads(path.read_text(encoding="utf-8")).items()}


def write(floors: dict[str, Floor], path: Path = PATH) -> None:
    """Write the floors, sorted by name."""
    table = {name: asdict(floors[name]) for name in sorted(floors)}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measured() -> dict[str, float]:
    """Measure, in quick form, every figure that may have a floor; the peers are those that we depend on ourselves."""
    from benchmarks.harm import spared  # noqa: PLC0415  (the rest of this module needs nothing to be loaded)
    from benchmarks.quality import quality  # noqa: PLC0415
    from benchmarks.speed import speed  # noqa: PLC0415

    return quality(quick=True, among=()).figures | speed(quick=True, among=PEERS).figures | spared()


def failures(found: dict[str, float], floors: dict[str, Floor]) -> list[str]:
    """Say which figures lie below their floor or were not measured.

    >>> failures({"quality.f1": 0.90}, {"quality.f1": Floor(0.95, "measured")})
    ['quality.f1 is 0.900, and its floor is 0.950 (measured)']
    """
    told = []
    for name, floor in floors.items():
        if name not in found:
            told.append(f"{name} has a floor but is not measured any more; take it out of {PATH.name} or measure it")
        elif found[name] < floor.value:
            told.append(f"{name} is {found[name]:.3f}, and its floor is {floor.value:.3f} ({floor.why})")
    return told


def lifted(found: dict[str, float], floors: dict[str, Floor]) -> dict[str, Floor]:
    """Return the floors with each one lifted to what was measured, less the room; none is lowered.

    >>> lifted({"quality.f1": 0.95}, {"quality.f1": Floor(0.90, "first")})["quality.f1"].value
    0.9405
    """
    moved = dict(floors)
    for name, floor in floors.items():
        if name in found:
            value = round(found[name] * (1 - ROOM[name.partition(".")[0]]), 4)
            if value > floor.value:
                moved[name] = Floor(value, f"measured {found[name]:.3f}")
    return moved


def lift(found: dict[str, float], path: Path = PATH) -> None:
    """Lift the floors in the file."""
    write(lifted(found, read(path)), path)


def lower(name: str, value: float, reason: str, path: Path = PATH) -> None:
    """Lower one floor, or set a new one, and keep the reason.

    Raises:
        FloorError: without a reason, or if the floor would not become lower.
    """
    floors = read(path)
    if not reason.strip():
        raise FloorError(f'to lower {name} takes a reason that the next one can read: --reason "..."')
    if name in floors and value >= floors[name].value:
        raise FloorError(f"{name} stands at {floors[name].value}, not above {value}; lift floors with --raise")
    floors[name] = Floor(value, f"{reason.strip()} (was {floors[name].value})" if name in floors else reason.strip())
    write(floors, path)


def report(found: dict[str, float], path: Path = PATH) -> int:
    """Print every floor with its figure; return 1 if one does not hold."""
    floors = read(path)
    told = failures(found, floors)
    for name, floor in floors.items():
        print(f"{'  ' if found.get(name, -1.0) >= floor.value else '! '}{name}: {found.get(name)} >= {floor.value}")
    for line in told:
        print(line, file=sys.stderr)
    return int(bool(told))
