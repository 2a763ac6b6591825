"""What an earlier run has left: the inputs that need not be done again, since everything about them is in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import orjson

from cleantext import __version__
from cleantext.corpus.destinations import Destination
from cleantext.corpus.ledger import Ledger
from cleantext.corpus.manifest import Manifest
from cleantext.corpus.options import Options
from cleantext.corpus.rating import Rating
from cleantext.corpus.repairing import Repair
from cleantext.corpus.sources import MANIFEST, Source
from cleantext.corpus.tally import Tally


def finished(
    sources: Sequence[Source],
    target: Destination,
    work: Repair | Rating,
    options: Options,
    ledgers: Mapping[str, Ledger],
    say: Callable[[str], None],
) -> tuple[Manifest | None, dict[str, Tally]]:
    """Return the manifest, and the counts of the inputs that need not be done again.

    One that was finished is done again if the ledgers have not as many lines about it as were written then: they were
    lost, or written elsewhere.
    """
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
    incomplete: dict[str, int] = {}
    for source, output in zip(sources, target.outputs, strict=True):
        if output is None or (left := manifest.finished(source, output)) is None:
            continue
        tally, lines = left
        lost = [name for name, ledger in ledgers.items() if ledger.lines[source.name] != lines.get(name)]
        if not lost:
            done[source.name] = tally
        for name in lost:
            incomplete[name] = incomplete.get(name, 0) + 1
    for name, count in incomplete.items():
        say(f"{ledgers[name].path} lacks the {name} of {count} finished inputs: doing them again")
    return manifest, done


def configuration_hash(work: Repair | Rating, options: Options) -> str:
    """Return a hash of what the outputs depend on beside the inputs; the number of jobs is not part of it."""
    settings = work.chain.settings
    parts = [
        __version__,
        type(work).__name__,
        work.chain.names,
        repr(replace(settings, lexicon=frozenset())),
        sorted(settings.lexicon),
        repr([options.read_as, options.to, options.limit, options.sample]),
        work.text_key,
        bool(options.edits),
    ]
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()
