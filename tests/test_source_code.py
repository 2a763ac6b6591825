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


#: A module that is documented at length: hardly a line in ten looks like a statement.
DOCUMENTED = '''"""Moorings: which boat lies where, and for how long.

The harbour master keeps one list a quarter. A boat that comes
back to the berth that it left keeps its number, and a boat that
moves is given a new one, so that no number is ever used twice in
the same quarter.
"""

import csv
from datetime import date


def berth(boat, quarter):
    """Return the berth of a boat.

    The boat is looked for by its name first, since names are
    painted larger than numbers, and a visitor who has been here
    before is asked for the colour of the hull.
    """
    return next(row for row in quarter if row.boat == boat)
'''
DELIMITED = {
    "commas": "berth,boat,owner,note\n1,Marigold,Pell,pays in March\n2,Petrel,Brandt,ofthe old crew\n3,Gannet,Wren,",
    "semicolons": "1;Marigold;9,2\n2;Petrel;11,0\n3;Gannet;7,8",
    "tabs": "1\tMarigold\tPell\n2\tPetrel\tBrandt\n3\tGannet\tWren",
    "bars": "1|Marigold|Pell\n2|Petrel|Brandt\n3|Gannet|Wren",
}

#: More languages, as blocks that show what they are.
OTHER_LANGUAGES = {
    "sql": "SELECT b.name, o.name AS owner\nFROM boat b\nJOIN owner o ON o.id = b.owner_id\nORDER BY o.name;",
    "haskell": "-- | Berths that nobody uses.\nfree :: [Berth] -> [Berth]\nfree = sortOn number . filter (not . used)",
    "shell": 'for table in tides berths; do\n    cp "$table.csv" "old/$table.csv"\ndone',
    "go": "func Free(all []Berth) []Berth {\n\tvar free []Berth\n\treturn free\n}",
    "c": '#include <stdio.h>\n\nint main(void)\n{\n    puts("high water");\n    return 0;\n}',
}

#: Enough prose around a few lines of code that the document is none.
AROUND = "It rains in the valley.\nThe bridge is closed.\nNobody comes.\n\n" * 6


@pytest.mark.parametrize("block", vocabulary.CODE)
def test_code_between_paragraphs(block: str) -> None:
    lines = f"{AROUND}{block.rstrip()}\n\n{AROUND}".split("\n")
    first = AROUND.count("\n")
    assert source_lines(lines) == set(range(first, first + block.rstrip().count("\n") + 1))


@pytest.mark.parametrize(
    "text", [*PROSE, *vocabulary.VERSE, *vocabulary.LISTS, *vocabulary.OTHER, vocabulary.TABLES[0]]
)
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


#: Shorter ones are a docstring and an import, which tell too little.
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.read_text(encoding="utf-8").count("\n") >= 20]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_our_own_files_are_code_and_stay(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert cleantext.clean(text, ignore=["encoding", "characters"]) == text


def test_declarations_show_code_that_is_mostly_comment() -> None:
    lines = DOCUMENTED.split("\n")
    assert source_lines(lines) == set(range(len(lines)))
    assert cleantext.clean(DOCUMENTED) == DOCUMENTED


def test_two_declarations_in_a_book_are_a_listing() -> None:
    book = "The harbour master keeps one list a quarter.\n\n" * 200
    lines = f"{book}import csv\nimport json\n".split("\n")
    assert source_lines(lines) == {400, 401}


@pytest.mark.parametrize("preset", ["default", "ocr"])
@pytest.mark.parametrize("code", OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES)
def test_code_of_other_languages_stays_inside_prose(code: str, preset: str) -> None:
    text = f"{AROUND}{code}\n\n{AROUND}"
    assert cleantext.clean(text, preset=preset) == text


@pytest.mark.parametrize("rows", DELIMITED.values(), ids=DELIMITED)
def test_rows_of_data_are_as_good_as_code(rows: str) -> None:
    assert source_lines(rows.split("\n")) == set(range(rows.count("\n") + 1))
    assert cleantext.clean(rows) == rows


@pytest.mark.parametrize(
    "text",
    [
        "salt, bread, oil\nrope, lamps, coal\nnails, tar, glass",
        "salt,bread and oil\nrope, lamps\nnails",
        "one | two\nthree | four\nfive",
    ],
)
def test_lines_with_commas_are_not_all_data(text: str) -> None:
    assert not source_lines(text.split("\n"))


def test_what_is_set_in_below_two_colons_is_literal() -> None:
    text = "Give this command::\n\n    moor --berth 3 proxyExample\n\n    moor --list\nand wait ofthe answer."
    assert source_lines(text.split("\n")) == {1, 2, 3, 4}
    assert cleantext.clean(text, select="words") == text.replace("ofthe", "of the")


def test_words_stay_in_code_and_are_repaired_beside_it() -> None:
    text = f"{AROUND}The letters ofthe miller are lost.\n\nfrom pathlib import Path\nprint(Path.cwd().iterdir())\n"
    assert cleantext.clean(text, select="words") == text.replace("ofthe", "of the")


def test_spaces_stay_in_code() -> None:
    text = f"{AROUND}They came ,at last.\n\nprint(names , rest)\nprint(names .keys())\n"
    assert cleantext.clean(text, select="spaces") == text.replace("came ,at", "came, at")


def test_a_document_knows_its_lines_of_code() -> None:
    document = Document(f"{AROUND}import csv\nimport json")
    assert [document.is_source(len(AROUND) + offset) for offset in (-1, 0, 11, 22)] == [False, True, True, True]
