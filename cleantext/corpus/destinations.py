"""Where the output of each input goes."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from cleantext.corpus.formats import LINES, TEXT, Format, by_path, renamed
from cleantext.corpus.sources import MANIFEST, REJECTS, Source


@dataclass(frozen=True, slots=True)
class Destination:
    """The outputs of a run, one an input."""

    outputs: tuple[Path | None, ...]  #: None is standard output
    formats: tuple[Format, ...]
    directory: Path | None  #: the directory that was asked for; None if it was a file or standard output

    @property
    def rejects(self) -> Path:
        """Where rejects are written unless the user says otherwise: beside the output."""
        if self.directory is not None:
            return self.directory / REJECTS
        [output] = self.outputs
        return Path(REJECTS) if output is None else output.parent / REJECTS


def destination(
    paths: Sequence[Path], sources: Sequence[Source], output: str | None, to: Format | None, *, fields: bool = False
) -> Destination:
    """Return where the outputs of the sources go, and in which format.

    ``output`` is a directory if it is one, ends with a slash, or there is more than one input or a directory among
    them; outputs lie in it as the inputs lie below the deepest directory that they share. ``fields`` says that every
    document gets a field beside its text, as a score is.

    Raises:
        ValueError: if several inputs have one output, or its format has no room for what is to be written.
    """
    formats = tuple(to or (LINES if fields and source.format == TEXT else source.format) for source in sources)
    several = len(sources) != 1 or any(path.is_dir() or glob.has_magic(str(path)) for path in paths)
    if output is None or output == "-":
        found = _standard_output(sources, formats, several)
    elif several or Path(output).is_dir() or output.endswith(("/", os.sep)):
        found = _directory(sources, formats, Path(output))
    else:
        found = Destination((Path(output),), (to or by_path(Path(output)) or formats[0],), None)
    for source, form in zip(sources, found.formats, strict=True):
        if form.kind == "text" and (fields or source.format.kind != "text"):
            raise ValueError(
                f"{source}: a text has no room for document borders and other fields; "
                "use --to jsonl, or an output that ends in .jsonl"
            )
    return found


def _standard_output(sources: Sequence[Source], formats: tuple[Format, ...], several: bool) -> Destination:
    if several:
        raise ValueError("more than one input, or a directory: say where the outputs go with -o DIRECTORY")
    [form] = formats
    if form.kind == "parquet":
        raise ValueError(f"{sources[0]}: parquet cannot be written to standard output; use -o FILE or --to jsonl")
    return Destination((None,), formats, None)


def _directory(sources: Sequence[Source], formats: tuple[Format, ...], directory: Path) -> Destination:
    if directory.exists() and not directory.is_dir():
        raise ValueError(f"{directory} is a file, but there is more than one input: give a directory")
    names = _names(sources, formats)
    for name in names:
        if PurePath(name).name in (REJECTS, MANIFEST):
            raise ValueError(f"{directory / name}: this name is needed for the run's own records; rename the input")
    for name, count in Counter(names).items():
        if count > 1:
            raise ValueError(f"{directory / name}: {count} inputs would be written there; give them separately")
    return Destination(tuple(directory / name for name in names), formats, directory)


def _names(sources: Sequence[Source], formats: Sequence[Format]) -> list[str]:
    """The outputs' names; where two inputs would get one name, theirs keep the old end before the new one."""
    short = [renamed(source.name, source.format, form) for source, form in zip(sources, formats, strict=True)]
    taken = Counter(short)
    return [
        name if taken[name] == 1 or form == source.format else source.name + form.suffix
        for name, source, form in zip(short, sources, formats, strict=True)
    ]
