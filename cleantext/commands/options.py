"""The options that commands share. None stands for: not given, so that a configuration file can say it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cleantext.corpus.formats import STANDARD_INPUT

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Files, directories or globs; - (the default) is standard input.",
        readable=False,  # what cannot be read is told like everything else that cannot; see corpus/sources.py
    ),
]
Preset = Annotated[str | None, typer.Option("--preset", "-p", help="minimal, default or ocr; see `cleantext list`.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", "-s", metavar="NAMES", help="Run these normalizers in place of the preset's."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", "-i", metavar="NAMES", help="Leave these out.")]
Lang = Annotated[str | None, typer.Option("--lang", "-l", help="Language of the text, such as en (default), fr, de.")]
Lexicon = Annotated[
    str | None, typer.Option("--lexicon", metavar="FILE", help="Words that are never errors, one a line.")
]
MinConfidence = Annotated[
    float | None, typer.Option("--min-confidence", min=0.0, max=1.0, help="Least confidence of a word repair.")
]
Straighten = Annotated[
    bool | None, typer.Option("--straighten", help="Also make curly quotes and long dashes those of a typewriter.")
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="A TOML file, in place of the one that is found.")
]
TextKey = Annotated[
    str | None, typer.Option("--text-key", "-k", metavar="KEY", help="Field or column of the text; dots go deeper.")
]
ReadAs = Annotated[
    str | None, typer.Option("--from", metavar="FORMAT", help="Format of the inputs, whatever their names end in.")
]
To = Annotated[str | None, typer.Option("--to", metavar="FORMAT", help="Format of the outputs; default: as the input.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", help="Processes; default: one a core, for enough input.")]
Strict = Annotated[bool | None, typer.Option("--strict", help="Stop at the first document that is rejected.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", metavar="N", help="Take the first N documents.")]
Sample = Annotated[
    float | None, typer.Option("--sample", metavar="SHARE", help="Take this share of the documents (0.01 is 1 %).")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no closing table.")]


def given(paths: list[Path] | None) -> list[Path]:
    """Return the paths on the command line, or standard input if there are none."""
    return paths or [STANDARD_INPUT]
