"""Restores originals from outputs and the file of edits that was written with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast

from cleantext.corpus import jsonline
from cleantext.corpus.formats import TEXT, Format, by_path, packing
from cleantext.corpus.reading import documents
from cleantext.corpus.records import Broken, Done, Line, Page, Record, Value
from cleantext.corpus.sinks import Sink
from cleantext.corpus.sources import Source, found
from cleantext.corpus.streams import BLOCK, DamagedError, reader
from cleantext.corpus.texts import encoded, undecoded
from cleantext.edit import Edit, apply
from cleantext.errors import UnknownNameError
from cleantext.presets import NAMES


@dataclass(frozen=True)
class Recorded:
    """A file of edits: for each output, where its lines are, and who made its edits."""

    file: BinaryIO
    places: dict[str, tuple[int, int]]  #: byte offsets; the lines of an output stand together
    makers: dict[str, set[str]]

    @classmethod
    @contextmanager
    def read(cls, path: Path) -> Iterator[Recorded]:
        """Look through the file once, and keep it open.

        Raises:
            ValueError: if it is no file of edits.
        """
        places: dict[str, tuple[int, int]] = {}
        makers: dict[str, set[str]] = {}
        offset = 0
        with _unpacked(path) as file:
            for number, line in enumerate(file, 1):
                try:
                    edit = jsonline.parsed(line)
                    output, maker = str(edit["output"]), str(edit["normalizer"])
                except (ValueError, KeyError):
                    raise ValueError(f"{path}, line {number}: not an edit that --edits wrote") from None
                first, _ = places.get(output, (offset, 0))
                offset += len(line)
                places[output] = first, offset
                makers.setdefault(output, set()).add(maker)
            yield cls(file, places, makers)

    def of(self, output: str) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield the positions of the documents of an output that have edits, with the edits."""
        at, last = self.places.get(output, (0, 0))
        self.file.seek(at)
        raw = iter(lambda: self.file.readline() if self.file.tell() < last else b"", b"")
        lines: Iterator[dict[str, Any]] = map(jsonline.parsed, raw)
        for position, edits in groupby(lines, key=itemgetter("record")):
            yield position, list(edits)


@contextmanager
def _unpacked(path: Path) -> Iterator[BinaryIO]:
    """A file with its content as it is before compression, in which any place can be gone to."""
    with path.open("rb") as file:
        if not packing(path):
            yield file
            return
        with TemporaryFile() as content:
            try:
                copyfileobj(reader(file, packing(path)), content, BLOCK)
            except DamagedError as error:
                raise ValueError(f"{path}: {error}") from None
            content.seek(0)
            yield cast(BinaryIO, content)


def made_by(maker: str, names: Sequence[str] | None) -> bool:
    """Whether a maker is among the names, or names are None.

    ``words`` means all its hypotheses, and an edit may have several makers.

    >>> made_by("spaces+words.fused", ["words"])
    True
    """
    return names is None or any(one == name or one.startswith(f"{name}.") for one in maker.split("+") for name in names)


def check_undoable(sources: Sequence[Source], recorded: Recorded, names: Sequence[str] | None) -> None:
    """Make sure that there is something to undo.

    Raises:
        UnknownNameError: for a name that no normalizer has, nor anything else that made an edit.
        ValueError: if no edit is about the outputs, or none is by what is named.
    """
    made = set().union(*recorded.makers.values())
    for name in names or ():
        if name not in NAMES and not any(made_by(maker, [name]) for maker in made):
            raise UnknownNameError("normalizer", name, NAMES)
    ours = set().union(*(recorded.makers.get(source.name, ()) for source in sources))
    if made and not ours:
        about = ", ".join(sorted(recorded.places))[:200]
        raise ValueError(f"no edit is about {sources[0]}; there are edits of {about}")
    if made and not any(made_by(maker, names) for maker in ours):
        raise ValueError(f"nothing to undo: the edits are by {', '.join(sorted(ours))}")


def revert(source: Source, recorded: Recorded, sink: Sink, names: Sequence[str] | None, text_key: str) -> int:
    """Write the originals of an output's documents to the sink; return how many edits were undone.

    The decoding of a text is the first that was done, so it is undone only if all else is, and where the output is a
    text; in JSON lines and tables it is UTF-8.

    Raises:
        ValueError: if the edits do not fit the documents: the output has been changed since.
    """
    groups = recorded.of(source.name)
    position, edits = next(groups, (0, []))
    count = 0
    for number, record in enumerate(documents(source, 0, lambda at: None, text_key), 1):
        chosen: list[dict[str, Any]] = []
        if number == position:
            chosen = [edit for edit in edits if made_by(edit["normalizer"], names)]
            if len(chosen) < len(edits) or not isinstance(record.work, Page):  # only a text has bytes of its own
                chosen = [edit for edit in chosen if "start" in edit]
            position, edits = next(groups, (0, []))
        try:
            sink.write(record, Done(_original(record, chosen, text_key), {}))
        except ValueError as error:
            raise ValueError(f"{source}, document {number}: {error}") from None
        count += len(chosen)
    if position:
        raise ValueError(f"{source}: there are edits for document {position}, but no such document")
    return count


def _original(record: Record, edits: list[dict[str, Any]], text_key: str) -> bytes | str | None:
    work = record.work
    if isinstance(work, Broken):
        raise ValueError(work.reason)
    if not edits:
        return None
    script = [edit for edit in edits if "start" in edit]
    if isinstance(work, Line):
        fields = jsonline.parsed(work.data)
        path = jsonline.path_of(fields, text_key)
        return jsonline.replaced(work.data, path, undone(jsonline.text_at(fields, path), script))
    if isinstance(work, Page):
        text = undone(work.data.decode("utf-8", "surrogatepass"), script)
        made = next((edit for edit in edits if "encoding" in edit), None)
        return encoded(text) if made is None else undecoded(text, made)
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
            raise ValueError(
                "the edits do not fit; the output has been changed since they were made, or is in another format: "
                "pass --from"
            )
    return apply(text, script)


def outputs(path: Path, recorded: Recorded, read_as: Format | None) -> list[Source]:
    """Return the outputs that a run wrote to a file or a directory, with the names that the edits have for them.

    A file may have another name by now, if the edits are about no other.
    """
    if not path.is_dir():
        path.stat()  # raises the error that names a missing file
        name = next(iter(recorded.places)) if len(recorded.places) == 1 else path.name
        return [Source(path, name, read_as or by_path(path) or TEXT)]
    inside = ((source, source.path) for source in found([path], read_as=read_as))
    return [replace(source, name=PurePosixPath(one.relative_to(path)).as_posix()) for source, one in inside if one]
