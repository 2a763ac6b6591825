"""Output that appears whole or not at all: a temporary file in the same directory, fsync, rename."""

from __future__ import annotations

import io
import os
import platform
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from typing_extensions import Buffer

#: Names of our temporary files: hidden, and with who writes them, so that a killed run's can be told from a live one's.
PARTIAL = re.compile(r"\..+\.(?P<host>[^.]*)-(?P<process>\d+)\.part")


@contextmanager
def named(path: Path | str) -> Iterator[None]:
    """Let an error of the file system name the file that the user knows, not a temporary one, and never none."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


class _Final(io.FileIO):
    """A file, open for writing, whose errors name the file that it will be."""

    def __init__(self, path: Path, final: Path) -> None:
        super().__init__(path, "wb")
        self._final = final

    def write(self, data: Buffer, /) -> int:
        with named(self._final):
            return super().write(data)


class Whole:
    """A file under way. ``commit`` puts it in its place, ``discard`` leaves what was there before.

    A device or a pipe (``/dev/null``) is written to directly, and a link is followed, so that neither is replaced.
    """

    def __init__(self, path: Path) -> None:
        """Open a temporary file beside ``path``.

        Raises:
            OSError: if there can be none, or ``path`` is a directory or write-protected.
        """
        self.path = Path(os.path.realpath(path))
        self._direct = self.path.exists() and not self.path.is_file()
        self._partial = self.path if self._direct else partial_beside(self.path)
        mode = None
        if self.path.is_file():
            if not os.access(self.path, os.W_OK):
                raise PermissionError(13, "the file is write-protected", str(path))
            # Not the mode of tempfile: who may read the output, the umask says, or the file that it replaces.
            mode = self.path.stat().st_mode & 0o777
        with named(path):
            self.file: BinaryIO = io.BufferedWriter(_Final(self._partial, path))
        if mode is not None:
            self._partial.chmod(mode)

    def commit(self) -> None:
        """Make the content stand at the path, so that it survives a power cut.

        Raises:
            OSError: if the disk is full; the temporary file is gone then.
        """
        try:
            with named(self.path):
                self.file.flush()
                if not self._direct:
                    os.fsync(self.file.fileno())
                self.file.close()
                if not self._direct:
                    self._partial.replace(self.path)
        except OSError:
            self.discard()
            raise

    def discard(self) -> None:
        """Remove the temporary file; does nothing behind ``commit``."""
        with suppress(OSError):  # closing flushes, which fails again on a full disk
            self.file.close()
        if not self._direct:
            self._partial.unlink(missing_ok=True)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file whose content stands at ``path`` once the block ends well, and nowhere if it does not.

    Raises:
        OSError: if the file cannot be written; what stood at ``path`` before is still there.
    """
    output = Whole(path)
    try:
        yield output.file
        output.commit()
    finally:
        output.discard()


def check_writable(path: Path) -> None:
    """Make sure, before any work is done, that a file can be written at ``path``; what is there stays as it is.

    Raises:
        OSError: if not.
    """
    if not path.exists() or path.is_file():  # what reads from a pipe would take this for the end
        Whole(path).discard()


def partial_beside(path: Path) -> Path:
    """Return the name of the temporary file for ``path``."""
    return path.with_name(f".{path.name}.{_host()}-{os.getpid()}.part")


def sweep(directories: Iterable[Path], *, ours: bool = False) -> None:
    """Remove the temporary files that killed runs on this machine have left in the directories; ``ours`` as well."""
    host = _host()
    for directory in directories:
        for path in directory.glob(".*.part"):
            found = PARTIAL.fullmatch(path.name)
            if found and found["host"] == host and not _lives(int(found["process"]), ours=ours):
                path.unlink(missing_ok=True)


def _host() -> str:
    """The name of this machine, as it can stand in the name of a file."""
    return re.sub(r"[^\w-]", "_", platform.node())


def _lives(process: int, *, ours: bool) -> bool:
    if process == os.getpid():
        return not ours
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_over(process)


def _is_over(process: int) -> bool:
    """Whether a process has ended and nobody has asked how yet; in a container without an init, nobody ever does."""
    try:
        status = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:  # a system without, or the process is gone by now
        return False
    return status.rpartition(b")")[2].split()[0] == b"Z"  # behind the program's name, which may hold anything
