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
#: Seconds of processor time that the import may take; 0.032 was measured.
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
    """The best of five, in the time of the child alone: neither grows with what else the machine is doing."""
    timed = "from time import process_time as now; began = now(); import cleantext; print(now() - began)"
    assert min(float(run("-c", timed).stdout) for _ in range(5)) < BUDGET
