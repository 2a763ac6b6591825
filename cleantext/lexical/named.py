"""Names that no list has, told by what stands beside them: "the berth package", "xberth wrote:", "berth = 4"."""

from __future__ import annotations

import re

from cleantext.protect import LONGEST

#: What things have names that are no words of any language; one stands beside its name. "Class", "file" and the like
#: stand beside any word: with them a token in twenty that was injected into the Python manual would stay.
_NAMED = frozenset(
    {"package", "packages", "option", "options", "macro", "macros", "command", "commands"}
    | {"module", "library", "font", "fonts", "keyword"}
)
#: And these stand before one.
_CALLED = _NAMED | {"called", "named", "tar"}
#: What stands behind the name of one who writes, or is written to; and the first line of a letter in a mailbox.
_ADDRESS = re.compile(r"[<(\[]*\S+@\S+|[<(\[]@\S+|w(?:rote|rites):")
_MAILBOX = re.compile(r"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ")
_FROM = len("From ")
#: What stands before a value, and before a command.
_SETTING = ("=", "\\")


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
