"""English contractions in two parts ("it 's", "do n't", "I 'll"), as tokenizers leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What is left of a verb, or of "not", behind a space. The pattern begins with the sign, which is found at the speed of
#: memory.
_LEFT = "(?:(?:(?<= {0})(?P<verb>ll|re|ve|[dms])|(?:(?<= n{0})|(?<=n {0}))t)(?![\\w'’]))"
_PARTS = {sign: re.compile(sign + _LEFT.format(sign)) for sign in "'’"}
#: The words that are contracted so; others stand before a possessive, or a quotation.
_SUBJECT = re.compile(r"(?<![\w'’])(?:I|[Yy]ou|[WwHh]e|[Tt]hey|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hat)$")
_VERB = re.compile(
    r"(?<![\w'’])(?:[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Cc]a|[Ww]o|[CcWw]ould"
    r"|[Ss]hould)n?$"
)
#: No word before a contraction is longer.
_LONGEST = 8


def parted(text: str) -> Iterator[int]:
    """Yield the offsets of the spaces inside contractions.

    >>> list(parted("It 's late, and I don 't know the men 's names."))
    [2, 21]
    """
    for sign, parts in _PARTS.items():
        if sign not in text:
            continue
        for found in parts.finditer(text):
            space = text.rfind(" ", 0, found.start())
            words = _VERB if found["verb"] is None else _SUBJECT
            if words.search(text, max(0, space - _LONGEST), space):
                yield space
