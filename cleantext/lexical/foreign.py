"""Passages of another language: words that look damaged in one are whole in the other, so they stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, islice

from cleantext.lexical.forms import plain

#: Languages that are looked for, those most often quoted in the others.
LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl")
#: The most frequent words tell a language: some 40 in 100 words of any text are among these.
FREQUENT = 300
#: Shorter words are as often scraps of torn ones ("de", "es") as words of another language.
SHORTEST = 3
#: Frequent words of the other language that must stand close by.
LEAST = 2


def is_foreign(tokens: Sequence[str], lang: str) -> bool:
    """Whether tokens read more like another language than like ``lang``.

    >>> is_foreign("elle arrive dans une heure avec les autres".split(), "en")
    True
    >>> is_foreign("the infor mation that was in the book".split(), "en")
    False
    """
    words = [word for word in plain(" ".join(tokens)).split() if len(word) >= SHORTEST]
    if _outside(lang).isdisjoint(words):  # the common case, at a seventh of the look-ups
        return False
    least = max(LEAST, _frequent_in(words, lang) + 1)
    return any(_frequent_in(words, other) >= least for other in LANGUAGES if other != lang)


def _frequent_in(words: Iterable[str], lang: str) -> int:
    return sum(map(frequent(lang).__contains__, words))


@lru_cache(maxsize=64)
def _outside(lang: str) -> frozenset[str]:
    """The frequent words of the other languages that are not frequent in this one."""
    return frozenset().union(*(frequent(other) for other in LANGUAGES if other != lang)) - frequent(lang)


@lru_cache(maxsize=64)  # every language that wordfreq has
def frequent(lang: str) -> frozenset[str]:
    """The most frequent words of a language."""
    import wordfreq  # noqa: PLC0415  (0.1 s, which `import cleantext` must not cost)

    ranked = chain.from_iterable(wordfreq.get_frequency_list.__wrapped__(lang, "small"))
    return frozenset(islice((word for word in ranked if len(word) >= SHORTEST), FREQUENT))
