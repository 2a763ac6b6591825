"""Writes the tables that ``cleantext.lexical.packed`` reads; equal rows make equal bytes."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path


def pack(path: Path, rows: Sequence[str]) -> None:
    """Write a table of rows, and print where it is, how many rows it has, and how many bytes."""
    path.write_bytes(gzip.compress("\n".join(rows).encode(), mtime=0))
    print(path, len(rows), path.stat().st_size)
