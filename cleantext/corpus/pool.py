"""An ordered parallel map over chunks that outlives its workers.

``concurrent.futures`` gives up the whole pool when one worker dies. Here the chunk of a dead worker is tried once
more, item by item, in a fresh worker; an item that kills its worker again is answered by a ``Death``. Items are read
ahead no further than the workers need.
"""

from __future__ import annotations

import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pickle import PicklingError
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")

#: Chunks in memory for each worker: one at work, and answers that wait for a slower one before them.
AHEAD = 3
#: Seconds a worker has to end before it is killed: it is idle or its answer is no longer wanted.
PATIENCE = 1.0


class Death(NamedTuple):
    """A worker ended while it had an item, twice."""

    status: int  #: the exit status; minus the signal's number if a signal ended it

    def __str__(self) -> str:
        """Name the signal."""
        if self.status < 0:
            return f"the worker was killed by {signal.Signals(-self.status).name}, twice (out of memory?)"
        return f"the worker ended with status {self.status}, twice"


@dataclass(slots=True)
class Task(Generic[Item]):
    """Part of a chunk, on its way to a worker."""

    chunk: int
    first: int  #: where its items begin within the chunk
    items: list[Item]
    again: bool = False  #: whether a worker died of it before


@dataclass(slots=True)
class Worker(Generic[Item]):
    """A process, our end of the pipe to it, and what it is at."""

    process: BaseProcess
    connection: Connection[Any, Any]
    task: Task[Item] | None = None


@dataclass(slots=True)
class Slot(Generic[Item, Answer]):
    """A chunk and the answers to its parts, which come in any order."""

    items: list[Item]
    missing: int
    answers: dict[int, tuple[list[Item], list[Answer] | Death]] = field(default_factory=dict)


class Pool(Generic[Item, Answer]):
    """Workers that apply one function to lists of items."""

    def __init__(self, function: Callable[[list[Any]], list[Answer]], jobs: int, wire: Callable[[Item], Any]) -> None:
        """Start ``jobs`` workers; ``wire`` says what of an item a worker needs to see."""
        self._function, self._wire = function, wire
        # Forked workers may run functions that cannot be imported (a notebook's) and need no guarded main module.
        self._context: Any = get_context("fork" if sys.platform == "linux" else None)
        self._workers: list[Worker[Item]] = []
        for _ in range(jobs):
            self._workers.append(self._started())

    def _started(self) -> Worker[Item]:
        ours, theirs = self._context.Pipe()
        forks = self._context.get_start_method() == "fork"
        others = [worker.connection for worker in self._workers if forks and not worker.connection.closed]
        process = self._context.Process(
            target=_work, args=(theirs, self._function, [*others, ours] if forks else []), daemon=True
        )
        with warnings.catch_warnings():
            # Python 3.12 warns of forking beside threads; the child takes no lock that another thread may hold.
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()  # so that its death ends the pipe
        return Worker(process, ours)

    def answers(self, chunks: Iterable[list[Item]]) -> Iterator[tuple[list[Item], list[Answer] | Death]]:
        """Yield the items and the answers in order; a chunk in parts if a worker died of it.

        Raises:
            Exception: what the function raised in a worker.
        """
        source = enumerate(chunks)
        slots: dict[int, Slot[Item, Answer]] = {}
        again: deque[Task[Item]] = deque()
        head, open_source = 0, True
        while True:
            for worker in self._workers:
                while worker.task is None:
                    if not again and open_source and len(slots) < AHEAD * len(self._workers):
                        number, items = next(source, (-1, []))
                        if number < 0:
                            open_source = False
                        else:
                            slots[number] = Slot(items, len(items))
                            again.append(Task(number, 0, items))
                    if not again:
                        break
                    self._give(worker, again.popleft(), again, slots)
            if not slots:
                return
            busy = [worker for worker in self._workers if worker.task is not None]
            ready = wait([worker.connection for worker in busy])
            for worker in busy:
                if worker.connection in ready:
                    self._take(worker, again, slots)
            while head in slots and not slots[head].missing:
                done = slots.pop(head)
                head += 1
                yield from (done.answers[first] for first in sorted(done.answers))

    def _give(
        self, worker: Worker[Item], task: Task[Item], again: deque[Task[Item]], slots: dict[int, Slot[Item, Answer]]
    ) -> None:
        worker.task = task
        try:
            worker.connection.send([self._wire(item) for item in task.items])
        except OSError:
            self._bury(worker, again, slots)

    def _take(self, worker: Worker[Item], again: deque[Task[Item]], slots: dict[int, Slot[Item, Answer]]) -> None:
        task = worker.task
        assert task is not None
        try:
            answers = worker.connection.recv()
        except (EOFError, OSError):
            self._bury(worker, again, slots)
            return
        if isinstance(answers, BaseException):
            raise answers
        worker.task = None
        _answer(slots[task.chunk], task, answers)

    def _bury(self, worker: Worker[Item], again: deque[Task[Item]], slots: dict[int, Slot[Item, Answer]]) -> None:
        """Put a fresh worker in a dead one's place, and its task back in parts, or up if that was its second time."""
        task = worker.task
        assert task is not None
        worker.connection.close()
        worker.process.join(PATIENCE)
        if worker.process.exitcode is None:
            worker.process.kill()
            worker.process.join()
        status = worker.process.exitcode or 0
        worker.task = None
        fresh = self._started()
        worker.process, worker.connection = fresh.process, fresh.connection
        if task.again:
            _answer(slots[task.chunk], task, Death(status))
            return
        parts = [Task(task.chunk, task.first + at, [item], True) for at, item in enumerate(task.items)]
        again.extendleft(reversed(parts))

    def close(self) -> None:
        """End the workers, at once."""
        for worker in self._workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(PATIENCE)
            if worker.process.exitcode is None:
                worker.process.kill()
                worker.process.join()


def _answer(slot: Slot[Item, Answer], task: Task[Item], answers: list[Answer] | Death) -> None:
    slot.answers[task.first] = task.items, answers
    slot.missing -= len(task.items)


def _work(connection: Connection[Any, Any], function: Callable[[list[Any]], list[Any]], others: list[Any]) -> None:
    """Answer chunk after chunk until the pipe ends, which it also does when the main process is killed."""
    for other in others:  # a fork holds the main process's ends; while it does, no pipe ends
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of the terminal: the main one decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(EOFError, OSError):
        while True:
            items = connection.recv()
            try:
                answers: Any = function(items)
            except Exception as error:  # whatever it is, the main process raises it
                answers = error
            try:
                connection.send(answers)
            except (PicklingError, TypeError, AttributeError) as error:  # pickle raises any of these
                connection.send(RuntimeError(f"what a worker answered cannot be pickled ({error}): {answers!r}"))


def ordered(
    function: Callable[[list[Any]], list[Answer]],
    chunks: Iterable[list[Item]],
    *,
    jobs: int,
    wire: Callable[[Item], Any] = lambda item: item,
) -> Generator[tuple[list[Item], list[Answer] | Death], None, None]:
    """Yield each chunk's items with what ``function`` answers to them, in order, from ``jobs`` processes.

    Raises:
        ValueError: if ``jobs`` is less than one.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    pool: Pool[Item, Answer] = Pool(function, jobs, wire)
    try:
        yield from pool.answers(chunks)
    finally:
        pool.close()
