"""Names that no list has, told by what stands beside them: "the berth package", "xberth wrote:", "berth = 4".

Those of options, fields and commands stand in lists, too, and begin the lines of a table that explains them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from cleantext.protect import LONGEST

#: What things have names that are no words of any language; one stands beside its name. "Class", "file" and the like
#: stand beside any word: with them a token in twenty that was injected into the Python manual would stay.
_NAMED = frozenset(
    {"package", "packages", "option", "options", "macro", "macros", "command", "commands"}
    | {"module", "library", "font", "fonts", "keyword"}
)
#: And these stand before one.
_CALLED = _NAMED | {"called", "named", "tar", "environment"}
#: What stands behind the name of one who writes, or is written to; and the first line of a letter in a mailbox.
_ADDRESS = re.compile(r"[<(\[]*\S+@\S+|[<(\[]@\S+|w(?:rote|rites):")
_MAILBOX = re.compile(r"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ")
_FROM = len("From ")
#: What stands before a value, and before a command.
_SETTING = ("=", "\\")
#: No two of these stand side by side, but a name that begins like one may stand behind one: "your thebarge".
_ARTICLES = frozenset({"the", "a", "an"})
_BEHIND_DETERMINER = re.compile(r"\b(?:the|an?|my|your|his|her|its|our|their|this|each|every) $", re.IGNORECASE)
#: Stand between the names of a list.
_SEPARATORS = ",;|/"
#: Letters of a name in a list, at most: that of an option or a field has some 15, and several fused words have more.
_LONGEST = 20
#: What is said about a name stands behind it in a column, in brackets, or begins with a capital.
_SAID_BEHIND = re.compile(r" {3,}\S|\s+(?:[(–—]|[A-Z][a-z])")
#: A text lists names if so many different ones begin a line, and this share of its lines: of tables of fields and of
#: options .13 to .25. In 19 of 20 clean texts of 17 kinds, wrapped at 75 columns, that is .017 or less, and in texts
#: that were read without their spaces up to .07.
_LISTED, _LISTED_SHARE = 6, 0.1


def is_named(line: str, start: int, end: int) -> bool:
    """Whether what stands beside a token, and the space before it, says that it is a name.

    >>> [is_named(line, 3, 9) for line in ("the berth package", "and berth <office@harbour.org>", "the berth and")]
    [True, True, False]
    """
    before, behind = line[max(0, start - LONGEST) : start].split()[-1:], line[end : end + LONGEST].split()[:1]
    if (before and before[0] in _CALLED) or (start < _FROM and _MAILBOX.match(line)):
        return True
    return bool(behind) and (behind[0].rstrip(".,;:") in _NAMED or _ADDRESS.match(behind[0]) is not None)


def is_set(line: str, start: int, end: int) -> bool:
    """Whether a token stands beside the sign that gives a name its value.

    >>> is_set("berth = 4", 0, 5), is_set("berth 4", 0, 5)
    (True, False)
    """
    before, behind = line[max(0, start - LONGEST) : start].rstrip(), line[end : end + LONGEST].lstrip()
    return before.endswith(_SETTING) or behind.startswith("=")


def is_behind_article(line: str, start: int, new: str) -> bool:
    """Whether a word that would be cut behind an article stands behind another one: "your thebarge is".

    >>> is_behind_article("in your thebarge", 8, "the barge"), is_behind_article("of thebarge", 3, "the barge")
    (True, False)
    """
    return (
        new.split(" ", maxsplit=1)[0] in _ARTICLES
        and _BEHIND_DETERMINER.search(line, max(0, start - LONGEST), start) is not None
    )


def is_in_list(tokens: Sequence[str], index: int, odd: Container[str]) -> bool:
    """Whether a token in small letters stands in a list beside another that is as odd: "onehull, twohull".

    >>> row = "Hulls onehull, twohull | midhull and so on".split()
    >>> [is_in_list(row, place, {"onehull,", "twohull", "midhull"}) for place in (1, 2, 4)]
    [True, True, True]
    """
    token = tokens[index]
    if token[-1:] in _SEPARATORS:
        return _is_name(tokens[index + 1 : index + 2], odd)
    if index and tokens[index - 1][-1:] in _SEPARATORS:
        behind = index - 1 - (tokens[index - 1] in _SEPARATORS)
        return behind >= 0 and _is_name(tokens[behind : behind + 1], odd)
    return tokens[index + 1 : index + 2] == ["|"] and _is_name(tokens[index + 2 : index + 3], odd)


def _is_name(tokens: Sequence[str], odd: Container[str]) -> bool:
    return any(
        token in odd and len(token) <= _LONGEST and token.rstrip(_SEPARATORS).isalpha() and token.islower()
        for token in tokens
    )


def is_entry(line: str, start: int, end: int) -> bool:
    """Whether a token in small letters begins its line, and what is said about it stands behind.

    >>> [is_entry(line, 0, 7) for line in ("twohull Builds it.", "twohull (C) -", "twohull    2", "twohull is built")]
    [True, True, True, False]
    """
    return line[start].islower() and begins_line(line, start) and _SAID_BEHIND.match(line, end) is not None


def begins_line(line: str, start: int) -> bool:
    """Whether nothing but a bullet stands before a place in a line."""
    return start < LONGEST and not line[:start].strip("*+•·-– ")


def has_listing(text: str, is_unknown: Callable[[str], bool]) -> bool:
    """Whether names in small letters begin so many lines of a text that it lists them; no word list has those.

    In ``text`` spaces stand around every line break.
    """
    first = [line.split(" ", 1)[0] for line in text.split(" \n ") if line]
    small = {token for token in first if len(token) <= _LONGEST and token.isalpha() and token.islower()}
    return sum(map(is_unknown, small)) >= max(_LISTED, _LISTED_SHARE * len(first))
