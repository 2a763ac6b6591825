"""Pages: the title of a text, and what is told from a head by a figure, stay where heads say nearly the same."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

LINES = textwrap.wrap(" ".join(text for piece in STOCK for text in piece.paragraphs), 64, break_on_hyphens=False)
PAGES = ["\n".join(LINES[first : first + 14]) for first in range(0, 84, 14)]


@pytest.mark.parametrize("head", ["THE LAMP AND THE BELL", "The Lamp and the Bell"])
@pytest.mark.parametrize("foot", ["\n\n{}", ""])
def test_the_title_on_the_first_page_stays_where_heads_have_a_date_beside_it(head: str, foot: str) -> None:
    body = [page + foot.format(at) for at, page in enumerate(PAGES, 1)]
    heads = [f"{head}{' ' * 20}Draft of 3 May 2024\n"] * (len(PAGES) - 1)
    noisy = "\n\f".join(
        [f"{' ' * 16}The Lamp and the Bell\n\n{body[0]}", *map("".join, zip(heads, body[1:], strict=True))]
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == f"The Lamp and the Bell {' '.join(PAGES)}".split()


def test_an_item_that_differs_from_another_by_its_number_stays() -> None:
    items = "\n".join(f"• Lamp v0.{version} (2018-01-{version})" for version in (24, 23, 22, 21))
    pages = [f"The Lamp\n\n{items}", *PAGES[1:]]
    noisy = [f"{page}\nTHE LAMP AND THE BELL\n{at}" if at > 1 else f"{page}\n{at}" for at, page in enumerate(pages, 1)]
    assert cleantext.clean("\n\f".join(noisy), select=["pages"]).split() == " ".join(pages).split()
