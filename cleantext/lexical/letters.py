"""A character model: how likely a word that no lexicon has is spelled as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, islice
from math import exp, inf, log

from cleantext.lexical.remembered import Remembered

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
#: Words and strings remembered with their figures.
REMEMBERED = 1 << 16


@dataclass(frozen=True, eq=False)
class Letters:
    """Log probability of the last character of a string behind the others, by string; shorter ones are for backing off.

    Where a string is missing, the weight of its context is added to what the string without its first character has.
    """

    grams: Mapping[str, float] = field(repr=False)
    weights: Mapping[str, float] = field(repr=False)

    @cached_property
    def _known(self) -> Remembered[str, float]:
        """Log probability by string of the full length; what was learned is half of what new text has."""
        known = Remembered(self._backed, REMEMBERED)
        known.update([(gram, log) for gram, log in self.grams.items() if len(gram) > CONTEXT])
        return known

    @cached_property
    def _spelled(self) -> Remembered[str, tuple[float, float, float]]:
        """Log probability of letters as a word, as its begin, and as its end given the first three of them."""
        return Remembered(self._in_word, REMEMBERED)

    @cached_property
    def _beginnings(self) -> Remembered[str, float]:
        """Log probability that a word begins with the letters of a context."""
        return Remembered(self._begun, REMEMBERED)

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
        return UNKNOWN + self._spelled[word][0]

    def of_pieces(self, letters: str) -> Callable[[int, int], float]:
        """Return what gives the log probability of any piece of a string, without reading all of its letters again.

        >>> letters = Letters.of({"inform": -9.0, "form": -8.0})
        >>> abs(letters.of_pieces("reinform")(2, 8) - letters.log_probability("inform")) < 1e-9
        True
        """
        known, beginnings = self._known, self._beginnings
        inside = [known[letters[end - CONTEXT : end + 1]] for end in range(CONTEXT, len(letters))]
        up_to = [*[0.0] * CONTEXT, *accumulate(inside, initial=0.0)]

        def of_piece(start: int, end: int) -> float:
            begin = start + CONTEXT
            if end < begin:
                return self.log_probability(letters[start:end])
            beginning, ending = beginnings[letters[start:begin]], known[letters[end - CONTEXT : end] + "$"]
            return UNKNOWN + beginning + (up_to[end] - up_to[begin]) + ending

        return of_piece

    def joined(self, first: str, second: str, least: float = -inf) -> float:
        """Log probability of two words put together to one that is not in the lexicon, if it is more than ``least``.

        Of two words of running text next to none is, and mostly the letters where they meet tell.

        >>> letters = Letters.of({"inform": -9.0, "form": -8.0})
        >>> abs(letters.joined("inf", "orm") - letters.log_probability("inform")) < 1e-9
        True
        """
        known, between = self._known, f"^^^{first}"[-CONTEXT:] + second[:CONTEXT]
        if len(second) < CONTEXT:
            between += "$"
        meeting = sum([known[between[start : start + CONTEXT + 1]] for start in range(len(between) - CONTEXT)])
        if UNKNOWN + meeting <= least:
            return least
        most = UNKNOWN + self._spelled[first][1] + meeting
        return most + self._spelled[second][2] if most > least else least

    def _backed(self, gram: str) -> float:
        """Back off as far as a string must."""
        grams, weights = self.grams, self.weights
        left, total = gram, 0.0
        while (found := grams.get(left)) is None and len(left) > 1:
            total += weights.get(left[:-1], 0.0)
            left = left[1:]
        return total + (NEVER if found is None else found)

    def _in_word(self, word: str) -> tuple[float, float, float]:
        spelled, known = f"^^^{word}$", self._known
        grams = [known[spelled[start : start + CONTEXT + 1]] for start in range(len(word) + 1)]
        return sum(grams), sum(grams[:-1]), sum(grams[CONTEXT:])

    def _begun(self, letters: str) -> float:
        spelled, known = f"^^^{letters}", self._known
        return sum([known[spelled[start : start + CONTEXT + 1]] for start in range(CONTEXT)])
