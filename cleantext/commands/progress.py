"""What people see of a run on standard error: a bar while it goes on, a table when it is done, and why it failed."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from cleantext.commands.boundary import ERROR, complain, is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from cleantext.corpus.job import Report
    from cleantext.corpus.sources import Source

#: Seconds between two looks of the bar: as often as an eye wants it.
PERIOD = 0.1


class Progress:
    """A bar over the bytes of all inputs; only on a terminal, and not if the user wants quiet."""

    def __init__(self, *, quiet: bool) -> None:
        """Show nothing yet."""
        self._wanted = not quiet and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._positions: dict[Source, int] = {}
        self._sum = 0
        self._next = 0.0

    def __enter__(self) -> Progress:
        """Return the bar."""
        return self

    def __exit__(self, *error: object) -> None:
        """Take the bar away, so that an error or the table stands alone."""
        if self._bar is not None:
            self._bar.stop()

    def begin(self, total: int) -> None:
        """Show the bar for this many bytes; none if there are none to speak of, as for a page or standard input."""
        if not self._wanted or not total:
            return
        from rich.progress import (  # noqa: PLC0415  (rich is costly to import)
            BarColumn,
            DownloadColumn,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )
        from rich.progress import Progress as RichProgress  # noqa: PLC0415

        from cleantext.commands.terminal import console  # noqa: PLC0415

        columns = (TextColumn("repairing"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
        # No refreshing thread: workers are forked beside it.
        self._bar = RichProgress(*columns, console=console(stderr=True), auto_refresh=False, transient=True)
        self._task = self._bar.add_task("repairing", total=total)
        self._bar.start()

    def show(self, source: Source, position: int) -> None:
        """Move the bar to where a source has been read."""
        if self._bar is None or self._task is None:
            return
        self._sum += position - self._positions.get(source, 0)
        self._positions[source] = position
        if (now := time.monotonic()) >= self._next:
            self._next = now + PERIOD
            self._bar.update(self._task, completed=self._sum)
            self._bar.refresh()


def closing_table(report: Report) -> None:
    """Print what a run did on standard error."""
    from rich.table import Table  # noqa: PLC0415  (rich is costly to import)

    from cleantext.commands.terminal import console, style  # noqa: PLC0415

    tally = report.tally
    speed = report.size / 1e6 / report.seconds if report.seconds else 0.0
    table = Table(show_header=False, box=None)
    skipped = f" ({report.skipped} inputs were finished before)" if report.skipped else ""
    table.add_row("documents in", f"{tally.read:,}{skipped}")
    table.add_row("documents out", f"{tally.written:,} ({tally.changed:,} changed)")
    where = f"; see {report.rejects}" if report.rejects else ""
    table.add_row("rejected", f"{tally.rejected:,}{where}", style="red" if tally.rejected else "")
    table.add_row("speed", f"{report.size / 1e6:,.2f} MB in {report.seconds:.2f} s, {speed:.2f} MB/s")
    for name, number in tally.edits.most_common():
        table.add_row(f"edits by {name}", f"{number:,}", style=style(name))
    console(stderr=True).print(table)


def complete(report: Report) -> int:
    """Return the exit status of a run that came to its end: an error if all that it read was rejected."""
    if report.tally.written or not report.tally.read:
        return 0
    because = f", the first because: {report.reason}" if report.reason else ""
    complain(f"every document was rejected{because}; {report.rejects} lists them")
    return ERROR
