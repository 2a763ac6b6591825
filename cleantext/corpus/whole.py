"""Output that appears whole or not at all: a temporary file in the same directory, fsync, rename."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing whose content stands at ``path`` once the block ends well, and nowhere if it does not.

    A device or a pipe (``/dev/null``) is written to directly, and a link is followed, so that neither is replaced.

    Raises:
        OSError: if the file cannot be written; what stood at ``path`` before is still there.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        with path.open("wb") as device:  # a directory fails here, and the message names it
            yield device
        return
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    # Not tempfile's 0600: who may read the output is for the umask to say, or for the file that it replaces.
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    if mode is not None and not os.access(path, os.W_OK):
        raise PermissionError(13, "the file is write-protected", str(path))
    try:
        with partial.open("wb") as file:
            if mode is not None:
                partial.chmod(mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename == str(partial):
            error.filename = str(path)  # the user knows nothing of the temporary file
        raise
    _persist(path.parent)


def _persist(directory: Path) -> None:
    """Make the renaming itself survive a power cut, where the file system lets a directory be synchronised."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
