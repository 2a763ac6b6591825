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
from cleantext.lexical.remembered import remembered

#: The pairs' table overstates pairs beside single words. Chosen by trial on newspaper sets: -0.7 and -2.5 did a little
#: worse.
PAIR_SHIFT = -1.5
#: Log probability of a pair that the table lacks: symspellpy's rarest was seen 6.4 million times in 2.2e13.
UNSEEN = log(6.4e6 / 2.2e13)
#: The score of a path that does not exist.
NOWHERE = -1e9
#: The kind of a node that leaves its token alone.
KEEP = "keep"
#: What is known about a node: the score of the best path up to and with it, what its words are worth behind each other
#: less its cost, the node before it on that path, and the nodes that may stand there, with what it is worth behind
#: each. Bare tuples, as in ``decoder``.
Step = tuple[float, float, int, list[tuple[int, float]]]


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
    weights, follows = _weights(lexicon), lexicon.follows.get
    length = max([node.end for node in nodes])
    #: Nodes by where they end: the score of the best path up to and with each, and what ``_worth`` asks about it.
    reached: list[list[tuple[int, float, Mapping[str, float], float]]] = [[] for _ in range(length + 1)]
    reached[0].append((-1, 0.0, follows(before, NOTHING), weights[before][1]))
    steps: list[Step] = []
    for index, (start, end, words, cost, _) in enumerate([*nodes, Node(length, length, (behind,), 0.0)]):
        word = words[0]
        alone, beyond = weights[word]
        best, came, linked = NOWHERE, -1, []
        for previous, score, known, most in reached[start]:
            worth = _worth(known, most, word, alone)
            linked.append((previous, worth))
            if score + worth > best:
                best, came = score + worth, previous
        within = 0.0
        if len(words) > 1:
            within = sum([_pair(lexicon, *pair) for pair in pairwise(words)])
            word = words[-1]
            beyond = weights[word][1]
        within -= cost
        steps.append((best + within, within, came, linked))
        reached[end].append((index, best + within, follows(word, NOTHING), beyond))
    path = []  # the best one, from its end
    came = steps[-1][2]
    while came >= 0:
        path.append(came)
        came = steps[came][2]
    if all(nodes[index].kind == KEEP for index in path):
        return []  # which is the common case, and needs no margins
    backward = _backward(steps)
    kept = {node.start: steps[index][0] + backward[index] for index, node in enumerate(nodes) if node.kind == KEEP}
    wins = []
    ahead = before
    for index, following in zip(path[::-1], [*path[-2::-1], -1], strict=True):
        node = nodes[index]
        if node.kind != KEEP:
            margin = steps[-1][0] - max([kept[place] for place in range(node.start, node.end)])
            wins.append(Win(node, margin, ahead, nodes[following].words[0] if following >= 0 else behind))
        ahead = node.words[-1]
    return wins


def _backward(steps: Sequence[Step]) -> list[float]:
    """The score of the best path behind each node; the last is the end."""
    scores = [NOWHERE] * len(steps)
    scores[-1] = 0.0
    for index in range(len(steps) - 1, -1, -1):
        _, within, _, linked = steps[index]
        reach = scores[index] + within
        for previous, worth in linked:
            if previous >= 0 and reach + worth > scores[previous]:
                scores[previous] = reach + worth
    return scores


@remembered(1 << 14)
def _weights(lexicon: Lexicon, word: str) -> tuple[float, float]:
    """Log probability of a word behind another, and the most that a word not known to follow it is worth behind it."""
    known = lexicon.words.get(word)
    return lexicon.word(word) + BACK_OFF, inf if known is None or not lexicon.follows else UNSEEN - known


def _worth(follows: Mapping[str, float], most: float, word: str, alone: float) -> float:
    """Log probability of a word behind another; one never seen there is rarer than the rarest in the table."""
    after = follows.get(word)
    if after is None:
        return alone if alone < most else most
    after += PAIR_SHIFT
    return alone if alone > after else after


def _pair(lexicon: Lexicon, first: str, second: str) -> float:
    weights = _weights(lexicon)
    return _worth(lexicon.follows.get(first, NOTHING), weights[first][1], second, weights[second][0])
