"""A file of JSON lines that grows by the whole documents of one input at a time: the rejects, and the edits.

Lines of an input are spooled beside the ledger until the input is finished; then they are appended at once. Every line
begins with the input's name, so that a run that goes on can drop the lines of inputs that did not finish.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from cleantext.corpus.jsonline import dumped, parsed
from cleantext.corpus.whole import partial_beside, whole

#: How every line begins.
HEAD = b'{"file":'


class Ledger:
    """Lines about the documents of a run."""

    def __init__(self, path: Path, keep: Callable[[str], bool]) -> None:
        """Keep the lines that a run before wrote about the inputs that ``keep`` says are finished."""
        self.path = path
        self._spool: BinaryIO | None = None
        self._partial = partial_beside(path)
        if path.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(path))
        if path.exists() and any(not (name and keep(name)) for name in _names(path)):
            _cut_back(path, keep)

    def add(self, name: str, lines: Iterable[bytes], **fields: object) -> None:
        """Spool lines about the input ``name``: JSON objects without their opening brace."""
        head = dumped({"file": name, **fields})[:-1] + b","
        for line in lines:
            if self._spool is None:
                self._spool = self._partial.open("w+b")
            self._spool.write(head + line + b"\n")

    def commit(self) -> None:
        """Append what was spooled, so that it survives a power cut.

        Raises:
            OSError: if the disk is full; the ledger is as it was then.
        """
        if self._spool is None:
            return
        self._spool.flush()
        self._spool.seek(0)
        size = self.path.stat().st_size if self.path.exists() else 0
        try:
            with self.path.open("ab") as file:
                while block := self._spool.read(1 << 20):
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            if size:
                os.truncate(self.path, size)
            else:
                self.path.unlink(missing_ok=True)
            error.filename = str(self.path)
            raise
        finally:
            self.discard()

    def discard(self) -> None:
        """Forget what was spooled."""
        if self._spool is not None:
            with suppress(OSError):  # closing flushes, which fails again on a full disk
                self._spool.close()
            self._spool = None
        self._partial.unlink(missing_ok=True)


def _names(path: Path) -> Iterator[str]:
    """The input that each line is about; empty for the end of a line that a power cut tore.

    Raises:
        ValueError: if the file is something else.
    """
    with path.open("rb") as file:
        for line in file:
            torn = not line.endswith(b"}\n") and not file.peek(1)
            if torn and line[: len(HEAD)] == HEAD[: len(line)]:
                yield ""
                return
            try:
                yield str(parsed(line)["file"])
            except (ValueError, KeyError):
                raise ValueError(f"{path} is there already, and no earlier run wrote it; give another name") from None


def _cut_back(path: Path, keep: Callable[[str], bool]) -> None:
    kept = 0
    with path.open("rb") as old, whole(path) as new:
        for line, name in zip(old, _names(path), strict=True):
            if name and keep(name):
                kept += new.write(line)
    if not kept:
        path.unlink()
