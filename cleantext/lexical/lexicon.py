"""What is known about the words of a language: how frequent each is, and which pairs stand together.

Frequencies are wordfreq's (some forty languages, text from before machine-written text). English has three tables more:
the pairs of symspellpy's bigram dictionary together with those of ``data/pairs-en.tsv.gz``, the frequencies of short
words (``short-en.tsv.gz``), and which words make compounds (``compounds-en.tsv.gz``); data/README.md says where they
come from. All of it loads when first needed, once per process.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import log

from cleantext.errors import UnknownNameError
from cleantext.lexical.letters import Letters

#: Size of the corpus behind symspellpy's pair counts (the Google Web n-grams, 1,024,908,267,229 words).
PAIR_CORPUS = 1_024_908_267_229
#: What a pair that is in no table loses against the frequency of its second word alone.
BACK_OFF = -0.9
#: Words of up to three letters below this log probability are as often fragments ("ro", "th") as words, so they are
#: neither innocent nor offered.
SHORT_WORD = {1: -5.5, 2: -9.0, 3: -10.5}
#: A longer word that is rarer than this deserves a second look: the list holds misspellings and fused words ("ofthe").
RARE_WORD = -13.0
#: A longer word that is rarer than this is not offered in a repair of spaces.
NOT_OFFERED = -15.6
#: Words that are found at the begin and the end of unknown ones ("Ruganiin"): some 4,000.
FREQUENT = -10.5
#: Letters by which the search for words is cut short: most positions in a word begin no word of six letters, and many
#: none of four.
PREFIX, SHORT_PREFIX = 6, 4


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words with their natural log probabilities, and pairs with the log probability of the second after the first."""

    lang: str
    words: dict[str, float] = field(repr=False)
    follows: dict[str, float] = field(repr=False)  #: log probability of the second after the first, by "first second"
    compounds: dict[str, tuple[int, int]] = field(repr=False)  #: in how many a word stands first, and last

    @cached_property
    def common(self) -> dict[str, float]:
        """The words that are common enough to be offered in a repair of spaces."""
        least = SHORT_WORD.get
        return {word: known for word, known in self.words.items() if known >= least(len(word), NOT_OFFERED)}

    @cached_property
    def sorted(self) -> list[str]:
        """The common words in order, to find what begins with a string."""
        return sorted(self.common)

    @cached_property
    def mirrored(self) -> list[str]:
        """The common words spelled backwards, in order, to find what ends with a string."""
        return sorted(word[::-1] for word in self.common)

    @cached_property
    def frequent(self) -> dict[str, float]:
        """The words that may leave an unknown one behind: a rare word next to an unknown one is chance."""
        return {word: known for word, known in self.common.items() if known >= FREQUENT and len(word) > 1}

    @cached_property
    def prefixes(self) -> set[str]:
        """The first four and the first six letters of all common words that have as many."""
        return {word[:size] for size in (SHORT_PREFIX, PREFIX) for word in self.common if len(word) >= size}

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
        after = self.follows.get(f"{first} {second}")
        return self.word(second) + BACK_OFF if after is None else after

    def joint(self, first: str, second: str) -> float | None:
        """Log probability of two lower-case words in a row, None for a pair that no table has."""
        follows = self.follows.get(f"{first} {second}")
        return None if follows is None else follows + self.words[first]


@lru_cache(maxsize=4)  # a lexicon takes up to 150 MB; a program rarely reads more languages at once
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        UnknownNameError: for a language that wordfreq has no list for; the message names those it has.
    """
    return load(lang, files("cleantext.lexical").joinpath("data"))


def load(lang: str, tables: Traversable) -> Lexicon:
    """Build a lexicon; the English tables are read from a directory, so that others can be tried."""
    import wordfreq  # noqa: PLC0415  (0.1 s, which `import cleantext` must not cost)

    known = wordfreq.available_languages()
    if lang not in known:
        raise UnknownNameError("language", lang, sorted(known))
    words: dict[str, float] = {}
    for centibels, group in enumerate(wordfreq.get_frequency_list(lang)):
        words.update(dict.fromkeys(group, -centibels * log(10) / 100))
    if lang != "en":
        return Lexicon(lang, words, {}, {})
    _recount_short(words, tables)
    compounds = {word: (int(first), int(last)) for word, first, last in _rows(tables.joinpath("compounds-en.tsv.gz"))}
    return Lexicon(lang, words, _english_pairs(words, tables), compounds)


def _recount_short(words: dict[str, float], tables: Traversable) -> None:
    """Give words of up to three letters the frequency that they have in running text, if that is lower."""
    total, counts = _counts(tables.joinpath("short-en.tsv.gz"))
    seen = dict(counts)
    never = log(0.3 / total)
    for word in [word for word in words if len(word) <= max(SHORT_WORD)]:
        count = seen.get(word)
        words[word] = min(words[word], never if count is None else log(count / total))


def _english_pairs(words: dict[str, float], tables: Traversable) -> dict[str, float]:
    """Log probability of the second word after the first, by ``"first second"``: the mean of the two sources.

    Pairs that are no likelier than backing off to the second word are left out.
    """
    source = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt")
    joint = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        pair, _, count = line.rpartition(" ")
        joint[pair] = int(count) / PAIR_CORPUS / 2
    total, counts = _counts(tables.joinpath("pairs-en.tsv.gz"))
    for pair, number in counts:
        joint[pair] = joint.get(pair, 0.0) + number / total / 2
    pairs = {}
    for pair, probability in joint.items():
        first, _, second = pair.partition(" ")
        if first in words and second in words:
            after = min(-0.1, log(probability) - words[first])
            if after > words[second] + BACK_OFF:
                pairs[pair] = after
    return pairs


def _counts(table: Traversable) -> tuple[int, Iterator[tuple[str, int]]]:
    """The total, which stands in the first row, and the counts of a table."""
    rows = _rows(table)
    total = int(next(rows)[1])
    return total, ((key, int(count)) for key, count in rows)


def _rows(table: Traversable) -> Iterator[list[str]]:
    return (row.split("\t") for row in gzip.decompress(table.read_bytes()).decode().split("\n"))
