"""Finds the inputs of a run: files, directories, globs and standard input, each once, in an order that never varies."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cleantext.corpus.formats import STANDARD_INPUT, TEXT, Format, by_path
from cleantext.corpus.sniffing import sniffed

#: Beside outputs; a directory that has it was written by a run, and its rejects are not documents.
MANIFEST = ".cleantext-manifest.jsonl"
REJECTS = "rejects.jsonl"


@dataclass(frozen=True, slots=True)
class Source:
    """One input."""

    path: Path | None  #: None is standard input
    name: str  #: path below the deepest directory that all inputs share, with slashes
    format: Format

    def __str__(self) -> str:
        """Name it as messages do."""
        return "standard input" if self.path is None else str(self.path)

    def document(self, number: int) -> str:
        """Name one of its documents as messages do; a text is its only one."""
        return str(self) if self.format.kind == "text" else f"{self}, document {number}"


def found(paths: Iterable[Path], *, read_as: Format | None = None, leave_out: Path | None = None) -> list[Source]:
    """Return the inputs that the paths mean.

    A file is taken whatever its name (one without a known end is a text file). A directory gives the files in it, at
    any depth, whose names have a known end; hidden ones and what lies below ``leave_out`` are not among them.

    Raises:
        FileNotFoundError: for a path or a pattern that names nothing.
        ValueError: for a directory without such files.
    """
    files: dict[Path, Path] = {}
    standard_input = False
    for path in paths:
        if path == STANDARD_INPUT:
            standard_input = True
            continue
        for one in _expanded(path, leave_out):
            files.setdefault(Path(os.path.realpath(one)), one)
    shared = _shared(list(files.values()))
    sources = [Source(None, "stdin", read_as or sniffed(sys.stdin.buffer))] if standard_input else []
    for path in files.values():
        name = PurePosixPath(Path(os.path.abspath(path)).relative_to(shared)).as_posix()
        sources.append(Source(path, name, read_as or by_path(path) or TEXT))
    return sources


def _expanded(path: Path, leave_out: Path | None) -> Iterator[Path]:
    if path.is_dir():
        inside = list(_below(path, leave_out))
        if not inside:
            raise ValueError(f"{path}: no .txt, .jsonl, .ndjson (.gz, .zst) or .parquet file in this directory")
        yield from inside
    elif path.exists() or not glob.has_magic(str(path)):
        path.stat()  # raises the error that names the missing file
        yield path
    else:
        matches = sorted(glob.glob(str(path), recursive=True))
        if not matches:
            raise FileNotFoundError(2, "nothing matches this pattern", str(path))
        for match in matches:
            yield from _expanded(Path(match), leave_out)


def _below(directory: Path, leave_out: Path | None) -> Iterator[Path]:
    avoided = None if leave_out is None else os.path.realpath(leave_out)
    for place, directories, files in os.walk(directory):
        directories[:] = sorted(
            name
            for name in directories
            if not name.startswith(".") and os.path.realpath(os.path.join(place, name)) != avoided
        )
        for name in sorted(files):
            if name.startswith(".") or (name == REJECTS and MANIFEST in files):
                continue
            if by_path(path := Path(place, name)) is not None:
                yield path


def _shared(files: list[Path]) -> Path:
    """The deepest directory that all files lie below."""
    parents = [os.path.abspath(path.parent) for path in files]
    return Path(os.path.commonpath(parents)) if parents else Path.cwd()


def bytes_in(sources: Iterable[Source]) -> int:
    """Size of the inputs on disk; standard input counts nothing."""
    return sum(source.path.stat().st_size for source in sources if source.path is not None)
