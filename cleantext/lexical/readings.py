"""The search for readings: the words that may have been printed where a machine read something else.

Cheap first: one learned confusion away (a hundred set look-ups), then one strange letter away, then one confusion and
one strange letter. The last two are found through deletions, as in SymSpell (Garbe 2012): words that differ in one
letter become equal when each loses one. The index holds common words only, since a rare reading seldom wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from itertools import islice

from cleantext.lexical.confusions import IMPOSSIBLE, Confusions, confusions
from cleantext.lexical.lexicon import WELL_KNOWN, Lexicon

#: Readings offered for one word; ten did no better than six on newspaper pages.
OFFERED = 6
#: The least common word that is offered (Zipf 2); an unknown word is a rarer one more often than a misreading of one.
OFFERED_FROM, NEVER = -16.0, -99.0
#: A word may be read as another word that is common enough to stand there by a slip of the machine: the thousand most
#: frequent ones, and what one confusion makes of them.
CONFUSABLE = 1000
#: A word is only doubted for one that is this much more frequent (log): e ** 2 is 7 times.
DOUBTED = 2.0
#: A word that is itself common is not doubted, however common the other is (Zipf 5.6).
BEYOND_DOUBT = -7.8
#: What may be read out of a word of three letters is mostly chance; two events need five letters to be seen.
SHORTEST, SHORTEST_FOR_TWO, LONGEST_FOR_TWO = 2, 5, 16
#: Shorter words, of three letters or more, are two events away from the most frequent words only ("tlio" for "the").
SHORTEST_FOR_FREQUENT, MOST_FREQUENT = 3, 200
#: A common word this cheap away makes the search for two events needless.
FREQUENT = 8.0
#: The first of two events is among the most frequent ones that the word's letters allow.
FIRST_EVENTS = 64
#: What was next to never printed, and nobody wants to read where it was not.
UNPRINTED = frozenset(
    {"fuck", "fucked", "fucker", "fucking", "shit", "shitty", "cunt", "porn", "porno", "slut", "nigga"}
)
#: Longer words are not words (and cost their length squared).
LONGEST = 30


#: A word that may have been printed, and what the misreading costs. A bare tuple, since tens of thousands are kept, and
#: the garbage collector lets go of none that has a name.
Reading = tuple[str, float]


class Readings:
    """The readings of a language's words; each word is searched once and remembered."""

    def __init__(self, lexicon: Lexicon, table: Confusions) -> None:
        """Sort the words by length, for an index of deletions that takes 0.1 s and 60 MB for English when complete."""
        self._words: Mapping[str, float] = lexicon.words
        self._table = table
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in _indexed([word for word, log in lexicon.words.items() if log > WELL_KNOWN]):
            self._by_length[len(word)].append(word)
        self._index: dict[str, str] = {}  # deletions of the lengths that were asked for
        self._indexed: set[int] = set()
        frequent = _indexed(islice(lexicon.words, MOST_FREQUENT))
        self._small_index = _deletions(frequent, frequent)
        self._searched: Callable[[str, bool], tuple[Reading, ...]] = lru_cache(maxsize=1 << 16)(self._search)

    def of(self, word: str) -> tuple[Reading, ...]:
        """Return the likeliest readings of an unknown or rare word in lower case, best first.

        >>> from cleantext.lexical.lexicon import lexicon
        >>> readings(lexicon("en")).of("rnodern")[0][0]
        'modern'
        """
        return self._searched(word, True)

    def one_letter(self, word: str) -> tuple[Reading, ...]:
        """Return those that one letter more, less or in place of another accounts for; it tries no confusions."""
        return self._searched(word, False)

    def _search(self, word: str, far: bool) -> tuple[Reading, ...]:
        if not SHORTEST <= len(word) <= LONGEST:
            return ()
        words, table = self._words, self._table
        variants = table.variants(word) if far else {}
        known = variants.keys() & words.keys()  # a hundred look-ups in one step
        found = {variant: variants[variant] for variant in known if words[variant] > OFFERED_FROM}
        if len(word) > SHORTEST:
            for near in self._near(word):
                cost = table.between(word, near)
                if cost < found.get(near, IMPOSSIBLE):
                    found[near] = cost
        short = SHORTEST_FOR_FREQUENT <= len(word) < SHORTEST_FOR_TWO
        if far and (
            short
            or (
                SHORTEST_FOR_TWO <= len(word) <= LONGEST_FOR_TWO
                and not any(cost < FREQUENT and words[near] > WELL_KNOWN for near, cost in found.items())
            )
        ):
            index = self._small_index if short else self._index_of({len(variant) - 1 for variant in variants})
            for near, variant in _near_a_variant(variants, index):
                cost = variants[variant] + table.between(variant, near)
                if cost < found.get(near, IMPOSSIBLE):
                    found[near] = cost
        own = _american(word)
        return self._ranked({near: cost for near, cost in found.items() if _american(near) != own})

    def _near(self, word: str) -> set[str]:
        index = self._index_of({len(word) - 1, len(word)})
        near: set[str] = set()
        for shorter in index.keys() & [word, *_shorter(word)]:
            near.update(index[shorter].split())
        return near

    def _index_of(self, lengths: Set[int]) -> Mapping[str, str]:
        """The index, complete for deletions of these lengths: one injected token asks for a quarter of it."""
        for length in lengths - self._indexed:
            self._index.update(_deletions(self._by_length[length], self._by_length[length + 1]))
            self._indexed.add(length)
        return self._index

    @cached_property
    def confusable(self) -> dict[str, tuple[Reading, ...]]:
        """What the most frequent words turn into when misread, where that is a word too; intruders ask for none."""
        words, into = self._words, self._table.into
        found: dict[str, dict[str, float]] = {}
        for printed in islice(words, CONFUSABLE):
            if not printed.isalpha():
                continue
            for read, cost in into(printed):
                known = words.get(read)
                if known is None or len(read) < SHORTEST or known > min(BEYOND_DOUBT, words[printed] - DOUBTED):
                    continue
                costs = found.setdefault(read, {})
                costs[printed] = min(cost, costs.get(printed, cost))
        return {read: self._ranked(costs) for read, costs in found.items()}

    def _ranked(self, costs: Mapping[str, float]) -> tuple[Reading, ...]:
        words = self._words
        likely = ((cost - words[printed], printed) for printed, cost in costs.items() if printed not in UNPRINTED)
        best = sorted(likely)[:OFFERED]
        return tuple([(printed, costs[printed]) for _, printed in best])


#: Ways to spell one word on the two sides of the Atlantic; what differs by them is not misread.
SPELLINGS = (("ae", "e"), ("oe", "e"), ("our", "or"), ("isa", "iza"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"))


def _american(word: str) -> str:
    """A word as it is spelled in America, or would be."""
    for british, american in SPELLINGS:
        word = word.replace(british, american)
    return word


def _near_a_variant(variants: Mapping[str, float], index: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the indexed words one letter from a variant; where two variants lead to one, the cheaper one counts."""
    ranked = sorted(zip(variants.values(), variants, strict=True))[FIRST_EVENTS::-1]
    left = {variant[:place] + variant[place + 1 :]: variant for _, variant in ranked for place in range(len(variant))}
    for shorter in left.keys() & index.keys():
        for near in index[shorter].split():
            yield near, left[shorter]


def _indexed(words: Iterable[str]) -> list[str]:
    """Those that may be readings: of letters only, and more than one."""
    return [word for word in words if len(word) > 1 and word.isalpha()]


def _shorter(word: str) -> list[str]:
    """What is left of a word without one letter; twice if that may be either of two that are the same."""
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _deletions(words: Sequence[str], longer: Iterable[str]) -> dict[str, str]:
    """Words, and what is left of longer ones without one letter, with those that they come from, spaces between."""
    index = dict(zip(words, words, strict=True))
    for word in longer:
        for shorter in _shorter(word):
            known = index.setdefault(shorter, word)
            if known is not word:
                index[shorter] = f"{known} {word}"
    return index


@lru_cache(maxsize=4)
def readings(lexicon: Lexicon) -> Readings:
    """Return the readings of a lexicon's words; built once."""
    return Readings(lexicon, confusions())
