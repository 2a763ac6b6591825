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


#: What no line begins with, and what none ends with, of their marks.
_CLOSING, _OPENING = "、。，．！？：；」』）〕】》〉…—ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ", "「『（〔【《〈"
#: The least that such a line can have been broken before.
_UNIT = re.compile(rf"[{_OPENING}]*(?:[{_EAST}]|[^{_EAST} ]+)[{_CLOSING}{_SHARED}]*")
#: Share of the letters from which a text is in such a script.
_MOSTLY = 0.5


def is_unspaced(text: str) -> bool:
    """Whether most letters of a text are of a script without spaces.

    >>> is_unspaced("船は港に\\nある。Debian"), is_unspaced("The boat 船 is in the harbour.")
    (True, False)
    """
    return has_unspaced(text) and len(WIDE.findall(text)) > _MOSTLY * len("".join(text.split()))


def unit(row: str) -> str:
    """Return the first character of a row with the marks that must stand beside it, or the word in another script.

    >>> unit("船は港"), unit("「船」は"), unit("る。朝"), unit("Debian は")
    ('船', '「船」', 'る。', 'Debian')
    """
    found = _UNIT.match(row)
    return found[0] if found else row[:1]


def has_unspaced(text: str) -> bool:
    """Whether a text may have lines that go on without a space."""
    return not text.isascii() and _BREAK.search(text) is not None


def joint(above: str, below: str) -> str:
    """What stands for the break between a line and the one that goes on with it: a space, or nothing.

    >>> joint("船は港に", "ある。"), joint("船は", "Debian"), joint("the boat", "lies")
    ('', ' ', ' ')
    """
    return "" if has_unspaced(f"{above.rstrip()[-1:]}\n{below}") else " "
