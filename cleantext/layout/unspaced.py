"""Scripts that set no space between words: where a line of theirs goes on, nothing stands for the line break."""

from __future__ import annotations

import re

#: Chinese and Japanese characters, with their punctuation and the wide forms of Latin letters; Korean has spaces.
_EAST = "\u2e80-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
WIDE = re.compile(f"[{_EAST}]")
#: Marks that they share with other scripts.
_SHARED = "“”‘’…—·"
#: A line break between two of them. It begins with the line break, which a search finds at the speed of memory.
_BREAK = re.compile(rf"\n(?:(?<=[{_EAST}]\n)(?=[ \t]*[{_EAST}{_SHARED}])|(?<=[{_SHARED}]\n)(?=[ \t]*[{_EAST}]))")


def has_unspaced(text: str) -> bool:
    """Whether a text may have lines that go on without a space."""
    return not text.isascii() and _BREAK.search(text) is not None


def joint(above: str, below: str) -> str:
    """What stands for the break between a line and the one that goes on with it: a space, or nothing.

    >>> joint("船は港に", "ある。"), joint("船は", "Debian"), joint("the boat", "lies")
    ('', ' ', ' ')
    """
    return "" if has_unspaced(f"{above.rstrip()[-1:]}\n{below}") else " "
