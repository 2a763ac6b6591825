"""Pages: texts of two or three pages, too few to show by repetition what stands at their edges."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from prose import STOCK

import cleantext
from cleantext.layout.cut_sentences import is_cut

ABOVE = (
    "The clerk of the weir wrote his report in the evening, while the\n"
    "water was still rising behind the wall and nobody in the village\n"
    "had gone to bed. He sharpened his pencil twice before he could\n"
)
BELOW = (
    "went down again in the course of the week, and the keeper took the\n"
    "boards out of the windows of the mill, as he did every spring.\n"
)
STOOD = "bring himself to say that the wall of the mill had stood, while"
FURNITURE = (
    "Page 12",
    "p. 12",
    "- 12 -",
    "12",
    "xii",
    "\n12\n",
    "\n[12]\n",
    "\nxii\n",
    "Side 12 av 40",
    "\nстр. 12\n",
    "12. oldal",
    "第 12 頁",
    "\nhttps://weir.example.org/r?p=2\n",
)


@pytest.mark.parametrize("row", FURNITURE)
@pytest.mark.parametrize("edges", [("\n", "\n\f"), ("\n\f", "\n")], ids=["foot", "head"])
def test_furniture_of_one_page_goes_where_it_cuts_a_sentence(row: str, edges: tuple[str, str]) -> None:
    text = f"{ABOVE}{STOOD}\nthe river {BELOW}"
    noisy = text.replace(f"{STOOD}\n", f"{STOOD}{row.join(edges)}")
    assert cleantext.clean(noisy, select=["pages"]) == text


@pytest.mark.parametrize(
    ("before", "row"),
    [
        ("bring himself to cite what Tamm says of it in his History, at", "p. 93"),
        ("bring himself to cite what Tamm says of it in his History,", "p. 93"),
        ("3 O. Tamm, History of the Weir and of its Keepers, part 2, edition", "p. 93."),
    ],
)
def test_the_page_of_a_citation_stays(before: str, row: str) -> None:
    noisy = f"{ABOVE}{before}\n{row}\n\fand the river {BELOW}"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_folios_of_two_pages_go_together() -> None:
    ended = "say that the wall of the mill had stood, and went home to bed."
    text = f"{ABOVE}{STOOD}\n\fthe river {BELOW}{ABOVE}{ended}\n\fThe river {BELOW}"
    noisy = text.replace(f"{STOOD}\n", f"{STOOD}\n12\n").replace(f"{ended}\n", f"{ended}\n13\n")
    assert cleantext.clean(noisy, select=["pages"]) == cleantext.clean(text, select=["pages"])


@pytest.mark.parametrize(
    ("before", "row", "behind"),
    [
        ("remember a flood like that one, unless it was the one in the year", "1984", "which"),
        ("bring himself to say that the wall of the mill had lost some m", "3", "that the river"),
        ("bring himself to say that the wall had stood, as was written", "[12]", "that the river"),
        ("bring himself to say that the wall of the mill had stood by then.", "12", "The river"),
    ],
)
def test_a_number_in_doubt_stays_on_a_row_of_its_own(before: str, row: str, behind: str) -> None:
    cleaned = cleantext.clean(f"{ABOVE}{before}\n{row}\n\f{behind} {BELOW}")
    assert f"{before}\n\n{row}\n\n{behind} ".replace("\n", " ") in cleaned.replace("\n", " ")
    assert f"\n\n{row}\n\n" in cleaned


@pytest.mark.parametrize(
    ("before", "row", "behind"),
    [
        ("bring himself to say that the damage came to more than", "12", "shillings, and the river"),
        ("bring himself to say so (it is told on page 11 and on", "Page 12", "of his book), and the river"),
        ("bring himself to say so; all of the report can be read at", "https://weir.example.org/r", "and the river"),
    ],
)
def test_what_the_sentence_leads_on_to_stays_in_it(before: str, row: str, behind: str) -> None:
    cleaned = cleantext.clean(f"{ABOVE}{before}\n{row}\n\f{behind} {BELOW}")
    assert f"{before} {row} {behind} " in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "number of persons who live in the house\n4\nnumber of rooms that are heated in winter\n3\n\f"
        "number of rooms that are not heated in winter\n5\nnumber of beds that were let in summer\n2\n",
        "The lamp of the mill was lit at nine, and the bell was rung.\n\f2\n\nThe river was at the wall by ten.\n",
        f"{ABOVE}take the letter to the post.\n8\nhttps://weir.example.org/r\n\fThe river {BELOW}",
        f"{ABOVE}The Book of the Weir, in two volumes, Mill Press,\nhttps://weir.example.org/r\n\fThe river {BELOW}",
        f"{ABOVE}say so. The rest of the report can be read by all\n(https://weir.example.org/r).\n\fthe river {BELOW}",
        f"{ABOVE}send a letter.\n\nMill Lane\n+1 781 555 1212\nada@weir.example.org\n\fposition\nclerk of the weir\n",
    ],
    ids=["form", "chapter", "note", "reference", "end of a sentence", "address"],
)
def test_numbers_and_links_of_the_text_stay(text: str) -> None:
    assert cleantext.clean(text, select=["pages"]).split() == text.split()


LINES = textwrap.wrap(" ".join(text for piece in STOCK[:4] for text in piece.paragraphs), 64, break_on_hyphens=False)


def sheets(count: int, height: int, *, cut: bool) -> list[str]:
    """Pages of about so many lines, each of which ends inside a sentence that goes on in a small letter, or none."""
    places = [
        place
        for place, (one, other) in enumerate(pairwise(LINES), 1)
        if is_cut(one, other) == cut and (cut or one.endswith("."))
    ]
    ends = [min(places, key=lambda place: abs(place - height * page)) for page in range(1, count + 1)]
    return ["\n".join(LINES[first:behind]) + "\n" for first, behind in pairwise([0, *ends])]


SHEETS, ENDED = sheets(3, 16, cut=True), sheets(3, 16, cut=False)


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("heads", [("COLLECTED PAPERS", "CHAPTER ONE"), ("The Weir Review", "Reports 1911")])
def test_heads_of_left_and_right_pages_go_where_they_cut_a_sentence(heads: tuple[str, str], gap: str) -> None:
    pages = [f"{heads[number % 2]}\n{gap}{page}\n{number}\n" for number, page in enumerate(SHEETS, 1)]
    noisy = SHEETS[0] + "\n1\n\f" + "\f".join(pages[1:])
    assert cleantext.clean(noisy, select=["pages"]) == "".join(SHEETS)


@pytest.mark.parametrize("row", ["Mr Adam Lodan", "Fig. 2 The Weir"])
def test_a_row_that_may_belong_to_the_page_stays(row: str) -> None:
    noisy = f"{SHEETS[0]}\f{row}\n{SHEETS[1]}"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


@pytest.mark.parametrize("folio", ["{}", "\n{}", "     - {} -", "Page {} of 3", "{} | Page"])
def test_numbers_at_the_end_of_each_of_a_few_pages_go(folio: str) -> None:
    noisy = "".join(f"{page}{folio.format(number)}\n" for number, page in enumerate(SHEETS, 1))
    assert cleantext.clean(noisy, select=["pages"]) == "".join(SHEETS)


def test_numbers_of_two_pages_go_where_the_first_cuts_a_sentence() -> None:
    assert cleantext.clean(f"{SHEETS[0]}7\n{SHEETS[1]}\n8\n", select=["pages"]) == SHEETS[0] + SHEETS[1]
    ended = f"{ENDED[0]}7\n{ENDED[1]}8\n"
    assert cleantext.clean(ended, select=["pages"]) == ended


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{number}\n\n{page}\n" for number, page in enumerate(ENDED, 1)),
        f"{ENDED[0]}1\n{ENDED[1]}{ENDED[2]}3\n",
        "".join(f"{page}{number}\n" for number, page in enumerate([ENDED[0] * 3, *ENDED[1:]], 1)),
        "The clerk\n1\nThe keeper\n2\nThe miller and the men of the mill\n3\n",
    ],
    ids=["above", "not in turn", "not even", "too near"],
)
def test_numbers_that_end_no_pages_stay(text: str) -> None:
    assert cleantext.clean(text, select=["pages"]) == text


def test_why_says_what_kind_of_furniture_went() -> None:
    noisy = f"{SHEETS[0]}\n1\n\fCHAPTER ONE\n{SHEETS[1]}\n2\n\f{SHEETS[2]}\n3\n"
    whys = [edit.why for edit in cleantext.explain(noisy, select=["pages"]).edits]
    assert whys == ["page number and running head", "page number", "page number"]


@pytest.mark.parametrize("mark", ["", "\f"])
def test_heads_go_whose_number_stands_outside_on_left_and_right_pages(mark: str) -> None:
    heads = ("The Weir Review     {}", "{}     The Weir Review")
    pages = [f"{heads[number % 2].format(number + 11)}\n\n{page}" for number, page in enumerate(ENDED)]
    assert cleantext.clean(mark.join(pages), select=["pages"]).split() == " ".join(ENDED).split()


@pytest.mark.parametrize("mark", ["", "\n", "\f"])
def test_dates_above_the_entries_of_a_diary_stay(mark: str) -> None:
    noisy = mark.join(f"Written on {3 * year} March {1900 + year}\n{page}" for year, page in enumerate(ENDED, 1))
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()
