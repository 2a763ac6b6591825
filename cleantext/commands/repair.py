"""``cleantext clean``: the repaired text, on standard output or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cleantext.commands import options, texts


def clean(
    path: options.Input = texts.STANDARD_INPUT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="OUT", help="Write here in place of standard output.")
    ] = None,
    preset: options.PresetName = "default",
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = "en",
) -> int:
    """Repair a text; what comes out is whole or does not appear at all."""
    chain = options.chain(preset, select, ignore, lang)
    data = texts.encoded(chain(texts.read(path)))
    if output is None or output == texts.STANDARD_INPUT:
        texts.write(data)
        return 0
    if path != texts.STANDARD_INPUT and output.exists() and output.samefile(path):
        raise ValueError(f"{output} is the input; the input is never overwritten: give another name")
    from cleantext.corpus.whole import whole  # noqa: PLC0415  (most runs write to standard output)

    with whole(output) as file:
        file.write(data)
    return 0
