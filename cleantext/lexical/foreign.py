"""Passages of another language: words that look damaged in one are whole in the other, so they stay as they are.

Every language that wordfreq has is looked for, by its most frequent words. A word speaks for another language if it is
more frequent there than here: "film" and "John" are frequent in many, but no sign of them in an English sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter

from cleantext.lexical.forms import plain
from cleantext.lexical.packed import rows

#: The most frequent words tell a language: some 40 in 100 words of any text are among these.
FREQUENT = 300
#: Shorter words are as often scraps of torn ones ("de", "es") as words of another language.
SHORTEST = 3
#: Different frequent words of the other language that must stand close by.
LEAST = 2
#: A text is in another language with so many of them, and so many times as many as of its own: German manuals have 8
#: times as many on the median, with English in them 2 to 3, and English news in pieces of 500 letters 0.2 at most.
LEAST_OF_TEXT, MOSTLY = 8, 2
#: A word of another language is so much more frequent there, in wordfreq's hundredths of a decade: three times. Ten
#: times gives the same figures on the whitespace sets and on manuals in 13 languages.
MORE = 48
#: What stands with an apostrophe before a word, and where; no frequent word has it.
ELISIONS = {
    **dict.fromkeys(("l", "d", "s"), ("ca", "fr", "it")),
    **dict.fromkeys(("n", "m"), ("ca", "fr")),
    **dict.fromkeys(("c", "j", "qu"), ("fr",)),
    **dict.fromkeys(("all", "dall", "dell", "nell", "sull", "un"), ("it",)),
}
#: The apostrophe comes first, so that the search runs from one to the next.
_APOSTROPHE, _ELIDED = re.compile(r"'(?=[^\W\d_]{3})"), re.compile(rf"(?<!\w)(?:{'|'.join(ELISIONS)})\Z")
_LONGEST_ELISION = max(map(len, ELISIONS))


def is_foreign(tokens: Iterable[str], lang: str, *, among_foreign: bool = False) -> bool:
    """Whether tokens read more like another language than like ``lang``.

    Args:
        tokens: of a passage.
        lang: a code of wordfreq's.
        among_foreign: whether what stands around them is foreign; then they are, too, unless they read like ``lang``.

    >>> is_foreign("elle arrive dans une heure avec les autres".split(), "en")
    True
    >>> is_foreign("the infor mation that was in the book".split(), "en")
    False
    """
    words, signs = _read(plain(" ".join(tokens)), lang)
    if len(signs) < LEAST and not among_foreign:
        return False  # as nearly always
    own, others = _spoken_for(words, signs, lang)
    most = max(others.values(), default=0)
    return most >= own if among_foreign else most >= max(LEAST, own + 1)


def language_of(text: str, lang: str) -> str:
    """Return the language that most of a text is in; ``lang`` unless another is far more likely.

    >>> language_of("elle arrive dans une heure avec les autres, qui sont plus jeunes mais aussi très sages", "en")
    'fr'
    >>> language_of("the ferry was late", "en")
    'en'
    """
    own, others = _spoken_for(*_read(plain(text), lang), lang)
    if not others:
        return lang
    other, most = max(sorted(others.items()), key=itemgetter(1))  # of two as likely the same one everywhere
    return other if most >= max(LEAST_OF_TEXT, MOSTLY * own) else lang


def speaking_for(text: str, lang: str) -> int:
    """How many different words of a text, in plain letters, speak for a language."""
    return _spoken_for(*_read(text, lang), lang)[0]


def _read(text: str, lang: str) -> tuple[set[str], list[tuple[str, ...]]]:
    """The words of a text in plain letters, and of each that is a sign of languages other than ``lang``, those."""
    words, others = set(text.split()), _others(lang)
    signs = [others[word] for word in words & others.keys()]
    if "'" in text:
        signs += [ELISIONS[elided] for elided in set(_elisions(text))]
    return words, signs


def _spoken_for(words: set[str], signs: Iterable[tuple[str, ...]], lang: str) -> tuple[int, dict[str, int]]:
    """How many of these speak for ``lang``, and for each of the others; see ``_read``."""
    found = Counter(chain.from_iterable(signs))
    return len(words & frequent(lang)) + found.pop(lang, 0), found


def _elisions(text: str) -> Iterator[str]:
    """Yield what stands with an apostrophe before a word."""
    for sign in _APOSTROPHE.finditer(text):
        found = _ELIDED.search(text, max(0, sign.start() - _LONGEST_ELISION), sign.start())
        if found is not None:
            yield found[0]


@cache
def frequent(lang: str) -> frozenset[str]:
    """The most frequent words of a language."""
    return frozenset(_ranked().get(lang, ()))


@lru_cache(maxsize=8)  # as many languages as one program cleans at once
def _others(lang: str) -> dict[str, tuple[str, ...]]:
    """The languages that a word speaks for, against this one."""
    here = dict(listed(lang))
    found: dict[str, tuple[str, ...]] = {}
    for other, words in _ranked().items():
        if other != lang:
            for word, rarity in words.items():
                if word not in here or here[word] >= rarity + MORE:
                    found[word] = (*found.get(word, ()), other)
    return found


@cache
def _ranked() -> dict[str, dict[str, int]]:
    """The most frequent words of each language, with how rare they are; made by ``benchmarks/train/frequent.py``."""
    found: dict[str, dict[str, int]] = {}
    for row in rows("frequent.tsv.gz"):
        lang, word, rarity = row.split("\t")
        found.setdefault(lang, {})[word] = int(rarity)
    return found


def listed(lang: str) -> Iterator[tuple[str, int]]:
    """The words that wordfreq lists, the most frequent first, with how rare they are in hundredths of a decade."""
    import wordfreq  # noqa: PLC0415  (0.1 s, which `import cleantext` must not cost)

    for rarity, words in enumerate(wordfreq.get_frequency_list.__wrapped__(lang, "small")):
        for word in words:
            yield word, rarity


@lru_cache(maxsize=8)  # 3 MB each
def rarities(lang: str) -> dict[str, int]:
    """The words that wordfreq lists, and how rare they are in hundredths of a decade."""
    return dict(listed(lang))
