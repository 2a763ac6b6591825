"""Reads the documents of an input, one at a time, in the order they stand."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from typing import BinaryIO, cast

from cleantext.corpus import jsonline
from cleantext.corpus.records import Broken, Line, Page, Record
from cleantext.corpus.sources import Source
from cleantext.corpus.standard import standard_input
from cleantext.corpus.streams import DamagedError, reader

#: Is told how many bytes of a file (as it is on disk) have been read.
Watch = Callable[[int], None]


def documents(source: Source, index: int, watch: Watch, text_key: str = "text") -> Generator[Record, None, None]:
    """Yield the documents of a source; one that cannot be read comes as ``Broken`` with the reason.

    Raises:
        OSError: if the file itself cannot be read.
    """
    if source.trouble:
        yield Record(index, 1, 0, Broken(source.trouble))
        return
    with ExitStack() as stack:
        if source.path is not None and source.format.kind == "parquet":
            from cleantext.corpus.parquet import rows  # noqa: PLC0415  (an extra, and costly to import)

            yield from rows(source.path, index, watch, text_key)
            return
        if source.path is None:
            raw = standard_input()
        else:
            raw = cast(BinaryIO, stack.enter_context(source.path.open("rb", buffering=0)))
        seekable = source.path is not None and raw.seekable()  # a pipe with a name has no position
        file = reader(raw, source.format.compression)
        for record in _lines(file, index) if source.format.kind == "lines" else _page(file, index, source.name):
            yield record
            if seekable:
                watch(raw.tell())


def _lines(file: BinaryIO, index: int) -> Iterator[Record]:
    number = offset = 0
    while True:
        number += 1
        try:
            line = file.readline()
        except DamagedError as error:
            yield Record(index, number, offset, Broken(str(error)))
            return
        if not line:
            return
        body = line.removeprefix(jsonline.BOM) if number == 1 else line
        if not body.isspace() and body:  # an empty line is no document
            yield Record(index, number, offset, Line(body))
        offset += len(line)


def _page(file: BinaryIO, index: int, name: str) -> Iterator[Record]:
    try:
        yield Record(index, 1, 0, Page(file.read(), name))
    except DamagedError as error:
        yield Record(index, 1, 0, Broken(str(error)))
