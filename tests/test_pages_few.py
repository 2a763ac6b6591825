"""Pages: texts of two or three pages, too few to show by repetition what stands at their edges."""

from __future__ import annotations

import pytest

import cleantext

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
    "\nhttps://weir.example.org/r?p=2\n",
)


@pytest.mark.parametrize("row", FURNITURE)
@pytest.mark.parametrize("edges", [("\n", "\n\f"), ("\n\f", "\n")], ids=["foot", "head"])
def test_furniture_of_one_page_goes_where_it_cuts_a_sentence(row: str, edges: tuple[str, str]) -> None:
    text = f"{ABOVE}{STOOD}\nthe river {BELOW}"
    noisy = text.replace(f"{STOOD}\n", f"{STOOD}{row.join(edges)}")
    assert cleantext.clean(noisy, select=["pages"]) == text


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
