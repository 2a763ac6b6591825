"""The verdict on a reading: how likely it is right, by a model learned from pages whose truth is known.

The lattice finds the best readings of a run of doubtful tokens under rough costs. What speaks for and against each of
them is measured in figures, as for changes of spaces and for intruders, and boosted trees learned from misread pages
and from clean text weigh them (``benchmarks/train/verdicts.py``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from operator import eq

from cleantext.lexical.doubt import Doubt
from cleantext.lexical.forms import is_word
from cleantext.lexical.lattice import Win
from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon

#: Stands for the log probability of what is no word.
ABSENT = -20.0
#: Stands for the lead of a reading that has no rival.
ALONE = 15.0
#: Tokens on either side among which the odd ones are counted.
AROUND = 6
#: Counts of the document are told apart up to this.
MANY = 5
KINDS = ("misread", "joined", "specked", "split", "fused", "intruder")
ENDS_SENTENCE = (".", "!", "?", ":", "”", '"')

#: What is measured, in this order.
FIGURES = (
    "kind", "margin", "cost", "keep", "prior", "new", "rarest_new", "old", "rarest_old", "unknown", "derived",
    "spelling", "length", "longer", "bond_before", "bond_behind", "bond_before_old", "bond_behind_old", "gain",
    "capitals", "begins", "repeated", "supported", "lead", "readings", "odd_around", "odd_share", "digits",
    "marks", "head", "tail", "doubled", "swapped", "pair", "singles",
)  # fmt: skip


def figures(
    win: Win,
    doubted: Sequence[Doubt],
    offset: int,
    prior: float,
    lexicon: Lexicon,
    counts: Mapping[str, int],
    shares: tuple[float, float],
) -> list[float]:
    """The figures of a win in a passage whose tokens are ``doubted``; its window begins at token ``offset``.

    ``shares`` are what ``shares_of`` says about the passage.
    """
    node, before, behind = win.node, win.before, win.behind
    first, last = node.start + offset, node.end + offset
    taken = doubted[first:last]
    words = lexicon.words
    old = tuple(doubt.word for doubt in taken)
    new = node.words
    joined_old, joined_new = "".join(old), "".join(new)
    log_old = [words.get(word, ABSENT) for word in old]
    log_new = [words.get(word, ABSENT) for word in new]
    unknown = [word for word in old if word not in words]
    spelled = lexicon.letters.log_probability
    core = "".join(doubt.core for doubt in taken)
    alone = taken[-1]
    own = next((cost for printed, cost in alone.readings if printed == new[-1]), node.cost - prior)
    best = min([cost - words[printed] for printed, cost in alone.readings if printed != new[-1]], default=None)
    lead = ALONE if best is None else best - (own - log_new[-1])
    around = (*doubted[max(0, first - AROUND) : first], *doubted[last : last + AROUND])
    odd_share, singles = shares
    head = _alike(joined_old, joined_new)
    tail = _alike(joined_old[::-1], joined_new[::-1])
    kind = "joined" if node.kind == "misread" and node.end - node.start > 1 else node.kind
    return [
        KINDS.index(kind),
        win.margin,
        node.cost - prior,
        max(doubt.keep for doubt in taken),
        prior,
        sum(log_new),
        min(log_new),
        sum(log_old),
        min(log_old),
        len(unknown),
        any(is_word(word, words) for word in unknown),
        min((spelled(word) / max(1, len(word)) for word in unknown), default=0.0),
        len(joined_old),
        len(joined_new) - len(joined_old),
        _bond(lexicon, before, new[0]),
        _bond(lexicon, new[-1], behind),
        _bond(lexicon, before, old[0]),
        _bond(lexicon, old[-1], behind),
        _follows(lexicon, before, new, behind) - _follows(lexicon, before, old, behind),
        _capitals(core),
        first == 0 or doubted[first - 1].closing.endswith(ENDS_SENTENCE),
        min(MANY, max(_times(counts, doubt.core) for doubt in taken)),
        min(MANY, *(_times(counts, word) for word in new)),
        lead,
        len(alone.readings),
        sum(doubt.odd for doubt in around),
        odd_share,
        sum(map(str.isdigit, core)),
        sum(not letter.isalnum() for letter in core),
        head,
        tail,
        _undoubled(joined_old) == _undoubled(joined_new),
        joined_old != joined_new and sorted(joined_old) == sorted(joined_new),
        len(old) > 1 and old[1] in lexicon.follows.get(old[0], NOTHING),
        singles,
    ]


def shares_of(doubted: Sequence[Doubt]) -> tuple[float, float]:
    """Of a passage's tokens: how many are odd, and how many are single characters (formulas, initials)."""
    size = max(1, len(doubted))
    return sum(doubt.odd for doubt in doubted) / size, sum(len(doubt.core) == 1 for doubt in doubted) / size


def _bond(lexicon: Lexicon, first: str, second: str) -> float:
    """By how much, in log probability, a word makes the one behind it more likely; -1 for a pair never seen."""
    joint = lexicon.follows.get(first, NOTHING).get(second)
    return -1.0 if joint is None else joint - lexicon.words.get(second, joint)


def _follows(lexicon: Lexicon, before: str, run: Sequence[str], behind: str) -> float:
    """Log probability of words in a row and of the one behind them."""
    total, previous = 0.0, before
    words, follows, spelled = lexicon.words, lexicon.follows, lexicon.letters.log_probability
    for word in (*run, behind):
        alone = words.get(word)
        if alone is None:
            alone = spelled(word)
        total += follows.get(previous, NOTHING).get(word, alone + BACK_OFF)
        previous = word
    return total


def _capitals(core: str) -> int:
    """0 for small letters, 1 for a capital in front, 2 for capitals, 3 for a mixture."""
    if core.islower():
        return 0
    if core.isupper() and len(core) > 1:
        return 2
    return 1 if core[1:].islower() or len(core) == 1 else 3


def _times(counts: Mapping[str, int], word: str) -> int:
    """How often a document has a word, as it is or capitalised."""
    capitalised = word.capitalize()
    return counts.get(word, 0) + (counts.get(capitalised, 0) if capitalised != word else 0)


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return sum(takewhile(bool, map(eq, one, other)))


def _undoubled(word: str) -> str:
    """A word with one letter in place of each run of the same."""
    return "".join(letter for place, letter in enumerate(word) if not place or word[place - 1] != letter)
