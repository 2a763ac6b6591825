"""Restores originals from outputs and the file of edits that was written with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import Any

from cleantext.corpus import jsonline
from cleantext.corpus.formats import TEXT, by_path
from cleantext.corpus.reading import documents
from cleantext.corpus.records import Broken, Done, Line, Page, Record, Value
from cleantext.corpus.sinks import Sink
from cleantext.corpus.sources import Source, found
from cleantext.corpus.texts import encoded
from cleantext.edit import Edit, apply

#: Says which edits to undo.
Predicate = Callable[[dict[str, Any]], bool]


@dataclass(frozen=True)
class Recorded:
    """A file of edits: for each output, where its lines are."""

    path: Path
    places: dict[str, tuple[int, int]]  #: byte offsets; the lines of an output stand together

    @classmethod
    def read(cls, path: Path) -> Recorded:
        """Look through the file once.

        Raises:
            ValueError: if it is no file of edits.
        """
        places: dict[str, tuple[int, int]] = {}
        offset = 0
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    output = str(jsonline.parsed(line)["output"])
                except (ValueError, KeyError):
                    raise ValueError(f"{path}, line {number}: not an edit that --edits wrote") from None
                first, _ = places.get(output, (offset, 0))
                offset += len(line)
                places[output] = first, offset
        return cls(path, places)

    def of(self, output: str) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield the positions of the documents of an output that have edits, with the edits."""
        first, last = self.places.get(output, (0, 0))
        with self.path.open("rb") as file:
            file.seek(first)
            raw = iter(lambda: file.readline() if file.tell() < last else b"", b"")
            lines: Iterator[dict[str, Any]] = map(jsonline.parsed, raw)
            for position, edits in groupby(lines, key=itemgetter("record")):
                yield position, list(edits)


def revert(source: Source, recorded: Recorded, sink: Sink, undo: Predicate, text_key: str) -> int:
    """Write the originals of an output's documents to the sink; return how many edits were undone.

    Raises:
        ValueError: if the edits do not fit the documents: the output has been changed since.
    """
    name = source.name if len(recorded.places) != 1 else next(iter(recorded.places))
    groups = recorded.of(name)
    position, edits = next(groups, (0, []))
    undone = 0
    for number, record in enumerate(documents(source, 0, lambda at: None, text_key), 1):
        chosen: list[dict[str, Any]] = []
        if number == position:
            chosen = [edit for edit in edits if "start" not in edit or undo(edit)]
            position, edits = next(groups, (0, []))
        try:
            sink.write(record, Done(_original(record, chosen, text_key), {}))
        except ValueError as error:
            raise ValueError(f"{source}, document {number}: {error}") from None
        undone += sum("start" in edit for edit in chosen)
    if position:
        raise ValueError(f"{source}: there are edits for document {position}, but no such document")
    return undone


def _original(record: Record, edits: list[dict[str, Any]], text_key: str) -> bytes | str | None:
    work = record.work
    if isinstance(work, Broken):
        raise ValueError(work.reason)
    if not edits:
        return None
    encoding = next((edit["encoding"] for edit in edits if "encoding" in edit), "utf-8")
    script = [edit for edit in edits if "start" in edit]
    if isinstance(work, Line):
        fields = jsonline.parsed(work.data)
        path = jsonline.path_of(fields, text_key)
        return jsonline.replaced(work.data, path, undone(jsonline.text_at(fields, path), script))
    if isinstance(work, Page):
        text = undone(work.data.decode("utf-8", "surrogatepass"), script)
        return encoded(text) if encoding == "utf-8" else text.encode(encoding)
    assert isinstance(work, Value)
    return undone(work.text, script)


def undone(text: str, edits: list[dict[str, Any]]) -> str:
    """Return the text without the edits.

    >>> undone("two people to", [{"new_start": 4, "new_end": 13, "old": "peopleto", "new": "people to"}])
    'two peopleto'

    Raises:
        ValueError: if an edit's new text is not what stands there.
    """
    script = [Edit(edit["new_start"], edit["new_end"], edit["new"], edit["old"], "undone") for edit in edits]
    for edit in script:
        if text[edit.start : edit.end] != edit.old:
            raise ValueError("the edits do not fit; the output has been changed since they were made")
    return apply(text, script)


def outputs(path: Path) -> list[Source]:
    """Return the outputs that a run wrote to a file or a directory, with the names that the edits have for them."""
    if not path.is_dir():
        path.stat()  # raises the error that names a missing file
        return [Source(path, path.name, by_path(path) or TEXT)]
    inside = (source.path for source in found([path]))
    return [Source(one, PurePosixPath(one.relative_to(path)).as_posix(), by_path(one) or TEXT) for one in inside if one]
