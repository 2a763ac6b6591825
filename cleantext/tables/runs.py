"""What becomes of a run of odd characters between two ordinary ones: the tables, applied in one fixed order."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from cleantext.tables.composition import composing
from cleantext.tables.contexts import (
    DIRECTIONS,
    JOINERS,
    JOINING,
    NO_BREAK_SPACES,
    SOFT_HYPHEN,
    TIED_TO_BEFORE,
    TIED_TO_BEHIND,
    WIDE,
)
from cleantext.tables.replacements import CLASSES, STRAIGHTENED, expanded


class Manner(NamedTuple):
    """What the whole text decides for each of its runs."""

    east_asian: bool  #: wide forms are at home
    two_directions: bool  #: marks of direction have a use
    straighten: bool  #: the user wants typewriter quotes and dashes
    soft_hyphens: bool = False  #: soft hyphens are the hyphens of the text
    overstruck: bool = False  #: letters are struck twice


WHY = {character: why for why, rows in (CLASSES | STRAIGHTENED).items() for character in expanded(rows)} | {
    **dict.fromkeys("\u200b\u200c\u200d", "invisible character"),
    **dict.fromkeys("\xa0\u2007\u202f", "no-break space"),
    **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "mark of direction"),
    **dict.fromkeys(WIDE, "wide form"),
    SOFT_HYPHEN: "soft hyphen",
}

REPLACED = str.maketrans(expanded(tuple(row for rows in CLASSES.values() for row in rows)))
STRAIGHT = str.maketrans(expanded(STRAIGHTENED["straightened"]))
NARROW = str.maketrans(WIDE)

WINDOWS_BREAK = re.compile("\r(?=\n)")
MARK_OF_DIRECTION = re.compile(DIRECTIONS)
_JOINED = f"[{JOINING[1:-1]}{JOINERS[1:-1]}]"
USELESS_JOINER = re.compile(f"(?<!{_JOINED}){JOINERS}+(?!{_JOINED})")
USELESS_SOFT_HYPHEN = re.compile(f"{SOFT_HYPHEN}(?![ \t]*[\n\f])")
LOOSE_NO_BREAK_SPACE = re.compile(f"(?<!{TIED_TO_BEHIND}){NO_BREAK_SPACES}(?!{TIED_TO_BEFORE})")


#: Moves one character back: printers struck a letter twice to make it bold, and over a line to underline it, and what
#: formats manuals for terminals still writes that. Nearly all backspaces of a text do that, or none.
BACKSPACE, UNDERLINE = "\b", "_"
_STRUCK_TWICE = re.compile(r"(\S)\x08(?=\1)|_\x08(?=\S)")
_NEARLY_ALL, _SOME = 0.8, 2


def is_overstruck(text: str) -> bool:
    r"""Whether letters are struck twice in a text.

    >>> is_overstruck("B\bBo\bold"), is_overstruck("a strange\b b\b it of noise that al\blows it")
    (True, False)
    """
    backspaces = text.count(BACKSPACE)
    return backspaces >= _SOME and len(_STRUCK_TWICE.findall(text)) >= _NEARLY_ALL * backspaces


@cache
def runs(*, straighten: bool) -> re.Pattern[str]:
    """Return the pattern of a run: characters, side by side, that any of the tables knows or NFC may change.

    Whatever stands beside a run is neither, so nothing that happens in one run has a bearing on another.
    """
    known = "".join(map(chr, (*REPLACED, *NARROW, *(STRAIGHT if straighten else ()))))
    contextual = JOINERS[1:-1] + DIRECTIONS[1:-1] + NO_BREAK_SPACES[1:-1] + SOFT_HYPHEN
    return re.compile(f"[{re.escape(known)}{contextual}{composing()}]+")


@lru_cache(maxsize=4096)  # a text has some dozens of them, over and over
def remembered(before: str, run: str, behind: str, manner: Manner) -> tuple[str, str]:
    """``plain``, for runs that are short enough to be kept."""
    return plain(before, run, behind, manner)


def plain(before: str, run: str, behind: str, manner: Manner) -> tuple[str, str]:
    r"""Return what a run, with the character before it, becomes; and why.

    >>> plain("e", "\u0301", "t", Manner(east_asian=False, two_directions=False, straighten=False))
    ('é', 'decomposed character')
    """
    if manner.overstruck and run == BACKSPACE and before in (behind, UNDERLINE) and before.strip():
        return "", "overstruck character"
    text = WINDOWS_BREAK.sub("", before + run + behind).translate(REPLACED)
    if not manner.east_asian:
        text = text.translate(NARROW)
    if manner.straighten:
        text = text.translate(STRAIGHT)
    if not manner.two_directions:
        text = MARK_OF_DIRECTION.sub("", text)
    text = USELESS_JOINER.sub("", text)
    text = text.replace(SOFT_HYPHEN, "-") if manner.soft_hyphens else USELESS_SOFT_HYPHEN.sub("", text)
    text = LOOSE_NO_BREAK_SPACE.sub(" ", text)
    # An angle bracket keeps its bar beside it: composed, it would no longer tell that the document may be HTML.
    text = "<" + normalize("NFC", text[1:]) if before == "<" else normalize("NFC", text)
    text = text[: len(text) - len(behind)]
    gone = Counter(run) - Counter(text) if len(run) > 1 else run
    return text, ", ".join(dict.fromkeys(WHY.get(character, "decomposed character") for character in gone or run))
