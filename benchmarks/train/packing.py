"""Writes the tables that ``cleantext.lexical.packed`` reads; equal rows make equal bytes."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path


def pack(path: Path, rows: Sequence[str]) -> None:
    """Write a table of rows, and print where it is, how many rows it has, and how many bytes."""
    path.write_bytes(gzip.compress("\n".join(rows).encode(), mtime=0))
    print(path, len(rows), path.stat().st_size)


def pack_found(name: str, what: str, find: Callable[[Iterable[str]], Sequence[str]]) -> None:
    """Read the command line, and words from standard input; write the table of those that are found among them."""
    options = argparse.ArgumentParser(description=f"Find {what}.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    pack(given.output / name, find(map(str.strip, sys.stdin)))
