"""The kept typeset documents come back from their readers without furniture, and with their paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from benchmarks.layout import FIRST, READERS, Score, Truth, score

FOLDERS = sorted(path.parent for path in FIRST.glob("*/truth.json"))
CHAIN = cleantext.Chain.preset(select=["pages", "lines", "hyphens", "spaces"])


def total(reader: str, *, marks: bool) -> Score:
    found = Score()
    for folder in FOLDERS:
        text = (folder / f"{reader}.txt").read_text(encoding="utf-8")
        found += score(text, Truth.read(folder), CHAIN, marks=marks)
    return found


def test_every_layout_is_there() -> None:
    assert len(FOLDERS) >= 40
    assert len({Truth.read(folder).layout for folder in FOLDERS}) == 6


@pytest.mark.parametrize("reader", READERS)
def test_furniture_of_typeset_pages_goes(reader: str) -> None:
    found = total(reader, marks=True)
    assert found.precision >= 0.995
    assert found.recall >= 0.97
    assert found.f1 >= 0.95  # the floor of what lines and hyphens make of it; see benchmarks.layout for the figures
    assert found.unrestored <= 10


@pytest.mark.parametrize("reader", READERS)
def test_without_form_feeds_hardly_anything_else_goes(reader: str) -> None:
    found = total(reader, marks=False)
    assert found.precision >= 0.995
    assert found.recall >= 0.9


@pytest.mark.parametrize("folder", FOLDERS[::6], ids=lambda folder: Path(folder).name)
@pytest.mark.parametrize("reader", READERS)
def test_a_second_pass_changes_nothing(folder: Path, reader: str) -> None:
    once = cleantext.clean((folder / f"{reader}.txt").read_text(encoding="utf-8"), select=["pages"])
    assert cleantext.clean(once, select=["pages"]) == once


def test_memo_with_heads_feet_and_form_feeds_is_restored() -> None:
    folder = FIRST.parent / "memo"
    noisy, truth = ((folder / name).read_text(encoding="utf-8") for name in ("noisy.txt", "truth.txt"))
    assert cleantext.clean(noisy, select=["pages", "lines", "hyphens", "spaces"]).split() == truth.split()
    assert cleantext.clean(noisy, select=["pages", "lines"]).count("\n\n") == truth.count("\n\n")
    assert cleantext.clean(noisy.replace("\f", ""), select=["pages"]).split() == truth.split()
