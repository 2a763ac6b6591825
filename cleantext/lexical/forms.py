"""The form of a token: punctuation in front, a core, punctuation behind; and whether the core is a word.

Contractions, possessives, capitalised, hyphenated, inflected and derived words, and numbers with units are words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import regex

from cleantext.lexical.remembered import Remembered

#: What opens and what closes around words in running text.
OPENING = "([{<\"'“‘«‹„‚¿¡*–—-"
CLOSING = ".,;:!?)]}>\"'”’»›…*–—-"

_PARTS = re.compile(r"[-–—/]")
_POSSESSIVE = ("'s", "s'")
#: Affixes that make words which frequency lists lack from words that they have; such as are seldom words themselves,
#: since "underthat" is two words.
_PREFIXES = (
    "non", "un", "re", "pre", "sub", "multi", "anti", "over", "inter", "micro", "semi", "counter", "super", "aero",
    "agro", "astro", "bio", "cardio", "chemo", "crypto", "cyber", "eco", "electro", "endo", "ethno", "geo",
    "hetero", "homo", "hydro", "hyper", "hypo", "immuno", "infra", "intra", "iso", "macro", "mega", "meta", "mono",
    "nano", "neuro", "osteo", "palaeo", "paleo", "patho", "photo", "physio", "poly", "proto", "pseudo", "psycho",
    "quasi", "radio", "socio", "spectro", "stereo", "tele", "tetra", "thermo", "trans", "ultra",
)  # fmt: skip
_SUFFIXES = ("s", "es", "ed", "d", "ing", "ly", "ness", "er", "less", "ful", "like", "able")
_UNIT = re.compile(
    r"[$€£~<>=+-]?\d[\d.,:/-]*(?:st|nd|rd|th|s|%|°|am|pm|[kmcµn]?[gmlbs]|k[mgb]|bn|mph|[KMGT]B|[kMG]?Hz|°?[CF])?"
)


#: Letters with apostrophes inside; numbers with points, commas and colons inside, and ordinals to which a word sticks
#: ("17thseason"); any other character alone. Vowel signs and other marks on letters are letters to ``regex``.
_ATOM = regex.compile(
    r"([^\W\d_]+(?:['’][^\W\d_]+)*)|(\d+(?:(?:st|nd|rd|th)(?=[a-zA-Z]{3})|(?:[.,:]\d+)*))|(.)", regex.DOTALL
)


class Atom(NamedTuple):
    """A part of a token: letters ("a"), a number ("0") or one other character ("p")."""

    text: str
    start: int
    kind: str


def cut(token: str) -> tuple[Atom, ...]:
    """Cut a token where letters, numbers and punctuation meet; ``atoms`` is for those who ask again.

    >>> [atom.text for atom in cut("(was960,")]
    ['(', 'was', '960', ',']
    """
    if token.isalpha():
        return (Atom(token, 0, "a"),)
    found, start = [], 0
    for letters, number, mark in _ATOM.findall(token):  # all of the token, so that what each begins at is known
        found.append(Atom(letters or number or mark, start, "a" if letters else "0" if number else "p"))
        start += len(found[-1].text)
    return tuple(found)


#: What a token is cut into where letters, numbers and punctuation meet; who asks for it asks soon after another.
atoms = Remembered(cut, most=1 << 11).__getitem__


def plain(shown: str) -> str:
    """A word as lexicons have it: small letters, straight apostrophe."""
    return shown.lower().replace("’", "'")


def bare(token: str) -> str:
    """A token without the punctuation around it.

    >>> bare("(King’s),")
    'King’s'
    """
    return token.lstrip(OPENING).rstrip(CLOSING)


class Form(NamedTuple):
    """A token taken apart; ``word`` is the core in lower case with a straight apostrophe."""

    opening: str
    core: str
    closing: str
    word: str


def taken_apart(token: str) -> Form:
    """Take a token apart; ``form`` is for those who ask again.

    >>> taken_apart("(King’s),")
    Form(opening='(', core='King’s', closing='),', word="king's")
    """
    behind = token.lstrip(OPENING)
    core = behind.rstrip(CLOSING)
    opening = token[: len(token) - len(behind)]
    return Form(opening, core, behind[len(core) :], plain(core))


#: The form of a token: the distinct ones of a long document are taken apart once.
form = Remembered(taken_apart, most=1 << 14).__getitem__


def is_word(word: str, words: Mapping[str, float]) -> bool:
    """Whether a core in lower case is a word, by the lexicon or by how it is made from one.

    >>> is_word("re-opened", {"opened": -9.0}), is_word("1990s", {}), is_word("epde", {"opened": -9.0})
    (True, True, False)
    """
    if word in words:
        return True
    if word.isalpha():  # as most are: what follows has to do with figures and marks
        return _derived(word, words)
    if _UNIT.fullmatch(word):
        return True
    if "'" in word and word.endswith(_POSSESSIVE) and is_word(word[:-2] if word.endswith("'s") else word[:-1], words):
        return True
    parts = [part for part in _PARTS.split(word) if part]
    if len(parts) > 1:
        return all((len(part) > 1 and is_word(part, words)) or part.isdigit() or part in _PREFIXES for part in parts)
    return _derived(word, words)


def _derived(word: str, words: Mapping[str, float]) -> bool:
    for prefix in _PREFIXES if word.startswith(_PREFIXES) else ():
        if word.startswith(prefix) and len(word) >= len(prefix) + 4 and word[len(prefix) :] in words:
            return True
    for suffix in _SUFFIXES if word.endswith(_SUFFIXES) else ():
        stem = word.removesuffix(suffix)
        if len(word) > len(stem) >= 4 and (stem in words or stem + "e" in words or stem[:-1] + "y" in words):
            return True
    return False
