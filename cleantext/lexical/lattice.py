"""The lattice: every way to read a run of doubtful tokens, and the best path through them.

A node is one way to read one token, two tokens run together or one token cut in two. A path costs the misreadings that
it assumes and earns the probability of its words, each after the one before it, so neighbouring repairs support each
other (Viterbi; a noisy channel as in Kernighan, Church and Gale 1990). A node's margin is how much worse the best path
is that leaves its tokens alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf, log
from typing import NamedTuple

from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon

#: The pairs' table overstates pairs beside single words. Chosen by trial on newspaper sets: -0.7 and -2.5 did a little
#: worse.
PAIR_SHIFT = -1.5
#: Log probability of a pair that the table lacks: symspellpy's rarest was seen 6.4 million times in 2.2e13.
UNSEEN = log(6.4e6 / 2.2e13)
#: The score of a path that does not exist.
NOWHERE = -1e9
#: The kind of a node that leaves its token alone.
KEEP = "keep"


class Node(NamedTuple):
    """One way to read the tokens from ``start`` up to ``end``."""

    start: int
    end: int
    words: tuple[str, ...]  #: in lower case, at least one
    cost: float
    kind: str = KEEP


class Win(NamedTuple):
    """A node on the best path that changes something, and by how much it beats leaving its tokens alone."""

    node: Node
    margin: float
    before: str = ""  #: the word before it on that path
    behind: str = ""  #: and the one behind it


def best_path(nodes: Sequence[Node], before: str, behind: str, lexicon: Lexicon) -> list[Win]:
    """Return the changes on the best path through tokens that stand between two sure words.

    ``nodes`` are ordered by start, and each token has one that keeps it.

    >>> nodes = [Node(0, 1, ("tbe",), 0.0), Node(0, 1, ("the",), 6.0, "misread")]
    >>> best_path(nodes, "in", "end", Lexicon("en", {"tbe": -19.1, "the": -1.1, "end": -9.1}, {}, {}))
    [Win(node=Node(start=0, end=1, words=('the',), cost=6.0, kind='misread'), margin=12.0, before='in', behind='end')]
    """
    length = max([node.end for node in nodes])
    ending: list[list[int]] = [[] for _ in range(length + 1)]  # nodes by where they end
    follows = [_follows(lexicon, node.words[-1]) for node in nodes]
    begin = _follows(lexicon, before)
    forward: list[float] = []  # score of the best path up to and with each node
    origin: list[int] = []  # the node before it on that path
    links: list[list[tuple[int, float]]] = []  # the nodes that may stand before it, with what it is worth behind each
    inner: list[float] = []  # what its words are worth behind each other, without its cost
    for index, node in enumerate(nodes):
        words = node.words
        first = words[0]
        alone = lexicon.word(first) + BACK_OFF
        best, came = (_worth(begin, first, alone), -1) if node.start == 0 else (NOWHERE, -1)
        links.append([(previous, _worth(follows[previous], first, alone)) for previous in ending[node.start]])
        for previous, worth in links[index]:
            score = forward[previous] + worth
            if score > best:
                best, came = score, previous
        within = sum([_pair(lexicon, *pair) for pair in pairwise(words)]) if len(words) > 1 else 0.0
        inner.append(within - node.cost)
        forward.append(best + inner[index])
        origin.append(came)
        ending[node.end].append(index)
    backward = [NOWHERE] * len(nodes)  # score of the best path behind each node
    alone = lexicon.word(behind) + BACK_OFF
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        if node.end == length:
            backward[index] = _worth(follows[index], behind, alone)
        reach = backward[index] + inner[index]
        for previous, worth in links[index]:
            backward[previous] = max(backward[previous], reach + worth)
    kept = {n.start: forward[index] + backward[index] for index, n in enumerate(nodes) if n.kind == KEEP}
    last = max(ending[length], key=lambda index: forward[index] + backward[index])
    top = forward[last] + backward[last]
    wins = []
    after = behind
    while last >= 0:
        node, came = nodes[last], origin[last]
        if node.kind != KEEP:
            margin = top - max(kept[place] for place in range(node.start, node.end))
            wins.append(Win(node, margin, nodes[came].words[-1] if came >= 0 else before, after))
        last, after = came, node.words[0]
    return wins[::-1]


def _follows(lexicon: Lexicon, word: str) -> tuple[Mapping[str, float], float]:
    """What is known to follow a word, and the most that anything else is worth behind it."""
    known = lexicon.words.get(word)
    if known is None or not lexicon.follows:
        return NOTHING, inf
    return lexicon.follows.get(word, NOTHING), UNSEEN - known


def _worth(follows: tuple[Mapping[str, float], float], word: str, alone: float) -> float:
    """Log probability of a word behind another; one never seen there is rarer than the rarest in the table."""
    known, most = follows
    after = known.get(word)
    if after is None:
        return alone if alone < most else most
    after += PAIR_SHIFT
    return alone if alone > after else after


def _pair(lexicon: Lexicon, first: str, second: str) -> float:
    return _worth(_follows(lexicon, first), second, lexicon.word(second) + BACK_OFF)
