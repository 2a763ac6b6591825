"""Goes through the documents of the inputs one by one, for the commands that show what would be done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from cleantext.commands.configuration import Configuration
from cleantext.corpus import jsonline
from cleantext.corpus.formats import by_name
from cleantext.corpus.reading import documents
from cleantext.corpus.records import Line, Page, Record, Value
from cleantext.corpus.sources import found
from cleantext.corpus.streams import writer
from cleantext.corpus.texts import decoded
from cleantext.result import Result


def texts(paths: list[Path], configuration: Configuration) -> Iterator[tuple[str, str]]:
    """Yield a name and the text of each document.

    Raises:
        ValueError: for the first document that cannot be read; the message says where it is.
        OSError: if an input cannot be read.
    """
    read_as = by_name(configuration.read_as) if configuration.read_as else None
    for source in found(paths, read_as=read_as):
        for record in documents(source, 0, lambda position: None, configuration.text_key):
            name = source.document(record.number)
            try:
                yield name, _text(record, configuration.text_key)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None


def results(paths: list[Path], configuration: Configuration) -> Iterator[tuple[str, Result]]:
    """Yield a name and what the chain does for each document; raises what ``texts`` raises."""
    chain = configuration.chain()
    for name, text in texts(paths, configuration):
        yield name, chain.explain(text)


def write(data: bytes) -> None:
    """Write all of the bytes to standard output, also where PYTHONUNBUFFERED makes it a raw stream."""
    with writer(sys.stdout.buffer, "") as file:
        file.write(data)


def _text(record: Record, text_key: str) -> str:
    work = record.work
    if isinstance(work, Line):
        fields = jsonline.parsed(work.data)
        return jsonline.text_at(fields, jsonline.path_of(fields, text_key))
    if isinstance(work, Page):
        return decoded(work.data)[0]
    if isinstance(work, Value):
        return work.text
    raise ValueError(getattr(work, "reason", "not a document"))
