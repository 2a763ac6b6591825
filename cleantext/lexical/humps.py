"""Humps: capitals inside a word (``freeBerth``, ``HarbourMaster``), a habit of programs and of what is said about them.

In prose such a word is two fused ones ("inLondon"). In a document that has identifiers, it is one more of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from cleantext.lexical.packed import rows
from cleantext.protect import is_protected

HUMP = re.compile(r"[^\W\d_A-Z][A-Z][^\W\d_A-Z]")
#: Words that no identifier begins with.
BEGIN_NONE = frozenset(
    {"a", "an", "the", "of", "and", "his", "her", "their", "its", "our", "my", "your", "was", "were", "that", "which"}
    | {"who", "but", "or"}
)
#: A word in small letters, none of those, and one or more behind it that begin with a capital.
_CAMEL = re.compile(rf"\W*(?!(?:{'|'.join(sorted(BEGIN_NONE))})[A-Z])[a-z]{{2,}}((?:[A-Z][a-z]+)+)\W*")
_HUMPED = re.compile(r"[A-Z][a-z]+")
#: A word with a capital, no article, before another one.
_FIRST = re.compile(r"\b[A-Z][a-z]{3,}(?=[A-Z])")
#: As many different words with humps that begin alike are the names of one house.
_HOUSE = 4
#: A document has the habit if so many different words with humps are surely identifiers, and this share of all that it
#: has: repeated, in camel case, or with the marks of code about them. Accidents repeat themselves in one word of 20.
_SURE, _SHARE = 3, 1 / 3
#: Marks of programs: a name with underscores, an option, a call, code in Markdown, the sign of a literal block, a name
#: in a namespace, a path, a command of TeX or of tunes, a file. A document with so many different ones speaks about
#: programs, of whatever its humps are.
_OF_PROGRAMS = re.compile(
    r"[a-z]{2}_[a-z]{2}|^\W?--[a-z]{2}|[a-z]{2}\(\)|^\W*`+[^`]+`+\W*$|[a-z]{2}::|^[~.]?/[a-z]+/[a-z]|\\[a-z]{2}"
    r"|^\W?%%[a-z]{2}|\w\.(?:py|conf|cfg|sh|txt|js|json|xml|ini|md|tar|gz|zip)\b",
    re.IGNORECASE,
)

#: One of these is in all of them.
_MARKS = frozenset("_-(`:/\\%.")


def is_camel_case(token: str) -> bool:
    """Whether a token is an identifier by its words: one with a capital in the middle is never written with one.

    >>> is_camel_case("backgroundColor,"), is_camel_case("inLondon"), is_camel_case("Background")
    (True, False, False)
    """
    found = _CAMEL.fullmatch(token)
    return found is not None and any(word.lower() in never_capital() for word in _HUMPED.findall(found[1]))


@cache
def never_capital() -> frozenset[str]:
    """English words that have no capital inside a sentence; made by ``benchmarks/train/capitals.py``."""
    return frozenset(rows("small-en.txt.gz"))


def are_identifiers(tokens: Iterable[str], counts: Mapping[str, int]) -> bool:
    """Whether words with humps are identifiers in a document, of which these are the distinct tokens.

    >>> counts = {"freeBerth": 3, "HarbourMaster": 2, "listBoats()": 1, "aListOf": 1}
    >>> are_identifiers(counts, counts), are_identifiers(["inLondon", "ofBread"], {})
    (True, False)
    """
    humped = [token for token in tokens if HUMP.search(token)]
    if len(humped) < _SURE:
        return False
    sure = sum(is_protected(token) or counts[token] > 1 or is_camel_case(token) for token in humped)
    return sure >= max(_SURE, _SHARE * len(humped))


def first_humps(text: str) -> list[str]:
    """The words with which those with humps begin in a text."""
    return _FIRST.findall(text)


def houses(words: Iterable[str]) -> frozenset[str]:
    """The words with which names of one house begin, of which there are several among these distinct words.

    >>> sorted(houses(["HarbourBase", "HarbourLex", "HarbourView", "HarbourNet", "NewYork"]))
    ['Harbour']
    """
    found = Counter(first for word in words for first in first_humps(word)[:1])
    return frozenset(first for first, times in found.items() if times >= _HOUSE)


def speaks_of_programs(tokens: Iterable[str]) -> bool:
    """Whether a document speaks of programs, so that odd words in it are names; these are its distinct tokens.

    >>> speaks_of_programs(["HarbourMaster", "--berth", "list_boats", "`free`"])
    True
    """
    marked = [token for token in tokens if not _MARKS.isdisjoint(token)]
    return len(marked) >= _SURE and sum(_OF_PROGRAMS.search(token) is not None for token in marked) >= _SURE
