"""An ordered parallel map that reads ahead no further than its workers need."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

#: Documents a task: enough to make the cost of handing them out small, few enough to keep memory bounded.
CHUNK = 256
#: Tasks in flight for each process: one at work, one waiting, so that no process is ever idle.
AHEAD = 2


def ordered_map(function: Callable[[str], str], texts: Iterable[str], *, jobs: int) -> Iterator[str]:
    """Yield ``function(text)`` for each text, in order, from ``jobs`` processes.

    Raises:
        ValueError: if ``jobs`` is less than one.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    source = iter(texts)
    with ProcessPoolExecutor(jobs) as pool:
        pending: deque[Future[list[str]]] = deque()
        while True:
            while len(pending) < jobs * AHEAD and (chunk := list(islice(source, CHUNK))):
                pending.append(pool.submit(_apply, function, chunk))
            if not pending:
                return
            yield from pending.popleft().result()


def _apply(function: Callable[[str], str], chunk: list[str]) -> list[str]:
    return [function(text) for text in chunk]
