"""``cleantext revert``: restores originals from outputs and the edits that were written with them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cleantext.commands import configuration, options


def revert(
    path: Annotated[Path, typer.Argument(metavar="OUTPUT", help="A file or directory that `cleantext clean` wrote.")],
    edits: Annotated[Path, typer.Option("--edits", metavar="FILE", help="What --edits wrote.")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="File, or directory if OUTPUT is one.")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", "-s", metavar="NAMES", help="Undo only these normalizers' edits.")
    ] = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    quiet: options.Quiet = False,
    config: options.Config = None,
) -> int:
    """Undo the edits of a run: the originals, from its outputs and its --edits file."""
    chosen, file = configuration.resolved(config, {"text_key": text_key, "select": select, "read_as": read_as})
    from cleantext.corpus import reverting  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.collisions import Named, apart  # noqa: PLC0415
    from cleantext.corpus.destinations import destination  # noqa: PLC0415
    from cleantext.corpus.sinks import Sink, StandardOutput, ToFile  # noqa: PLC0415

    wanted = chosen.select if select else None
    count = 0
    with reverting.Recorded.read(edits) as recorded:
        sources = reverting.outputs(path, recorded, chosen.options().format_in())
        reverting.check_undoable(sources, recorded, wanted)
        target = destination([path], sources, output, None)
        read = [Named("the input", source.path) for source in sources if source.path is not None]
        written = [Named("--output", place) for place in target.outputs if place is not None]
        apart([*read, Named("--edits", edits), *chosen.files(file)], written)
        for source, place in zip(sources, target.outputs, strict=True):
            if place is not None and target.directory is not None:
                place.parent.mkdir(parents=True, exist_ok=True)
            sink: Sink = StandardOutput() if place is None else ToFile(place, source.format, source, chosen.text_key)
            try:
                count += reverting.revert(source, recorded, sink, wanted, chosen.text_key)
                sink.commit()
            except BaseException:
                sink.discard()
                raise
    if not quiet and output is not None:
        typer.echo(f"{count} edits undone in {len(sources)} outputs", err=True)
    return 0
