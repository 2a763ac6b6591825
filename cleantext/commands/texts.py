"""Reads one text and writes one text, for the commands that look at a single document."""

from __future__ import annotations

import io
import sys
from pathlib import Path

STANDARD_INPUT = Path("-")


def read(path: Path) -> str:
    """Return the text of the file, or of standard input for ``-``.

    Raises:
        OSError: if it cannot be read.
        ValueError: if its bytes are no text.
    """
    data = sys.stdin.buffer.read() if path == STANDARD_INPUT else path.read_bytes()
    try:
        return data.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{shown(path)}: byte {error.start} is not UTF-8 ({error.reason}); convert the file to UTF-8 first"
        ) from None


def encoded(text: str) -> bytes:
    """Return the text as UTF-8; a lone surrogate that no normalizer repaired is written as it came."""
    return text.encode("utf-8", "surrogatepass")


def write(data: bytes) -> None:
    """Write all of the bytes to standard output."""
    stream = sys.stdout.buffer
    if not isinstance(stream, io.RawIOBase):
        stream.write(data)
        stream.flush()
        return
    # PYTHONUNBUFFERED makes it a raw stream, whose write may take only a part and not say that the rest failed.
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) or 0 :]


def shown(path: Path) -> str:
    """The path as messages name it."""
    return "standard input" if path == STANDARD_INPUT else str(path)
