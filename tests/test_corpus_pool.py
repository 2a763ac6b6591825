"""The pool: order, bounded reading ahead, errors, and workers that die."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import pytest

from cleantext import Chain
from cleantext.corpus.chunks import COUNT, WEIGHT, chunked
from cleantext.corpus.mapping import WorkerDiedError
from cleantext.corpus.pool import AHEAD, Death, Pool, _work, ordered


def double(items: list[int]) -> list[int]:
    return [2 * item for item in items]


def chunks(count: int, size: int = 3) -> Iterator[list[int]]:
    for number in range(count):
        yield list(range(number * size, (number + 1) * size))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_order_is_kept(jobs: int) -> None:
    def slow_first(items: list[int]) -> list[int]:
        time.sleep(0.05 if items[0] % 2 == 0 else 0)
        return double(items)

    pairs = list(ordered(slow_first, chunks(20), jobs=jobs))
    assert [item for items, _ in pairs for item in items] == list(range(60))
    assert [answer for _, answers in pairs if not isinstance(answers, Death) for answer in answers] == [
        2 * item for item in range(60)
    ]


def test_nothing_to_do() -> None:
    assert list(ordered(double, [], jobs=2)) == []


def test_jobs_below_one() -> None:
    with pytest.raises(ValueError, match="at least 1, not 0"):
        list(ordered(double, [], jobs=0))


def test_reads_ahead_no_further_than_it_must() -> None:
    taken = []

    def source() -> Iterator[list[int]]:
        for chunk in chunks(100):
            taken.append(chunk)
            yield chunk

    answers = ordered(double, source(), jobs=2)
    next(answers)
    assert len(taken) <= 2 * AHEAD
    answers.close()


def test_an_error_in_a_worker_is_raised_here() -> None:
    def fails(items: list[int]) -> list[int]:
        raise KeyError("no such thing")

    with pytest.raises(KeyError, match="no such thing"):
        list(ordered(fails, chunks(3), jobs=2))


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    class LocalError(Exception):
        pass

    def fails(items: list[int]) -> list[int]:
        raise LocalError("only here")

    with pytest.raises(RuntimeError, match="only here"):
        list(ordered(fails, chunks(3), jobs=2))


def test_the_item_that_kills_is_answered_by_a_death() -> None:
    def killed_by_seven(items: list[int]) -> list[int]:
        if 7 in items:
            os.kill(os.getpid(), signal.SIGKILL)
        return double(items)

    pairs = list(ordered(killed_by_seven, chunks(5, size=4), jobs=2))
    assert [item for items, _ in pairs for item in items] == list(range(20))
    deaths = [(items, answers) for items, answers in pairs if isinstance(answers, Death)]
    assert deaths == [([7], Death(-signal.SIGKILL))]
    assert "SIGKILL" in str(deaths[0][1])


def test_every_item_kills() -> None:
    def ends(items: list[int]) -> list[int]:
        os._exit(3)

    pairs = list(ordered(ends, chunks(2, size=2), jobs=2))
    assert pairs == [([item], Death(3)) for item in range(4)]
    assert "status 3" in str(pairs[0][1])


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    flag = tmp_path / "killed"

    def killed_once(items: list[int]) -> list[int]:
        if 30 in items and not flag.exists():
            flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return double(items)

    pairs = list(ordered(killed_once, chunks(20), jobs=2))
    assert [item for items, _ in pairs for item in items] == list(range(60))
    assert not any(isinstance(answers, Death) for _, answers in pairs)


def test_no_process_is_left_behind() -> None:
    def who(items: list[int]) -> list[int]:
        time.sleep(0.01)
        return [os.getpid()] * len(items)

    answers = ordered(who, chunks(1000), jobs=2)
    _, (worker, *_) = next(answers)
    answers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_what_a_worker_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda number, action: None)  # this process goes on afterwards
    ours, theirs = Pipe()
    other, _ = Pipe()

    def halved(items: list[int]) -> list[object]:
        return [(lambda: 1) if item == 0 else 10 // (item - 1) for item in items]

    for items in ([2, 3], [1], [0]):
        ours.send(items)
    ours.send([2])
    worker = Thread(target=_work, args=(theirs, halved, [other]))
    worker.start()
    answers = [ours.recv() for _ in range(4)]
    ours.close()
    worker.join(5)
    theirs.close()
    assert not worker.is_alive()
    assert other.closed
    assert answers[0] == [10, 5]
    assert isinstance(answers[1], ZeroDivisionError)
    assert isinstance(answers[2], RuntimeError)
    assert answers[3] == [10]


def test_a_worker_that_died_while_it_was_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    pool: Pool[int, int] = Pool(double, 2, lambda item: item)
    try:
        for worker in pool._workers:
            worker.process.kill()
            worker.process.join()
        assert list(pool.answers([[1], [2, 3]])) == [([1], [2]), ([2], [4]), ([3], [6])]
    finally:
        pool.close()


def test_chain_map_keeps_order_and_names_the_killer() -> None:
    def shout(text: str) -> str:
        if text == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        return text.upper()

    chain = Chain([shout])
    texts = [f"text {number}" for number in range(1000)]
    assert list(chain.map(texts, jobs=2)) == list(chain.map(texts)) == [text.upper() for text in texts]
    with pytest.raises(WorkerDiedError, match=r"text 5 \(counted from 0\)"):
        list(chain.map([*texts[:5], "kill", "more"], jobs=2))


def test_chunks_are_bounded_by_weight_and_count() -> None:
    assert all(len(chunk) <= COUNT for chunk in chunked(range(5000), lambda _: 1))
    assert [len(chunk) for chunk in chunked(["x" * WEIGHT] * 3, len)] == [1, 1, 1]
