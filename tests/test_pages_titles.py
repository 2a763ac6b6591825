"""Pages: the title of a text, and what is told from a head by a figure, stay where heads say nearly the same."""

from __future__ import annotations

import textwrap
from itertools import pairwise

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


#: Two pages that end inside of a sentence.
CUT = [(one, other) for one, other in pairwise(PAGES) if one[-1].isalpha() and other[0].islower()]


@pytest.mark.parametrize("at_foot", [False, True])
@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("The lamp goes out at sea", "The lamp goes out at sea"),
        ("The lamp goes out", "THE LAMP GOES OUT"),
        ("3. The lamp goes out", "3. The lamp goes out"),
    ],
)
def test_the_head_of_a_section_goes_where_it_cuts_a_sentence(heading: str, head: str, *, at_foot: bool) -> None:
    above, below = CUT[0]
    text = f"{heading}\n\n{above}\n{below}\n"
    row = f"\n{head}\n\n7\n\n\f" if at_foot else f"\n\n7\n\n\f{head}\n"
    assert cleantext.clean(f"{heading}\n\n{above}{row}{below}\n", select=["pages"]) == text


@pytest.mark.parametrize("row", ["A lamp of the second order, and", "The lamp and the bell", "2 Tamm, Lamps and Bells"])
def test_a_short_row_at_the_foot_stays_where_no_heading_says_the_same(row: str) -> None:
    above, below = CUT[0]
    noisy = f"{above}\n{row}\n\n7\n\n\f{below}\n"
    assert row in cleantext.clean(noisy, select=["pages"])


def test_a_form_feed_behind_the_last_page_changes_nothing() -> None:
    tales = [textwrap.fill(" ".join(piece.paragraphs), 64, break_on_hyphens=False) for piece in STOCK[:5]]
    tales[-1] = tales[-1].rpartition(". ")[2]  # a page that is not full
    numbers = ("i", "ii", "iii", "iv", "v")
    pages = [f"The Lamp and the Bell\n\n{tale}\n\n{number}\n" for tale, number in zip(tales, numbers, strict=True)]
    ended = cleantext.clean("\f".join(pages), select=["pages"])
    assert cleantext.clean("\f".join(pages) + "\f", select=["pages"]) == ended
    assert ended.count("The Lamp and the Bell") == 1


SECTIONS = ("The lamp goes out", "A bell is cast", "Of ropes and oars", "The winter boat", "How oil was bought")


def sections() -> tuple[list[str], list[str]]:
    """Pages with the heading of a section on each, and what their heads say: the section that they begin with."""
    bodies = ["\n".join(LINES[first : first + 16]) for first in range(0, 16 * len(SECTIONS), 16)]
    pages = []
    for title, body in zip(SECTIONS, bodies, strict=True):
        above, _, below = body.partition(". ")
        pages.append(f"{above}.\n\n{title}\n\n{textwrap.fill(below, 64, break_on_hyphens=False)}")
    return pages, [SECTIONS[0], *SECTIONS[:-1]]


@pytest.mark.parametrize("capitals", [False, True])
def test_heads_of_sections_that_stand_once_go_where_others_cut_a_sentence(*, capitals: bool) -> None:
    pages, heads = sections()
    heads = [head.upper() if capitals else head for head in heads]
    noisy = "\n\f".join(f"{head}\n{page}\n\n{at}" for at, (head, page) in enumerate(zip(heads, pages, strict=True), 17))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_headings_at_the_top_of_pages_stay_where_none_cuts_a_sentence() -> None:
    pages = [f"{title}\n\n{page[: page.rindex('.') + 1]}" for title, page in zip(SECTIONS, PAGES, strict=False)]
    contents = "Contents\n\n" + "\n".join(SECTIONS)
    noisy = "\n\f".join(f"{page}\n\n{at}" for at, page in enumerate([contents, *pages], 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join([contents, *pages]).split()


def test_a_heading_stays_where_heads_of_other_pages_cut_sentences() -> None:
    pages, heads = sections()
    text = PAGES[-1].partition(". ")[2]
    opening = f"Of nets and knots\n\n{text[: text.rindex('.') + 1]}"
    contents = "Contents\n\n" + "\n".join([*SECTIONS, "Of nets and knots"])
    headed = [f"{head}\n{page}" for head, page in zip(heads, pages, strict=True)]
    noisy = "\n\f".join(f"{page}\n\n{at}" for at, page in enumerate([contents, *headed, opening], 1))
    assert cleantext.clean(noisy, select=["pages"]).count("Of nets and knots") == 2


def whole_pages() -> list[str]:
    """The pages of ``sections``, each up to the end of its last sentence."""
    return [page[: page.rindex(".") + 1] for page in sections()[0]]


@pytest.mark.parametrize("folio", ["{}", "Page {} of 21"])
def test_heads_of_sections_above_the_folios_go_though_none_cuts_a_sentence(folio: str) -> None:
    pages = whole_pages()
    feet = [
        f"{page}\n{head}\n{folio.format(at)}\n\f"
        for at, (page, head) in enumerate(zip(pages, SECTIONS, strict=True), 17)
    ]
    assert cleantext.clean("".join(feet), select=["pages"]).split() == " ".join(pages).split()


def test_a_question_is_the_head_of_a_section_where_the_heading_asks_it() -> None:
    pages, heads = sections()
    pages[1], heads[2] = pages[1].replace(SECTIONS[1], "What is a bell?"), "WHAT IS A BELL?"
    noisy = "\n\f".join(
        f"{head.upper()}\n{page}\n\n{at}" for at, (head, page) in enumerate(zip(heads, pages, strict=True), 17)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_names_above_the_folios_stay_where_they_sign_what_stands_above() -> None:
    names = ("Ada Wren of Carrow", "Tam Oakley the Elder", "Mrs Anna Varga", "Ferenc Holl", "The Ferry Company")
    letters = [f"{name}\n12 Mill Lane\n\n{page}\n\n{name}\n" for name, page in zip(names, whole_pages(), strict=True)]
    noisy = "\f".join(f"{letter}\n{at}\n" for at, letter in enumerate(letters, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(letters).split()


@pytest.mark.parametrize(
    "heads",
    [
        ("CHAPTER IV | 1", "4 | UNDER THE WEIR", "CHAPTER IV | 5", "8 | UNDER THE WEIR", "CHAPTER IV | 9"),
        ("CHAPTER IV | 2", "3 | UNDER THE WEIR", "CHAPTER IV | 4", "7 | UNDER THE WEIR", "CHAPTER IV | 8"),
    ],
)
def test_heads_of_both_sides_go_though_plates_have_no_numbers(heads: tuple[str, ...]) -> None:
    pages = ["\n".join(LINES[first : first + 16]) for first in range(0, 16 * len(heads), 16)]
    noisy = "\n\f".join(f"{head}\n\n{page}" for head, page in zip(heads, pages, strict=True))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("names", [("M. R. Oakley", "Finding Your Way"), ("M. R. Oakley", "M. R. Oakley")])
def test_two_names_above_the_folios_by_turns_are_feet_and_one_signs(names: tuple[str, str]) -> None:
    stock = " ".join(text for piece in STOCK for text in piece.paragraphs)
    lines = textwrap.wrap(stock, 64, break_on_hyphens=False)
    bodies = [" ".join(lines[at : at + 26]) for at in range(0, 26 * 7, 26)]
    pages = [textwrap.fill(body[body.index(". ") + 2 : body.rindex(". ") + 1], 64) for body in bodies]
    feet = [pages[0], *(f"{page}\n{names[at % 2]}" for at, page in enumerate(pages[1:]))]
    noisy = "".join(f"{foot}\n- {at} -\n\f" for at, foot in enumerate(feet, 31))
    kept = pages if names[0] != names[1] else feet
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(kept).split()


@pytest.mark.parametrize(
    ("title", "left", "right"),
    [
        ("On the Keeping of Lamps and Bells from", "{} Lamps: On the Keeping of Lamps and Bells", "E. Tamm {}"),
        ("lamps.sty – Lamps and Bells in Type", "lamps.sty", "lamps.sty"),
    ],
)
def test_a_title_that_heads_only_resemble_stays(title: str, left: str, right: str) -> None:
    rows = [row for piece in STOCK for text in piece.paragraphs for row in textwrap.wrap(text, 64)]
    pages = ["\n".join(rows[first : first + 14]) for first in range(0, 14 * 8, 14)]
    opening = f"{title}\nThe Harbour\nE. Tamm\nHarbour Office\n{pages[0]}"
    heads = ((left if at % 2 else right).format(at + 1) for at in range(1, 8))
    noisy = "\n\f".join([opening, *(f"{head}\n{page}" for head, page in zip(heads, pages[1:], strict=True))])
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join([opening, *pages[1:]]).split()


def test_the_title_that_a_heading_says_in_small_letters_stays_below_its_head() -> None:
    rows = [row for piece in STOCK for text in piece.paragraphs for row in textwrap.wrap(text, 64)]
    pages = ["\n".join(rows[first : first + 14]) for first in range(0, 14 * 8, 14)]
    pages[0] = f"How the Lamp Burns at Night\nHow the lamp burns at night\n{pages[0]}"
    noisy = "\n\f".join(f"How the Lamp Burns at Night · {at}\n{page}" for at, page in enumerate(pages, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("row", ["General Edith Hollis says the keepers should", "Keeper Edith Tamm should"])
def test_the_first_row_of_a_page_stays_behind_a_head_at_the_foot(row: str) -> None:
    rest = "have a lamp of their own and a bell, as was said in the council of the town"
    noisy = f"The Keeper of the Harbour Light\n10\n\f{row}\n{rest}\n"
    assert row in cleantext.clean(noisy, select=["pages"])


@pytest.mark.parametrize(
    "head", ["3.5. OF LAMPS AND BELLS FOR", "3.5. OF LAMPS AND BELLS …", "3.5. Of Lamps and Bells …"]
)
def test_a_second_head_that_was_cut_to_fit_goes_from_each_page_where_it_cuts_a_sentence(head: str) -> None:
    pages = ["\n".join(LINES[first : first + 4]) for first in (0, 4, 8, 13, 17)]
    heads = ("3.4. THE HARBOUR", head, head, "3.6. OF ALL THE OIL")
    noisy = f"{pages[0]}\n\n10\n\n\f" + "\n\n\f".join(
        f"CHAPTER 3. BEFORE THE LAMP IS LIT\n\n{head}\n\n{page}\n\n{at}"
        for at, (head, page) in enumerate(zip(heads, pages[1:], strict=True), 11)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize(
    "headings",
    [
        ("PROP. XII.", "PROP. XIII.", "PROP. XIV.", "PROP. XV."),
        ("CHAPTER XII", "CHAPTER XIII", "CHAPTER XIV", "CHAPTER XV"),
    ],
)
@pytest.mark.parametrize("on", [(6, 8, 10, 12), (6, 9, 10, 13), (7, 8, 10, 11)])
def test_headings_that_differ_by_roman_numbers_stay_below_the_heads_that_repeat_them(
    headings: tuple[str, ...], on: tuple[int, ...]
) -> None:
    pages: list[str] = []
    texts = (textwrap.wrap(text, 64) for piece in STOCK for text in piece.paragraphs)
    lines: list[str] = []
    for at in range(4, 15):
        while len(lines) < 16 and (at + 1 not in on or not lines):
            lines += next(texts)
        pages.append("\n".join(lines if at + 1 in on else lines[:16]))
        lines = [] if at + 1 in on else lines[16:]
    section, noisy, kept = "Of Light", [], []
    for at, page in enumerate(pages, 4):
        head = f"{at}\n{section}" if at % 2 else f"The Harbour: Book Two\n{at}"
        section = headings[on.index(at)] if at in on else section
        noisy.append("\n".join([head, *[section] * (at in on), page]))
        kept += [section] * (at in on)
    cleaned = cleantext.clean("\n\f".join(noisy), select=["pages"])
    assert all(heading in cleaned for heading in kept)
