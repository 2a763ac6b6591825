"""Pages: folios in any form and language, told by a number that counts the pages, and what else counts up."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

LINES = textwrap.wrap(" ".join(text for piece in STOCK for text in piece.paragraphs), 64, break_on_hyphens=False)
PAGES = ["\n".join(LINES[first : first + 14]) for first in range(0, 84, 14)]
ROMANS = ("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")
FOLIOS = (
    "3-{}",
    "A-{}",
    "B–{}",
    "({})",
    "[{}]",
    "{}.",
    "Page C-{}",
    "TAMM-000{}",
    "Side {} av 40",
    "Strona {} z 40",
    "{}. oldal",
    "стр. {}",
    "Σελίδα {} από 40",
    "第 {} 頁",
    "صفحة {} من 40",
    "The Lamp and the Bell  3-{}",
)


def cleaned(pages: list[str], *, gap: str = "\n\n") -> str:
    return cleantext.clean(f"{gap}\f".join(pages) + "\n", select=["pages"])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("folio", FOLIOS)
def test_a_folio_at_the_foot_goes_with_the_head(folio: str, gap: str) -> None:
    noisy = [f"The Lamp at Night\n{page}{gap}{folio.format(12 + at)}" for at, page in enumerate(PAGES)]
    # The first of the heads may be the title of the text.
    assert cleaned(noisy).removeprefix("The Lamp at Night").split() == " ".join(PAGES).split()


@pytest.mark.parametrize("folio", FOLIOS)
def test_a_folio_at_the_head_goes(folio: str) -> None:
    noisy = [f"{folio.format(12 + at)}\n\n{page}" for at, page in enumerate(PAGES)]
    assert cleaned(noisy).split() == " ".join(PAGES).split()


def test_folios_that_count_anew_in_each_chapter_go() -> None:
    numbers = ("1-1", "1-2", "2-1", "2-2", "3-1", "3-2")
    noisy = [f"{page}\n\n{number}" for page, number in zip(PAGES, numbers, strict=True)]
    assert cleaned(noisy).split() == " ".join(PAGES).split()


TALES = ["\n".join(textwrap.wrap(" ".join(piece.paragraphs), 64, break_on_hyphens=False)) for piece in STOCK[:6]]
FORMULAS = ("x = 2y", "z < 4 - x", "a + b = 0", "y = ax", "c = 12k", "m > n + 1")
FINDS = [
    f"{page[0].capitalize()}\n{page[1]}\n{page[2] if at == 2 else page[2][:20].rpartition(' ')[0]}"
    for at, page in enumerate(LINES[first : first + 3] for first in range(0, 60, 10))
]
RECORDS = {
    "finds without stops": [f"K-{at}\n\n{find}" for at, find in enumerate(FINDS, 40)],
    "tickets": [f"Ferry to the light\n\nOne passage on {day} May\n\nA-{day}" for day in range(1, 7)],
    "tickets with terms": [
        f"A-{day}\n\nThis ticket is good for one passage to the light and back\nand is lost if the boat does not sail."
        for day in range(1, 7)
    ],
    "plates": [f"Fig. {at}\n\n{piece.paragraphs[0]}" for at, piece in enumerate(STOCK[:6], 1)],
    "plates inside of sentences": [f"{page}\n\nРис. {at}" for at, page in enumerate(PAGES, 1)],
    "tales": [f"({at})\n\n{textwrap.fill(piece.paragraphs[0], 64)}" for at, piece in enumerate(STOCK[:6], 1)],
    "long tales": [f"({at})\n\n{tale}" for at, tale in enumerate(TALES, 1)],
    "long tales in Norwegian": [f"Fortelling {at}\n\n{tale}" for at, tale in enumerate(TALES, 1)],
    "long tales of one book": [f"Tale A-{at}\n\n{tale}" for at, tale in enumerate(TALES, 1)],
    "days": [f"{at}. mai\n\n{textwrap.fill(piece.paragraphs[0], 64)}" for at, piece in enumerate(STOCK[:6], 1)],
    "sections": [f"3-{at}\n\n{textwrap.fill(piece.paragraphs[0], 64)}" for at, piece in enumerate(STOCK[:6], 1)],
    "forms": [f"Søknad {at} av 6\n\nNavn:\nAdresse:\n\nUnderskrift" for at in range(1, 7)],
    "scores": [f"The boats of the light\n\nHome and away\n\n3-{at}" for at in range(1, 7)],
}


@pytest.mark.parametrize("pages", RECORDS.values(), ids=RECORDS)
def test_the_numbers_of_records_stay(pages: list[str]) -> None:
    assert cleaned(pages).split() == " ".join(pages).split()


def test_equations_below_the_text_stay_where_pages_have_numbers_of_their_own() -> None:
    text = [f"{page}\n\n{formula}\n({at})" for at, (page, formula) in enumerate(zip(PAGES, FORMULAS, strict=True), 1)]
    noisy = [f"{page}\n\n{at}" for at, page in enumerate(text, 30)]
    assert cleaned(noisy).split() == " ".join(text).split()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_equations_below_the_text_stay_where_pages_have_none(gap: str) -> None:
    numbered = enumerate(zip(PAGES, FORMULAS, strict=True), 1)
    noisy = [f"{page}{gap}{formula}\n({at})" for at, (page, formula) in numbered]
    assert cleaned(noisy).split() == " ".join(noisy).split()


def test_the_last_items_of_pages_stay() -> None:
    items = ("the lamp", "the bell and its rope", "two oars", "the log", "oil", "the boat")
    noisy = [f"{page}\n({at}) {item}" for at, (page, item) in enumerate(zip(PAGES, items, strict=True), 1)]
    assert cleaned(noisy).split() == " ".join(noisy).split()


def test_numbers_at_page_edges_that_do_not_count_pages_stay() -> None:
    noisy = [f"{page}\n\n({number})" for page, number in zip(PAGES, (3, 4, 9, 2, 11, 12), strict=True)]
    assert cleaned(noisy).split() == " ".join(noisy).split()


UNMARKED = ["\n".join(LINES[first : first + 24]) for first in range(0, 24 * 7, 24)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "folio",
    [
        "3-{}",
        "A-{}",
        "Page C-{}",
        "TAMM-000{}",
        "Side {} av 40",
        "{}. oldal",
        "стр. {}",
        "第 {} 頁",
        "The Lamp and the Bell  3-{}",
        "{} | The Lamp and the Bell",
        "© 2014 The Lamp Press. All rights reserved.      {}",
        "https://lamp.example.org/bell {}",
    ],
)
def test_a_folio_goes_where_no_mark_parts_the_pages(folio: str, gap: str) -> None:
    noisy = "\n".join(f"{page}{gap}{folio.format(12 + at)}{gap[1:]}" for at, page in enumerate(UNMARKED))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(UNMARKED).split()


def test_roman_folios_go_where_one_page_at_least_ends_inside_of_a_sentence() -> None:
    pages = [page.rpartition(". ")[0] + "." if at != 2 else page for at, page in enumerate(UNMARKED)]
    noisy = "\n".join(f"{page}\n\n{number}\n" for page, number in zip(pages, ROMANS, strict=True))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("row", ["Fig. {}", "[Illustration {}]", "Рис. {}", "x = {}y", "the bell of that light.{}"])
def test_what_else_counts_up_inside_of_sentences_stays(row: str, gap: str) -> None:
    noisy = "\n".join(f"{page}{gap}{row.format(1 + at)}{gap[1:]}" for at, page in enumerate(UNMARKED))
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


@pytest.mark.parametrize("row", ["A-{}", "3-{}", "({})", "{}.", "Lot A-{}", "§ {} lov", "Dag {} av 7", "Sak 3/{}"])
@pytest.mark.parametrize("above", [True, False])
def test_the_numbers_of_tales_of_one_length_stay(row: str, *, above: bool) -> None:
    tales = [page[page.index(". ") + 2 : page.rindex(". ") + 1] for page in UNMARKED]
    numbers = [row.format(at) for at in range(1, len(tales) + 1)]
    pairs = [(number, tale) if above else (tale, number) for number, tale in zip(numbers, tales, strict=True)]
    noisy = "\n\n".join("\n\n".join(pair) for pair in pairs) + "\n"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


@pytest.mark.parametrize("folio", ["3-{}", "A-{}", "({})", "Side {} av 40", "{}. oldal"])
def test_why_says_that_it_is_the_number_of_a_page(folio: str) -> None:
    noisy = "\n\n\f".join(f"{page}\n\n{folio.format(12 + at)}" for at, page in enumerate(PAGES))
    whys = {edit.why for edit in cleantext.explain(noisy, select=["pages"]).edits}
    assert whys == {"page number"}
