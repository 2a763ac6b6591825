"""The desk of a run that writes: outputs, rejects, edits and the manifest, each input finished as a whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cleantext.corpus.formats import Format
from cleantext.corpus.jsonline import dumped
from cleantext.corpus.ledger import Ledger
from cleantext.corpus.manifest import Manifest
from cleantext.corpus.records import Done, Line, Page, Record
from cleantext.corpus.sinks import Sink, StandardOutput, ToFile
from cleantext.corpus.sources import Source
from cleantext.corpus.tally import Tally

#: Bytes of a rejected record that are told with it; all, if it came on standard input and cannot be read again.
EXCERPT = 200


@dataclass
class WritingDesk:
    """Writes what a run hands in."""

    outputs: dict[Source, tuple[Path | None, Format]]
    text_key: str
    directory: Path | None  #: what names of outputs are relative to
    rejects: Ledger
    edits: Ledger | None
    manifest: Manifest | None
    shown: Callable[[Source, int], None]
    made: list[Path] = field(default_factory=list)  #: directories that were not there before

    def open(self, source: Source) -> Sink:
        """Begin the output of a source."""
        output, form = self.outputs[source]
        if output is None:
            return StandardOutput()
        if self.directory is not None:
            missing = [place for place in (output.parent, *output.parent.parents) if not place.exists()]
            self.made += reversed(missing)
            output.parent.mkdir(parents=True, exist_ok=True)
        return ToFile(output, form, source, self.text_key)

    def done(self, source: Source, record: Record, done: Done, position: int) -> None:
        """Note the edits of a document."""
        if self.edits is not None and done.edits:
            output, _ = self.outputs[source]
            place = "-" if output is None else output.relative_to(self.directory or output.parent).as_posix()
            self.edits.add(source.name, done.edits, output=place, record=position, line=record.number)

    def rejected(self, source: Source, record: Record, reason: str) -> None:
        """Note a rejected document."""
        work = record.work
        raw = work.data if isinstance(work, (Line, Page)) else b""
        if source.path is not None:
            raw = raw[:EXCERPT]
        fields = {"line": record.number, "offset": record.offset, "reason": reason}
        fields |= {"record": raw.decode("utf-8", "backslashreplace")} if raw else {}
        self.rejects.add(source.name, [dumped(fields)[1:]])

    def finish(self, source: Source, sink: Sink, tally: Tally) -> None:
        """Put everything about a source in its place: the manifest last, so that it never promises too much."""
        self.rejects.commit()
        if self.edits is not None:
            self.edits.commit()
        sink.commit()
        output, _ = self.outputs[source]
        if self.manifest is not None and output is not None:
            self.manifest.add(source, output, tally)

    def discard(self) -> None:
        """Forget what was noted of a source that does not finish."""
        self.rejects.discard()
        if self.edits is not None:
            self.edits.discard()

    def leave(self) -> None:
        """Remove the directories that were made for nothing."""
        for place in reversed(self.made):
            with suppress(OSError):  # it is not empty: something was finished
                place.rmdir()

    def watch(self, source: Source, position: int) -> None:
        """Show how far reading has come."""
        self.shown(source, position)
