"""Makes sure that nothing is written over a file that a run reads, or twice to one place."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Named(NamedTuple):
    """A file of a run, and what the user knows it as: an option, such as ``--edits``, or ``the input``."""

    role: str
    path: Path


def apart(read: Iterable[Named], written: Iterable[Named]) -> None:
    """Check all files of a run before the first of them is opened.

    A device or a pipe holds nothing that could be lost, and may be named twice.

    Raises:
        ValueError: if what is written would replace something that is read, or something else that is written.
    """
    taken = {os.path.realpath(path): role for role, path in read}
    for role, path in written:
        if path.exists() and not path.is_file():
            continue
        place = os.path.realpath(path)
        if place in taken:
            what = taken[place] if taken[place].startswith("the ") else f"what {taken[place]} names"
            raise ValueError(f"{path}: {role} would overwrite {what}; give another {role}")
        taken[place] = role
