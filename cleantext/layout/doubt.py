"""The line breaks in doubt: in wrapped prose one in five, found by one search through the whole text.

The others stand between a word, or a comma, and a line that begins with a small letter and is no item of a list.
Whatever the widths are, weighing could only say that the paragraph goes on there: the odds of a small letter inside a
sentence are lower than those of the widest room can lift them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import repeat

from cleantext.document import Document

#: Letters of the Latin, Greek and Cyrillic alphabets; a search through all of Unicode's would be no faster than asking.
_LETTER, _SMALL = "A-Za-zÀ-ÖØ-öø-ÿͰ-ͽΆ-ώА-ё", "a-zß-öø-ÿα-ώа-ё"
#: The pattern begins with the line break, so that the search runs from break to break.
_DOUBTFUL = re.compile(rf"\n(?!(?<=[{_LETTER},;]\n)[{_SMALL}](?![a-z]{{0,4}}[.)]))")


def doubtful(document: Document) -> list[int]:
    r"""Return the rows that a break in doubt stands before, in order. No row may be set in, nor end in spaces.

    >>> doubtful(Document("The lamp went out,\nand nobody saw it.\nThen it\nrained.\n"))
    [2, 4]
    """
    places = [found.start() for found in _DOUBTFUL.finditer(document.text)]
    return list(map(bisect_right, repeat(document.line_starts), places))
