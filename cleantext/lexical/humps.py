"""Humps: capitals inside a word (``freeBerth``, ``HarbourMaster``), a habit of programs and of what is said about them.

In prose such a word is two fused ones ("inLondon"). In a document that has identifiers, it is one more of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cleantext.protect import is_protected

HUMP = re.compile(r"[^\W\d_A-Z][A-Z][^\W\d_A-Z]")
#: A document has the habit if so many different words with humps are surely identifiers, and this share of all that it
#: has: repeated, or with the marks of code about them. Accidents repeat themselves in one word of twenty.
_SURE, _SHARE = 3, 1 / 3


def are_identifiers(tokens: Iterable[str], counts: Mapping[str, int]) -> bool:
    """Whether words with humps are identifiers in a document, of which these are the distinct tokens.

    >>> counts = {"freeBerth": 3, "HarbourMaster": 2, "listBoats()": 1, "aListOf": 1}
    >>> are_identifiers(counts, counts), are_identifiers(["inLondon", "ofBread"], {})
    (True, False)
    """
    humped = [token for token in tokens if HUMP.search(token)]
    if len(humped) < _SURE:
        return False
    sure = sum(is_protected(token) or counts[token] > 1 for token in humped)
    return sure >= max(_SURE, _SHARE * len(humped))
