"""``cleantext revert``: restores originals from outputs and the edits that were written with them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

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
    quiet: options.Quiet = False,
    config: options.Config = None,
) -> int:
    """Undo the edits of a run: the originals, from its outputs and its --edits file."""
    chosen, _ = configuration.resolved(config, {"text_key": text_key, "select": select})
    from cleantext.corpus.destinations import destination  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.reverting import Recorded, outputs  # noqa: PLC0415
    from cleantext.corpus.reverting import revert as restored  # noqa: PLC0415
    from cleantext.corpus.sinks import Sink, StandardOutput, ToFile  # noqa: PLC0415

    wanted = chosen.select if select else None
    recorded = Recorded.read(edits)
    sources = outputs(path)
    target = destination([path], sources, output, None)
    count = 0
    for source, place in zip(sources, target.outputs, strict=True):
        if place is not None and target.directory is not None:
            place.parent.mkdir(parents=True, exist_ok=True)
        sink: Sink = StandardOutput() if place is None else ToFile(place, source.format, source, chosen.text_key)
        try:
            count += restored(source, recorded, sink, lambda edit: _made_by(edit, wanted), chosen.text_key)
            sink.commit()
        except BaseException:
            sink.discard()
            raise
    if not quiet and output is not None:
        typer.echo(f"{count} edits undone in {len(sources)} outputs", err=True)
    return 0


def _made_by(edit: dict[str, Any], names: list[str] | None) -> bool:
    """Whether the maker is among the names; ``words`` means all its hypotheses, and an edit may have several makers."""
    if names is None:
        return True
    makers = edit["normalizer"].split("+")
    return any(maker == name or maker.startswith(f"{name}.") for maker in makers for name in names)
