"""How noisy a text is, before anything is changed: a number from 0 to 1, and the damages it is made of."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import prod

from cleantext.result import Result

#: The damage that each normalizer repairs, as the score names it, in the order of the chain.
DAMAGES = {
    "encoding": "mojibake",
    "characters": "characters",
    "pages": "furniture",
    "lines": "wraps",
    "hyphens": "hyphenation",
    "spaces": "spacing",
    "words.fused": "fused",
    "words.split": "split",
    "words.intruder": "intruders",
    "words.misread": "misread",
}
UNKNOWN = "unknown"
#: The columns of a score, in this order.
KINDS = (*DAMAGES.values(), UNKNOWN)

#: Words that a dictionary may be asked for: in lower case, since what is capitalised may be a name.
_ORDINARY = re.compile(r"(?<![\w'’.@/-])[^\W\d_A-Z]{2,}(?![\w'’@/-])")


@dataclass(frozen=True, slots=True)
class Score:
    """The noise of one text.

    ``shares[kind]`` is the share of the text's words that a kind of damage hits, from 0 to 1: the words that its
    repairs touch or remove, over all words; for ``unknown``, the lower-case words that are in no dictionary and stay
    so after the repair, over all words.

    ``noise`` is the probability that a word drawn at random is hit by something, if the kinds strike independently:
    ``1 - (1 - share) * (1 - share) * ...`` over all kinds. It is 0 for text that no repair touches and whose words are
    known, and 1 if one kind hits every word.
    """

    noise: float
    words: int
    shares: dict[str, float]


def score(result: Result, lang: str | None = "en") -> Score:
    """Return the noise of the text that a chain was given, from what it did; no unknown words if ``lang`` is None.

    >>> import cleantext
    >>> noisy = score(cleantext.explain("We met â€œthe other peopleâ€\x9d .", preset="minimal"), None)
    >>> noisy.words, noisy.shares["mojibake"], round(noisy.noise, 2)
    (6, 0.3333333333333333, 0.33)
    """
    words = len(result.original.split())
    hits: Counter[str] = Counter()
    for step in result.steps:
        for edit in step.edits:
            for maker in edit.normalizer.split("+"):
                hits[DAMAGES.get(maker, maker)] += max(1, len(edit.old.split()))
    if lang is not None:
        hits[UNKNOWN] = unknown_words(result.text, lang)
    shares = {kind: min(1.0, hits[kind] / words) if words else 0.0 for kind in dict.fromkeys((*KINDS, *hits))}
    return Score(1 - prod(1 - share for share in shares.values()), words, shares)


def unknown_words(text: str, lang: str) -> int:
    """Count the lower-case words that are in no dictionary of the language.

    >>> unknown_words("the ferry left xqjzv at nine", "en")
    1
    """
    from cleantext.lexical.forms import is_word  # noqa: PLC0415  (loads a dictionary; `import cleantext` must not)
    from cleantext.lexical.lexicon import lexicon  # noqa: PLC0415

    known = lexicon(lang).words
    counts = Counter(_ORDINARY.findall(text))
    return sum(count for word, count in counts.items() if word not in known and not is_word(word, known))
