"""Two tokens that make a word, and stand apart all the same: phrases and letters that are spoken of."""

from __future__ import annotations

import re
from math import inf

from cleantext.lexical.lexicon import FUNCTION_WORD, NOTHING, Lexicon
from cleantext.protect import LONGEST

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
#: Letters that one may choose from, and names that stand side by side: "F or Q", "Mae Stro".
_CHOICE = re.compile(r"[^\W\d_] or (?:[^\W_](?!\w)|\d)", re.IGNORECASE)
#: Marks before and behind which a word or a syllable is spoken of.
_OPENING, _CLOSING = "'\"‘“„«", "'\"’”“»"
#: A figure, or a mark of a formula, of code or of data: a word of two letters is in no such company.
_FORMAL = re.compile(r"[\d()\[\]{}=+*/<>^|~∑∫]")
#: So many letters may well be figures of a table or of a formula beside each other; and words that stand apart.
_TWO = 2
#: Letters of a word that is no scrap of another.
_TELLING = 3
#: A letter behind a word in the brackets of a call ("int length(string s)"), where it ends an argument.
_ARGUMENT = re.compile(r"\w\((?:[^()]*,\s*)?(?:[^\W\d_]\w*\s)*$")
_ENDS_ARGUMENT = re.compile(r"\s*[,)=]")
_ARE_LETTERS = re.compile(r"(?: \w)* (?:keys?|spells?)\b", re.IGNORECASE)
#: Words that a letter stands before, as if they were one: "no t shirts" is none of "not".
_BEHIND_LETTER = re.compile(
    r"(?:t (?:shirts?|bones?|cells?|tests?|bags?)|e (?:mails?|books?|commerce)|x (?:rays?|axis)|y axis|z axis|"
    r"u (?:turns?|boats?)|v (?:necks?|signs?)|g strings?|c sections?|h bombs?|d day|a levels?|s bends?)\b",
    re.IGNORECASE,
)


def are_apart(line: str, start: int, end: int, near: int, lexicon: Lexicon) -> bool:
    """Whether tokens that would be joined stand apart for what their line says, at most ``near`` characters away."""
    return (
        is_listed(line[max(0, start - near) : end + near], line[start:end])
        or is_spelled(line, start, end, near)
        or _CHOICE.match(line, start, end + near) is not None
        or is_phrase(line, start, end)
        or is_letter(line, start, end, lexicon)
    )


def are_words_apart(line: str, start: int, end: int, new: str, near: int, lexicon: Lexicon) -> bool:
    """Whether words that would become new ones, without the marks around them, are kept apart by the marks.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> line = "the int length(string s) on Mon-Fri days"
    >>> places = ((15, 23, "strings"), (32, 40, "Fridays"), (4, 14, "intlength"))
    >>> [are_words_apart(line, *place, 40, lexicon("en")) for place in places]
    [True, True, False]
    """
    return (
        (0 < new.count(" ") < line.count(" ", start, end) and _is_quoted(line, start, end))
        or _is_behind_hyphen(line, start, end, lexicon)
        or _is_argument(line, start, end, near)
        or _is_among_figures(line, start, end)
    )


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether words are all that stands in quotation marks, as syllables that are pronounced do: 'deb ee n'."""
    return line[start - 1 : start] in _OPENING and line[end : end + 1] in _CLOSING and start > 0 and end < len(line)


def _is_behind_hyphen(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a hyphen joins the first of two words to the one before it, and neither is a scrap: "Mon-Fri days"."""
    old = line[start:end].lower().split()
    if line[start - 1 : start] != "-" or start == 1 or len(old) != _TWO:
        return False
    if len(old[0]) < _TELLING or len(old[1]) <= _TELLING or old[0] not in lexicon.words:
        return False
    return old[1] in lexicon.common or (old[1] in lexicon.words and "".join(old) not in lexicon.words)


def _is_argument(line: str, start: int, end: int, near: int) -> bool:
    """Whether the last token is a letter that ends an argument of a call."""
    letter = line.rfind(" ", start, end) + 1
    return (
        start < letter == end - 1
        and _ENDS_ARGUMENT.match(line, end) is not None
        and _ARGUMENT.search(line[max(0, start - near) : letter]) is not None
    )


def _is_among_figures(line: str, start: int, end: int) -> bool:
    """Whether two letters stand between figures or marks, are all that their line has, or are listed: "d D e E"."""
    old = line[start:end].split()
    if max(map(len, old)) > 1 or len(old) > _TWO:
        return False
    before, behind = line[max(0, start - LONGEST) : start].split()[-1:], line[end : end + LONGEST].split()[:1]
    if before and behind and [before[0].lower(), behind[0].lower()] == [letter.lower() for letter in old]:
        return True
    return all(map(_FORMAL.search, before + behind)) and len(before) == len(behind)


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
