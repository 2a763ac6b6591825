"""Two columns whose paragraphs a reader wrote by their height on the page: all end with a stop, and few tell more."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator
from itertools import pairwise

import pytest
from prose import STOCK

import cleantext

ROWS, PAGES = 44, 4


def columns(seed: int) -> Iterator[list[list[str]]]:
    """The columns of some pages, each a list of paragraphs of wrapped lines with a row between them."""
    dice = random.Random(seed)
    pieces = dice.sample(STOCK, len(STOCK))
    left = [textwrap.wrap(text, 40, break_on_hyphens=False) for piece in pieces for text in piece.paragraphs]
    for _ in range(2 * PAGES):
        column: list[list[str]] = []
        rows = ROWS
        while rows > 1:
            taken = left[0][:rows]
            column.append(taken)
            rows -= len(taken) + 1
            left[:1] = [left[0][len(taken) :]] if len(taken) < len(left[0]) else []
        yield column


def leaves(found: Iterator[list[list[str]]]) -> Iterator[tuple[list[list[str]], list[list[str]]]]:
    """The left and the right column of each page."""
    return zip(found, found, strict=True)


def by_height(left: list[list[str]], right: list[list[str]]) -> list[list[str]]:
    """The paragraphs of a page as they begin from its top down."""
    found: list[tuple[int, int, list[str]]] = []
    for number, column in enumerate((left, right)):
        top = 0
        for paragraph in column:
            found.append((top, number, paragraph))
            top += len(paragraph) + 1
    return [paragraph for _, _, paragraph in sorted(found)]


def text_of(pages: list[list[list[str]]]) -> str:
    """What a reader writes of pages."""
    return "\f".join("\n\n".join(map("\n".join, page)) + "\n" for page in pages)


def in_order(text: str, pages: list[tuple[list[list[str]], list[list[str]]]]) -> float:
    """The part of the paragraphs behind which the next one of the truth stands."""
    begins = [letters("".join(paragraph))[:24] for page in pages for column in page for paragraph in column]
    found = letters(text)
    places = sorted(range(len(begins)), key=lambda number: found.index(begins[number]))
    return sum(other == one + 1 for one, other in pairwise(places)) / (len(places) - 1)


def letters(text: str) -> str:
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 6])
def test_paragraphs_by_their_height_are_read_column_by_column(seed: int) -> None:
    pages = list(leaves(columns(seed)))
    written = text_of([by_height(*page) for page in pages])
    assert in_order(written, pages) < 0.3
    assert in_order(cleantext.clean(written), pages) > 0.6


@pytest.mark.parametrize("seed", range(6))
def test_paragraphs_in_their_order_stay(seed: int) -> None:
    pages = list(leaves(columns(seed)))
    assert in_order(cleantext.clean(text_of([left + right for left, right in pages])), pages) == 1


ERRATA = ("replace {} by {}", "for {} read {}", "delete {} before {}", "{} is not {}", "{} and {} change places")


@pytest.mark.parametrize("seed", range(6))
def test_errata_are_no_lines_in_turns(seed: int) -> None:
    dice = random.Random(seed)
    nouns = sorted({word for piece in STOCK[:3] for word in " ".join(piece.paragraphs).split() if word.isalpha()})
    entries = [
        [
            f"Page {page}, line {dice.randint(1, 40)}",
            *(dice.choice(ERRATA).format(*dice.sample(nouns, 2)) for _ in range(dice.randint(1, 3))),
        ]
        for page in range(3, 120)
    ]
    rows = [row for entry in entries for row in ["\n".join(entry) if dice.random() < 0.4 else "\n\n".join(entry), ""]]
    text = "\f".join("\n".join(rows[page : page + 50]) + "\n" for page in range(0, len(rows), 50))
    assert letters(cleantext.clean(text)) == letters(text)
