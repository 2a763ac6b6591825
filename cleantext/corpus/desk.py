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
from cleantext.corpus.records import Done, Record
from cleantext.corpus.sinks import Nowhere, Sink, StandardOutput, ToFile, body
from cleantext.corpus.sources import Source
from cleantext.corpus.tally import Tally

#: Bytes of a rejected record that are told with it; all, if it came on standard input and cannot be read again.
EXCERPT = 200
UNCHANGED = Done(None, {})


@dataclass
class WritingDesk:
    """Writes what a run hands in."""

    outputs: dict[Source, tuple[Path | None, Format]]
    text_key: str
    directory: Path | None  #: what names of outputs are relative to
    ledgers: dict[str, Ledger]  #: "rejects", and "edits" if they are wanted
    manifest: Manifest | None
    shown: Callable[[Source, int], None]
    made: list[Path] = field(default_factory=list)  #: directories that were not there before
    reason: str = ""  #: why the first document was rejected that was

    def open(self, source: Source) -> Sink:
        """Begin the output of a source."""
        output, form = self.outputs[source]
        if self.directory is not None and output is not None:
            self._make(self.directory if source.trouble else output.parent)
        if source.trouble:
            return Nowhere()
        if output is None:
            return StandardOutput()
        return ToFile(output, form, source, self.text_key)

    def _make(self, directory: Path) -> None:
        missing = [place for place in (directory, *directory.parents) if not place.exists()]
        self.made += reversed(missing)
        directory.mkdir(parents=True, exist_ok=True)

    def done(self, source: Source, record: Record, done: Done, position: int) -> None:
        """Note the edits of a document."""
        if done.edits and (edits := self.ledgers.get("edits")):
            output, _ = self.outputs[source]
            place = "-" if output is None else output.relative_to(self.directory or output.parent).as_posix()
            edits.add(source.name, done.edits, output=place, record=position, line=record.number)

    def rejected(self, source: Source, record: Record, reason: str) -> None:
        """Note a rejected document."""
        self.reason = self.reason or reason
        raw = body(record, UNCHANGED)
        if source.path is not None:
            raw = raw[:EXCERPT]
        fields = {"line": record.number, "offset": record.offset, "reason": reason}
        fields |= {"record": raw.decode("utf-8", "backslashreplace")} if raw else {}
        self.ledgers["rejects"].add(source.name, [dumped(fields)[1:]])

    def finish(self, source: Source, sink: Sink, tally: Tally) -> None:
        """Put everything about a source in its place: the manifest last, so that it never promises too much."""
        lines = {name: ledger.commit() for name, ledger in self.ledgers.items()}
        sink.commit()
        output, _ = self.outputs[source]
        if self.manifest is not None and output is not None and not source.trouble:
            self.manifest.add(source, output, tally, lines)

    def discard(self) -> None:
        """Forget what was noted of a source that does not finish."""
        for ledger in self.ledgers.values():
            ledger.discard()

    def leave(self) -> None:
        """Remove the directories that were made for nothing."""
        for place in reversed(self.made):
            with suppress(OSError):  # it is not empty: something was finished
                place.rmdir()

    def watch(self, source: Source, position: int) -> None:
        """Show how far reading has come."""
        self.shown(source, position)
