"""A width that lists, contents and listings hide: our own prose, broken where a typesetter breaks it."""

from __future__ import annotations

import random

import pytest
from prose import typeset_lines

import cleantext

WIDTH = 650
CHAPTERS = (
    "The lamp", "Oil and its price", "Of the stair", "The mole in winter", "A bell", "Rope", "What the curate read",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_items_of_one_line_have_no_say(seed: int) -> None:
    rng = random.Random(seed)
    above, below = typeset_lines(rng, WIDTH, 110), typeset_lines(rng, WIDTH, 110)
    items = [f"• {rng.choice(CHAPTERS)}, mended in {year}" for year in range(1801, 1861)]
    text = cleantext.clean("\n".join([*above, "", *items, "", *below]), select=["lines"])
    assert " ".join(above[:4]) in text
    assert " ".join(below[:4]) in text
    assert "\n".join(items) in text


@pytest.mark.parametrize("seed", range(4))
def test_contents_and_quotations_do_not_hide_the_prose(seed: int) -> None:
    rng = random.Random(seed)
    rows, prose = [], []
    for chapter in range(12):
        for place in range(18):
            names = " ".join(rng.choice(CHAPTERS) for _ in range(3))
            rows.append(f"{chapter}.{place} {names} {'.' * rng.randrange(20, 40)} {9 * chapter + place}")
        entries = rows[-18:]
        prose.append(typeset_lines(rng, WIDTH, 150))
        rows += ["", *prose[-1], "", *typeset_lines(rng, WIDTH - 80, 100), ""]
    text = cleantext.clean("\n".join(rows), select=["lines"])
    assert sum(" ".join(lines[:3]) in text for lines in prose) == len(prose)
    assert "\n".join(entries) in text
