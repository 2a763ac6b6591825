"""The line breaks in doubt: in wrapped prose one in seven, found by one search through the whole text.

The others stand between a letter, or a comma, and a line that begins with a small letter and is no item of a list.
Whatever the widths are, weighing could only say that the paragraph goes on there: the odds of a small letter inside a
sentence are lower than those of the widest room can lift them.
"""

from __future__ import annotations

import re
from itertools import accumulate

#: Letters of the Latin, Greek and Cyrillic alphabets; a search through all of Unicode's would be no faster than asking.
_LETTER, _SMALL = "A-Za-zÀ-ÖØ-öø-ÿͰ-ͽΆ-ώА-ё", "a-zß-öø-ÿα-ώа-ё"
#: The pattern begins with the line break, so that the search runs from break to break, and asks first what most are.
_IN_DOUBT = re.compile(rf"\n(?!(?<=[{_LETTER},]\n)(?!(?:[a-z]|[ivx]{{2,5}})[.)])[{_SMALL}])(?=[^\n])(?<=[^\n]\n)")


def in_doubt(text: str) -> list[int]:
    r"""Return the lines before which it is in doubt whether the text flows on, those at blank lines aside.

    >>> in_doubt("The lamp went out,\nand nobody saw it.\nThen it\nrained.\n\nIt was March.\n")
    [2]
    """
    *runs, _ = _IN_DOUBT.split(text)  # inside a run it surely flows on, or stops at a blank line
    return list(accumulate([run.count("\n") + 1 for run in runs]))
