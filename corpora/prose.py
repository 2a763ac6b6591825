"""Prose of any length from a seed: our own sentences with words and names exchanged.

A sentence keeps its small words, so its neighbourhoods stay those of real language; its longer words are exchanged,
some of them, for others drawn as often as they occur (wordfreq), so the vocabulary grows with the text as that of real
corpora does, with a long tail of rare words; names become other names, most of them seen once or twice. Nonsense, but
with the statistics on which a cleaner's speed depends. For quality and harm there are texts that mean something.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from random import Random

import wordfreq

from corpora.sources import sentences

#: Words that may be exchanged: four letters or more, in lower case, not part of a compound or contraction.
_WORD = re.compile(r"(?<![^\W_])(?<!['’-])([a-zà-ÿ]{4,})(?!['’-])(?![^\W_])")
#: Share of those that are. So a million words have some 26,000 different ones, 10,000 of them seen once; the Brown
#: corpus, of the same length, has 50,000. A larger share would leave too little of the sentences.
EXCHANGED = 0.4
#: The most frequent words, which hold a sentence together, stay and are not drawn.
KEPT = 300
#: Size of the vocabulary they are drawn from; below this rank wordfreq's lists are mostly names and misspellings.
VOCABULARY = 40_000
#: A name inside a sentence.
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,})\b")
#: Names to draw from, the n-th 1/n as often as the first: a long tail, as names have.
NAMES = 20_000
_SYLLABLES = (
    *("ar", "bel", "cor", "dan", "el", "fen", "gar", "hol", "is", "ker", "lin", "mor", "nes", "or", "pet", "ros"),
    *("sal", "tor", "ul", "ven", "wick", "yar", "zel", "stone", "ham", "son", "berg", "ini", "ova", "ez"),
)
#: Sentences of a paragraph, fewest and most.
PARAGRAPH = (3, 7)

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": " - ", "–": "-", "…": "...", "£": "$", "«": '"', "»": '"'}
    | {"½": ".5", "°": " ", "±": "+/-", "²": "2", "Æ": "Ae", "ß": "ss"}
)


def plain(text: str) -> str:
    """The text in ASCII: quotes straightened, accents dropped.

    >>> plain("“Fête” — don’t")
    '"Fete"  -  don\\'t'
    """
    folded = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return folded.encode("ascii", "ignore").decode()


@cache
def _templates(lang: str, ascii_only: bool) -> tuple[tuple[str, ...], ...]:
    """Each sentence cut at the words that may be exchanged, which stand at the odd places."""
    found = [re.sub(" +", " ", plain(sentence)) if ascii_only else sentence for sentence in sentences(lang)]
    return tuple(tuple(_slots(sentence, frozenset(wordfreq.top_n_list(lang, KEPT)))) for sentence in found)


def _slots(sentence: str, kept: frozenset[str]) -> list[str]:
    """The sentence as text and exchangeable word by turns."""
    pieces = [""]
    for place, piece in enumerate(_WORD.split(sentence)):
        if place % 2 and piece not in kept:
            pieces += piece, ""
        else:
            pieces[-1] += piece
    return pieces


@cache
def _vocabulary(lang: str) -> tuple[list[str], list[float]]:
    words = [word for word in wordfreq.top_n_list(lang, VOCABULARY)[KEPT:] if _WORD.fullmatch(word)]
    if lang == "en":
        words = [word for word in words if word.isascii()]
    return words, list(accumulate(wordfreq.word_frequency(word, lang) for word in words))


@cache
def _names() -> tuple[list[str], list[float]]:
    """Names of our own making, the n-th drawn 1/n as often as the first."""
    chance = Random("names").random
    count = len(_SYLLABLES)
    names = {
        "".join(_SYLLABLES[int(chance() * count)] for _ in range(2 + int(chance() * 2))).capitalize(): None
        for _ in range(NAMES)
    }
    return list(names), list(accumulate(1 / rank for rank in range(1, len(names) + 1)))


class Writer:
    """Writes documents in one language; the same seed gives the same documents under every Python.

    Of ``random.Random`` only ``random()`` is used: it alone is promised to give the same numbers for ever.
    """

    def __init__(self, lang: str = "en", *, ascii_only: bool = False) -> None:
        """Load the sentences and the vocabulary of the language."""
        self._templates = _templates(lang, ascii_only)
        self._words, self._weights = _vocabulary(lang)
        self._names, self._name_weights = _names()

    def document(self, seed: str, size: int) -> str:
        """Return about ``size`` characters: a paragraph a line, blank lines between, no break at the end."""
        chance = Random(seed).random
        paragraphs: list[str] = []
        written = 0
        low, high = PARAGRAPH
        while written < size:
            paragraph = " ".join(self._sentence(chance) for _ in range(low + int(chance() * (high - low + 1))))
            paragraphs.append(paragraph)
            written += len(paragraph) + 2
        return "\n\n".join(paragraphs)

    def _sentence(self, chance: Callable[[], float]) -> str:
        template = self._templates[int(chance() * len(self._templates))]
        pieces = list(template)
        words, weights = self._words, self._weights
        for place in range(1, len(pieces), 2):
            if chance() < EXCHANGED:
                pieces[place] = words[bisect(weights, chance() * weights[-1])]
        names, weights = self._names, self._name_weights
        return _NAME.sub(lambda _: names[bisect(weights, chance() * weights[-1])], "".join(pieces))
