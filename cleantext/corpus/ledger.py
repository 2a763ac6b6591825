"""A file of JSON lines that grows by the whole documents of one input at a time: the rejects, and the edits.

Lines of an input are spooled beside the ledger until the input is finished; then they are appended at once, as a stream
of their own if the ledger is compressed. Every line begins with the input's name, so that a run that goes on can see
what the ledger has of an input, and drop the lines of inputs that did not finish.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from cleantext.corpus.formats import packing
from cleantext.corpus.jsonline import dumped, parsed
from cleantext.corpus.streams import BLOCK, DamagedError, reader, writer
from cleantext.corpus.whole import named, whole

#: How every line begins.
HEAD = b'{"file":'


class Ledger:
    """Lines about the documents of a run."""

    def __init__(self, path: Path) -> None:
        """Look through what a run before wrote there.

        Raises:
            ValueError: if something else is there.
            OSError: if it cannot be read.
        """
        self.path = path
        self._packing = packing(path)
        self._is_device = path.exists() and not path.is_file()
        self._spool: BinaryIO | None = None
        self._spooled = 0
        if path.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(path))
        #: How many lines there are about each input, by its name; what was torn has none.
        self.lines = Counter(name for name, _ in self._written())

    def keep(self, wanted: Callable[[str], bool]) -> None:
        """Drop the lines about the inputs that are not wanted."""
        if all(name and wanted(name) for name in self.lines):
            return
        kept = False
        with whole(self.path) as raw, closing(writer(raw, self._packing)) as file:
            for name, line in self._written():
                if name and wanted(name):
                    file.write(line)
                    kept = True
        if not kept:
            self.path.unlink()

    def add(self, name: str, lines: Iterable[bytes], **fields: object) -> None:
        """Spool lines about the input ``name``: JSON objects without their opening brace."""
        head = dumped({"file": name, **fields})[:-1] + b","
        with named(self.path):
            for line in lines:
                if self._spool is None:
                    # Beside the ledger, where there is room for it; without a name, so that nothing can stay behind.
                    place = None if self._is_device else self.path.parent
                    self._spool = cast(BinaryIO, TemporaryFile(dir=place))  # noqa: SIM115  (it outlives the call)
                self._spool.write(head + line + b"\n")
                self._spooled += 1

    def commit(self) -> int:
        """Append what was spooled, so that it survives a power cut; return how many lines that were.

        Raises:
            OSError: if the disk is full; the ledger is as it was then.
        """
        count = self._spooled
        if self._spool is None:
            return count
        size = self.path.stat().st_size if self.path.exists() else 0
        try:
            with named(self.path), self.path.open("ab") as raw:
                self._spool.seek(0)
                with closing(writer(raw, self._packing)) as file:
                    copyfileobj(self._spool, file, BLOCK)
                raw.flush()
                if not self._is_device:
                    os.fsync(raw.fileno())
        except OSError:
            if size:
                os.truncate(self.path, size)
            elif not self._is_device:
                self.path.unlink(missing_ok=True)
            raise
        finally:
            self.discard()
        return count

    def discard(self) -> None:
        """Forget what was spooled."""
        if self._spool is not None:
            with suppress(OSError):  # closing flushes, which fails again on a full disk
                self._spool.close()
        self._spool, self._spooled = None, 0

    def _written(self) -> Iterator[tuple[str, bytes]]:
        """Every line with the input it is about; that is empty for an end that a power cut tore.

        Raises:
            ValueError: if the file is something else.
        """
        if self._is_device or not self.path.exists():
            return
        begun = False
        with self.path.open("rb") as raw, closing(reader(raw, self._packing)) as file:
            try:
                while line := file.readline():
                    if not line.endswith(b"}\n") and line[: len(HEAD)] == HEAD[: len(line)] and not file.peek(1):
                        yield "", line
                        return
                    yield str(parsed(line)["file"]), line
                    begun = True
            except (ValueError, KeyError) as error:
                if not (begun and isinstance(error, DamagedError)):
                    raise ValueError(
                        f"{self.path} is there already, and no earlier run wrote it; give another name"
                    ) from None
                yield "", b""
