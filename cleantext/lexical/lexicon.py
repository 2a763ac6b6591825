"""What is known about the words of a language: how frequent each is, and which pairs stand together.

Frequencies are wordfreq's (some forty languages, text from before machine-written text); ``english`` knows more of its
words. All of it loads when first needed, once per process.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from itertools import pairwise
from math import inf, log

from cleantext.errors import UnknownNameError
from cleantext.lexical.english import compounds, drop_fused, pairs, recount_short
from cleantext.lexical.letters import Letters
from cleantext.lexical.openings import Openings
from cleantext.lexical.packed import DATA

#: What a pair that is in no table loses against the frequency of its second word alone.
BACK_OFF = -0.9
#: Words of up to three letters below this log probability are as often fragments ("ro", "th") as words, so they are
#: neither innocent nor offered.
SHORT_WORD = {1: -5.5, 2: -9.0, 3: -10.5}
#: A longer word that is rarer than this deserves a second look: the list holds misspellings and fused words ("ofthe").
RARE_WORD = -13.0
#: A word that is rarer than this, by its length, is not offered in a repair of spaces. "Dry" and "pop" are, though they
#: are looked at twice when they stand alone; of the words of two and three letters beyond these most are fragments.
OFFERED_SHORT = {1: -5.5, 2: -9.6, 3: -12.0}
NOT_OFFERED = -15.6
#: Words that are found at the begin and the end of unknown ones ("Ruganiin"): some 3,300.
FREQUENT = -10.5
#: Words that any text may have, and those that a misread one is looked for among (log probability; 2.8 in wordfreq's
#: Zipf scale, 37,000 English words).
WELL_KNOWN = -14.3
#: Words as frequent as this are articles, prepositions and the like.
FUNCTION_WORD = -7.0
#: Stands for the log probability of the two words that make one, where none do.
NO_TWO = -99.0
#: What follows a word that begins no pair.
NOTHING: Mapping[str, float] = {}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words with their natural log probabilities, and pairs with the log probability of the second after the first."""

    lang: str
    words: dict[str, float] = field(repr=False)
    follows: dict[str, dict[str, float]] = field(repr=False)  #: log probability by the first word and the second
    compounds: dict[str, tuple[int, int]] = field(repr=False)  #: in how many a word stands first, and last

    @cached_property
    def common(self) -> dict[str, float]:
        """The words that are common enough to be offered in a repair of spaces."""
        least = OFFERED_SHORT.get
        return {word: known for word, known in self.words.items() if known >= least(len(word), NOT_OFFERED)}

    @cached_property
    def _sorted(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """The common words in order, to find what begins with a string; and those that begin another one."""
        return _ordered(self.common)

    @cached_property
    def _mirrored(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """The same for the words spelled backwards, to find what ends with a string."""
        return _ordered(word[::-1] for word in self.common)

    def begins_another(self, part: str) -> bool:
        """Whether a longer common word begins with a string.

        >>> lexicon("en").begins_another("popula"), lexicon("en").begins_another("xqz")
        (True, False)
        """
        if part in self.common:
            return part in self._sorted[1]
        return self.openings.goes_on(part, 0) and _begins(part, self._sorted[0])

    def ends_another(self, part: str) -> bool:
        """Whether a longer common word ends with a string."""
        ending = part[::-1]
        return ending in self._mirrored[1] if part in self.common else _begins(ending, self._mirrored[0])

    @cached_property
    def frequent(self) -> dict[str, float]:
        """The words that may leave an unknown one behind: a rare word next to an unknown one is chance."""
        return {word: known for word, known in self.common.items() if known >= FREQUENT and len(word) > 1}

    @cached_property
    def well_known(self) -> tuple[str, ...]:
        """The words that any text may have, some 34,000 in English."""
        return tuple([word for word in self.common if self.common[word] >= WELL_KNOWN and word.isalpha()])

    @cached_property
    def openings(self) -> Openings:
        """The common words by how they begin, with what they lose behind a word that they are not known to follow."""
        return Openings(self.common, BACK_OFF)

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
        after = self.follows.get(first, NOTHING).get(second)
        return self.word(second) + BACK_OFF if after is None else after

    def fused_gain(self, word: str, least: float = -inf) -> float:
        """By how much, in log probability, the best two common words that a word can be cut into beat the word.

        One of the two must be as frequent as ``least``.
        """
        return self._in_two(word, least) - self.word(word)

    def is_fused(self, word: str, gain: float, least: float = -inf) -> bool:
        """Whether two common words beat one by more than a gain; what cannot be cut is not spelled out for that."""
        best = self._in_two(word, least)
        return best > NO_TWO and best - self.word(word) > gain

    def _in_two(self, word: str, least: float) -> float:
        """Log probability of the best two common words that make a word, one of them as frequent as ``least``."""
        common, follows, best = self.common, self.follows, NO_TWO
        for cut in [cut for cut in range(1, len(word)) if word[cut:] in common and word[:cut] in common]:
            opening, ending = word[:cut], word[cut:]
            if max(common[opening], common[ending]) < least:
                continue
            behind = follows.get(opening, NOTHING).get(ending, common[ending] + BACK_OFF)
            best = max(best, common[opening] + behind)
        return best

    def joint(self, first: str, second: str) -> float | None:
        """Log probability of two lower-case words in a row, None for a pair that no table has."""
        after = self.follows.get(first, NOTHING).get(second)
        return None if after is None else after + self.words[first]


def _ordered(words: Iterable[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Words in order, and those with which the one behind them begins."""
    rising = tuple(sorted(words))  # a list of as many would be looked through by the garbage collector
    return rising, frozenset(word for word, behind in pairwise(rising) if behind.startswith(word))


def _begins(part: str, words: tuple[str, ...]) -> bool:
    """Whether a longer one of sorted words begins with a part of one."""
    place = bisect_right(words, part)
    return place < len(words) and words[place].startswith(part)


def check_language(lang: str) -> None:
    """Raise an error for a language that wordfreq has no list for.

    Raises:
        UnknownNameError: whose message names the languages there are.
    """
    import wordfreq  # noqa: PLC0415  (0.1 s, which `import cleantext` must not cost)

    if lang not in (known := wordfreq.available_languages()):
        raise UnknownNameError("language", lang, sorted(known))


@lru_cache(maxsize=4)  # a lexicon takes up to 150 MB; a program rarely reads more languages at once
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        UnknownNameError: for a language that wordfreq has no list for; the message names those it has.
    """
    return load(lang, DATA)


def load(lang: str, tables: Traversable) -> Lexicon:
    """Build a lexicon; the English tables are read from a directory, so that others can be tried."""
    import wordfreq  # noqa: PLC0415  (as above)

    check_language(lang)
    words: dict[str, float] = {}
    for centibels, group in enumerate(wordfreq.get_frequency_list.__wrapped__(lang)):  # which is not kept
        words.update(dict.fromkeys(group, -centibels * log(10) / 100))
    if lang != "en":
        return Lexicon(lang, words, {}, {})
    drop_fused(words, tables)
    recount_short(words, tables, longest=max(SHORT_WORD))
    return Lexicon(lang, words, pairs(words, tables, BACK_OFF), compounds(tables))
