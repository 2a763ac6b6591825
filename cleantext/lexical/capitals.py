"""The capitals of a word that is read in place of another."""

from __future__ import annotations

from cleantext.lexical.humps import never_capital
from cleantext.lexical.lexicon import FUNCTION_WORD
from cleantext.lexical.passage import Passage
from cleantext.lexical.shapes import is_inside


def in_place(old: str, new: str, passage: Passage, index: int) -> str:
    """The new word with its capitals. Inside a sentence a digit in front of a word that has none stands for none.

    A small l that was an i begins a sentence as a capital ("ln" for "In"), a capital I that was an l does not.
    """
    inside = is_inside(passage, index)
    if not inside and (old[0], new[0]) == ("l", "i"):
        return new[0].upper() + new[1:]
    if inside and old[0] in "1I" and new[0] == "l":
        return new
    if inside and old[0].isdigit() and old[1:].islower():
        known = passage.lexicon.words.get(new, 0.0)
        return new if new in never_capital() or known >= FUNCTION_WORD else cased(old, new)
    return cased(old, new)


def cased(old: str, new: str) -> str:
    """Give a word in lower case the capitals of the one that it replaces; a digit in front is as tall as a capital.

    >>> cased("TBE", "the"), cased("Tbe", "the"), cased("0ctober", "october"), cased("tbe", "the")
    ('THE', 'The', 'October', 'the')
    """
    letters = [letter for letter in old if letter.isalpha()]
    upper = sum(map(str.isupper, letters))
    if upper > 1 and upper * 2 > len(letters):
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() or old[0].isdigit() else new
