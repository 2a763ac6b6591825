"""What the desks of commands that write no outputs have in common: what cannot be read is said, and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleantext.commands.boundary import complain

if TYPE_CHECKING:
    from cleantext.corpus.records import Record
    from cleantext.corpus.sinks import Sink
    from cleantext.corpus.sources import Source
    from cleantext.corpus.tally import Tally


@dataclass(kw_only=True)
class Looking:
    """The part of a desk (``cleantext.corpus.run.Desk``) that is the same wherever nothing is written."""

    bad: int = 0  #: documents that could not be read

    def open(self, source: Source) -> Sink:
        """Nothing is written."""
        from cleantext.corpus.sinks import Nowhere  # noqa: PLC0415  (not needed for --help)

        return Nowhere()

    def rejected(self, source: Source, record: Record, reason: str) -> None:
        """Say on standard error what cannot be read."""
        self.bad += 1
        complain(f"{source.document(record.number)}: {reason}")

    def finish(self, source: Source, sink: Sink, tally: Tally) -> None:
        """Nothing is written."""

    def discard(self) -> None:
        """Nothing was noted."""

    def watch(self, source: Source, position: int) -> None:
        """What the command prints shows how far it is."""
