"""Speeds are compared fairly: the same documents for all, by turns, and with a word on who else used the machine."""

from __future__ import annotations

import subprocess
from pathlib import Path
from time import process_time

import pytest

from benchmarks import neighbours, scaling, timing
from benchmarks.apart import rounds_apart
from benchmarks.timing import Speed, interleaved


def test_speed_is_a_ratio_within_a_round() -> None:
    def work(steps: int) -> int:
        return sum(range(steps))

    texts = [["x" * 1000] * 30] * 4
    found = interleaved({"once": lambda _: work(20_000), "thrice": lambda _: work(60_000)}, texts)
    middle, low, high = found["once"].ratio(found["thrice"])
    assert 2 < middle < 4.5
    assert low <= middle <= high
    assert len(found["once"].megabytes) == 3  # the first round warms up
    assert found["once"].documents[0] == pytest.approx(found["once"].megabytes[0] * 1000)
    with pytest.raises(ValueError, match="warms up"):
        interleaved({"once": str}, texts[:1])


def test_slow_contender_reads_the_first_documents_of_each_round(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: dict[str, list[str]] = {"fast": [], "slow": []}

    def slow(text: str) -> None:
        heard["slow"].append(text)
        end = process_time() + 0.002
        while process_time() < end:
            pass

    monkeypatch.setattr(timing, "SLOW", 0.001)
    rounds = [[f"{number} {place}" for place in range(6)] for number in range(3)]
    found = interleaved({"fast": heard["fast"].append, "slow": slow}, rounds)
    assert set(heard["fast"]) == {text for texts in rounds for text in texts}
    assert set(heard["slow"]) == {text for texts in rounds for text in texts[: timing.FEW]}
    assert found["slow"].documents[0] == pytest.approx(500, rel=0.5)


def test_ratio_is_that_of_pairs() -> None:
    one, other = Speed((10.0, 1.0, 12.0), (1.0,) * 3), Speed((5.0, 0.5, 3.0), (1.0,) * 3)
    assert one.ratio(other) == (2.0, 2.0, 4.0)
    assert one.median == 10.0


def test_neighbours_are_noticed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(neighbours, "_STAT", Path("nowhere"))
    assert neighbours.Neighbours().warn("test") is None
    monkeypatch.setattr(neighbours, "_work", iter([0.0, 1000.0, 0.0, 0.0]).__next__)
    busy = neighbours.Neighbours().warn("test")
    assert busy
    assert busy > 100
    assert "test: others kept" in capsys.readouterr().err
    assert neighbours.Neighbours().warn("test") == 0
    assert not capsys.readouterr().err


def test_scaling_is_measured_in_new_interpreters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scaling, "SIZE", 20_000)
    monkeypatch.setattr(scaling, "ROUNDS", 1)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: {0, 1}, raising=False)
    table, figures = scaling.scaling()
    assert [row[0] for row in table.rows] == [1, 2]
    assert figures.keys() == {"speed.cores.2", "speed.processes.2"}
    assert all(value > 0 for value in figures.values())


def test_scaling_says_when_an_interpreter_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scaling, "SIZE", "much")
    with pytest.raises(subprocess.CalledProcessError):
        scaling._speed(1, 1)


def test_rounds_in_another_process_count_as_those_of_this_one() -> None:
    race = timing.Race({"cleantext": str.strip, "ftfy": str.lower}, ["a text", "and another"])
    race.run(["a third one", "a fourth one"])
    race.include(rounds_apart("words", "ascii", 0, [1, 2], 1))
    assert race.rounds == 3
    assert {name: len(speed.megabytes) for name, speed in race.speeds().items()} == {"cleantext": 3, "ftfy": 3}
