"""Standard input and standard output as bytes; a shell may have closed either (``<&-``, ``>&-``)."""

from __future__ import annotations

import errno
import os
import sys
from typing import BinaryIO, TextIO


def standard_input() -> BinaryIO:
    """Return standard input.

    Raises:
        OSError: if it is closed.
    """
    return _open(sys.stdin, "standard input").buffer


def standard_output() -> BinaryIO:
    """Return standard output, behind what has been printed.

    Raises:
        OSError: if it is closed.
    """
    stream = _open(sys.stdout, "standard output")
    stream.flush()
    return stream.buffer


def _open(stream: TextIO | None, name: str) -> TextIO:
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), name)
    return stream
