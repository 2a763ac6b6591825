"""Chance that falls the same way on every platform and under every Python: only ``random()`` and exact arithmetic."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from operator import mul
from random import Random
from typing import TypeVar

Option = TypeVar("Option")

#: Places one draw can pass over. A longer way without a strike is gone in several draws, which is the same chance since
#: the strikes know nothing of each other; more would cost memory and save no time at the usual rates.
REACH = 512


class Dice:
    """A seeded source of chance.

    Of the methods of ``random.Random``, Python promises only that ``random()`` gives the same numbers for ever, so all
    others are made from it. Logarithms, whose last digit depends on the platform, are not used.
    """

    def __init__(self, seed: str) -> None:
        """Seed with any text."""
        self._random = Random(seed).random

    def chance(self, rate: float) -> bool:
        """Say yes with the probability ``rate``."""
        return self._random() < rate

    def below(self, count: int) -> int:
        """Return a whole number from 0 to ``count - 1``."""
        return int(self._random() * count)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def one_of(self, options: Sequence[Option]) -> Option:
        """Return one of the options, each as likely as any other."""
        return options[self.below(len(options))]

    def strikes(self, places: int, rate: float) -> Iterator[int]:
        """Yield, in order, each of the numbers below ``places`` with the probability ``rate``.

        The time goes with the number of strikes and not with the number of places: the way to the next strike is drawn
        from its distribution (the geometric one).

        >>> list(Dice("example").strikes(1000, 0.005))
        [337, 383, 702, 915, 942]
        """
        if rate <= 0:
            return
        struck = [1 - missed for missed in accumulate(repeat(1 - rate, REACH), mul)]
        random = self._random
        place = 0
        while True:
            way = bisect_right(struck, random())
            place += way
            if place >= places:
                return
            if way < REACH:
                yield place
                place += 1
