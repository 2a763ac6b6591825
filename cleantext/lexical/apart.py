"""Two tokens that make a word, and stand apart all the same: phrases and letters that are spoken of."""

from __future__ import annotations

import re
from math import inf

from cleantext.lexical.lexicon import FUNCTION_WORD, NOTHING, Lexicon

_WITH_A = re.compile(r"(\w{3,}) [aà]|[aà] (\w{3,})")
_LETTER = re.compile(r"[A-Z] \w+")
_BEHIND_ARTICLE = re.compile(r"\b(the|an?) $", re.IGNORECASE)
#: Letters of an article, and the spaces around it.
_ARTICLE = 5


def is_phrase(line: str, start: int, end: int) -> bool:
    """Whether of two tokens, "a" and another, the other stands on the far side of it, too.

    >>> is_phrase("talks vis a vis us", 6, 11), is_phrase("talks a bout us", 6, 12)
    (True, False)
    """
    found = _WITH_A.fullmatch(line, start, end)
    if found is None:
        return False
    return line.startswith(f" {found[1]}", end) if found[1] else line.endswith(f"{found[2]} ", 0, start)


def is_letter(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a capital stands for itself behind an article, which no function word follows.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> is_letter("is the F or bass clef", 7, 11, lexicon("en")), is_letter("is the F irst of", 7, 13, lexicon("en"))
    (True, False)
    """
    article = _BEHIND_ARTICLE.search(line, max(0, start - _ARTICLE), start)
    if article is None or _LETTER.fullmatch(line, start, end) is None:
        return False
    word = line[start:end].replace(" ", "").lower()
    follows = lexicon.follows.get(article[1].lower(), NOTHING)
    return lexicon.words.get(word, -inf) >= FUNCTION_WORD and word not in follows
