"""Damage to words and to the spaces between them, as text extraction and optical character recognition do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edit import Edit
from cleantext.noise.dice import Dice

_LETTERS = re.compile(r"[^\W\d_]+")

#: Shortest word that is split. A shorter one has no two halves that look like halves.
SHORTEST_SPLIT = 4
#: Shortest word that is letterspaced. Of two letters nobody can say what they were.
SHORTEST_LETTERSPACED = 3

#: Beginnings and ends of the syllables that pronounceable intruders are made of: common in English spelling.
_ONSETS = ("b", "br", "c", "d", "dr", "f", "g", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "t", "v", "w")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "oo")
_CODAS = ("", "", "b", "ck", "d", "g", "lk", "m", "n", "nd", "p", "r", "st", "t", "x")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
#: Length of an intruder in letters.
INTRUDER = (3, 7)

#: What is taken for what, by shape: the same strokes (b and h), strokes run together (rn and m, cl and d), letters and
#: digits of one outline (l and 1, O and 0), the long s of old print (read as f).
MISREADINGS = {
    "a": ("o", "u"), "b": ("h",), "c": ("e",), "cl": ("d",), "d": ("cl",), "e": ("c", "o"), "f": ("t",),
    "g": ("q", "9"), "h": ("b", "li"), "i": ("l", "1"), "in": ("m",), "l": ("1", "i"), "li": ("h",), "ll": ("11",),
    "m": ("rn", "in"), "n": ("u", "ri"), "o": ("0", "c"), "ri": ("n",), "rn": ("m",), "s": ("5", "f"), "t": ("f",),
    "u": ("n", "ii"), "v": ("y",), "w": ("vv",), "y": ("v",),
    "B": ("8",), "D": ("O",), "E": ("F",), "G": ("C", "6"), "H": ("II",), "I": ("l", "1"), "O": ("0",), "S": ("5",),
    "T": ("7",), "Z": ("2",),
}  # fmt: skip
_BY_FIRST = {
    first: tuple((old, new) for old, news in MISREADINGS.items() if old[0] == first for new in news)
    for first in {old[0] for old in MISREADINGS}
}

_MARKS = frozenset(",.;:!?")


def fused(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Lose spaces between words; ``rate`` is the share of the spaces between two letters.

    >>> [edit[:4] for edit in fused("two people to", Dice(""), 1.0)]
    [(3, 4, ' ', ''), (10, 11, ' ', '')]
    """
    for place in dice.strikes(len(text) - 1, rate):
        if text[place] == " " and place and text[place - 1].isalpha() and text[place + 1].isalpha():
            yield Edit(place, place + 1, " ", "", "space between words lost")


def split(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Put a space inside words; ``rate`` is the share of the words of four letters or more."""
    for start, end in _struck_words(text, dice, rate, SHORTEST_SPLIT):
        place = dice.between(start + 1, end - 1)
        yield Edit(place, place, "", " ", "space inside a word")


def letterspaced(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Put a space between all letters of words; ``rate`` is the share of the words of three letters or more.

    >>> [edit[:4] for edit in letterspaced("of the", Dice(""), 1.0)]
    [(3, 6, 'the', 't h e')]
    """
    for start, end in _struck_words(text, dice, rate, SHORTEST_LETTERSPACED):
        yield Edit(start, end, text[start:end], " ".join(text[start:end]), "spaces between letters")


def intruders(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Put tokens of three to seven letters between words, half of them pronounceable; ``rate`` is a share of the gaps.

    No dictionary is asked, so once in a while an intruder is a word.
    """
    for place in dice.strikes(len(text) - 1, rate):
        if text[place] == " " and place and text[place - 1].isalnum() and text[place + 1].isalpha():
            yield Edit(place + 1, place + 1, "", f"{_token(dice)} ", "token injected")


def misread(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Take characters for others of a like shape; ``rate`` is the share of those that have one.

    >>> [edit[:4] for edit in misread("wove", Dice(""), 1.0)][0]
    (0, 1, 'w', 'vv')
    """
    free = 0
    for place in dice.strikes(len(text), rate):
        if place >= free and text[place] in _BY_FIRST:
            options = [option for option in _BY_FIRST[text[place]] if text.startswith(option[0], place)]
            if options:
                old, new = dice.one_of(options)
                free = place + len(old)
                yield Edit(place, free, old, new, "character taken for another")


def spacing(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Put a space before marks, or move the one behind a comma there; ``rate`` is the share of the marks in question.

    >>> [edit[:4] for edit in spacing("Why? Nobody knew.", Dice(""), 1.0)]
    [(3, 4, '?', ' ?')]
    """
    for place in dice.strikes(len(text) - 1, rate):
        if text[place] in _MARKS and text[place + 1] == " " and place and text[place - 1].isalpha():
            mark = text[place]
            if mark in ",;" and dice.chance(0.5):
                yield Edit(place, place + 2, f"{mark} ", f" {mark}", "space before a mark instead of behind it")
            else:
                yield Edit(place, place + 1, mark, f" {mark}", "space before a mark")


def doubled(text: str, dice: Dice, rate: float) -> Iterator[Edit]:
    """Double spaces; ``rate`` is the share of the spaces between two letters."""
    for place in dice.strikes(len(text) - 1, rate):
        if text[place] == " " and place and text[place - 1].isalpha() and text[place + 1].isalpha():
            yield Edit(place, place, "", " ", "space doubled")


def _struck_words(text: str, dice: Dice, rate: float, shortest: int) -> Iterator[tuple[int, int]]:
    """Spans of words of at least ``shortest`` letters, each with the probability ``rate``."""
    for place in dice.strikes(len(text), rate):
        if text[place].isalpha() and not (place and (text[place - 1].isalnum() or text[place - 1] in "_'’")):
            match = _LETTERS.match(text, place)
            if match and match.end() - place >= shortest:
                yield match.span()


def _token(dice: Dice) -> str:
    length = dice.between(*INTRUDER)
    if dice.chance(0.5):
        return "".join(dice.one_of(_ALPHABET) for _ in range(length))
    token = ""
    while len(token) < length:
        token += dice.one_of(_ONSETS) + dice.one_of(_VOWELS) + dice.one_of(_CODAS)
    return token[:length]
