"""``cleantext score``: how noisy each document is, as a table or as a field in the output."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from cleantext.commands import configuration, options
from cleantext.commands.looking import Looking
from cleantext.commands.progress import Progress, closing_table, complete

if TYPE_CHECKING:
    from cleantext.corpus.records import Done, Record
    from cleantext.corpus.sources import Source

#: Columns that fit beside a name on a wide terminal.
NAME_WIDTH = 40


def score(
    paths: options.Paths = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="Write the documents with their scores here.")
    ] = None,
    name: Annotated[str, typer.Option("--field", help="The field or column of the output for the score.")] = "noise",
    preset: options.Preset = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    lexicon: options.Lexicon = None,
    min_confidence: options.MinConfidence = None,
    straighten: options.Straighten = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    to: options.To = None,
    jobs: options.Jobs = None,
    strict: options.Strict = None,
    limit: options.Limit = None,
    sample: options.Sample = None,
    quiet: options.Quiet = False,
    config: options.Config = None,
) -> int:
    """Score the noise of each document from 0 to 1, before anything is changed; 0.1 means every tenth word is hit."""
    chosen, file = configuration.resolved(config, locals())
    from cleantext.corpus import job  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.rating import Rating  # noqa: PLC0415

    how = chosen.options(limit=limit, sample=1.0 if sample is None else sample, settings=chosen.files(file))
    work = Rating(chosen.chain(), chosen.text_key, field=name)
    inputs = options.given(paths)
    if output is None:
        desk = TableDesk(name)
        job.look(work, inputs, how, desk)
        return desk.close()
    with Progress(quiet=quiet) as progress:
        done = job.carry_out(work, inputs, output, how, watch=progress.show, begin=progress.begin)
    if not quiet:
        closing_table(done)
    return complete(done)


@dataclass
class TableDesk(Looking):
    """Prints a row a document as soon as its score is known, so that a corpus of any size can be looked at."""

    name: str
    noise: list[float] = field(default_factory=list)

    def done(self, source: Source, record: Record, done: Done, position: int) -> None:
        """Print a row."""
        from cleantext.corpus.sources import printable  # noqa: PLC0415  (not needed for --help)
        from cleantext.scoring import KINDS  # noqa: PLC0415

        super().done(source, record, done, position)
        if self.read == 1:
            heads = "".join(f"{kind[:10]:>11}" for kind in KINDS)
            typer.echo(f"{'document':{NAME_WIDTH}}{self.name[:7]:>8}{'words':>9}{heads}")
        words, shares = done.notes
        noise = (done.fields or {})[self.name]
        self.noise.append(noise)
        title = printable(source.name) + ("" if source.format.kind == "text" else f":{record.number}")
        cells = "".join(f"{shares.get(kind, 0.0):11.4f}" for kind in KINDS)
        typer.echo(f"{title[-NAME_WIDTH + 1 :]:{NAME_WIDTH}}{noise:8.4f}{words:9d}{cells}")

    def close(self) -> int:
        """Print the mean; return the exit status."""
        if self.read:
            mean = sum(self.noise) / self.read
            typer.echo(f"{self.read} documents, mean {self.name} {mean:.4f}; {self.bad} could not be read")
        return self.status
