"""Where the output of each input goes."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cleantext.corpus.formats import Format, by_path, renamed
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


def destination(paths: Sequence[Path], sources: Sequence[Source], output: str | None, to: Format | None) -> Destination:
    """Return where the outputs of the sources go.

    ``output`` is a directory if it is one, ends with a slash, or there is more than one input or a directory among
    them; outputs lie in it as the inputs lie below the deepest directory that they share.

    Raises:
        ValueError: if an output would be an input or another's output, or several inputs have one output.
    """
    formats = tuple(to or source.format for source in sources)
    for source, form in zip(sources, formats, strict=True):
        if form.kind == "text" and source.format.kind != "text":
            raise ValueError(f"{source}: text has no room for document borders and other fields; use --to jsonl")
    several = len(sources) != 1 or any(path.is_dir() or glob.has_magic(str(path)) for path in paths)
    if output in (None, "-"):
        return _standard_output(sources, formats, several)
    assert output is not None
    target = Path(output)
    if several or target.is_dir() or output.endswith(("/", os.sep)):
        if target.exists() and not target.is_dir():
            raise ValueError(f"{target} is a file, but there is more than one input: give a directory")
        outputs = tuple(target / name for name in _names(sources, formats))
        _distinct(sources, outputs)
        return Destination(outputs, formats, target)
    formats = (to or by_path(target) or formats[0],)
    if formats[0].kind == "text" and sources[0].format.kind != "text":
        formats = (sources[0].format,)  # a name such as out.txt does not ask for a conversion that loses something
    _distinct(sources, (target,))
    return Destination((target,), formats, None)


def _standard_output(sources: Sequence[Source], formats: tuple[Format, ...], several: bool) -> Destination:
    if several:
        raise ValueError("more than one input, or a directory: say where the outputs go with -o DIRECTORY")
    [form] = formats
    if form.kind == "parquet":
        raise ValueError(f"{sources[0]}: parquet cannot be written to standard output; use -o FILE or --to jsonl")
    return Destination((None,), formats, None)


def _names(sources: Sequence[Source], formats: Sequence[Format]) -> list[str]:
    """The outputs' names; where two inputs would get one name, theirs keep the old end before the new one."""
    short = [renamed(source.name, source.format, form) for source, form in zip(sources, formats, strict=True)]
    taken = Counter(short)
    return [
        name if taken[name] == 1 or form == source.format else source.name + form.suffix
        for name, source, form in zip(short, sources, formats, strict=True)
    ]


def _distinct(sources: Sequence[Source], outputs: Sequence[Path]) -> None:
    inputs = {os.path.realpath(source.path) for source in sources if source.path is not None}
    for output in outputs:
        if os.path.realpath(output) in inputs:
            raise ValueError(f"{output} is the input; an input is never overwritten: give another name")
        if output.name in (REJECTS, MANIFEST):
            raise ValueError(f"{output}: this name is needed for the run's own records; rename the input")
    for output, count in Counter(outputs).items():
        if count > 1:
            raise ValueError(f"{output}: {count} inputs would be written there; give them separately")
