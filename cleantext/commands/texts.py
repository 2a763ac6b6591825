"""Goes through the documents of the inputs one by one, for the commands that show what would be done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleantext.commands.configuration import Configuration
from cleantext.commands.looking import Counted
from cleantext.corpus import jsonline
from cleantext.corpus.collisions import Named
from cleantext.corpus.reading import documents
from cleantext.corpus.records import Line, Page, Record, Value
from cleantext.corpus.sources import found
from cleantext.corpus.standard import standard_output
from cleantext.corpus.streams import writer
from cleantext.corpus.texts import decoded


class Texts(Counted):
    """The name and the text of each document; one that cannot be read is said on standard error, and left out."""

    def __init__(self, paths: list[Path], configuration: Configuration) -> None:
        """Find the inputs.

        Raises:
            ValueError: for inputs of no known format.
            OSError: for inputs that are not there.
        """
        super().__init__()
        self._sources = found(paths, read_as=configuration.options().format_in())
        self._text_key = configuration.text_key

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Read one after the other."""
        for source in self._sources:
            for record in documents(source, 0, lambda position: None, self._text_key):
                name = source.document(record.number)
                try:
                    text = _text(record, self._text_key)
                except ValueError as error:
                    self.refuse(name, error)
                    continue
                self.read += 1
                yield name, text

    def files(self) -> Iterator[Named]:
        """The inputs that are files."""
        return (Named("the input", source.path) for source in self._sources if source.path is not None)


def write(data: bytes) -> None:
    """Write all of the bytes to standard output, also where PYTHONUNBUFFERED makes it a raw stream."""
    with writer(standard_output(), "") as file:
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
