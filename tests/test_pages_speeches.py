"""Pages: short lines that end a sentence or a speech, where a page happens to begin or to end with the same ones."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

LINES = textwrap.wrap(" ".join([*STOCK[0].paragraphs, *STOCK[1].paragraphs]), 64, break_on_hyphens=False)
PAGES = ["\n".join(LINES[first : first + 5]) for first in range(0, 40, 5)]
LAST = ("“Never!”", '"Yes."', "Hush!", "Gone.", "us.", "ourselves.", "of the keeper.", "“Where is the Lamp?”")


@pytest.mark.parametrize("row", LAST)
@pytest.mark.parametrize("head", ["{number}  THE LAMP AT NIGHT\n", "{number}\nThe Lamp at Night\n", ""])
def test_the_last_line_of_a_sentence_stays_where_a_page_begins_with_it(head: str, row: str) -> None:
    pages = [page if number % 3 else f"{row}\n{page}" for number, page in enumerate(PAGES)]
    noisy = "\n\f".join(head.format(number=number) + page for number, page in enumerate(pages, 12))
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert cleaned.count(row) == "\n".join(pages).count(row)
    assert cleaned.casefold().count("the lamp at night") <= 1  # which may be the title


@pytest.mark.parametrize("row", LAST)
@pytest.mark.parametrize("foot", ["\n\n{number}", "\n{number}"])
def test_the_last_line_of_a_sentence_stays_where_a_page_ends_with_it(foot: str, row: str) -> None:
    pages = [page if number % 3 else f"{page}\n{row}" for number, page in enumerate(PAGES)]
    noisy = "\n\f".join(page + foot.format(number=number) for number, page in enumerate(pages, 12))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("head", ["THE LAMP AT NIGHT.", "The Lamp at Night.", "WHO LIT THE LAMP?"])
def test_a_head_that_ends_in_a_stop_goes(head: str) -> None:
    noisy = "\n\f".join(f"{head}\n\n{page}" for page in PAGES)
    assert cleantext.clean(noisy, select=["pages"]).split() in (
        f"{start}{' '.join(PAGES)}".split() for start in ("", f"{head} ")
    )


def test_a_sentence_at_the_foot_of_each_page_goes() -> None:
    noisy = "\n\f".join(f"{page}\n\nFor use in the harbour only." for page in PAGES)
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(PAGES).split()
