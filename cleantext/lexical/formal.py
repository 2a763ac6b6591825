"""What is written for a program and not for a reader: options, directives, calls, paths, fields, rows of values.

Its words are names, and its marks stand as they must. Each of these can be told by the token or by its line alone, so
that it stays in a document that says nothing else about programs, too.
"""

from __future__ import annotations

import re

import regex

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.protect import LONGEST
from cleantext.tables.contexts import EAST_ASIAN

#: The sign of a command, a variable, a tag or an option before a word; that of a directive behind it.
_SIGNED = re.compile(r"\W*(?:(?:%%|[\\$@#]|(?<![^\s(\[])--?)[a-z]\S*|[\w:.-]+::\S*|:[a-z][\w-]*:)")
#: Three values or more with commas and no space, and two in capitals ("NEW,RELATED"); names of places have a capital.
_VALUES = re.compile(r"\W*(?:[a-z0-9_-]+(?:,[a-z0-9_-]+){2,}|[A-Z0-9]{3,}(?:,[A-Z0-9]{3,})+)\W*")
#: What may stand before a name that has a line of its own.
_BULLET = re.compile(r"[\s*+•·|-]*")
_END = re.compile(r"\s*\Z")
#: A line that is a call: "int moor(barge, berth);"; one of more letters, set by hand, is prose.
_CALL = re.compile(r"[\s.*]*[a-z_][\w.*:\s]*\([^()]*\)?[;:¶,]*\s*")
_LINE = 120
#: Wide gaps are columns.
_WIDE = re.compile(r"[^\W_](?: {3,}| *\t\s*)[^\W_]")
#: A letter that Unicode names.
_NAMED_LETTER = re.compile(r"letter [a-z]", re.IGNORECASE)
_KIND_OF_LETTER = re.compile(r"\b(?:capital|small) $", re.IGNORECASE)
#: As long as the longer of these, and its space.
_BEFORE_LETTER = 8
#: Marks that belong to nothing behind them, and to nothing before them.
_AHEAD, _BEHIND = re.compile(r"[*#|:+=<>~•·–—-]+"), re.compile(r"[*#|+=<>~•·–—-]+")
#: An option is no word, and part of none: those have fewer letters ("non -tr ivial"). Of the three whitespace sets one
#: repair has more ("vice -chairof").
_OPTION = re.compile(r"-[a-z]{6,}")
#: A path, and how a word is spoken ("harbour /ˈhɑːbə/"); of "and /or" the space is needless.
_SLASHED = re.compile(r"/(?!or\b)\S*\w")
_BESIDE_EAST_ASIAN = regex.compile(rf"{EAST_ASIAN}\s+\w|\w\s+{EAST_ASIAN}")
#: A path in a folder with a name of one letter, which is no "and/or".
_IN_FOLDER = re.compile(r"\s[a-z]/(?!or\b)\w")


def joins_east_asian(text: str) -> bool:
    """Whether a text has a space beside a character of a script without spaces, where somebody set it.

    >>> joins_east_asian("GNU C 编译器"), joins_east_asian("编译器 )")
    (True, False)
    """
    return not text.isascii() and _BESIDE_EAST_ASIAN.search(text) is not None


def is_formal_token(line: str, start: int, end: int) -> bool:
    """Whether a token of a line, which would be cut, is no prose.

    >>> [is_formal_token(line, 3, 14) for line in ("by -bargename, and", "by bargename:: and", "by ofthebarge, and")]
    [True, True, False]
    """
    token = line[start:end]
    if _SIGNED.match(token) or _VALUES.fullmatch(token):
        return True
    return ":" in token.rstrip(":") and _has_own_line(line, start, end)


def is_name_by_itself(line: str, start: int, end: int) -> bool:
    """Whether a token that begins with a small letter is all that its line has, but for a bullet.

    >>> is_name_by_itself("  - mooringPlace", 4, 16), is_name_by_itself("the mooringPlace", 4, 16)
    (True, False)
    """
    return line[start].islower() and _has_own_line(line, start, end)


def _has_own_line(line: str, start: int, end: int) -> bool:
    return _END.match(line, end) is not None and _BULLET.fullmatch(line, 0, start) is not None


def is_call(line: str, candidate: Candidate) -> bool:
    """Whether a bracket that would be set apart is that of a call, which is all that its line has.

    >>> from cleantext.lexical.candidate import Candidate
    >>> gap = Candidate(4, 4, " ", "fused", "", 1.0)
    >>> [is_call(line, gap) for line in ("moor(barge, berth);", "moor(barge, berth) was built")]
    [True, False]
    """
    return len(line) <= _LINE and line.startswith("(", candidate.end) and _CALL.fullmatch(line) is not None


def are_formal(line: str, start: int, end: int, new: str) -> bool:
    """Whether tokens of a line, which would become new ones, are no prose: a path, columns, a letter by its name.

    >>> are_formal("* Update d/copyright", 2, 20, "Updated"), are_formal("the small letter s with", 10, 18, "letters")
    (True, True)
    >>> are_formal("an impor tant harbour", 3, 13, "important")
    False
    """
    joined = line[start:end]
    return (
        _IN_FOLDER.search(joined) is not None
        or (" " not in new and _WIDE.search(joined) is not None)
        or (
            _NAMED_LETTER.fullmatch(joined) is not None
            and _KIND_OF_LETTER.search(line, max(0, start - _BEFORE_LETTER), start) is not None
        )
    )


def stands_alone(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a mark beside a space that would go stands for itself: a bullet, a dash, a path, an option, a column.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> lines = ("* .mooring", "a - barge", "a /bɑːdʒ/", "a -fromfile", "a ,   b", "a , b")
    >>> [stands_alone(line, 1, 2, lexicon("en")) for line in lines]
    [True, True, True, True, True, False]
    """
    before, behind = line[max(0, start - LONGEST) : start].split()[-1:], line[end : end + LONGEST].split()[:1]
    if not before or not behind:
        return False
    left, right = before[0], behind[0]
    if _AHEAD.fullmatch(left) or _BEHIND.fullmatch(right) or _SLASHED.match(right):
        return True
    if _OPTION.fullmatch(right):
        return plain(right[1:]) not in lexicon.words
    return line.startswith("  ", end + len(right)) and not any(map(str.isalnum, right))
