"""Boosted decision trees, read from a file and evaluated in plain Python.

A model is a sum of small trees over named figures; the sum is the logarithm of the odds. Trees are flat lists: an inner
node is ``[feature, threshold, index of the right child]`` with its left child behind it (figures up to the threshold go
left), a leaf is its value. The scripts in ``benchmarks/train`` write the files.

All trees are walked at once, after QuickScorer (Lucchese et al. 2015). Each leaf of a tree is a bit; a node rules out
the leaves on its left when its figure is above its threshold, and otherwise those on its right, so that in the end one
bit is left, the leaf that the walk comes to. The trees of a model stand side by side in one long integer, and for each
figure, by how many of its thresholds it is above, the bits it leaves are known beforehand. One ``&`` a figure then does
what took four comparisons a tree. The leaves' values are added up by their binary digits: of those that are left, as
many have a digit as the bits that they share with a second long integer.
"""

from __future__ import annotations

import gzip
import json
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from importlib.resources import files
from itertools import accumulate
from math import inf
from operator import and_, getitem, mul, or_
from typing import Any, NamedTuple

#: Decisions on the way to a leaf, at most. A tree then has up to 16 leaves, the bits of a short integer.
DEPTH = 4
LEAVES = 2**DEPTH
#: Values of leaves are whole numbers of these, as the files have them.
UNIT = 1e-4
#: Trees between two looks at whether the sum can still reach what is asked.
STRIDE = 20


class Narrowed(NamedTuple):
    """What is left of a model's trees when all figures but those from ``start`` up to ``stop`` are known."""

    bits: int
    start: int
    stop: int


class Trees:
    """A model: figures in, log odds out."""

    def __init__(self, features: Sequence[str], start: float, trees: Sequence[Sequence[Any]]) -> None:
        """Lay the trees out side by side."""
        self.features = tuple(features)
        self._start = start
        nodes: defaultdict[int, list[tuple[float, int, int]]] = defaultdict(list)
        leaves: list[_Leaves] = []
        planes: defaultdict[int, int] = defaultdict(int)
        least = every = 0
        for number, tree in enumerate(trees):
            values: list[float] = []
            for feature, limit, left, right in _walk(tree, 0, values):
                nodes[feature].append((limit, left << number * LEAVES, right << number * LEAVES))
            if len(values) > LEAVES:
                raise ValueError(f"tree {number} has {len(values)} leaves; train trees of {LEAVES} leaves at most")
            leaves.append(_Leaves({1 << place: value for place, value in enumerate(values)}))
            every |= (1 << len(values)) - 1 << number * LEAVES
            units = [round(value / UNIT) for value in values]
            least += min(units)
            for place, unit in enumerate(units):
                above = unit - min(units)
                for digit in range(above.bit_length()):
                    planes[digit] |= (above >> digit & 1) << number * LEAVES + place
        self._planes = [planes[digit] for digit in range(len(planes))]
        self._weights = [1 << digit for digit in range(len(planes))]
        self._least = round(start / UNIT) + least
        self._size = len(trees) * LEAVES // 8
        self._every = every
        asked = [self._left_over(nodes[feature]) for feature in range(len(self.features))]
        self._limits, self._left = [limits for limits, _ in asked], [left for _, left in asked]
        most = [max(values.values()) for values in leaves]
        self._strides = [
            (first, leaves[first : first + STRIDE], sum(most[first:])) for first in range(0, len(trees), STRIDE)
        ]

    def _left_over(self, nodes: list[tuple[float, int, int]]) -> tuple[list[float], list[int]]:
        """The thresholds of a figure, rising, and the bits that are left when it is above none, one, two of them."""
        limits = sorted({limit for limit, _, _ in nodes})
        at = {limit: place for place, limit in enumerate(limits)}
        above, below = [0] * (len(limits) + 1), [0] * (len(limits) + 1)
        for limit, left, right in nodes:
            above[at[limit] + 1] |= left
            below[at[limit]] |= right
        below = list(accumulate(reversed(below), or_))[::-1]
        return limits, [
            self._every & ~(left | right) for left, right in zip(accumulate(above, or_), below, strict=True)
        ]

    def log_odds(self, figures: Sequence[float]) -> float:
        """The sum of the leaves that the figures lead to.

        >>> Trees(["length"], -1.0, [[[0, 4.0, 2], 0.5, 2.5]]).log_odds([7])
        1.5
        """
        return self.completed(Narrowed(self._every, 0, len(self.features)), figures)

    def narrowed(self, before: Sequence[float], behind: Sequence[float] = ()) -> Narrowed:
        """What is left of the trees by the first figures and the last ones; those between are not known yet."""
        start, stop = len(before), len(self.features) - len(behind)
        return Narrowed(self._left_of(self._left_of(self._every, before, 0), behind, stop), start, stop)

    def completed(self, narrowed: Narrowed, between: Sequence[float]) -> float:
        """The log odds when the figures between are known too."""
        bits, start, _ = narrowed
        bits = self._left_of(bits, between, start)
        digits = map(int.bit_count, map(bits.__and__, self._planes))
        units: int = self._least + sum(map(mul, digits, self._weights))
        return units * UNIT

    def _left_of(self, bits: int, figures: Sequence[float], start: int) -> int:
        """The bits that are left when the figures from ``start`` on are known; without a Python step a figure."""
        stop = start + len(figures)
        places = map(bisect_left, self._limits[start:stop], figures)
        return reduce(and_, map(getitem, self._left[start:stop], places), bits)

    def most(self, narrowed: Narrowed, least: float = -inf) -> float:
        """What the log odds cannot be above, whatever the other figures; below ``least`` any bound will do.

        >>> model = Trees(["length", "sum"], -1.0, [[[0, 4.0, 2], 0.5, 2.5], [[1, 0.0, 2], -1.0, 3.0]])
        >>> model.most(model.narrowed([2])), model.completed(model.narrowed([2]), [-5])
        (2.5, -1.5)
        """
        lanes = self._lanes(narrowed.bits)
        total = self._start
        for first, leaves, rest in self._strides:
            if total + rest < least:
                return total + rest
            total += sum(map(getitem, leaves, lanes[first : first + STRIDE]))
        return total

    def _lanes(self, bits: int) -> array[int]:
        """The bits of each tree."""
        lanes = array("H", bits.to_bytes(self._size, sys.byteorder))
        if sys.byteorder == "big":
            lanes.reverse()
        return lanes


class _Leaves(dict[int, float]):
    """The value of the best leaf of a tree by the bits that are left of it, as they come up: some dozens a tree."""

    def __init__(self, values: Mapping[int, float]) -> None:
        super().__init__(values)
        self._values = tuple(values.items())

    def __missing__(self, lane: int) -> float:
        best = self[lane] = max(value for bit, value in self._values if bit & lane)
        return best


def _walk(tree: Sequence[Any], index: int, leaves: list[float]) -> list[tuple[int, float, int, int]]:
    """The nodes below ``index``, each with the bits of the leaves on its left and on its right; appends its leaves."""
    value = tree[index]
    if not isinstance(value, list):
        leaves.append(float(value))
        return []
    feature, limit, right = value
    before = 1 << len(leaves)
    nodes = _walk(tree, index + 1, leaves)
    between = 1 << len(leaves)
    nodes += _walk(tree, right, leaves)
    return [*nodes, (feature, limit, between - before, (1 << len(leaves)) - between)]


@lru_cache(maxsize=8)  # there are fewer models
def trees(name: str, features: tuple[str, ...]) -> Trees:
    """Load a model of ``lexical/data``.

    Raises:
        ValueError: if it was learned from other figures; it must be trained anew.
    """
    packed = files("cleantext.lexical").joinpath("data", f"{name}.json.gz").read_bytes()
    model = json.loads(gzip.decompress(packed))
    if set(model["features"]) != set(features):
        raise ValueError(f"the model {name} was learned from other figures; train it anew (benchmarks/train)")
    places = [features.index(feature) for feature in model["features"]]
    ordered = [
        [[places[node[0]], *node[1:]] if isinstance(node, list) else node for node in tree] for tree in model["trees"]
    ]
    return Trees(features, model["start"], ordered)
