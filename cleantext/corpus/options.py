"""How a corpus is read, repaired and written; the command line has an option for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleantext.corpus.collisions import Named
from cleantext.corpus.formats import Format, by_name


@dataclass(frozen=True)
class Options:
    """What a run is told beside its inputs, its output and its chain.

    Raises:
        ValueError: for a number that makes no sense, or an unknown format.
    """

    read_as: str | None = None  #: format of the inputs; None: by their names
    to: str | None = None  #: format of the outputs; None: as the input
    jobs: int | None = None  #: processes; None: as many as there are cores, if there is work for them
    strict: bool = False
    resume: bool = False
    limit: int | None = None
    sample: float = 1.0
    rejects: Path | None = None
    edits: Path | None = None
    report: Path | None = None  #: written by the caller; named here so that it is written over nothing else
    settings: tuple[Named, ...] = ()  #: files that the caller read, over which nothing may be written either

    def __post_init__(self) -> None:
        """Check what can be checked now, and not when a corpus is to be cleaned."""
        if self.jobs is not None and self.jobs < 1:
            raise ValueError(f"--jobs must be at least 1, not {self.jobs}")
        if self.limit is not None and self.limit < 0:
            raise ValueError(f"--limit must not be negative, but it is {self.limit}")
        if not 0 < self.sample <= 1:
            raise ValueError(f"--sample is the share of documents to take, above 0 and up to 1, not {self.sample}")
        self.format_in()
        self.format_out()

    def format_in(self) -> Format | None:
        """The format that all inputs are said to have."""
        return by_name(self.read_as) if self.read_as else None

    def format_out(self) -> Format | None:
        """The format that all outputs shall have."""
        return by_name(self.to) if self.to else None
