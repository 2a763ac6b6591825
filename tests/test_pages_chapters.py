"""Pages: the heading of a chapter, which the running heads behind it repeat."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

LINES = textwrap.wrap(" ".join([*STOCK[0].paragraphs, *STOCK[1].paragraphs]), 64, break_on_hyphens=False)
PAGES = ["\n".join(LINES[first : first + 6]) for first in range(0, 30, 6)]
ENDS = {
    "verse": "as the keeper sang:\n\n  The lamp is lit, the lamp is lit,\n  And all the boats go home by it\u2014",
    "note": "as the keeper said.4\n\n4 Tamm MSS., box 2. No date is given",
    "sentence": "as the keeper said.",
}


@pytest.mark.parametrize("kind", ENDS)
def test_the_heading_stays_where_the_chapter_before_ends_without_a_stop(kind: str) -> None:
    heads = ["12 THE LAMP AT NIGHT\n", "II. The Bell\n\n", "14 THE LAMP AT NIGHT\n", "II. The Bell 15\n"]
    pages = [f"{PAGES[-1]}\n{ENDS[kind]}", *PAGES[:3]]
    cleaned = cleantext.clean("\n\f".join(map("".join, zip(heads, pages, strict=True))), select=["pages"])
    assert cleaned.count("II. The Bell") == 1
    assert "THE LAMP AT NIGHT" not in cleaned


def test_a_head_without_its_number_goes_inside_a_sentence() -> None:
    heads = ["12 THE LAMP AT NIGHT\n", "II. The Bell\n", "14 THE LAMP AT NIGHT\n", "II. The Bell 15\n"]
    cleaned = cleantext.clean("\n\f".join(map("".join, zip(heads, PAGES[:4], strict=True))), select=["pages"])
    assert cleaned.split() == " ".join(PAGES[:4]).split()
