"""Growth is measured in processes of their own, as far as time allows, and its exponent is fitted."""

from __future__ import annotations

import pytest

from benchmarks import growth, isolated
from benchmarks.adversarial import PATTERNS, text_of
from benchmarks.isolated import Cost, measure


def test_exponent_is_fitted() -> None:
    assert growth.exponent([(n, 3 * n**1.5) for n in (1, 10, 100, 1000)]) == pytest.approx(1.5)
    assert growth.exponent([(10, 1)]) is None
    assert growth.exponent([(10, 1), (10, 2)]) is None


def squared(cleaner: str, kind: str, characters: int, **_: object) -> Cost | None:
    """A cleaner whose time grows with the square, and that is ended at 50 KB."""
    return Cost(characters, (characters / 1000) ** 2 / 100, 0, 10 * characters) if characters < 50_000 else None


def test_ladder_ends_before_the_step_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "measure", squared)
    ladder = growth.Ladder("default", "hyphens", growth.SIZES, 5.0)
    ladder.climb(until=float("inf"))
    assert [cost.characters for cost in ladder.costs] == [1000, 4000, 16000]  # 2.56 s: the next would take over 5
    assert ladder.end == growth.NOT_TRIED
    patient = growth.Ladder("default", "hyphens", growth.SIZES, 1000.0)
    patient.climb(until=float("inf"))
    assert (len(patient.costs), patient.end) == (3, growth.ENDED)


def test_ladder_is_not_climbed_when_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "measure", squared)
    ladder = growth.Ladder("default", "hyphens", growth.SIZES, 5.0)
    ladder.climb(until=0.0)
    assert (ladder.costs, ladder.end, ladder.time) == ([], growth.NO_TIME, None)


def test_ladder_fits_what_is_large_enough() -> None:
    costs = [Cost(4**step * 1000, 4**step / 100, 10**6, 10**6 + 4**step * 100_000) for step in range(6)]
    ladder = growth.Ladder("default", "hyphens", growth.SIZES, 5.0, costs=[Cost(100, 5.0, 0, 0), *costs])
    assert ladder.time == pytest.approx(1)
    assert ladder.memory == pytest.approx(1)


def test_process_of_its_own_measures() -> None:
    cost = measure("characters", "hyphens", 10_000, limit=60)
    assert cost
    assert cost.characters == 10_000
    assert 0 <= cost.seconds < 5
    assert 5e6 < cost.loaded <= cost.peak < 4e9


def test_process_that_takes_too_long_is_ended() -> None:
    assert measure("default", "curly", 1_000_000, limit=0.05) is None


def test_process_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="no cleaner is called"):
        measure("nobody", "hyphens", 10, limit=60)


def test_measure_in_this_process_reads_documents(capsys: pytest.CaptureFixture[str]) -> None:
    isolated.main({"cleaner": "nothing", "kind": "ascii", "characters": 9_000, "single": False})
    assert '"characters": ' in capsys.readouterr().out


@pytest.mark.parametrize("kind", [*PATTERNS, "curly"])
def test_adversarial_text_has_the_length_asked_for(kind: str) -> None:
    assert [len(text) for text in text_of(kind, 10_001)] == [10_001]
    with pytest.raises(KeyError, match="is no kind of text"):
        text_of("nonsense", 10)
