"""Pages: notes whose marks are raised or in brackets, and the rules above notes."""

from __future__ import annotations

import pytest

import cleantext

ABOVE = (
    "The ferry left the quay at nine{call} with two carts and a bell on board,\n"
    "and the keeper of the lamp stood at the rail until the wall of the\n"
    "harbour could not be seen any more. He had been told to watch the\n"
)
BELOW = (
    "bell and nothing else, and this he did for the whole of the night.\n"
    "\nIn the morning the carts were landed on the other side.\n"
)
MARKS = ("¹", "[1]", "(1)", "*", "1")
NOTE = "The hour is that of the log, which the clerk copied in the same\nyear."


@pytest.mark.parametrize("rule", ["", "_______\n", "-------\n", "\n_______\n\n"])
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("mark", MARKS)
def test_a_note_goes_behind_the_paragraph_and_the_rule_above_it_goes(mark: str, gap: str, rule: str) -> None:
    noisy = f"{ABOVE.format(call=',' + mark)}{gap}{rule}{mark} {NOTE}\n\f{BELOW}"
    paragraph, other = BELOW.split("\n\n")
    cleaned = f"{ABOVE.format(call=',' + mark)}{paragraph}\n\n{mark} {NOTE}\n\n{other}"
    assert cleantext.clean(noisy, select=["pages"]) == cleaned


def test_notes_with_raised_marks_are_paragraphs_of_their_own() -> None:
    above = ABOVE.format(call=",¹").replace("lamp", "lamp²")
    noisy = f"{above}\n¹{NOTE}\n² So the book of the harbour has it.\n\f{BELOW}"
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert f"\n\n¹{NOTE}\n\n² So the book of the harbour has it.\n\n" in cleaned
    assert "told to watch the\nbell and nothing" in cleaned


def test_a_note_that_cuts_no_sentence_stays_where_it_is() -> None:
    above = ABOVE.format(call=",¹").replace("watch the\n", "watch.\n")
    noisy = f"{above}¹ {NOTE}\n\f8.6 The bell\n\nIt was rung at ten.\n"
    assert (
        cleantext.clean(noisy, select=["pages"])
        == f"{above.strip()}\n\n¹ {NOTE}\n\n8.6 The bell\n\nIt was rung at ten.\n"
    )


@pytest.mark.parametrize(
    "foot",
    [
        "[1] The book of the harbour, in two volumes, of which the first\nis lost.\n\f[2] The book of the lamp.\n",
        "(1) the lamp that is lit at nine and put out in the morning,\n(2) the bell,\n\fand the lamp of the quay.\n",
        "¹ The hour is that of the log, which the clerk copied in the same\nyear.\n\fbell and nothing else.\n",
        "at quay.\n\nReferences\n[1] The book of the harbour.\n\fvolume the first, of which one half is lost by now.\n",
    ],
    ids=["references", "list", "not called", "references below a heading"],
)
def test_other_rows_with_such_marks_stay(foot: str) -> None:
    noisy = ABOVE.format(call=", as is said [1] and in (1),") + foot
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_a_list_of_references_that_began_above_stays_where_it_is() -> None:
    listed = "".join(
        f"[{number}] The book of the {thing}.\n" for number, thing in enumerate(("lamp", "bell", "quay"), 3)
    )
    noisy = f"{ABOVE.format(call=' [5]')}{listed}\f{BELOW}"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_a_number_in_place_of_a_hyphen_goes_with_its_note_and_the_word_is_whole() -> None:
    joined = "The keepers of the lamps along the coast were men who had been at sea and"
    short = "were paid by the year,1 so that a\nwinter of fog cost nobody more"
    above = f"{joined}\n{short}\n{joined}\nthan a summer, and it was no mis1\n"
    note = "They had the oil as well, a coat for\nthe winter, and a bell."
    below = "take that they were content to stay.\n\nIn the spring the carts came back.\n"
    cleaned = cleantext.clean(f"{above}\n{note}\n\f{below}", select=["pages", "lines", "hyphens"])
    assert f"it was no mistake that they were content to stay.\n\n1 {note.replace(chr(10), ' ')}\n\n" in cleaned


def test_a_list_that_stands_above_the_foot_of_two_pages_is_no_furniture() -> None:
    items = "• a coat of oilcloth for the\nkeeper of the lamp\n"
    text = [
        f"The log of the month of {month} was kept by the clerk and" for month in ("March", "April", "June", "July")
    ]
    pages = [
        f"{line}\nhe wrote it down.\n{items if 0 < at < 3 else ''}\nPage {at + 1}\n" for at, line in enumerate(text)
    ]
    cleaned = cleantext.clean("\f".join(pages), select=["pages"])
    assert cleaned.count("keeper of the lamp") == 2
    assert "Page" not in cleaned


CUT, ENDED = BELOW, "On the other side the carts were landed, as they are every day of the year.\n"
FEET = {
    "a sentence goes on behind a number": f"tide from\n1 to 6 in July, and the quay on the 7th.\n\f{ENDED}",
    "a sentence goes on behind a number, and overleaf": f"tide from\n1 to 6 in July, and the quay of the\n\f{CUT}",
    "a word between stars": f"lamp\n*ferry* list, as the keeper of the bell calls it, and the quay.\n\f{CUT}",
    "a caption below a figure": f"lamp\n\n1\n\n2\n\nFigure 2. The lamp, as it was.\n\f{CUT}",
    "a column of figures": f"lamp\n\n3\n3\n1\n\nThe weight of the bell in pounds, and of the rope.\n\f{CUT}",
    "the number nought": f"lamp\n0\nand the rope of the\n\nThe weight of the bell in pounds, and of the rope.\n\f{CUT}",
    "figures set in": f"lamp:\n\n    1\n    2\n\nThe weight of the bell in pounds is told by the keeper.\n\f{CUT}",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_text_with_figures_at_the_foot_of_a_page_stays(foot: str) -> None:
    above = ABOVE.format(call="1").replace("bell", "bell*").replace("lamp", "lamp2").replace("wall", "wall0")
    noisy = above.removesuffix("\n") + " " + foot
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_a_name_with_a_number_that_comes_again_is_no_broken_word() -> None:
    foot = "lamp of the x11\nfor the clerk, who had an x11, and the\n\nThe weight of the bell, and the rope.\n"
    noisy = f"{ABOVE.format(call='')}{foot}\f{BELOW}"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_notes_whose_raised_numbers_touch_them_go_behind_the_paragraph() -> None:
    above = ABOVE.format(call=",1").replace("lamp", "lamp2")
    noisy = f"{above}1{NOTE}\n2A bell of brass, so the book of the harbour has it.\n\f{BELOW}"
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert f"told to watch the\n{BELOW.partition(chr(10))[0]}\n\n1{NOTE}\n\n2A bell of brass, so the" in cleaned


@pytest.mark.parametrize(
    "row", ["3D maps of the harbour were made by the same clerk.", "2nd Lamp Street is the house."]
)
def test_words_that_begin_with_a_figure_are_no_notes(row: str) -> None:
    noisy = f"{ABOVE.format(call=',3')}{row}\n\f{BELOW}"
    assert row in cleantext.clean(noisy, select=["pages"])
    assert f"watch the\n{row}" in cleantext.clean(noisy, select=["pages"])


def test_notes_whose_raised_numbers_touch_them_stay_where_no_sentence_goes_on_overleaf() -> None:
    above = ABOVE.format(call=",1").replace("watch the\n", "watch.\n")
    noisy = f"{above}1{NOTE}\n\f8.6 The bell\nOf these the harbour has a stock:\nlamps 3\nropes 8\noil 12\n"
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert f"told to watch.\n\n1{NOTE}\n\n8.6 The bell\nOf these" in cleaned


def test_the_number_of_a_section_calls_no_note() -> None:
    listed = "3.3 Of the Bell and the Rope\n3\nThese figures can be seen by whoever comes by in time."
    noisy = f"{listed}\n\f4 Of the Oil\nof the keeper. He has it from a barrel that stands in the hall of the office.\n"
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_the_labels_of_a_drawing_are_no_notes() -> None:
    body = (
        "The masters of the harbour kept a book in which each ship had a row of its own, and the\n"
        "clerk who wrote it up at night drew a small tree below the row, so that whoever came later\n"
        "could see at once from which yard the ship had come and which of her sisters were afloat.\n"
    )
    labels = "\n".join(["Heron", "Dunlin", "Plover", "4", "5", "1", "2", "3", "1", "2", "3", "4"])
    below = (
        "There are many ways to read such a drawing, and a range of them is given on the last page\n"
        "of the book, where the clerk has listed what he used himself. The most common of them is to\n"
        "put the tonnage of each ship beside its branch, as was done on the page before this one, and\n"
        "to follow the branches down to the yard where the first of them was laid on the stocks\n"
    )
    rest = "in the year of the great storm. Whoever does so will find that the rows agree with the\ndrawings.\n"
    noisy = f"{body * 4}1\n\f{body * 2}{labels}\n{below}2\n\f{rest}{body * 3}3\n\f{body * 4}4\n"
    assert "laid on the stocks in the year of the great storm" in cleantext.clean(noisy)
