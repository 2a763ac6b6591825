"""The line breaks in doubt: in wrapped prose one in five, found by one search through the whole text.

The others stand between a word, or a comma, and a line that begins with a small letter and is no item of a list.
Whatever the widths are, weighing could only say that the paragraph goes on there: the odds of a small letter inside a
sentence are lower than those of the widest room can lift them.
"""

from __future__ import annotations

import re

#: Letters of the Latin, Greek and Cyrillic alphabets; a search through all of Unicode's would be no faster than asking.
_LETTER, _SMALL = "A-Za-zÀ-ÖØ-öø-ÿͰ-ͽΆ-ώА-ё", "a-zß-öø-ÿα-ώа-ё"
#: The pattern begins with the line break, so that the search runs from break to break.
_BREAK = re.compile(rf"\n(?:(?<=[{_LETTER},;]\n)(?!(?:[a-z]|[ivx]{{2,5}})[.)])(?=([{_SMALL}]))|)")


def sure_wraps(text: str) -> list[str]:
    r"""Return, for each line break, the letter that the next line begins with, or "" where it is in doubt.

    No line may be set in, nor end in spaces.

    >>> sure_wraps("The lamp went out,\nand nobody saw it.\nThen it\nrained.\n")
    ['a', '', 'r', '']
    """
    return _BREAK.findall(text)
