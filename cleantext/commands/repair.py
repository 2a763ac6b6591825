"""``cleantext clean``: repairs a page or a corpus."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from cleantext.commands import configuration, options
from cleantext.commands.boundary import complain
from cleantext.commands.progress import Progress, closing_table, complete


def clean(
    paths: options.Paths = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="File, or directory for more than one input.")
    ] = None,
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
    resume: Annotated[bool, typer.Option("--resume", help="Skip inputs that an earlier run has finished.")] = False,
    limit: options.Limit = None,
    sample: options.Sample = None,
    rejects: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Rejected documents; default: rejects.jsonl beside the output.")
    ] = None,
    edits: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every edit here: JSON lines (.gz, .zst).")
    ] = None,
    report: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the closing table here, as JSON.")] = None,
    quiet: options.Quiet = False,
    config: options.Config = None,
) -> int:
    """Repair texts and corpora: .txt, .jsonl, .ndjson (.gz, .zst), .parquet, or standard input.

    Each output appears whole or not at all. What cannot be read goes to rejects.jsonl; exit status 2 if all does.
    """
    chosen, file = configuration.resolved(config, locals())
    chain = chosen.chain()
    from cleantext.corpus import job  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.jsonline import dumped  # noqa: PLC0415
    from cleantext.corpus.repairing import Repair  # noqa: PLC0415
    from cleantext.corpus.whole import whole  # noqa: PLC0415

    how = chosen.options(
        resume=resume,
        limit=limit,
        sample=1.0 if sample is None else sample,
        rejects=rejects,
        edits=edits,
        report=report,
        settings=chosen.files(file),
    )
    work = Repair(chain, chosen.text_key, edits=edits is not None)
    with Progress(quiet=quiet) as progress:
        inputs = options.given(paths)
        done = job.carry_out(work, inputs, output, how, watch=progress.show, begin=progress.begin, say=complain)
    if report is not None:
        settings = asdict(replace(chosen, jobs=done.jobs)) | {"limit": limit, "sample": how.sample, "resume": resume}
        done.configuration = settings | {"normalizers": list(chain.names), "config": file and str(file)}
        with whole(report) as written:
            written.write(dumped(done.as_dict()) + b"\n")
    if not quiet and not done.page:
        closing_table(done)
    return complete(done)
