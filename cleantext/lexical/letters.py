"""A character model: how likely a word that no lexicon has is spelled as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from math import exp, log

#: The model is learned from this many of the most frequent words, in 0.1 s; more of them change it little.
WORDS = 30_000
#: Each word counts with its probability to this power: as itself frequent words would drown the rest, as 1 the rare
#: ones (names, foreign words) would.
FLATTENING = 0.35
#: Weight of the next shorter context, in counts; and of a character never seen in any context.
PRIOR, FLOOR = 0.02, 1e-4
#: Log probability that the next word is one the lexicon lacks: 1 to 2 in 100 in the tuning texts, and the model then
#: shares it out among spellings.
UNKNOWN = -4.5


@dataclass(frozen=True, eq=False)
class Letters:
    """Counts of characters behind each context of up to three."""

    counts: Mapping[str, float] = field(repr=False)

    @classmethod
    def of(cls, words: Mapping[str, float]) -> Letters:
        """Learn from words with log probabilities, the most frequent first."""
        counts: dict[str, float] = {}
        for word, logarithm in islice(words.items(), WORDS):
            weight = exp(logarithm * FLATTENING)
            spelled = f"^{word}$"
            for end in range(2, len(spelled) + 1):
                for start in range(max(0, end - 4), end):
                    gram = spelled[start:end]
                    counts[gram] = counts.get(gram, 0.0) + weight
                    context = spelled[start : end - 1] + "\0"
                    counts[context] = counts.get(context, 0.0) + weight
        return cls(counts)

    def log_probability(self, word: str) -> float:
        """Natural log probability of a lower-case word that is not in the lexicon."""
        return _log_probability(self, word)


@lru_cache(maxsize=1 << 16)
def _log_probability(letters: Letters, word: str) -> float:
    counts = letters.counts
    spelled = f"^{word}$"
    total = UNKNOWN
    for end in range(2, len(spelled) + 1):
        probability = FLOOR
        for start in range(end - 1, max(-1, end - 5), -1):
            seen = counts.get(spelled[start : end - 1] + "\0", 0.0)
            probability = (counts.get(spelled[start:end], 0.0) + PRIOR * probability) / (seen + PRIOR)
        total += log(probability)
    return total
