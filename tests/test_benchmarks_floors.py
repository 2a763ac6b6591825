"""Floors hold what was reached: they go up by measuring, and down only with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import floors
from benchmarks.floors import Floor, FloorError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "floors.json"
    floors.write({"quality.f1": Floor(0.9, "first"), "speed.encoding": Floor(10.0, "first")}, file)
    return file


def test_figure_at_its_floor_holds(path: Path) -> None:
    assert floors.report({"quality.f1": 0.9, "speed.encoding": 10.0}, path) == 0


def test_figure_below_its_floor_fails(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert floors.report({"quality.f1": 0.8999, "speed.encoding": 10.0}, path) == 1
    assert "quality.f1 is 0.900, and its floor is 0.900 (first)" in capsys.readouterr().err


def test_figure_that_is_not_measured_fails(path: Path) -> None:
    assert floors.report({"quality.f1": 0.95}, path) == 1


def test_lifting_leaves_room_and_never_lowers(path: Path) -> None:
    floors.lift({"quality.f1": 0.95, "speed.encoding": 12.0}, path)
    assert floors.read(path)["quality.f1"] == Floor(0.9405, "measured 0.950")
    assert floors.read(path)["speed.encoding"] == Floor(10.0, "first")  # 12 less the room is below the floor


def test_lowering_keeps_the_reason(path: Path) -> None:
    floors.lower("quality.f1", 0.8, "titles are no longer counted", path)
    assert floors.read(path)["quality.f1"] == Floor(0.8, "titles are no longer counted (was 0.9)")


@pytest.mark.parametrize("reason", ["", "  "])
def test_lowering_without_a_reason_is_refused(path: Path, reason: str) -> None:
    before = path.read_bytes()
    with pytest.raises(FloorError, match="--reason"):
        floors.lower("quality.f1", 0.8, reason, path)
    assert path.read_bytes() == before


def test_lowering_upwards_is_refused(path: Path) -> None:
    with pytest.raises(FloorError, match="--raise"):
        floors.lower("quality.f1", 0.95, "because", path)


def test_new_floor_takes_a_reason_too(path: Path) -> None:
    floors.lower("quality.new", 0.5, "a new set", path)
    assert floors.read(path)["quality.new"] == Floor(0.5, "a new set")


def test_our_floors_say_why() -> None:
    ours = floors.read()
    assert ours
    for name, floor in ours.items():
        assert floor.why.strip(), name
        assert name.partition(".")[0] in floors.ROOM, name
        assert "no change" not in name
