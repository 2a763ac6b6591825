"""``cleantext check``: whether documents would change; writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from cleantext.commands import configuration, options
from cleantext.commands.boundary import ERROR
from cleantext.commands.looking import Looking

if TYPE_CHECKING:
    from cleantext.corpus.records import Done, Record
    from cleantext.corpus.sources import Source


def check(
    paths: options.Paths = None,
    preset: options.Preset = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    lexicon: options.Lexicon = None,
    min_confidence: options.MinConfidence = None,
    straighten: options.Straighten = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    jobs: options.Jobs = None,
    limit: options.Limit = None,
    sample: options.Sample = None,
    config: options.Config = None,
) -> int:
    """Say which documents would change: exit status 0 if none, 1 if any would, 2 if any cannot be read."""
    chosen, _ = configuration.resolved(config, locals())
    from cleantext.corpus import job  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.repairing import Repair  # noqa: PLC0415

    how = chosen.options(limit=limit, sample=1.0 if sample is None else sample)
    desk = CheckDesk()
    tally = job.look(Repair(chosen.chain(), chosen.text_key), options.given(paths), how, desk)
    return ERROR if desk.bad else 1 if tally.changed else 0


class CheckDesk(Looking):
    """Prints a line for each document that would change."""

    def done(self, source: Source, record: Record, done: Done, position: int) -> None:
        """Say what would change."""
        super().done(source, record, done, position)
        if done.changed:
            made = ", ".join(f"{name} {count}" for name, count in sorted(done.made.items(), key=lambda one: -one[1]))
            typer.echo(f"{source.document(record.number)}: would change: {made}")
