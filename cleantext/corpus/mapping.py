"""``chain.map`` over several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from cleantext.corpus.chunks import chunked
from cleantext.corpus.pool import Death, ordered


class WorkerDiedError(RuntimeError):
    """A worker process died of a text, and once more when it was given that text alone."""


def ordered_map(function: Callable[[str], str], texts: Iterable[str], *, jobs: int) -> Iterator[str]:
    """Yield ``function(text)`` for each text, in order, from ``jobs`` processes.

    Raises:
        ValueError: if ``jobs`` is less than one.
        WorkerDiedError: if a text kills the process that is given it, twice; the message has its position.
    """
    position = 0
    for items, answers in ordered(partial(_apply, function), chunked(texts, _length), jobs=jobs):
        if isinstance(answers, Death):
            raise WorkerDiedError(f"text {position} (counted from 0): {answers}; leave it out, or split it")
        yield from answers
        position += len(items)


def _apply(function: Callable[[str], str], chunk: list[str]) -> list[str]:
    return [function(text) for text in chunk]


def _length(text: str) -> int:
    return len(text) if isinstance(text, str) else 0  # what is no text, the function will say
