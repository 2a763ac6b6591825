"""Reads the tables of learned figures, which are packed text with a row a line; data/README.md has what is in them."""

from __future__ import annotations

import gzip
from importlib.resources import files
from importlib.resources.abc import Traversable

DATA = files("cleantext.lexical").joinpath("data")


def rows(name: str, tables: Traversable = DATA) -> list[str]:
    """Return the rows of a table, by its name.

    >>> "probe" in rows("small-en.txt.gz")
    True
    """
    return gzip.decompress(tables.joinpath(name).read_bytes()).decode().split("\n")
