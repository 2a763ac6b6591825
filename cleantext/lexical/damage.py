"""How damaged the surroundings of a change are: in a clean document a rare word is a name, in a damaged one a scar."""

from __future__ import annotations

from functools import lru_cache
from math import log

from cleantext.lexical.passage import Passage

#: The parts of a passage's tokens that are suspicious, and single characters, are taken of at least this many.
FEW = 10
#: Passages with more tokens than this are all alike to the models.
MANY = 40
#: The passage's rate is mixed with the document's as if that had been seen in this many tokens, and the document's with
#: a guess that stands for two strong changes in a hundred documents of as many tokens.
WEIGHT, GUESS = 20, 0.02


def of_passage(passage: Passage) -> list[float]:
    """The last three figures of both models: suspects, tokens and single characters (formulas) of the passage."""
    tokens = passage.tokens
    size = max(len(tokens), FEW)
    return [len(passage.suspects) / size, float(min(len(tokens), MANY)), list(map(len, tokens)).count(1) / size]


@lru_cache(maxsize=4096)
def damage(here: int, tokens: int, everywhere: int, all_tokens: int) -> float:
    """Log of the rate of damage, from the strong changes beside the one in question.

    Args:
        here: strong changes in the passage.
        tokens: of the passage.
        everywhere: strong changes in the document.
        all_tokens: of the document.
    """
    document = (everywhere + GUESS) / max(WEIGHT, all_tokens)
    return log((here + WEIGHT * document) / (tokens + WEIGHT))
