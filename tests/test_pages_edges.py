"""Pages: rows of text that a reader left at the edge of a page, outside of its number or below its head."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

LINES = [
    line
    for piece in STOCK[:6]
    for paragraph in piece.paragraphs
    for line in textwrap.wrap(paragraph, 62, break_on_hyphens=False)
]
COLOURS = ["LampRed1", "LampRed2", "LampRed3", "LampRed4"]
NOTE = [
    "1 The keeper writes “pier” here and in all of the lists that refer to",
    "The Old Quay Rules refer to “Quays.” This List Follows The Old Rules.",
]


def pages(*, at_head: bool) -> list[list[str]]:
    """Eight pages of prose that cut sentences, each with a number at the foot or below a head."""
    found = []
    for page in range(8):
        held = LINES[22 * page : 22 * page + 22]
        found.append(["The Parish Record", str(page + 3), "", *held] if at_head else [*held, "", str(page + 3)])
    return found


def cleaned(found: list[list[str]]) -> str:
    return cleantext.clean("\n\f".join("\n".join(page) for page in found), select=["pages"])


@pytest.mark.parametrize("row", ["Figure 2.2: The Lamps", "Plot(Lamps, 17);", "Geometrical Transfor-", "= True Lamps"])
def test_a_row_outside_of_a_number_that_is_no_head_stays(row: str) -> None:
    found = pages(at_head=False)
    found[4] += ["", row]
    assert row in cleaned(found)


def test_a_title_outside_of_a_number_goes() -> None:
    found = pages(at_head=False)
    found[4] += ["", "Chapter 2. The Lamps"]
    assert "Chapter 2" not in cleaned(found)


@pytest.mark.parametrize(
    "rows",
    [COLOURS, ["lamps> Position(Lamps);", "fail", "lamps> Position(Lamps);"], NOTE],
    ids=["names with figures", "code", "a note of two rows"],
)
def test_rows_at_the_foot_of_a_page_without_a_number_stay(rows: list[str]) -> None:
    found = pages(at_head=True)
    found[3] += rows
    found = [page if number == 3 else [*page, "", "The Valley Library"] for number, page in enumerate(found)]
    output = cleaned(found)
    assert all(row in output for row in rows)
