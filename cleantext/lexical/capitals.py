"""The capitals of a word that is read in place of another."""

from __future__ import annotations

from cleantext.lexical.humps import never_capital
from cleantext.lexical.lexicon import FUNCTION_WORD
from cleantext.lexical.passage import Passage
from cleantext.lexical.shapes import is_inside

#: Names that any text may have and that begin with a letter that a figure stands for. Of 44,000 words in s and o that
#: stand behind a word in small letters, 6 in 7 are in small letters themselves, most others are headings or these.
_NAMES = frozenset({
    "sunday", "saturday", "september", "october", "spain", "spanish", "scotland", "scottish", "scots", "sweden",
    "swedish", "switzerland", "swiss", "soviet", "soviets", "siberia", "sicily", "singapore", "scandinavia", "serbia",
    "slavic", "saxon", "syria", "syrian", "saudi", "senate", "shakespeare", "socrates", "satan", "santa", "sydney",
    "seattle", "oxford", "ohio", "ontario", "oregon", "oklahoma", "oslo", "ottawa", "ottoman", "orient", "oriental",
    "olympic", "london", "lebanon", "lisbon", "liverpool", "latin", "lincoln", "israel", "israeli", "india", "indian",
    "indians", "indiana", "iowa", "illinois", "ireland", "irish", "iran", "iraq", "italy", "italian", "iceland",
    "islam", "islamic", "istanbul", "britain", "british", "berlin", "belgium", "belgian", "brazil", "boston", "bible",
})  # fmt: skip


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
        is_small = new in never_capital() or known >= FUNCTION_WORD
        return new if is_small or _is_behind_small(passage, index, new) else cased(old, new)
    return cased(old, new)


def _is_behind_small(passage: Passage, index: int, new: str) -> bool:
    """Whether it stands behind a word in small letters of English, and is no usual name: "the new 5erver"."""
    return passage.lexicon.lang == "en" and passage.tokens[index - 1].islower() and new not in _NAMES


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
