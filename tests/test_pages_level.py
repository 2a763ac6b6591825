"""Pages: heads and feet of pages that are all of one height, though no sentence is seen to run on over their breaks."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

TEXTS = [textwrap.wrap(text, 64, break_on_hyphens=False) for piece in STOCK for text in piece.paragraphs]
TITLES = (
    "Lamps of Glass",
    "No more oil",
    "Who Rang",
    "Ropes and oars",
    "Winter",
    "A boat",
    "The Oil",
    "Ice",
    "Rope and Tar",
)


def level(heights: list[int]) -> list[str]:
    """Pages of about so many rows, each of which ends with its paragraph."""
    pages, texts = [], iter([text for text in TEXTS if text[-1].endswith(".") and len(text[-1]) > 20] * 2)
    for height in heights:
        rows: list[str] = []
        while len(rows) < height:
            rows += next(texts)
        pages.append("\n".join(rows))
    return pages


FORMS = [
    "The Lamp and the Bell · {number}\n{page}",
    "{number} | The Lamp and the Bell\n\n{page}",
    "{number}\n{page}",
    "{title}\n\n{number}\n\n{page}",
    "{page}\n{title} {number}",
    "{number}/9\nThe Lamp and the Bell\nTamm\n{page}",
    "{number}\n\nThe Lamp, 72, 3 (2020)\n\n{page}",
    "{number}.\n{page}",
    "{page}\nRev. 2.1\n\n{number} of 9",
    "{page}\nv2.1 {number}",
]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_on_all_pages_of_one_height_or_counts_them_goes(form: str) -> None:
    pages = level([26] * 9)
    numbered = enumerate(zip(TITLES, pages, strict=True), 1)
    noisy = "\n\f".join(form.format(number=at, title=title, page=page) for at, (title, page) in numbered)
    # The first of the heads may be the title of the text.
    cleaned = cleantext.clean(noisy, select=["pages"]).removeprefix("The Lamp and the Bell\nTamm")
    assert cleaned.split() == " ".join(pages).split()


def test_a_heading_with_a_number_stays_below_that_of_its_page() -> None:
    pages = level([26] * 9)
    pages[0] = f"1. Of the Lamps\n{pages[0]}"
    noisy = "\n\f".join(f"{at}.\n{page}" for at, page in enumerate(pages, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_heads_beside_the_number_of_a_page_and_of_all_go_from_pages_of_all_heights() -> None:
    pages = level([30, 20, 24, 34, 20, 28, 38, 24, 20])
    pages[0] = f"The Lamp and the Bell\n{pages[0]}"
    noisy = "\n\f".join(f"{at}/9\nThe Lamp and the Bell\nE. Tamm\n{page}" for at, page in enumerate(pages, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("form", [FORMS[0], FORMS[2]])
def test_what_counts_tales_of_all_heights_stays(form: str) -> None:
    tales = level([30, 20, 24, 34, 20, 28, 38, 24, 20])
    noisy = "\n\f".join(form.format(number=at, page=tale) for at, tale in enumerate(tales, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_what_counts_forms_stays_though_all_are_of_one_height() -> None:
    text = level([18])[0]
    forms = [f"The Harbour Trust · {at}\nName:\nBoat:\n{text}\nPlace:\nDay and hour:\nPaid:\n" for at in range(40, 50)]
    assert cleantext.clean("\f".join(forms), select=["pages"]).split() == "".join(forms).split()


def test_feet_go_where_only_the_heads_show_that_a_sentence_is_cut() -> None:
    rows = [row for text in TEXTS for row in text]
    pages = ["\n".join(rows[first : first + 24]) for first in range(0, 24 * 7, 24)]
    foot = "Lent to a reader by https://archive.example.org/lamp for a week"
    noisy = "\n\f".join(f"{at}\n{page}\n{foot}" for at, page in enumerate(pages, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


NOTE = "{} Of this lamp there is a picture in the hall of the harbour\noffice, where it may be seen on each day."


def test_heads_go_where_notes_stand_below_each_sentence_that_is_cut() -> None:
    rows = [row for text in TEXTS for row in text]
    pages = ["\n".join(rows[first : first + 16]) for first in range(0, 16 * 7, 16)]
    noisy = "\n\f".join(
        f"{at}\n\nThe Lamp, 72, 3 (2020)\n\n{page}\n{NOTE.format(at)}" for at, page in enumerate(pages, 1)
    )
    assert "2020" not in cleantext.clean(noisy, select=["pages"])


SECTIONS = ["1) Lamps of Glass"] * 3 + ["2) Bells and Ropes"] * 2 + ["3) Who Rang"] * 2


def test_heads_of_sections_go_where_notes_stand_below_each_sentence_that_is_cut() -> None:
    rows = [row for text in TEXTS for row in text]
    pages = ["\n".join(rows[first : first + 16]) for first in range(0, 16 * 7, 16)]
    for at, head in enumerate(SECTIONS):
        if head not in SECTIONS[:at]:  # the heading stands further down, on the page before
            pages[at] = "\n".join([TEXTS[-at - 1][-1], head, *TEXTS[-at - 1], pages[at]])
    noisy = "\n\f".join(
        f"{head if at > 1 else 'Of All That Burns'}\n\n{page}\n{NOTE.format(at)}\n\n[{at}]"
        for at, (head, page) in enumerate(zip(SECTIONS, pages, strict=True), 1)
    )
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert [cleaned.count(head) for head in dict.fromkeys(SECTIONS)] == [1, 1, 1]
