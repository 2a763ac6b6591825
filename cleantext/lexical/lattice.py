"""The lattice: every way to read a run of doubtful tokens, and the best path through them.

A node is one way to read one token, two tokens run together or one token cut in two. A path costs the misreadings that
it assumes and earns the probability of its words, each after the one before it, so neighbouring repairs support each
other (Viterbi; a noisy channel as in Kernighan, Church and Gale 1990). A node's margin is how much worse the best path
is that leaves its tokens alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

#: The score of a path that does not exist.
NOWHERE = -1e9


class Node(NamedTuple):
    """One way to read the tokens from ``start`` up to ``end``."""

    start: int
    end: int
    words: tuple[str, ...]  #: in lower case; none if the token is no word at all
    cost: float
    keep: bool = False  #: whether it leaves the token alone


class Win(NamedTuple):
    """A node on the best path that changes something, and by how much it beats leaving its tokens alone."""

    node: Node
    margin: float


def best_path(nodes: Sequence[Node], length: int, before: str, behind: str, pair: Callable[[str, str], float]) -> list[Win]:
    """Return the changes on the best path through the tokens ``0:length``, which stand between two sure words.

    ``nodes`` are ordered by start, and each token has one that keeps it. ``pair`` is the log probability of a word
    after another.
    """
    ending: list[list[int]] = [[] for _ in range(length + 1)]
    forward: list[float] = []
    origin: list[int] = []
    inner: list[float] = []
    for index, node in enumerate(nodes):
        words = node.words
        own = -node.cost
        for one, other in zip(words, words[1:], strict=False):
            own += pair(one, other)
        inner.append(own)
        best, came = NOWHERE, -1
        if node.start == 0:
            best = pair(before, words[0])
        for previous in ending[node.start]:
            score = forward[previous] + pair(nodes[previous].words[-1], words[0])
            if score > best:
                best, came = score, previous
        forward.append(best + own)
        origin.append(came)
        ending[node.end].append(index)
    backward = [NOWHERE] * len(nodes)
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        if node.end == length:
            backward[index] = pair(node.words[-1], behind)
        reach = backward[index] + inner[index]
        for previous in ending[node.start]:
            score = reach + pair(nodes[previous].words[-1], node.words[0])
            if score > backward[previous]:
                backward[previous] = score
    kept = [0.0] * length
    for index, node in enumerate(nodes):
        if node.keep:
            kept[node.start] = forward[index] + backward[index]
    last = max(ending[length], key=lambda index: forward[index] + backward[index])
    top = forward[last] + backward[last]
    wins = []
    while last >= 0:
        node = nodes[last]
        if not node.keep:
            wins.append(Win(node, top - max(kept[node.start : node.end])))
        last = origin[last]
    return wins[::-1]
