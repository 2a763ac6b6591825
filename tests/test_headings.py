"""Headings above paragraphs of typeset pages, and items: our own prose, broken where a typesetter breaks it."""

from __future__ import annotations

import random

import pytest
from prose import typeset_lines

import cleantext

#: Twentieths of an em in a line; columns that first lines, and headings in the middle, are set in.
WIDTH, FIRST, MIDDLE = 650, 4, 26
ITEM_END = "    is put out again by the first who comes in in the early morning."
#: With one seed in eight a heading is joined, and an item is not told from the text below it.
UNLUCKY = pytest.param(3, marks=pytest.mark.xfail(strict=True, reason="not told yet"))
SEEDS = (0, 1, 2, UNLUCKY, 4, 5, 6, 7)
HEADINGS = ("The years without oil", "The mole gives way", "What the curate saw")


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_paragraph_below_a_heading_may_begin_flush(seed: int) -> None:
    rng = random.Random(seed)
    rows: list[str] = []
    for heading in HEADINGS:
        below, later = typeset_lines(rng, WIDTH, 90), typeset_lines(rng, WIDTH - 9 * FIRST, 80)
        rows += ["", " " * MIDDLE + heading, *below[:-1], "till evening came.", " " * FIRST + later[0].capitalize()]
        rows += [*later[1:-1], "till evening came."]
    text = cleantext.clean("\n".join(rows).lstrip("\n"), select=["lines"])
    assert [line for line in text.split("\n") if line in HEADINGS] == [*HEADINGS]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_item_that_is_set_in_ends_where_a_line_goes_back_to_the_margin(seed: int) -> None:
    rng = random.Random(seed)
    rows: list[str] = []
    for _ in range(3):
        below, later = typeset_lines(rng, WIDTH, 90), typeset_lines(rng, WIDTH - 9 * FIRST, 80)
        rows += ["", "  • The lamp is lit in the evening by whoever is the last on the stair, and", ITEM_END]
        rows += [*below[:-1], "till evening came.", " " * FIRST + later[0].capitalize(), *later[1:-1]]
        rows += ["till evening came."]
    text = cleantext.clean("\n".join(rows).lstrip("\n"), select=["lines"])
    assert len([line for line in text.split("\n") if line.endswith(ITEM_END.strip())]) == 3
