"""Slashes inside a word at a line end (``GNU/Linux``, ``and/or``): nothing stands where the break was.

A line end shows only one side of a slash. The name of a directory ends in one, a list or a verse quoted in prose has
one with a space behind it; so the word has to be known, or to look like no other thing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cleantext.document import Document
from cleantext.layout.sentence import opens

#: The words around the slash; no other slash stands beside them, as in an address or a path.
_ABOVE, _BELOW = re.compile(r"(?:^|[\s(\[\"“‘])([^\W_]+)/$"), re.compile(r"\s*([^\W_]++)(?!/)")
#: No word is longer.
_LONGEST = 60
#: Words that a slash joins in any text.
_JOINED = frozenset({"and/or", "he/she", "she/he", "his/her", "her/his", "him/her", "her/him"})
#: A slash that sets apart what stands beside it.
_OPEN = re.compile(r"/(?<=[^\W_]/) +[^\W_]")
#: Two words with a slash between them, and none beside them.
_WORD = re.compile(r"(?<![\w/])[^\W_]++/[^\W_]++(?![\w/])")


def closed_slashes(document: Document, ends: Collection[int]) -> Iterator[int]:
    """Yield the rows that end inside such a word; ``ends`` are rows that may end in a slash.

    >>> [*closed_slashes(Document("kept in doc/\\nand what TCP/\\nIP is"), (0, 1))]
    [1]
    """
    if not ends:
        return
    words = frozenset(_WORD.findall("\n".join([row for row in document.lines if "/" in row])))
    is_open = _OPEN.search(document.text) is not None
    for row in ends:
        above = document.lines[row]
        left, right = _ABOVE.search(above, max(0, len(above) - _LONGEST)), _BELOW.match(document.lines[row + 1])
        if left is None or right is None:
            continue
        word = f"{left[1]}/{right[1]}"
        # Both of them capitals: TCP/IP, GNU/Linux. A directory is seldom, and no sentence begins inside a word.
        names = left[1].isupper() and right[1][0].isupper() and not opens(right[1])
        if word.lower() in _JOINED or word in words or (names and not is_open):
            yield row
