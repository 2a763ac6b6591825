"""A change of words: what the reading of a run proposes, before anything weighs it."""

from __future__ import annotations

from typing import NamedTuple

from cleantext.lexical.runs import Core


class Change(NamedTuple):
    """Words of a run that are better read in another way."""

    cores: tuple[Core, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    before: str  #: the word before, as the reading has it
    behind: str
