"""Fills the tables of the README from the results, between markers, so that no figure is written by hand.

    <!-- benchmarks:speed encoding alone -->
    ...                                          the tables called encoding and alone, and the circumstances
    <!-- /benchmarks -->

Without names of tables all of the result's are put there.
"""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.results import FOLDER, read

README = Path(__file__).parent.parent / "README.md"

_MARKED = re.compile(r"(<!-- benchmarks:([\w-]+)((?: [\w-]+)*) -->\n).*?(<!-- /benchmarks -->)", re.DOTALL)


def fill(folder: Path = FOLDER, *, path: Path = README, check: bool = False) -> bool:
    """Put the tables between their markers; return whether anything changed (or would, with ``check``).

    Raises:
        FileNotFoundError: if a result that a marker names has not been made.
        KeyError: if it has no table of a name; the message lists those it has.
    """
    before = path.read_text(encoding="utf-8")
    after = _MARKED.sub(lambda found: found[1] + _tables(found[2], found[3].split(), folder) + found[4], before)
    if after != before and not check:
        path.write_text(after, encoding="utf-8")
    return after != before


def _tables(name: str, wanted: list[str], folder: Path) -> str:
    result = read(name, folder)
    tables = {table.name: table for table in result.tables}
    for one in wanted:
        if one not in tables:
            raise KeyError(f"the result {name!r} has no table {one!r}; it has {', '.join(tables)}")
    parts = [f"**{tables[one].title}**\n\n{tables[one].markdown()}" for one in wanted or tables]
    return "\n\n".join([*parts, result.circumstances()]) + "\n"
