"""Speed of several functions on the same documents, so that their ratios hold on a machine that others use, too.

In each round every contender reads the same fresh documents, a few at a time by turns, in an order that changes from
round to round: whatever slows the machine slows them all. A ratio is taken within a round, between neighbours in time,
and the mean of the middle half of the rounds is reported with the lowest and the highest. Time is the processor's,
not the wall's: waiting for a core is not counted. What a neighbour on the same machine takes of its caches slows some
kinds of work more than others, for some seconds at a time, so the rounds of a race may lie apart, with those of others
between them.

Nobody may profit from what was computed before. No document is read in two rounds, so that what is remembered about
words is remembered as in a real corpus; each turn gets new string objects, since CPython keeps a string's hash and its
UTF-8 form with it. Everybody reads every document, but for the slowest, who read the first of each round and would
hold up the rest. So the same documents are read in the next run, too: where their number went by the speed measured,
ratios of slow peers moved by a sixth from run to run.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from statistics import mean, median
from time import process_time

Function = Callable[[str], object]
#: Millions of UTF-8 bytes and documents a second, for each contender and each round.
Figures = dict[str, list[tuple[float, float]]]

#: A time shorter than this, in seconds, is partly that of asking for it: then as many copies are read as take longer,
#: so many times, and the median counts.
SHORTEST, PASSES = 0.001, 7
#: Seconds for a document (processor) from which on a contender reads only so many of a round. Nobody is near it: on
#: documents of 4 KB the slowest of ours takes less than 0.1, and the fastest of the slow peers 0.2.
SLOW, FEW = 0.14, 1
#: Parts of its documents after which a contender lets the others on, so that all feel the same weather.
PARTS = 4


@dataclass(frozen=True, slots=True)
class Speed:
    """The speed of one contender: one figure a round."""

    megabytes: tuple[float, ...]  #: millions of UTF-8 bytes a second
    documents: tuple[float, ...]  #: documents a second

    @property
    def median(self) -> float:
        """Megabytes a second in the round in the middle."""
        return median(self.megabytes)

    @property
    def spread(self) -> float:
        """The highest less the lowest round, as a share of the median.

        >>> Speed((4.0, 5.0, 6.0), (1.0, 1.0, 1.0)).spread
        0.4
        """
        return (max(self.megabytes) - min(self.megabytes)) / self.median

    def ratio(self, other: Speed) -> tuple[float, float, float]:
        """How many times as fast as another this one is: midmean, lowest and highest over the rounds.

        >>> Speed((4.0, 6.0, 9.0), (1.0, 1.0, 1.0)).ratio(Speed((2.0, 2.0, 3.0), (1.0, 1.0, 1.0)))
        (3.0, 2.0, 3.0)
        """
        ratios = [ours / theirs for ours, theirs in zip(self.megabytes, other.megabytes, strict=True)]
        return midmean(ratios), min(ratios), max(ratios)


def midmean(figures: Sequence[float]) -> float:
    """The mean of the middle half (Tukey's midmean): no bad round moves it, as none moves the median.

    A machine with two speeds moves the median from the one to the other, and the midmean by little.

    >>> midmean([1.0, 2.0, 3.0, 4.0, 90.0]), midmean([2.0])
    (3.0, 2.0)
    """
    quarter = (len(figures) + 1) // 4
    return mean(sorted(figures)[quarter : len(figures) - quarter])


class Race:
    """Contenders that read the same documents by turns, a round at a time; others may race between two rounds."""

    def __init__(self, contenders: Mapping[str, Function], first: Sequence[str]) -> None:
        """Warm up on the documents of a first round, which is not counted."""
        self._contenders = dict(contenders)
        self._counts = {name: _warmed_up(function, first) for name, function in contenders.items()}
        self.figures: Figures = {name: [] for name in contenders}
        self.rounds = 0  #: that were run

    def run(self, documents: Sequence[str]) -> None:
        """Time every contender on the documents of one more round."""
        _freeze()
        names = list(self._contenders)
        first = self.rounds % len(names)
        self.rounds += 1
        spent = dict.fromkeys(names, 0.0)
        for part in range(PARTS):
            for name in names[first:] + names[:first]:
                spent[name] += _seconds(self._contenders[name], documents[part : self._counts[name] : PARTS])
        for name, seconds in spent.items():
            taken = documents[: self._counts[name]]
            size = sum(len(text.encode("utf-8", "surrogatepass")) for text in taken)
            self.figures[name].append((size / seconds / 1e6, len(taken) / seconds))

    def include(self, figures: Figures) -> None:
        """Add rounds that the same contenders ran elsewhere."""
        for name, pairs in figures.items():
            self.figures[name] += pairs
        self.rounds += max(map(len, figures.values()))

    def speeds(self) -> dict[str, Speed]:
        """The figures of the rounds so far."""
        return {
            name: Speed(tuple(one for one, _ in pairs), tuple(two for _, two in pairs))
            for name, pairs in self.figures.items()
        }


def interleaved(contenders: Mapping[str, Function], rounds: Sequence[Sequence[str]]) -> dict[str, Speed]:
    """Time every contender on every round of documents, one round after the other.

    Args:
        contenders: functions by name.
        rounds: documents for each round; the first one warms up and is not counted.

    Raises:
        ValueError: if there are fewer than two rounds.
    """
    if len(rounds) < 2:
        raise ValueError("one round warms up and is not counted; give at least two")
    race = Race(contenders, rounds[0])
    with thawing():
        for documents in rounds[1:]:
            race.run(documents)
    return race.speeds()


@contextmanager
def thawing() -> Iterator[None]:
    """Give back to the garbage collector, in the end, what races kept from it."""
    try:
        yield
    finally:
        gc.unfreeze()


def _freeze() -> None:
    """Keep from the garbage collector what is loaded and remembered by now: it would take seconds to look through."""
    gc.collect()
    gc.freeze()


def _warmed_up(function: Function, documents: Sequence[str]) -> int:
    """Load what the function loads, let it read a round, and return how many documents of a round it shall read."""
    function(documents[0])
    start = process_time()
    for text in documents[:FEW]:
        function(text)
    if process_time() - start > SLOW * FEW:
        return FEW
    for text in documents[FEW:]:
        function(text)
    return len(documents)


def _seconds(function: Function, documents: Sequence[str]) -> float:
    """Processor seconds for the documents, which are copied to new strings before."""
    if not documents:
        return 0.0
    spent = _pass(function, documents)
    if spent < SHORTEST:
        copies = ceil(SHORTEST / max(spent, 1e-9))
        return median(_pass(function, list(documents) * copies) for _ in range(PASSES)) / copies
    return spent


def _pass(function: Function, documents: Sequence[str]) -> float:
    fresh = [text[:1] + text[1:] for text in documents]
    gc.collect()
    start = process_time()
    for text in fresh:
        function(text)
    return process_time() - start
