"""Runs the case tables in ``tests/cases``: one file a normalizer (or topic), each case a row.

``[[fix]]`` has ``before`` and ``after``; ``[[keep]]`` has ``text``, which must come out as it went in;
``[[known-failure]]`` is a ``fix`` with a ``reason`` that is expected to fail, and is told when it no longer does.
Each has a ``name``. The normalizer is the file's name unless a case (or the file, at its top) has ``select``;
``preset`` and ``lang`` may be set in the same two places.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleantext

CASES = Path(__file__).parent / "cases"
OPTIONS = ("preset", "lang", "select", "ignore")


def rows() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        shared = {"select": [path.stem]} | {key: table[key] for key in OPTIONS if key in table}
        for kind in ("fix", "keep", "known-failure"):
            for case in table.get(kind, []):
                options = shared | {key: case[key] for key in OPTIONS if key in case}
                if options["select"] == "preset":  # the whole preset, not one normalizer
                    del options["select"]
                before = case["text"] if kind == "keep" else case["before"]
                after = case["text"] if kind == "keep" else case["after"]
                marks = [pytest.mark.xfail(reason=case["reason"])] if kind == "known-failure" else []
                yield pytest.param(before, after, options, id=f"{path.stem}-{kind}-{case['name']}", marks=marks)


@pytest.mark.parametrize(("before", "after", "options"), list(rows()))
def test_case(before: str, after: str, options: dict[str, Any]) -> None:
    assert cleantext.clean(before, **options) == after


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_table_keeps_at_least_as_much_as_it_fixes(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert len(table.get("keep", [])) >= len(table.get("fix", []))
