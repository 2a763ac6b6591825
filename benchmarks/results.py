"""What a benchmark gives: tables for readers, figures for floors and plots, and the circumstances of both.

A result is written as ``NAME.json``, from which everything else is made, and as ``NAME.md``, the same to read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.neighbours import QUIET

#: Where a full run leaves its results, and where the README and the plots take them from.
FOLDER = Path(__file__).parent / "results"
#: The benchmarks that have one, in the order in which they are run.
NAMES = ("speed", "quality", "harm", "growth", "ocr")

Cell = str | float | int | None

#: A number in bold, or what stands in its place.
_NUMBER = re.compile(r"\*\*[\d.,-]+\*\*|–|")


@dataclass(frozen=True)
class Table:
    """A table with its heading, what its columns mean, and its rows."""

    name: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    note: str = ""

    def markdown(self) -> str:
        """The table in Markdown; numbers stand to the right.

        >>> print(Table("t", "T", ["set", "F1"], [["own", 0.91234]]).markdown())
        | set | F1 |
        |---|---:|
        | own | 0.912 |
        """
        right = [all(_is_number(row[place]) for row in self.rows) for place in range(len(self.columns))]
        lines = [
            f"| {' | '.join(self.columns)} |",
            f"|{'|'.join('---:' if one else '---' for one in right)}|",
            *(f"| {' | '.join(map(_shown, row))} |" for row in self.rows),
        ]
        return "\n".join([*lines, *(["", self.note] if self.note else [])])


def with_best(
    rows: Sequence[Sequence[Cell]], most: Sequence[int] = (), least: Sequence[int] = (), *, group: int | None = None
) -> list[list[Cell]]:
    """Set the best number of each column in bold, whoever has it, in each group of rows.

    >>> with_best([["us", 0.9, 3], ["them", 0.95, 4]], most=[1], least=[2])
    [['us', 0.9, '**3**'], ['them', '**0.950**', 4]]
    """
    marked = [list(row) for row in rows]
    for name in dict.fromkeys(None if group is None else row[group] for row in rows):
        members = [row for row in marked if group is None or row[group] == name]
        for place in (*most, *least):
            numbers = [cell for row in members if isinstance(cell := row[place], int | float)]
            best = (max if place in most else min)(numbers, default=None)
            for row in members:
                if row[place] == best and best is not None:
                    row[place] = f"**{_shown(best)}**"
    return marked


@dataclass(frozen=True)
class Result:
    """Everything that one benchmark found."""

    name: str
    command: str
    tables: Sequence[Table]
    figures: dict[str, float]  #: by dotted name; what floors are set on and plots are made from
    quick: bool = False
    seconds: float = 0.0
    neighbours: float | None = None  #: cores that other processes kept busy meanwhile; None where nobody knows
    samples: Sequence[str] = ()  #: text to read, in Markdown
    date: str = field(default_factory=lambda: datetime.now(UTC).date().isoformat())
    machine: dict[str, str] = field(default_factory=machine)

    def write(self, folder: Path) -> Path:
        """Write both files; return the path of the Markdown."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.json").write_text(
            json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        path = folder / f"{self.name}.md"
        path.write_text(self.markdown(), encoding="utf-8")
        return path

    def markdown(self) -> str:
        """The whole result to read."""
        parts = [f"# {self.name.capitalize()}", self.circumstances()]
        parts += [f"## {table.title}\n\n{table.markdown()}" for table in self.tables]
        parts += self.samples
        return "\n\n".join(parts) + "\n"

    def circumstances(self) -> str:
        """The command, the machine and the versions, in one paragraph, and whether the machine was busy with others."""
        told = dict(self.machine)
        place = ", ".join(f"{told.pop('cores')} cores" if key == "cores" else told.pop(key)
                          for key in ("processor", "cores", "memory", "python") if key in told)  # fmt: skip
        told.pop("system", None)
        versions = ", ".join(f"{name} {number}" for name, number in told.items())
        busy = f" Other processes kept {self.neighbours:.1f} cores busy." if (self.neighbours or 0) > QUIET else ""
        return f"`{self.command}`, {self.date}, {self.seconds:.0f} s. {place}; {versions}.{busy}"


def read(name: str, folder: Path = FOLDER) -> Result:
    """Read a result back.

    Raises:
        FileNotFoundError: if it has not been made yet; the message says how.
    """
    path = folder / f"{name}.json"
    if not path.exists():
        raise FileNotFoundError(f"{path} is not there; make it with: python -m benchmarks {name}")
    data = json.loads(path.read_text(encoding="utf-8"))
    return Result(**data | {"tables": [Table(**table) for table in data["tables"]]})


def figure(number: float) -> str:
    """A number with three digits that count.

    >>> [figure(number) for number in (1234.5, 63.21, 6.321, 0.06321, 0.0, -0.5)]
    ['1,234', '63.2', '6.32', '0.063', '0', '-0.500']
    """
    size = abs(number)
    if number == 0:
        return "0"
    if size >= 100:
        return f"{number:,.0f}"
    if size >= 10:
        return f"{number:.1f}"
    return f"{number:.2f}" if size >= 1 else f"{number:.3f}"


def _is_number(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(_NUMBER.fullmatch(cell))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.replace("|", "\\|") if isinstance(cell, str) else f"{cell:,}" if isinstance(cell, int) else figure(cell)
