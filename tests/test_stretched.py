"""Lines that a reader takes apart into words: put together where they fill the width, and only there."""

from __future__ import annotations

import pytest

from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.paragraphs import LineBreak, line_breaks
from cleantext.layout.lines.stretched import stretched
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, columns, typeset

WRAP = Wrap(24, 0, 1, columns)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["the lorry that stalls", "on", "the ramp with a child"], id="one word alone"),
        pytest.param(["What to buy:", "apples", "pears", "plums", "and nothing else."], id="a list that leaves room"),
        pytest.param(["What to buy:", *["walnuts"] * 13, "everything else."], id="a long list"),
        pytest.param(["the lorry that stalls", "half-empty", "and", "slightly"], id="nothing behind them"),
    ],
)
def test_rows_of_one_word_that_fill_no_line_stay(rows: list[str]) -> None:
    assert stretched(rows, WRAP) == set()


def test_two_stretched_lines() -> None:
    rows = ["half-empty", "and", "slightly", "wondering", "about", "itself.", "afterwards for"]
    assert stretched(rows, WRAP) == {0, 1, 2, 3, 4, 5}


def test_the_last_word_of_a_paragraph_below_a_stretched_line() -> None:
    rows = ["the lorry that stalls", "half-empty", "and", "slightly", "ashamed.", "On the last day"]
    assert stretched(rows, WRAP) == {1, 2, 3}


def test_a_stretched_line_cuts_no_sentence() -> None:
    rows = [
        "made up of men from Upper",
        "Hallin",
        "Beck,",
        "Netherthong",
        "Lorne and the islands, who",
        "rowed all night.",
    ]
    wrap = Wrap(typeset(rows[0]), 5, SPACE, typeset)
    known = Habits(0.0, 0, joins=False, indents=False, hangs=False, first=None, lengths=None, flat=True)
    told = dict.fromkeys(range(len(rows) - 1), 0)
    assert set(line_breaks(rows, wrap, known, told, flat=True).values()) == {LineBreak.WRAP}
