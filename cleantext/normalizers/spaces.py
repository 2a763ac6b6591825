"""Loose spacing around punctuation and between words, where it is surely damage.

A space that stands before a comma instead of behind it (``word ,next``) is moved; one too many before a mark or inside
brackets goes; one that is missing behind a comma between two words is put in. What a writer may have meant stays: the
French space before ``: ; ! ?``, smileys, `` ...``, numbers, addresses, code, columns, two spaces behind a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.edit import Edit

#: Languages that set a space before high punctuation.
_SPACED = frozenset({"fr"})

#: Every place that could be damage, in one search. The letters around it are the first evidence: figures, code and
#: smileys have others.
_SUSPECT = re.compile(
    r"(?<=[^\W\d_]{2}) +(?P<before>[,;.?!])(?=(?P<then>\s|$|[^\W\d_]{2}))"
    r"|(?<=[^\W\d_]{3}),(?=[^\W\d_]{3})"
    r"|(?<=\() (?=[^\W_][^()\n]{0,80}[^\W_] \))"
    r"|(?<=[^\W_]) (?=\))"
)


def spaces(document: Document, *, lang: str = "en") -> Iterator[Edit]:
    """Yield an edit for each loose space."""
    text = document.text
    for found in _SUSPECT.finditer(text):
        mark = found["before"]
        start, end, old = found.start(), found.end(), found[0]
        if mark is None:
            if old == ",":
                yield Edit(start, end, old, ", ", "no space behind a comma", 1.0, "spaces")
            else:
                yield Edit(start, end, old, "", "space inside brackets", 1.0, "spaces")
            continue
        if mark in ";?!" and lang in _SPACED:
            continue
        then = found["then"]
        if then and not then.isspace():
            if mark != ".":
                yield Edit(start, end, old, mark + " ", "space before a mark instead of behind it", 1.0, "spaces")
        else:
            yield Edit(start, end, old, mark, "space before a mark", 1.0, "spaces")
