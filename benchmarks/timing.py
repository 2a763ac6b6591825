"""Speed of several functions on the same documents, so that their ratios hold on a machine that others use, too.

In each round every contender reads the same fresh documents, one after the other, in an order that turns from round to
round: whatever slows the machine slows them all. A ratio is taken within a round, between neighbours in time, and the
median over the rounds is reported with the lowest and the highest. Time is the processor's, not the wall's: waiting for
a core is not counted.

Nobody may profit from what was computed before. No document is read in two rounds, so that what is remembered about
words is remembered as in a real corpus; each turn gets new string objects, since CPython keeps a string's hash and its
UTF-8 form with it; a slow contender reads fewer documents instead of holding up the rest.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time

Function = Callable[[str], object]

#: Shortest turn that counts, in seconds: a thousand times what asking for the time and calling the loop cost.
SHORTEST = 0.01


@dataclass(frozen=True, slots=True)
class Speed:
    """The speed of one contender: one figure a round."""

    megabytes: tuple[float, ...]  #: millions of UTF-8 bytes a second
    documents: tuple[float, ...]  #: documents a second

    @property
    def median(self) -> float:
        """Megabytes a second in the round in the middle."""
        return median(self.megabytes)

    def ratio(self, other: Speed) -> tuple[float, float, float]:
        """How many times as fast as another this one is: median, lowest and highest over the rounds.

        >>> Speed((4.0, 6.0, 9.0), (1.0, 1.0, 1.0)).ratio(Speed((2.0, 2.0, 3.0), (1.0, 1.0, 1.0)))
        (3.0, 2.0, 3.0)
        """
        ratios = [ours / theirs for ours, theirs in zip(self.megabytes, other.megabytes, strict=True)]
        return median(ratios), min(ratios), max(ratios)


def interleaved(contenders: Mapping[str, Function], rounds: Sequence[Sequence[str]], turn: float) -> dict[str, Speed]:
    """Time every contender on every round of documents.

    Args:
        contenders: functions by name.
        rounds: documents for each round; the first one warms up and is not counted.
        turn: seconds for a contender in a round, about; it reads as many of the documents as fit, at least one.

    Raises:
        ValueError: if there are fewer than two rounds.
    """
    if len(rounds) < 2:
        raise ValueError("one round warms up and is not counted; give at least two")
    share = {name: _warmed_up(function, rounds[0], turn) for name, function in contenders.items()}
    gc.collect()
    gc.freeze()  # what is loaded by now is not looked through again: with a peer's half a gigabyte that takes seconds
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
    names = list(contenders)
    for number, documents in enumerate(rounds[1:]):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            taken = documents[: max(1, round(share[name] * len(documents)))]
            seconds = _seconds(contenders[name], taken)
            size = sum(len(text.encode("utf-8", "surrogatepass")) for text in taken)
            figures[name].append((size / seconds / 1e6, len(taken) / seconds))
    gc.unfreeze()
    return {
        name: Speed(tuple(one for one, _ in pairs), tuple(two for _, two in pairs)) for name, pairs in figures.items()
    }


def _warmed_up(function: Function, documents: Sequence[str], turn: float) -> float:
    """Load what the function loads, then run it for one turn; return the share of a round that fits into a turn."""
    function(documents[0])
    start, read = process_time(), 0
    for text in documents:
        function(text)
        read += 1
        if process_time() - start > turn:
            break
    return min(1.0, read / len(documents) * turn / max(process_time() - start, 1e-9))


def _seconds(function: Function, documents: Sequence[str]) -> float:
    """Processor seconds for the documents; the mean of several passes where one is too short to be measured."""
    spent, passes = 0.0, 0
    while spent < SHORTEST:
        fresh = [text[:1] + text[1:] for text in documents]
        gc.collect()
        start = process_time()
        for text in fresh:
            function(text)
        spent += process_time() - start
        passes += 1
    return spent / passes
