"""What travels between reading, repairing and writing: documents on the way in, and what became of them."""

from __future__ import annotations

from typing import Any, NamedTuple


class Line(NamedTuple):
    """One line of a JSON lines file, with its line break."""

    data: bytes


class Page(NamedTuple):
    """A text file, which is one document."""

    data: bytes
    name: str


class Value(NamedTuple):
    """The text of a row."""

    text: str
    id: str | int | None = None


class Broken(NamedTuple):
    """A document that could not be read."""

    reason: str


class End(NamedTuple):
    """No document: the end of a source."""


Work = Line | Page | Value | Broken | End


class Record(NamedTuple):
    """A document and where it comes from. Only its ``work`` travels to another process."""

    source: int  #: index of the source in the run
    number: int  #: line of the file, row of the table; from 1
    offset: int | None  #: byte offset in the (decompressed) file; None where there is no such thing
    work: Work
    row: Any = None  #: what the writer needs of the rest of the row


class Done(NamedTuple):
    """A document that was read and repaired."""

    body: bytes | str | None  #: what to write; None: as it came
    made: dict[str, int]  #: edits by normalizer; the decoding of a text that was not in UTF-8 is one
    changed: bool = False  #: whether the text, or its bytes, came out other than they went in
    edits: tuple[bytes, ...] = ()  #: JSON objects without their opening brace, if edits were asked for
    id: str | int | None = None
    fields: dict[str, Any] | None = None  #: to add to the row
    notes: Any = None  #: for the desk alone


class Rejected(NamedTuple):
    """A document that could not be read or repaired."""

    reason: str


Outcome = Done | Rejected


def weight(record: Record) -> int:
    """Bytes or characters of the document."""
    work = record.work
    if isinstance(work, (Line, Page)):
        return len(work.data)
    return len(work.text) if isinstance(work, Value) else 0
