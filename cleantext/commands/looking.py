"""What commands that write no outputs have in common: what cannot be read is said, and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleantext.commands.boundary import ERROR, complain

if TYPE_CHECKING:
    from cleantext.corpus.records import Done, Record
    from cleantext.corpus.sinks import Sink
    from cleantext.corpus.sources import Source
    from cleantext.corpus.tally import Tally


@dataclass(kw_only=True)
class Counted:
    """How many documents could be read, and how many could not."""

    read: int = 0
    bad: int = 0

    def refuse(self, name: str, reason: object) -> None:
        """Say on standard error what cannot be read."""
        self.bad += 1
        complain(f"{name}: {reason}")

    @property
    def status(self) -> int:
        """The exit status of a command that has gone through them: an error if none could be read."""
        return ERROR if self.bad and not self.read else 0


class Looking(Counted):
    """The part of a desk (``cleantext.corpus.run.Desk``) that is the same wherever nothing is written."""

    def done(self, source: Source, record: Record, done: Done, position: int) -> None:
        """Count what could be read."""
        self.read += 1

    def open(self, source: Source) -> Sink:
        """Nothing is written."""
        from cleantext.corpus.sinks import Nowhere  # noqa: PLC0415  (not needed for --help)

        return Nowhere()

    def rejected(self, source: Source, record: Record, reason: str) -> None:
        """Say on standard error what cannot be read."""
        self.refuse(source.document(record.number), reason)

    def finish(self, source: Source, sink: Sink, tally: Tally) -> None:
        """Nothing is written."""

    def discard(self) -> None:
        """Nothing was noted."""

    def watch(self, source: Source, position: int) -> None:
        """What the command prints shows how far it is."""
