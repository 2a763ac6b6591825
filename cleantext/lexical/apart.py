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
#: A token is said twice; and what rhymes, vitamins and answers are called, where no other letter stands alone near by.
_TWICE, _FIRST_LETTERS = 2, frozenset("abcde.,;:!?")
#: What is said of single letters: "he spelled c a t", "press w a s d keys".
_OF_LETTERS = re.compile(r"\b(?:spell(?:s|ed|ing|t)?|spelt|letters?|keys?|initials?)(?: \w)* $", re.IGNORECASE)
#: What belongs to the number before it: "the 8 th row".
_OF_NUMBER = re.compile(r"(?:st|nd|rd|th) ")
_ARE_LETTERS = re.compile(r"(?: \w)* (?:keys?|spells?)\b", re.IGNORECASE)
#: Words that a letter stands before, as if they were one: "no t shirts" is none of "not".
_BEHIND_LETTER = re.compile(
    r"(?:t (?:shirts?|bones?|cells?|tests?|bags?)|e (?:mails?|books?|commerce)|x (?:rays?|axis)|y axis|z axis|"
    r"u (?:turns?|boats?)|v (?:necks?|signs?)|g strings?|c sections?|h bombs?|d day|a levels?|s bends?)\b",
    re.IGNORECASE,
)


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


def is_listed(around: str, old: str) -> bool:
    """Whether tokens are all alike ("na na", "x xx x"), or the first letters of the alphabet, as in rhymes."""
    tokens = old.split()
    if len({token.rstrip(".,;:!?").lower() for token in tokens}) == 1 or len(set("".join(tokens))) == 1:
        return True
    if len(tokens) == _TWICE:
        return False
    alone = {token.lower() for token in around.split() if len(token) == 1} - {"i"}
    return set("".join(tokens).lower()) <= _FIRST_LETTERS >= alone


def is_spelled(line: str, start: int, end: int, near: int) -> bool:
    """Whether tokens are letters that are spoken of, one before its word, or behind a number what belongs to it.

    What is said of them stands in so many characters on either side as ``near`` says.
    """
    if _OF_NUMBER.match(line, start, end) and line[max(0, start - near) : start].rstrip()[-1:].isdecimal():
        return True
    letter = line.rfind(" ", start, end) + 1
    if letter > start and end - letter == 1 and _BEHIND_LETTER.match(line, letter):
        return True
    if max(map(len, line[start:end].split())) > 1:
        return False
    said = _OF_LETTERS.search(line, max(0, start - near), start)
    return said is not None or _ARE_LETTERS.match(line, end, end + near) is not None
