"""Boosted decision trees, read from a file and evaluated in plain Python.

A model is a sum of small trees over named figures; the sum is the logarithm of the odds. Trees are flat lists: an inner
node is ``[feature, threshold, index of the right child]`` with its left child behind it (figures up to the threshold go
left), a leaf is its value. The scripts in ``benchmarks/train`` write the files.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any


class Trees:
    """A model: figures in, log odds out."""

    def __init__(self, features: Sequence[str], start: float, trees: Sequence[Sequence[Any]]) -> None:
        """Nest the flat trees: what is nested needs no index to walk."""
        self.features = tuple(features)
        self._start = start
        self._trees = [_nested(tree, 0) for tree in trees]

    def log_odds(self, figures: Sequence[float]) -> float:
        """The sum of the leaves that the figures lead to.

        >>> Trees(["length"], -1.0, [[[0, 4.0, 2], 0.5, 2.5]]).log_odds([7])
        1.5
        """
        total = self._start
        for root in self._trees:
            node = root
            while type(node) is tuple:
                feature, threshold, left, right = node
                node = left if figures[feature] <= threshold else right
            total += node
        return total


def _nested(tree: Sequence[Any], index: int) -> Any:
    node = tree[index]
    if not isinstance(node, list):
        return float(node)
    feature, threshold, right = node
    return feature, threshold, _nested(tree, index + 1), _nested(tree, right)


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
