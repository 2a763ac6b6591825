"""Source code is recognised by its block, so that one odd line of prose is not taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest
import vocabulary
from hypothesis import given
from strategies import anything, prose

import cleantext
from cleantext import Document
from cleantext.source_code import source_lines

PACKAGE = Path(cleantext.__file__).parent

PROSE = (
    "Return to sender;\nnobody answered;\nthe house was let.",
    "for the following reasons:\nit rained (all day);\nthe road was closed.",
    "If you go, take these:\n- a lamp;\n- a rope (ten metres);\n- bread.",
    "He said (and I quote): “No.”\nI left.",
    "x = 3 is one solution of the equation.",
)


#: Enough prose around a few lines of code that the document is none.
AROUND = "It rains in the valley.\nThe bridge is closed.\nNobody comes.\n\n" * 6


@pytest.mark.parametrize("block", vocabulary.CODE)
def test_code_between_paragraphs(block: str) -> None:
    lines = f"{AROUND}{block.rstrip()}\n\n{AROUND}".split("\n")
    first = AROUND.count("\n")
    assert source_lines(lines) == set(range(first, first + block.rstrip().count("\n") + 1))


@pytest.mark.parametrize("text", [*PROSE, *vocabulary.VERSE, *vocabulary.LISTS, *vocabulary.TABLES, *vocabulary.OTHER])
def test_prose_is_none(text: str) -> None:
    assert not source_lines(text.split("\n"))


@given(text=prose())
def test_paragraphs_are_none(text: str) -> None:
    assert not source_lines(text.split("\n"))


@given(text=anything())
def test_any_text_has_lines_of_its_own_only(text: str) -> None:
    lines = text.split("\n")
    assert source_lines(lines) <= set(range(len(lines)))


def test_a_fence_holds_whatever_it_holds() -> None:
    assert source_lines(["~~~", "plain words", "", "more", "~~~", "", "prose"]) == {0, 1, 2, 3, 4}
    assert source_lines(["```text", "never closed"]) == {0, 1}


def test_our_own_files_are_code() -> None:
    lines = (PACKAGE / "chain.py").read_text(encoding="utf-8").split("\n")
    assert source_lines(lines) == set(range(len(lines)))


def test_words_stay_in_code_and_are_repaired_beside_it() -> None:
    text = f"{AROUND}The letters ofthe miller are lost.\n\nfrom pathlib import Path\nprint(Path.cwd().iterdir())\n"
    assert cleantext.clean(text, select="words") == text.replace("ofthe", "of the")


def test_spaces_stay_in_code() -> None:
    text = f"{AROUND}They came ,at last.\n\nprint(names , rest)\nprint(names .keys())\n"
    assert cleantext.clean(text, select="spaces") == text.replace("came ,at", "came, at")


def test_a_document_knows_its_lines_of_code() -> None:
    document = Document(f"{AROUND}import csv\nimport json")
    assert [document.is_source(len(AROUND) + offset) for offset in (-1, 0, 11, 22)] == [False, True, True, True]
