"""What is known about the words of a language: how frequent each is, and which pairs stand together.

Frequencies are wordfreq's (some forty languages, text from before machine-written text); English pairs are those of
symspellpy's bigram dictionary. Both load when first needed, once per process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from math import log

from cleantext.errors import UnknownNameError
from cleantext.lexical.letters import Letters

#: Size of the corpus behind symspellpy's pair counts (the Google Web n-grams, 1,024,908,267,229 words).
PAIR_CORPUS = 1_024_908_267_229
#: What a pair that is not in the dictionary loses against the frequency of its second word alone: e ** -0.9, the
#: back-off weight that did best in the range -2 to 0 on the tuning half of the whitespace sets.
BACK_OFF = -0.9
#: Words of up to three letters below this log probability are as often fragments ("ro", "th") as words, so they are
#: neither innocent nor offered.
SHORT_WORD = {1: -7.0, 2: -8.2, 3: -11.5}
#: A longer word that is rarer than this may be two fused ones that the list took from unclean text ("ofthe").
RARE_WORD = -13.0


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words with their natural log probabilities, and pairs with the log probability of the second after the first."""

    lang: str
    words: dict[str, float] = field(repr=False)
    pairs: dict[str, float] = field(repr=False)

    @cached_property
    def letters(self) -> Letters:
        """The character model for words that the lexicon lacks."""
        return Letters.of(self.words)

    def word(self, word: str) -> float:
        """Log probability of a lower-case word; an unknown one is spelled out by the character model.

        >>> english = lexicon("en")
        >>> english.word("the") > english.word("ferry") > english.word("xqjzv")
        True
        """
        known = self.words.get(word)
        return self.letters.log_probability(word) if known is None else known

    def commonness(self, word: str) -> float:
        """The log probability from which a word of this length is taken for one without a second look."""
        return SHORT_WORD.get(len(word), RARE_WORD)

    def pair(self, first: str, second: str) -> float:
        """Log probability of a lower-case word after another."""
        alone = self.word(second) + BACK_OFF
        joint = self.pairs.get(f"{first} {second}")
        if joint is None:
            return alone
        return max(alone, min(-0.1, joint - self.words.get(first, joint)))


@lru_cache(maxsize=4)  # a lexicon takes up to 150 MB; a program rarely reads more languages at once
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        UnknownNameError: for a language that wordfreq has no list for; the message names those it has.
    """
    import wordfreq  # noqa: PLC0415  (0.1 s, which `import cleantext` must not cost)

    known = wordfreq.available_languages()
    if lang not in known:
        raise UnknownNameError("language", lang, sorted(known))
    words: dict[str, float] = {}
    for centibels, group in enumerate(wordfreq.get_frequency_list(lang)):
        words.update(dict.fromkeys(group, -centibels * log(10) / 100))
    return Lexicon(lang, words, _english_pairs() if lang == "en" else {})


def _english_pairs() -> dict[str, float]:
    """Joint log probabilities by ``"first second"``."""
    source = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt")
    total = log(PAIR_CORPUS)
    pairs = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        pair, _, count = line.rpartition(" ")
        pairs[pair] = log(int(count)) - total
    return pairs
