"""A character model: how likely a word that no lexicon has is spelled as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from math import exp, log

#: The model is learned from this many of the most frequent words, in 0.1 s; more of them change it little.
WORDS = 20_000
#: Each word counts with its probability to this power: as itself frequent words would drown the rest, as 1 the rare
#: ones (names, foreign words) would.
FLATTENING = 0.35
#: Characters of context.
CONTEXT = 3
#: Weight of the next shorter context, in words of the weight above.
PRIOR = 0.02
#: Log probability of a character never seen, and of the next word being one that the lexicon lacks: 1 or 2 in 100 in
#: the tuning texts, and the model then shares it out among spellings.
NEVER, UNKNOWN = -9.0, -4.5


@dataclass(frozen=True, eq=False)
class Letters:
    """Log probability of the last character of a string behind the others, by string; shorter ones are for backing off.

    Where a string is missing, the weight of its context is added to what the string without its first character has.
    """

    grams: Mapping[str, float] = field(repr=False)
    weights: Mapping[str, float] = field(repr=False)
    _seen: dict[str, float] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, words: Mapping[str, float]) -> Letters:
        """Learn from words with log probabilities, the most frequent first."""
        counts: list[Counter[str]] = [Counter() for _ in range(CONTEXT + 1)]
        longest = counts[CONTEXT]
        for word, logarithm in islice(words.items(), WORDS):
            weight = exp(logarithm * FLATTENING)
            spelled = f"^^^{word}$"
            for start in range(len(word) + 1):
                longest[spelled[start : start + CONTEXT + 1]] += weight  # type: ignore[assignment]
        for size in range(CONTEXT, 0, -1):
            for gram, weight in counts[size].items():
                counts[size - 1][gram[1:]] += weight
        total = sum(counts[0].values())
        grams = {gram: log(weight / total) for gram, weight in counts[0].items()}
        weights: dict[str, float] = {}
        for size in range(1, CONTEXT + 1):
            contexts: Counter[str] = Counter()
            for gram, weight in counts[size].items():
                contexts[gram[:-1]] += weight
            for context, weight in contexts.items():
                weights[context] = log(PRIOR / (weight + PRIOR))
            for gram, weight in counts[size].items():
                behind = exp(grams[gram[1:]])
                grams[gram] = log((weight + PRIOR * behind) / (contexts[gram[:-1]] + PRIOR))
        return cls(grams, weights)

    def log_probability(self, word: str) -> float:
        """Natural log probability of a lower-case word that is not in the lexicon."""
        known = self._seen.get(word)
        if known is not None:
            return known
        if len(self._seen) > 1 << 16:
            self._seen.clear()
        total = self._seen[word] = UNKNOWN + self._spelled(word)
        return total

    def _spelled(self, word: str) -> float:
        grams, weights = self.grams, self.weights
        spelled = f"^^^{word}$"
        total = 0.0
        for start in range(len(word) + 1):
            gram = spelled[start : start + CONTEXT + 1]
            found = grams.get(gram)
            while found is None:
                if len(gram) == 1:
                    found = NEVER
                else:
                    total += weights.get(gram[:-1], 0.0)
                    gram = gram[1:]
                    found = grams.get(gram)
            total += found
        return total
