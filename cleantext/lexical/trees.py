"""Boosted decision trees, read from a file and evaluated in plain Python.

A model is a sum of small trees over named figures; the sum is the logarithm of the odds. Trees are flat lists: an inner
node is ``[feature, threshold, index of the right child]`` with its left child behind it (figures up to the threshold go
left), a leaf is its value. The scripts in ``benchmarks/train`` write the files.

All trees are walked at once, after QuickScorer (Lucchese et al. 2015). Each leaf of a tree is a bit; a node rules out
the leaves on its left when its figure is above its threshold, and otherwise those on its right, so that in the end one
bit is left, the leaf that the walk comes to. The trees of a model stand side by side in one long integer, and for each
figure, by how many of its thresholds it is above, the bits it leaves are known beforehand. One ``&`` a figure then does
what took four comparisons a tree. The leaves' values are added up by their binary digits: of those that are left, as
many have a digit as the bits that they share with a second long integer. Greater leaves have higher bits, so the
highest ones of those that some figures leave say what the others can make of it at most.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from importlib.resources import files
from itertools import accumulate
from operator import and_, getitem, mul, or_
from typing import Any

#: Decisions on the way to a leaf, at most. A tree then has up to 16 leaves, the bits of a short integer.
DEPTH = 4
LEAVES = 2**DEPTH
#: Values of leaves are whole numbers of these, as the files have them.
UNIT = 1e-4


class Trees:
    """A model: figures in, log odds out."""

    def __init__(self, features: Sequence[str], start: float, trees: Sequence[Sequence[Any]]) -> None:
        """Lay the trees out side by side."""
        self.features = tuple(features)
        nodes: defaultdict[int, list[tuple[float, int, int]]] = defaultdict(list)
        above = [0] * (LEAVES * len(trees))  # by how many units each leaf exceeds the least of its tree
        least = every = 0
        for number, tree in enumerate(trees):
            rising = sorted(
                [place for place, node in enumerate(tree) if not isinstance(node, list)], key=tree.__getitem__
            )
            if len(rising) > LEAVES:
                raise ValueError(f"tree {number} has {len(rising)} leaves; train trees of {LEAVES} leaves at most")
            bits = {place: 1 << number * LEAVES + rank for rank, place in enumerate(rising)}
            found, leaves = _walk(tree, 0, bits)
            for feature, limit, left, right in found:
                nodes[feature].append((limit, left, right))
            every |= leaves
            units = [round(tree[place] / UNIT) for place in rising]
            least += units[0]
            above[number * LEAVES : number * LEAVES + len(units)] = [unit - units[0] for unit in units]
        self._planes = _digits(above)
        self._weights = [1 << digit for digit in range(len(self._planes))]
        self._least = round(start / UNIT) + least
        self._every = every
        one_each = sum([1 << number * LEAVES for number in range(len(trees))])
        self._lanes = [(step, ((1 << LEAVES - step) - 1) * one_each) for step in (1, 2, 4, 8)]
        asked = [self._left_over(nodes[feature]) for feature in range(len(self.features))]
        self._limits, self._left = [limits for limits, _ in asked], [left for _, left in asked]

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
        return self.completed(self._every, figures)

    def narrowed(self, figures: Sequence[float]) -> int:
        """What is left of the trees by the first figures; a number, since thousands of them are remembered."""
        return self._left_of(self._every, figures, 0)

    def completed(self, narrowed: int, figures: Sequence[float]) -> float:
        """The log odds when the other figures, the last ones, are known too.

        >>> model = Trees(["length", "sum"], -1.0, [[[0, 4.0, 2], 0.5, 2.5], [[1, 0.0, 2], -1.0, 3.0]])
        >>> model.completed(model.narrowed([2]), [-5])
        -1.5
        """
        return self._sum(self._left_of(narrowed, figures, len(self.features) - len(figures)))

    def most(self, narrowed: int) -> float:
        """The most that the log odds may be, whatever the other figures are: the greatest leaf left of each tree.

        >>> model = Trees(["length", "sum"], -1.0, [[[0, 4.0, 2], 0.5, 2.5], [[1, 0.0, 2], -1.0, 3.0]])
        >>> model.most(model.narrowed([2]))
        2.5
        """
        below = narrowed
        for step, lanes in self._lanes:
            below |= below >> step & lanes
        return self._sum(below & ~(below >> 1 & self._lanes[0][1]))

    def _sum(self, leaves: int) -> float:
        """The sum of leaves, one of each tree."""
        digits = map(int.bit_count, map(leaves.__and__, self._planes))
        units: int = self._least + sum(map(mul, digits, self._weights))
        return units * UNIT

    def _left_of(self, bits: int, figures: Sequence[float], start: int) -> int:
        """The bits that are left when the figures from ``start`` on are known; without a Python step a figure."""
        stop = start + len(figures)
        places = map(bisect_left, self._limits[start:stop], figures)
        return reduce(and_, map(getitem, self._left[start:stop], places), bits)


def _digits(numbers: Sequence[int]) -> list[int]:
    """Which of the numbers have each binary digit, the lowest first: the first number is the lowest bit.

    >>> [bin(numbers) for numbers in _digits([1, 3, 2])]
    ['0b11', '0b110']
    """
    width = max(numbers).bit_length()
    written = [f"{number:0{width}b}" for number in reversed(numbers)]
    return [int("".join(column), 2) for column in zip(*written, strict=True)][::-1] if width else []


def _walk(tree: Sequence[Any], index: int, bits: Mapping[int, int]) -> tuple[list[tuple[int, float, int, int]], int]:
    """The nodes from ``index`` on, each with the leaves on its left and on its right, and all leaves, as bits."""
    if index in bits:
        return [], bits[index]
    feature, limit, other = tree[index]
    nodes, left = _walk(tree, index + 1, bits)
    others, right = _walk(tree, other, bits)
    return [*nodes, *others, (feature, limit, left, right)], left | right


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
