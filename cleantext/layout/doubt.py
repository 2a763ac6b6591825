"""The line breaks in doubt: in wrapped prose one in seven. All others are told by one search through the whole text.

Between a small letter, or a comma, and a line that begins with a small letter and is no item of a list, the text flows
on. Whatever the widths are, weighing could only say that the paragraph goes on there: the odds of a small letter inside
a sentence are lower than those of the widest room can lift them. And whoever looks for a sign at a line's beginning or
end need not look there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Small letters of the Latin, Greek and Cyrillic alphabets; a search through all of Unicode's would be no faster than
#: asking.
_SMALL = "a-zß-öø-ÿα-ώа-ё"
#: The signs in small letters: an item of a list, a statement, the number of a page; and at a line's end a numeral, or
#: "page 3 of". The pattern begins with the line break, so that the search runs from break to break.
_FLOWS = re.compile(
    rf"\n(?<=[{_SMALL},]\n)(?=[{_SMALL}])"
    r"(?!.[.)]|[ivx]{2,5}[.)]|def |class |import |from \S+ import |page|pg?\.|seite)(?<!ii\n|of\n)"
)
#: A break between two lines that have something on them.
_INNER = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")


def flowing(text: str) -> str:
    r"""Return the text with a space for each line break at which it surely flows on, so that all offsets stay.

    >>> flowing("The lamp went out,\nand nobody saw it.\nThen it\nrained.\n")
    'The lamp went out, and nobody saw it.\nThen it rained.\n'
    """
    return _FLOWS.sub(" ", text)


def in_doubt(text: str, flows: str) -> Iterator[int]:
    r"""Yield the lines before which the break is in doubt, those at blank lines aside; ``flows`` is ``flowing(text)``.

    >>> text = "The lamp went out,\nand nobody saw it.\nThen it\nrained.\n\nIt was March.\n"
    >>> [*in_doubt(text, flowing(text))]
    [2]
    """
    line = start = 0
    for found in _INNER.finditer(flows):
        line += text.count("\n", start, start := found.end())
        yield line
