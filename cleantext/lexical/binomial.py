"""Latin names of species: a genus with a capital, then an epithet that no dictionary has ("Gibbula umbilicalis")."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: How epithets end; "-a" and "-i" alone are too many other words.
_EPITHET = re.compile(r"[a-z]{2,}(?:us|is|um|ae|ii|ata|ana|ica|ina|osa|oides)\W*$")
_GENUS = re.compile(r"\W*([A-Z][a-z]{4,})$")


def is_epithet(before: str, token: str, words: Mapping[str, float]) -> bool:
    """Whether a token is the second part of a species' name; ``words`` are those of the language.

    >>> is_epithet("Gibbula", "umbilicalis,", {}), is_epithet("Gravel", "umbilicalis", {"gravel": -12.0})
    (True, False)
    """
    if not _EPITHET.match(token):
        return False
    genus = _GENUS.match(before)
    return genus is not None and genus[1].lower() not in words
