"""A job: one call that takes a corpus from paths to outputs, as ``cleantext clean`` and ``cleantext score`` do."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import orjson

from cleantext import __version__
from cleantext.corpus.desk import WritingDesk
from cleantext.corpus.destinations import Destination, destination
from cleantext.corpus.formats import by_name
from cleantext.corpus.ledger import Ledger
from cleantext.corpus.manifest import Manifest
from cleantext.corpus.rating import Rating
from cleantext.corpus.repairing import Repair
from cleantext.corpus.run import Desk, Orders, run
from cleantext.corpus.sources import MANIFEST, Source, bytes_in, found
from cleantext.corpus.tally import Tally
from cleantext.corpus.whole import sweep


@dataclass(frozen=True)
class Options:
    """How a corpus is read, repaired and written; the command line has an option for each."""

    read_as: str | None = None  #: format of the inputs; None: by their names
    to: str | None = None  #: format of the outputs; None: as the input
    jobs: int | None = None  #: processes; None: as many as there are cores, if there is work for them
    strict: bool = False
    resume: bool = False
    limit: int | None = None
    sample: float = 1.0
    rejects: Path | None = None
    edits: Path | None = None


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
    _check(options)
    directory = Path(output) if output is not None else None
    read_as = by_name(options.read_as) if options.read_as else None
    sources = found(paths, read_as=read_as, leave_out=directory)
    _check_columns(sources, work.text_key)
    to = by_name(options.to) if options.to else None
    if to is None and isinstance(work, Rating) and any(source.format.kind == "text" for source in sources):
        to = by_name("jsonl")  # a text has no room for a score
    target = destination(paths, sources, output, to)
    page = len(sources) == 1 and sources[0].format.kind == "text"
    rejects = options.rejects or target.rejects
    _distinct(sources, target, {"--rejects": rejects, "--edits": options.edits})
    manifest, done = _finished(sources, target, work, options, say)
    todo = [source for source in sources if source.name not in done]
    places = {path.parent for path in target.outputs if path is not None}
    sweep(places)
    mine = {source.name for source in sources}

    def keep(name: str) -> bool:
        return name in done or (target.directory is None and name not in mine)

    desk = WritingDesk(
        dict(zip(sources, zip(target.outputs, target.formats, strict=True), strict=True)),
        work.text_key,
        target.directory,
        Ledger(rejects, keep),
        Ledger(options.edits, lambda name: name in done) if options.edits else None,
        manifest,
        watch,
    )
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
    return Report(total, seconds, jobs, size, page, len(done), rejects if total.rejected else None)


def _distinct(sources: Sequence[Source], target: Destination, written: Mapping[str, Path | None]) -> None:
    """Make sure that nothing is written over an input, or twice to one file.

    Raises:
        ValueError: if something would be.
    """
    taken = {os.path.realpath(source.path): "an input" for source in sources if source.path is not None}
    taken |= {os.path.realpath(output): "an output" for output in target.outputs if output is not None}
    for option, path in written.items():
        if path is not None:
            if (real := os.path.realpath(path)) in taken:
                raise ValueError(f"{path} is {taken[real]} already; give another {option}")
            taken[real] = f"what {option} names"


def look(work: Repair | Rating, paths: Sequence[Path], options: Options, desk: Desk) -> Tally:
    """Do the work on every document of the inputs and hand the results to a desk that writes no outputs.

    Raises:
        ValueError: for options that do not go together, or a document that is rejected where none may be.
        OSError: if an input cannot be read.
    """
    _check(options)
    sources = found(paths, read_as=by_name(options.read_as) if options.read_as else None)
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


def _check(options: Options) -> None:
    if options.jobs is not None and options.jobs < 1:
        raise ValueError(f"--jobs must be at least 1, not {options.jobs}")
    if options.limit is not None and options.limit < 0:
        raise ValueError(f"--limit must not be negative, but it is {options.limit}")
    if not 0 < options.sample <= 1:
        raise ValueError(f"--sample is the share of documents to take, above 0 and up to 1, not {options.sample}")


def _check_columns(sources: Sequence[Source], text_key: str) -> None:
    """Make sure that the text is in one of the inputs, if all are tables: a key that none has is mistyped.

    Raises:
        ValueError: if it is not.
    """
    tables = [source.path for source in sources if source.path is not None and source.format.kind == "parquet"]
    if tables and len(tables) == len(sources):
        from cleantext.corpus.parquet import lack  # noqa: PLC0415  (an extra, and costly to import)

        if all(lack(table, text_key) for table in tables):
            raise ValueError(f"{tables[0]}: {lack(tables[0], text_key)}")


def _finished(
    sources: Sequence[Source],
    target: Destination,
    work: Repair | Rating,
    options: Options,
    say: Callable[[str], None],
) -> tuple[Manifest | None, dict[str, Tally]]:
    """The manifest, and the counts of the inputs that need not be done again."""
    if target.directory is not None:
        path = target.directory / MANIFEST
    elif options.resume and target.outputs[0] is not None:
        path = target.outputs[0].with_name(f".{target.outputs[0].name}.manifest")
    else:
        return None, {}
    manifest = Manifest(path, configuration_hash(work, options), resume=options.resume)
    if manifest.changed:
        say("the configuration has changed since the outputs were written: starting again")
    done: dict[str, Tally] = {}
    for source, output in zip(sources, target.outputs, strict=True):
        if output is not None and (tally := manifest.finished(source, output)) is not None:
            done[source.name] = tally
    return manifest, done


def configuration_hash(work: Repair | Rating, options: Options) -> str:
    """Return a hash of what the outputs depend on beside the inputs; the number of jobs is not part of it."""
    settings = work.chain.settings
    told = replace(options, jobs=None, resume=False, strict=False, edits=None, rejects=None)
    parts = [
        __version__,
        type(work).__name__,
        work.chain.names,
        repr(replace(settings, lexicon=frozenset())),
        sorted(settings.lexicon),
        repr(told),
        work.text_key,
        bool(options.edits),
    ]
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()
