"""What ``import cleantext`` costs: dictionaries and the command line load when they are needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Each takes longer to import than all of ours, or loads a dictionary.
HEAVY = (
    "ftfy", "wordfreq", "symspellpy", "regex", "numpy", "pyarrow", "orjson", "zstandard", "charset_normalizer",
    "typer", "rich", "multiprocessing", "concurrent.futures", "cleantext.noise",
)  # fmt: skip
#: Seconds that the import may take; measured here at 0.03.
BUDGET = 0.15


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=60)


def imported_by(statement: str) -> set[str]:
    return set(run("-c", f"{statement}; import sys; print(*sys.modules)").stdout.split())


@pytest.mark.parametrize("statement", ["import cleantext", "from cleantext import Chain, clean, explain"])
def test_no_dictionary_is_loaded(statement: str) -> None:
    assert imported_by(statement).isdisjoint(HEAVY)


def test_a_chain_is_built_without_loading_a_dictionary() -> None:
    loaded = imported_by("import cleantext; cleantext.Chain.preset('ocr')")
    assert loaded.isdisjoint({"typer", "rich", "pyarrow"})


def test_minimal_loads_no_dictionary_even_when_it_repairs() -> None:
    loaded = imported_by("import cleantext; assert cleantext.clean('Ã© ﬁ', preset='minimal') == 'é fi'")
    assert loaded.isdisjoint({"wordfreq", "symspellpy"})


def test_import_time() -> None:
    timed = [run("-X", "importtime", "-c", "import cleantext").stderr for _ in range(3)]
    totals = [line.split("|")[1] for text in timed for line in text.splitlines() if line.endswith("| cleantext")]
    assert len(totals) == 3
    assert min(int(total) for total in totals) / 1e6 < BUDGET
