"""Openings: how lines begin that may be more than the next words of a sentence.

Signs of list items, and marks of markup, mail, code and scripts. Prose has few of them, so one search through the text
finds where to look for any.
"""

from __future__ import annotations

import re

#: Signs of list items.
BULLETS = "•‣◦▪●■□➢✓–—"
#: What none of the marks can do without, and a sign alone on its line. The pattern begins with a letter that is always
#: the same, which is found at the speed of memory.
_OPENING = re.compile(
    r"\n(?![a-z](?!sync def |ef |lass |mport |rom |ackage |y [$@%(]|ur [$@%(])[^.)]|\n) *(?:[^\w\s\"'“‘«„(]|"
    r"[A-Z][A-Z'. -]*[A-Z](?:[.:]|(?=\n)| \()|(?:From|To|Cc|Subject|Date|Sent|Reply-To): |(?:On|Am|Le) [^\n]*: *(?=\n)|"
    r"(?:async )?def \w+\(|class \w+[:({]|import |from [\w.]+ import |package |(?:my|our) [$@%(]|"
    r"\(?(?:\d{1,2}|[a-z])[.)][ \t]*(?=\n))"
)


def openings(text: str) -> list[int]:
    r"""Return the offsets of the lines that begin so, rising.

    >>> openings("# Lamps\nThey took\n1.\ntwo of brass.\n")
    [0, 18]
    """
    return [found.start() for found in _OPENING.finditer(f"\n{text}\n")]
