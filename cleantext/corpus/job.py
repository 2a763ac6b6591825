"""A job: one call that takes a corpus from paths to outputs, as ``cleantext clean`` and ``cleantext score`` do."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cleantext.corpus.collisions import Named, apart
from cleantext.corpus.desk import WritingDesk
from cleantext.corpus.destinations import Destination, destination
from cleantext.corpus.ledger import Ledger
from cleantext.corpus.options import Options
from cleantext.corpus.rating import Rating
from cleantext.corpus.repairing import Repair
from cleantext.corpus.resuming import finished
from cleantext.corpus.run import Desk, Orders, run
from cleantext.corpus.sources import Source, bytes_in, found
from cleantext.corpus.tally import Tally
from cleantext.corpus.whole import check_writable, sweep


@dataclass
class Report:
    """What a job did."""

    tally: Tally
    seconds: float
    jobs: int
    size: int  #: bytes of the documents that were read now, and not in an earlier run
    page: bool  #: whether it was one text, no corpus
    skipped: int = 0  #: inputs that an earlier run had finished
    rejects: Path | None = None  #: where the rejected documents are listed, if there are any
    reason: str = ""  #: why the first of them was rejected, if it was now
    configuration: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The report as JSON has it."""
        return {
            **self.tally.as_dict(),
            "seconds": round(self.seconds, 3),
            "bytes_per_second": round(self.size / self.seconds) if self.seconds else 0,
            "inputs_skipped": self.skipped,
            "rejects": str(self.rejects) if self.rejects else None,
            "configuration": self.configuration,
        }


def carry_out(
    work: Repair | Rating,
    paths: Sequence[Path],
    output: str | None,
    options: Options,
    *,
    watch: Callable[[Source, int], None] = lambda source, position: None,
    begin: Callable[[int], None] = lambda total: None,
    say: Callable[[str], None] = lambda message: None,
) -> Report:
    """Do the work on every document of the inputs, into ``output``; None is standard output.

    ``begin`` is told the bytes to read, ``watch`` how far each input has been read, ``say`` what the user should know.

    Raises:
        ValueError: for options that do not go together, or a document that is rejected where none may be.
        OSError: if something cannot be read or written; unfinished outputs are not there then.
    """
    began = time.perf_counter()
    directory = Path(output) if output is not None else None
    sources = found(paths, read_as=options.format_in(), leave_out=directory)
    _check_columns(sources, work.text_key)
    target = destination(paths, sources, output, options.format_out(), fields=isinstance(work, Rating))
    page = len(sources) == 1 and sources[0].format.kind == "text"
    rejects = options.rejects or target.rejects
    places = _places(sources, target, rejects, options)
    ledgers = {"rejects": Ledger(rejects)} | ({"edits": Ledger(options.edits)} if options.edits else {})
    manifest, done = finished(sources, target, work, options, ledgers, say)
    todo = [source for source in sources if source.name not in done]
    mine = {source.name for source in sources}
    # Of a run into one file, the rejects beside it may be those of other runs into this directory.
    ledgers["rejects"].keep(lambda name: name in done or (target.directory is None and name not in mine))
    if options.edits:
        ledgers["edits"].keep(done.__contains__)
    sweep(places)
    forms = dict(zip(sources, zip(target.outputs, target.formats, strict=True), strict=True))
    desk = WritingDesk(forms, work.text_key, target.directory, ledgers, manifest, watch)
    kinds = {form.kind for form in target.formats}
    work = replace(work, target=kinds.pop() if len(kinds) == 1 else None)
    left = None if options.limit is None else max(0, options.limit - sum(tally.read for tally in done.values()))
    jobs = options.jobs or fitting_jobs(todo)
    begin(0 if page else bytes_in(todo))
    orders = Orders(work, jobs, work.text_key, options.strict or page, left, options.sample)
    try:
        total = run(todo, orders, desk) if left != 0 else Tally()
    except BaseException:
        # An interrupt may come between the making of a temporary file and the note that it is there.
        sweep(places, ours=True)
        desk.leave()
        raise
    size = total.size
    for tally in done.values():
        total.add(tally)
    if options.edits and not options.edits.exists():
        options.edits.touch()  # no edits is an answer too
    seconds = time.perf_counter() - began
    return Report(total, seconds, jobs, size, page, len(done), rejects if total.rejected else None, desk.reason)


def _places(sources: Sequence[Source], target: Destination, rejects: Path, options: Options) -> set[Path]:
    """Return the directories that are written to, once it is sure that each file can be, and over no other.

    Raises:
        ValueError: if a file would be written over another.
        OSError: if one cannot be written.
    """
    records = {"--rejects": rejects, "--edits": options.edits, "--report": options.report}
    written = [Named(option, path) for option, path in records.items() if path is not None]
    read = [Named("the input", source.path) for source in sources if source.path is not None]
    outputs = [Named("--output", path) for path in target.outputs if path is not None]
    apart([*read, *options.settings], [*outputs, *written])
    made = target.directory and target.directory.resolve()  # by the run itself, if it is not there yet
    for path in (*(output for _, output in outputs), options.rejects, options.edits, options.report):
        if path is not None and made not in path.resolve().parents:
            check_writable(path)
    return {path.parent for _, path in (*outputs, *written)}


def look(work: Repair | Rating, paths: Sequence[Path], options: Options, desk: Desk) -> Tally:
    """Do the work on every document of the inputs and hand the results to a desk that writes no outputs.

    Raises:
        ValueError: for options that do not go together, or a document that is rejected where none may be.
        OSError: if an input cannot be read.
    """
    sources = found(paths, read_as=options.format_in())
    _check_columns(sources, work.text_key)
    jobs = options.jobs or fitting_jobs(sources)
    page = len(sources) == 1 and sources[0].format.kind == "text"
    strict = options.strict or page
    return run(sources, Orders(work, jobs, work.text_key, strict, options.limit, options.sample), desk)


def fitting_jobs(sources: Sequence[Source]) -> int:
    """Return one process a core, but no more than there are megabytes: each loads dictionaries of its own."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if any(source.path is None for source in sources):  # nobody knows how much comes
        return cores
    return max(1, min(cores, bytes_in(sources) // 1_000_000))


def _check_columns(sources: Sequence[Source], text_key: str) -> None:
    """Make sure that the text is in one of the inputs, if all are tables: a key that none has is mistyped.

    Raises:
        ValueError: if it is not.
    """
    readable = [source for source in sources if not source.trouble]
    tables = [source.path for source in readable if source.path is not None and source.format.kind == "parquet"]
    if tables and len(tables) == len(readable):
        from cleantext.corpus.parquet import lack  # noqa: PLC0415  (an extra, and costly to import)

        if all(lack(table, text_key) for table in tables):
            raise ValueError(f"{tables[0]}: {lack(tables[0], text_key)}")
