"""The options that commands share, and the chain they ask for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cleantext.chain import Chain

Input = Annotated[Path, typer.Argument(metavar="[FILE|-]", help="The file to read; - is standard input.")]
PresetName = Annotated[str, typer.Option("--preset", "-p", help="minimal, default or ocr; see `cleantext list`.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", "-s", metavar="NAMES", help="Run these normalizers in place of the preset's."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", "-i", metavar="NAMES", help="Leave these out.")]
Lang = Annotated[str, typer.Option("--lang", "-l", help="Language of the text, such as en, fr or de.")]


def names(given: Iterable[str] | None) -> list[str] | None:
    """Split what was given by commas; None if nothing was.

    >>> names(["encoding,spaces", "words.fused"])
    ['encoding', 'spaces', 'words.fused']
    """
    listed = [name for one in given or () for part in one.split(",") if (name := part.strip())]
    return listed or None


def chain(preset: str, select: Iterable[str] | None, ignore: Iterable[str] | None, lang: str) -> Chain:
    """Return the chain that the options ask for.

    Raises:
        UnknownNameError: for an unknown preset, normalizer or language.
    """
    return Chain.preset(preset, select=names(select), ignore=names(ignore), lang=lang)
