"""Where documents are written: a file of any format, standard output, or nowhere."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from cleantext.corpus.formats import Compression, Format
from cleantext.corpus.records import Done, Line, Page, Record
from cleantext.corpus.sources import Source
from cleantext.corpus.standard import standard_output
from cleantext.corpus.streams import writer
from cleantext.corpus.whole import Whole, named


class Sink(Protocol):
    """Takes the documents of one input, in order."""

    def write(self, record: Record, done: Done, /) -> None:
        """Take a document."""
        ...

    def commit(self) -> None:
        """Make the output stand in its place."""
        ...

    def discard(self) -> None:
        """Leave no trace, unless it was committed."""
        ...


class Nowhere:
    """For commands that write nothing."""

    def write(self, record: Record, done: Done) -> None:
        """Take a document."""

    def commit(self) -> None:
        """There is nothing to do."""

    def discard(self) -> None:
        """There is nothing to do."""


class StandardOutput:
    """Writes each document as soon as it is done."""

    def __init__(self) -> None:
        """Write behind what was printed before."""
        self._file = writer(standard_output(), "")

    def write(self, record: Record, done: Done) -> None:
        """Take a document."""
        with named("standard output"):
            self._file.write(body(record, done))

    def commit(self) -> None:
        """Write what is still in the buffer."""
        with named("standard output"):
            self._file.flush()

    def discard(self) -> None:
        """What is written cannot be taken back."""


class Rows(Protocol):
    """A format: turns documents into the bytes of a file."""

    def write(self, record: Record, done: Done, /) -> None:
        """Take a document."""
        ...

    def close(self) -> None:
        """Write what is still held back."""
        ...


class Bodies:
    """Documents one behind the other, compressed or not."""

    def __init__(self, file: BinaryIO, compression: Compression) -> None:
        """Write into ``file``, which stays open."""
        self._file = writer(file, compression)

    def write(self, record: Record, done: Done) -> None:
        """Take a document."""
        self._file.write(body(record, done))

    def close(self) -> None:
        """Write what is still in the buffer, and the end of the compressed stream."""
        self._file.close()


class ToFile:
    """A file that appears whole or not at all; none appears for a text or a table that could not be read."""

    def __init__(self, path: Path, form: Format, source: Source, text_key: str) -> None:
        """Open the output of one input, in which the key means the text."""
        self._needs_document = source.format.kind == "text"
        self._rows: Rows
        if form.kind != "parquet":
            self._whole = Whole(path)
            self._rows = Bodies(self._whole.file, form.compression)
            return
        from cleantext.corpus.parquet import schema_of  # noqa: PLC0415  (an extra, and costly to import)
        from cleantext.corpus.parquet_table import Table  # noqa: PLC0415

        table = source.path if source.format.kind == "parquet" else None
        like = schema_of(table, text_key) if table is not None else None
        self._whole = Whole(path)
        self._rows = Table(self._whole.file, like)
        self._needs_document |= source.format.kind == "parquet" and like is None

    def write(self, record: Record, done: Done) -> None:
        """Take a document."""
        self._needs_document = False
        self._rows.write(record, done)

    def commit(self) -> None:
        """Put the file in its place."""
        self._rows.close()
        if self._needs_document:
            self._whole.discard()
        else:
            self._whole.commit()

    def discard(self) -> None:
        """Remove what was written."""
        with suppress(Exception):  # the disk may be full; the buffers must not complain once more at exit
            self._rows.close()
        self._whole.discard()


def body(record: Record, done: Done) -> bytes:
    """The bytes of a document: what the worker made, or what was read if nothing changed; empty if nothing was."""
    if isinstance(done.body, bytes):
        return done.body
    if isinstance(record.work, (Line, Page)):
        return record.work.data
    if record.row is None:
        return b""
    from cleantext.corpus.parquet_table import rendered  # noqa: PLC0415  (an extra, and costly to import)

    return rendered(record, done)
