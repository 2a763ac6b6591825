"""Reads ftfy's pattern for mojibake: which characters, side by side, make it match.

``ftfy.badness.BADNESS_RE`` is an alternation of short sequences of character classes. Knowing those, a screen can be
derived that finds the places where it may match (``screen.py``), and how wide a match can be.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ftfy.badness import BADNESS_RE

#: What the pattern is made of: blanks and comments (it is a verbose one), bars, and elements that stand for one
#: character each (``^``, which stands for none, is read as one more, which makes a match look wider, never narrower).
TOKEN = re.compile(
    r"""
    (?P<blank> \s+ | \#[^\n]* )
    | (?P<bar> \| )
    | (?P<element> \[\^?(?:\\.|[^\]\\])+\] | \\[sw] | [.^] | [^\\\[\](){}|?*+$\s\#] ) (?P<optional>\??)
    """,
    re.VERBOSE,
)


class Element(NamedTuple):
    """One character of an alternative: what it may be, as a pattern, and whether it may be missing."""

    source: str
    optional: bool


def alternatives(pattern: str) -> tuple[tuple[Element, ...], ...]:
    r"""Return the alternatives of a verbose pattern, each a sequence of elements.

    Raises:
        ValueError: if the pattern has anything else in it, such as a group.

    >>> alternatives("[ab] \\s? c  # comment | \n | ^x")[0]
    (Element(source='[ab]', optional=False), Element(source='\\s', optional=True), Element(source='c', optional=False))
    """
    found: list[list[Element]] = [[]]
    position = 0
    while position < len(pattern):
        token = TOKEN.match(pattern, position)
        if token is None:
            raise ValueError(
                f"cannot read ftfy's pattern for mojibake at {pattern[position : position + 20]!r}: this ftfy is newer "
                "than cleantext knows; install ftfy==6.3.1"
            )
        if token["bar"]:
            found.append([])
        elif token["element"]:
            found[-1].append(Element(token["element"], token["optional"] == "?"))
        position = token.end()
    return tuple(map(tuple, found))


ALTERNATIVES = alternatives(BADNESS_RE.pattern)

#: No match of the pattern is longer than this.
WIDTH = max(map(len, ALTERNATIVES))

#: Every character that the pattern names: the first 256 (it writes some of those as escapes), those that stand in it,
#: and those between the ends of a range.
NAMED = "".join(
    sorted(
        {chr(code) for code in range(256)}
        | set(BADNESS_RE.pattern)
        | {
            chr(code)
            for first, last in re.findall("(.)-(.)", BADNESS_RE.pattern, re.DOTALL)
            for code in range(ord(first), ord(last) + 1)
        }
    )
)


def members(element: Element) -> frozenset[str]:
    """Return the named characters that an element may be."""
    return frozenset() if element.source == "^" else frozenset(re.findall(element.source, NAMED))


def is_closed(element: Element) -> bool:
    """Whether all characters an element may be are named ones, and so known."""
    return element.source not in {"^", ".", r"\s", r"\w"} and not element.source.startswith("[^")


def character_class(characters: frozenset[str]) -> str:
    """Return a pattern that matches any one of the characters.

    >>> character_class(frozenset("abcx"))
    '[a-cx]'
    """
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return f"[{''.join(_range(first, last) for first, last in runs)}]"


def _range(first: int, last: int) -> str:
    ends = re.escape(chr(first)), re.escape(chr(last))
    return ends[0] if first == last else "-".join(ends)
