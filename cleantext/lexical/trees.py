"""Boosted decision trees, read from a file and evaluated in plain Python.

A model is a sum of small trees over named figures; the sum is the logarithm of the odds. Trees are flat lists: an inner
node is ``[feature, threshold, index of the right child]`` with its left child behind it (figures up to the threshold go
left), a leaf is its value. The scripts in ``benchmarks/train`` write the files.
"""

from __future__ import annotations

import gzip
import json
from array import array
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: Decisions on the way to a leaf; shallower trees are filled up. Trees of one depth, laid out without pointers, stay in
#: the fastest cache, which on running text makes them three times as fast as nested tuples.
DEPTH = 4
INNER, LEAVES = 2**DEPTH - 1, 2**DEPTH
#: Trees between two looks at whether the sum can still reach even odds.
STRIDE = 20


class Trees:
    """A model: figures in, log odds out."""

    def __init__(self, features: Sequence[str], start: float, trees: Sequence[Sequence[Any]]) -> None:
        """Fill the trees up to full ones and lay them out in a row."""
        self.features = tuple(features)
        self._start = start
        asked, limits, leaves = bytearray(), array("d"), array("d")
        most = []
        for tree in trees:
            inner: list[tuple[int, float]] = [(0, 0.0)] * INNER
            ends = [0.0] * LEAVES
            _fill(tree, 0, 0, inner, ends)
            asked += bytes(feature for feature, _ in inner)
            limits.extend(limit for _, limit in inner)
            leaves.extend(ends)
            most.append(max(ends))
        self._asked, self._limits, self._leaves = bytes(asked), limits, leaves
        self._strides = [(first, sum(most[first:])) for first in range(0, len(trees), STRIDE)]
        self._count = len(trees)

    def log_odds(self, figures: Sequence[float]) -> float:
        """The sum of the leaves that the figures lead to; cut short where it cannot come to even odds any more.

        >>> Trees(["length"], -1.0, [[[0, 4.0, 2], 0.5, 2.5]]).log_odds([7])
        1.5
        """
        total = self._start
        asked, limits, leaves = self._asked, self._limits, self._leaves
        for first, most in self._strides:
            if total + most < 0:
                break
            for tree in range(first, min(first + STRIDE, self._count)):
                base = tree * INNER
                node = 1 + (figures[asked[base]] > limits[base])
                node = 2 * node + 1 + (figures[asked[base + node]] > limits[base + node])
                node = 2 * node + 1 + (figures[asked[base + node]] > limits[base + node])
                node = 2 * node + 1 + (figures[asked[base + node]] > limits[base + node])
                total += leaves[tree + base + node - INNER]
        return total


def _fill(tree: Sequence[Any], index: int, node: int, inner: list[tuple[int, float]], leaves: list[float]) -> None:
    """Write the subtree at ``index`` to the place ``node`` of a full tree; a shallow leaf goes to all below it."""
    value = tree[index]
    if node >= INNER:
        leaves[node - INNER] = float(value)
    elif isinstance(value, list):
        feature, limit, right = value
        inner[node] = (feature, limit)
        _fill(tree, index + 1, 2 * node + 1, inner, leaves)
        _fill(tree, right, 2 * node + 2, inner, leaves)
    else:
        _fill(tree, index, 2 * node + 1, inner, leaves)
        _fill(tree, index, 2 * node + 2, inner, leaves)


@lru_cache(maxsize=8)  # there are fewer models
def trees(name: str, features: tuple[str, ...]) -> Trees:
    """Load a model of ``lexical/data``.

    Raises:
        ValueError: if it was learned from other figures; it must be trained anew.
    """
    packed = files("cleantext.lexical").joinpath("data", f"{name}.json.gz").read_bytes()
    model = json.loads(gzip.decompress(packed))
    if tuple(model["features"]) != features:
        raise ValueError(f"the model {name} was learned from other figures; train it anew (benchmarks/train)")
    return Trees(features, model["start"], model["trees"])
