"""Pages that a reader wrote in their order stay in it, however many stops and capitals it misread."""

from __future__ import annotations

import random
import re
import textwrap

import pytest
from prose import STOCK

import cleantext
from cleantext.layout.columns.strands import strands
from cleantext.layout.rows import rows_of


def misread(seed: int, width: int, rate: float) -> str:
    """Three pages in narrow columns, in order, with stops and capitals lost and blank rows within paragraphs."""
    dice = random.Random(seed)
    pieces = dice.sample(STOCK, len(STOCK))
    paragraphs = [paragraph for piece in pieces for paragraph in piece.paragraphs]
    sentences = [one for paragraph in paragraphs for one in re.split(r"(?<=[.?!]) ", paragraph)]
    lines: list[str] = []
    at = 0
    while len(lines) < 270:
        count = dice.choice((1, 1, 2, 3))
        text = " ".join(sentences[at : at + count])
        at += count
        if dice.random() < rate:
            text = text[:-1] + dice.choice((",", ""))
        if dice.random() < rate:
            text = text[:1].lower() + text[1:]
        for line in textwrap.wrap(text, width, break_on_hyphens=False):
            lines += [line, ""] if dice.random() < 0.1 else [line]
        lines += [""] if lines[-1] else []
    return "\n\f".join("\n".join(lines[page : page + 90]).strip("\n") for page in (0, 90, 180)) + "\n"


@pytest.mark.parametrize(("seed", "width", "rate"), [(0, 36, 0.1), (9, 36, 0.1), (2, 44, 0.1), (5, 36, 0.2)])
def test_columns_in_order_with_misread_stops_stay(seed: int, width: int, rate: float) -> None:
    noisy = misread(seed, width, rate)
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


@pytest.mark.parametrize("above", ["the end of the quay\n", ""])
def test_the_sign_of_an_item_on_a_row_of_its_own_belongs_to_the_text_below(above: str) -> None:
    rows, _ = rows_of(cleantext.Document(f"{above}2.\n\na lamp that was lit\nat nine\n\n3. a bell"))
    found = strands(rows, (0, len(rows.rows)), set(), set(), {})
    assert [strand.rows for strand in found] == [4 + bool(above), 1]
