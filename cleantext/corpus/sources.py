"""Finds the inputs of a run: files, directories, globs and standard input, each once, in an order that never varies."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cleantext.corpus.formats import DATA, STANDARD_INPUT, TEXT, Format, by_path
from cleantext.corpus.sniffing import sniffed
from cleantext.corpus.standard import standard_input

#: Beside outputs; a directory that has it was written by a run, and its rejects are not documents.
MANIFEST = ".cleantext-manifest.jsonl"
REJECTS = "rejects.jsonl"


@dataclass(frozen=True, slots=True)
class Source:
    """One input."""

    path: Path | None  #: None is standard input
    name: str  #: path below the deepest directory that all inputs share, with slashes
    format: Format
    trouble: str = ""  #: why it cannot be read: it is rejected then, as its only document

    def __str__(self) -> str:
        """Name it as messages do, also if its name is no text."""
        return "standard input" if self.path is None else printable(str(self.path))

    def document(self, number: int) -> str:
        """Name one of its documents as messages do; a text is its only one."""
        return str(self) if self.format.kind == "text" else f"{self}, document {number}"


def printable(name: str) -> str:
    r"""Return the name of a file with an escape for each byte that is not UTF-8, and each character without a glyph.

    >>> print(printable("caf\udce9 \x1b[31m.txt"))
    caf\xe9 \x1b[31m.txt
    """
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


def found(paths: Iterable[Path], *, read_as: Format | None = None, leave_out: Path | None = None) -> list[Source]:
    """Return the inputs that the paths mean.

    A file is taken whatever its name (one without a known end is a text file, unless the end says that it is data). A
    directory gives the files in it, at any depth, whose names have a known end; hidden ones and what lies below
    ``leave_out`` are not among them. Links to files are followed, links to directories are not.

    Raises:
        FileNotFoundError: for a path or a pattern that names nothing.
        ValueError: for a directory without such files, for data in no known format, and for parquet on standard input.
    """
    files: dict[Path, tuple[Path, str]] = {}
    standard: list[Source] = []
    for path in paths:
        if path == STANDARD_INPUT:
            standard = [_standard(read_as)]
            continue
        for one, trouble in _expanded(path, leave_out):
            if read_as is None and by_path(one) is None and one.name.lower().endswith(DATA) and not trouble:
                raise ValueError(
                    f"{one} is data by its name, and is not read as prose; "
                    "make it .jsonl or .parquet, or pass --from jsonl or --from txt for what it is"
                )
            files.setdefault(Path(os.path.realpath(one)), (one, trouble))
    shared = _shared([path for path, _ in files.values()])
    sources = standard
    for path, trouble in files.values():
        name = PurePosixPath(Path(os.path.abspath(path)).relative_to(shared)).as_posix()
        sources.append(Source(path, name, read_as or by_path(path) or TEXT, trouble))
    return sources


def _standard(read_as: Format | None) -> Source:
    form = read_as or sniffed(standard_input())
    if form.kind == "parquet":
        raise ValueError("parquet cannot be read from standard input, since it is read from its end; give its path")
    return Source(None, "stdin", form)


def _expanded(path: Path, leave_out: Path | None) -> Iterator[tuple[Path, str]]:
    """The files that a path means, each with why it cannot be read, if it cannot."""
    if path.is_dir():
        inside = list(_below(path, leave_out))
        if not inside:
            raise ValueError(f"{path}: no .txt, .jsonl, .ndjson (.gz, .zst) or .parquet file in this directory")
        yield from inside
    elif path.exists() or not glob.has_magic(str(path)):
        path.stat()  # raises the error that names the missing file
        yield path, _unreadable(path)
    else:
        matches = sorted(glob.glob(str(path), recursive=True))
        if not matches:
            raise FileNotFoundError(2, "nothing matches this pattern", str(path))
        for match in matches:
            if os.path.isdir(match):
                yield from _expanded(Path(match), leave_out)
            else:
                yield Path(match), _unfit(Path(match))


def _below(directory: Path, leave_out: Path | None) -> Iterator[tuple[Path, str]]:
    avoided = None if leave_out is None else os.path.realpath(leave_out)
    closed: list[OSError] = []
    for place, directories, files in os.walk(directory, onerror=closed.append):
        directories[:] = sorted(
            name
            for name in directories
            if not name.startswith(".") and os.path.realpath(os.path.join(place, name)) != avoided
        )
        for name in sorted(files):
            if name.startswith(".") or (name == REJECTS and MANIFEST in files):
                continue
            if by_path(path := Path(place, name)) is not None:
                yield path, _unfit(path)
    for error in closed:
        yield Path(error.filename), f"the directory cannot be read: {error.strerror}"


def _unfit(path: Path) -> str:
    """Why a file that nobody named cannot be read; empty if it can. A pipe, say, would be waited for without end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return "a link to nothing" if os.path.islink(path) else f"the file cannot be read: {error.strerror}"
    return _unreadable(path) if stat.S_ISREG(mode) else "no regular file, but a pipe, a socket or a device"


def _unreadable(path: Path) -> str:
    return "" if os.access(path, os.R_OK) else "the file cannot be read: Permission denied"


def _shared(files: list[Path]) -> Path:
    """The deepest directory that all files lie below."""
    parents = [os.path.abspath(path.parent) for path in files]
    return Path(os.path.commonpath(parents)) if parents else Path.cwd()


def bytes_in(sources: Iterable[Source]) -> int:
    """Size of the inputs on disk; standard input counts nothing, and neither does what cannot be read."""
    return sum(source.path.stat().st_size for source in sources if source.path is not None and not source.trouble)
