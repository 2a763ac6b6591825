"""``cleantext clean``: repairs a page or a corpus."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from cleantext.commands import configuration, options


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
    edits: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every edit here, as JSON lines.")] = None,
    report: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the closing table here, as JSON.")] = None,
    quiet: options.Quiet = False,
    config: options.Config = None,
) -> int:
    """Repair texts and corpora: .txt, .jsonl, .ndjson (.gz, .zst), .parquet, or standard input.

    Each output appears whole or not at all. A document that cannot be read or repaired goes to rejects.jsonl.
    """
    chosen, file = configuration.resolved(config, locals())
    chain = chosen.chain()
    from cleantext.commands.progress import Progress, closing_table  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus import job  # noqa: PLC0415
    from cleantext.corpus.jsonline import dumped  # noqa: PLC0415
    from cleantext.corpus.repairing import Repair  # noqa: PLC0415
    from cleantext.corpus.whole import whole  # noqa: PLC0415

    how = job.Options(
        read_as=chosen.read_as,
        to=chosen.to,
        jobs=chosen.jobs,
        strict=chosen.strict,
        resume=resume,
        limit=limit,
        sample=1.0 if sample is None else sample,
        rejects=rejects,
        edits=edits,
    )
    inputs = options.given(paths)
    with ExitStack() as stack:
        # Opened first: whether it can be written must not turn out when all the work is done.
        written = stack.enter_context(whole(report)) if report is not None else None
        progress = stack.enter_context(Progress(quiet=quiet))
        work = Repair(chain, chosen.text_key, edits=edits is not None)
        done = job.carry_out(work, inputs, output, how, watch=progress.show, begin=progress.begin, say=_say)
        settings = asdict(replace(chosen, jobs=done.jobs)) | {"limit": limit, "sample": how.sample, "resume": resume}
        done.configuration = settings | {"normalizers": list(chain.names), "config": file and str(file)}
        if written is not None:
            written.write(dumped(done.as_dict()) + b"\n")
    if not quiet and not done.page:
        closing_table(done)
    if done.tally.read and not done.tally.written:
        _say(f"every document was rejected; {done.rejects} says why (is --text-key right?)")
    return 0


def _say(message: str) -> None:
    print(f"cleantext: {message}", file=sys.stderr)
