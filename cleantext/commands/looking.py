"""What the desks of commands that write no outputs have in common: nothing is opened, finished or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.corpus.sinks import Sink
    from cleantext.corpus.sources import Source
    from cleantext.corpus.tally import Tally


class Looking:
    """The part of a desk (``cleantext.corpus.run.Desk``) that has nothing to do where nothing is written."""

    def open(self, source: Source) -> Sink:
        """Nothing is written."""
        from cleantext.corpus.sinks import Nowhere  # noqa: PLC0415  (not needed for --help)

        return Nowhere()

    def finish(self, source: Source, sink: Sink, tally: Tally) -> None:
        """Nothing is written."""

    def discard(self) -> None:
        """Nothing was noted."""

    def watch(self, source: Source, position: int) -> None:
        """What the command prints shows how far it is."""
