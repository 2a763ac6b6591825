"""Pages: heads that nothing repeats, and page breaks that nothing marks, in our own prose."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest

import cleantext
from cleantext.document import Document
from cleantext.layout.pages.quorum import ENOUGH
from cleantext.layout.pages.unmarked.sequences import readings
from cleantext.layout.rows import rows_of
from corpora.typeset.arrange import pieces

PROSE = Path(__file__).parent.parent / "corpora" / "typeset" / "prose"
STOCK = pieces([PROSE / f"{name}.txt" for name in ("essays", "reports", "histories", "stories")])
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")

THINGS = ("Tides", "Kettles", "Ledgers", "Ferries", "Lamps", "Gulls", "Ropes", "Wardens", "Bells", "Looms", "Yeast")


def sheets(height: int) -> list[list[str]]:
    """Prose in pages of so many lines."""
    lines = [
        line
        for piece in STOCK
        for paragraph in piece.paragraphs
        for line in [*textwrap.wrap(paragraph, 60, break_on_hyphens=False), ""]
    ]
    return [lines[at : at + height] for at in range(0, len(lines), height)][: len(ROMANS)]


def without(pages: Iterable[list[str]]) -> str:
    return " ".join(" ".join(line for page in pages for line in page).split())


FOLIOS: dict[str, Callable[[int], str]] = {
    "dots": lambda page: f"· {page + 3} ·",
    "roman behind a dash": lambda page: f"The Quarterly — {ROMANS[page]}",
    "of": lambda page: f"Page {page + 1} of",
    "before a head": lambda page: f"p. {page + 1} The Parish Record",
    "behind a head, cut": lambda page: f"The Parish Record of the Upper Valley Page {page + 1} of",
    "two edges of a wide page": lambda page: f"{page + 1}" + " " * 110 + "The Parish Record",
    "wide margin": lambda page: " " * 150 + f"[{page + 9}]",
}


@pytest.mark.parametrize("folio", FOLIOS.values(), ids=FOLIOS)
def test_folios_go_where_nothing_marks_the_pages(folio: Callable[[int], str]) -> None:
    pages = sheets(24)
    text = "\n".join("\n".join([*page, folio(number)]) for number, page in enumerate(pages))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


def test_the_title_of_a_text_stays_where_its_heads_repeat_it() -> None:
    pages = sheets(24)
    text = "\n".join(f"The Valley Library\n{number + 1}\n" + "\n".join(page) for number, page in enumerate(pages))
    once = cleantext.clean(text.replace("The Valley Library\n1\n", "The Valley Library\n", 1), select=["pages"])
    assert " ".join(once.split()) == "The Valley Library " + without(pages)


@pytest.mark.parametrize("width", [22, 90])
def test_heads_of_chapters_of_one_page_go_where_they_cut_a_sentence(width: int) -> None:
    lines = [line for page in sheets(24) for line in page if line]
    cuts = [0]
    for place in range(1, len(lines)):
        if place >= cuts[-1] + 20 and lines[place][0].islower() and lines[place - 1][-1].islower():
            cuts.append(place)
    pages = [lines[start:end] for start, end in pairwise(cuts)]
    text = "\n".join(["1", *pages[0]]) + "\n\f"
    for number, page in enumerate(pages[1:], 2):
        head = f"Concerning {THINGS[number % len(THINGS)]} and Sundries" if number % 2 else "The Valley Library"
        text += "\n".join([str(number), *textwrap.wrap(head, width), *page]) + "\n\f"
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


def test_numbers_of_notes_are_not_taken_for_folios_beside_them() -> None:
    pages = [
        [*page, f"{number} The {thing} of the parish are meant, which the clerk could", "not find in his list."]
        for number, (page, thing) in enumerate(zip(sheets(24), ROMANS, strict=False), 1)
    ]
    text = "\n".join("\n".join([*page, f"THE BELLS OF QUARLEY {number}"]) for number, page in enumerate(pages, 1))
    cleaned = cleantext.clean(text, select=["pages"])
    assert "QUARLEY" not in cleaned
    assert cleaned.count(" of the parish are meant") == len(pages)


def test_numbers_of_notes_on_rows_of_their_own_stay() -> None:
    pages = sheets(24)
    text = "\n".join(
        "\n".join([*page[:9], f"the bell of that name.{number}", *page[9:], f"So the {thing} has it.", str(number)])
        for number, (page, thing) in enumerate(zip(pages, ROMANS, strict=False), 1)
    )
    assert cleantext.clean(text, select=["pages"]) == text


def test_a_folio_set_otherwise_than_the_others_goes_with_them() -> None:
    pages = sheets(24)
    text = "\n".join(
        "\n".join([*page, f"p. {number}" if number == 9 else str(number)]) for number, page in enumerate(pages, 1)
    )
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


def test_a_number_that_stands_off_its_page_is_no_folio() -> None:
    pages = sheets(24)
    pages[0] = [*pages[0][:2], "1", *pages[0][2:]]
    text = "\n".join("\n".join([*page, str(number)]) for number, page in enumerate(pages, 1))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


#: Holders of rights, whose notices differ by their names alone, as they stand in a row in a file of licences.
HOLDERS = ("Kettle & Sons, Harbour Street", "The Weir Company", "A. Lodan and others", "Orchard Mills", "Tide Office")


def test_a_formula_that_repeats_stays_with_the_heading_that_repeats_in_it() -> None:
    notices = [
        f"Copyright 19{number}4 by {holder}\n\n                 All Rights Reserved\n\n"
        "Permission to print, bind and lend these tables to anybody who asks for them is\n"
        "granted without fee, provided that this notice stands in each copy, and that\n"
        f"the name of {holder} is not\n"
        "used to advertise what has been made of them without leave in writing, and that\n"
        "nobody is told that the tables are fit for any purpose.\n"
        for number, holder in enumerate(HOLDERS, 1)
    ]
    text = "\n".join(notices)
    assert cleantext.clean(text, select=["pages"]) == text


def test_a_label_that_repeats_stays() -> None:
    examples = [
        f"The command below moves {count} boats to another berth.\n\n    berth move --boats {count} east\n\n"
        f"Result::\n\n    moved {count} boats to the eastern berth, where {2 * count} metres of quay are free\n"
        for count in range(2, 9)
    ]
    text = "\n".join(line for example in examples for line in [example, *sheets(5)[0]])
    assert cleantext.clean(text, select=["pages"]) == text


def test_numbers_of_notes_above_the_folios_stay() -> None:
    pages = [
        [*page[:9], f"the bell of that name.{number}", *page[9:], f"So the {thing} has it.", str(number)]
        for number, page, thing in zip(range(1, 40, 2), sheets(24), ROMANS, strict=False)
    ]
    text = "\n".join("\n".join([*page, f"Page {number}"]) for number, page in enumerate(pages, 1))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


@pytest.mark.parametrize(
    ("row", "is_read"),
    [
        *[(row, True) for row in ("xii", "page 12", "p. 3", "pg3", "12 of 30", "THE LAMP 9", "https://lamp.org 4")],
        *[(row, False) for row in ("lamps of 1931", "34 per cent", "- in 1931 it rained -", "posts, see p. 31")],
    ],
)
def test_a_row_that_begins_with_a_word_in_small_letters_is_read_only_if_a_folio_can(row: str, is_read: bool) -> None:
    rows, _ = rows_of(Document("\n".join([row] * ENOUGH)))
    assert bool([*readings(rows, range(ENOUGH))]) == is_read


@pytest.mark.parametrize("height", [9, 11, 14, 18])
def test_a_scraped_table_keeps_its_cells(height: int) -> None:
    """Each cell stands on a row of its own, and a head comes again."""
    rng = random.Random(2)
    cells: list[str] = []
    for number in range(150):
        words = rng.choice(STOCK).paragraphs[0].lower().split()[: rng.randint(5, 12)]
        head = ["Boat", "Seen", "Size", "Description of it"] if number % height == 0 else []
        cells += [*head, f"quay{number}", f"V:{number % 7}, I:9", str(rng.randint(100, 9000)), " ".join(words)]
    table = "\n\n".join(cells) + "\n"
    assert cleantext.clean(table, select=["pages"]) == table


def even(height: int) -> list[list[str]]:
    """Pages of prose, of which some end inside a sentence, without what is left on the last one."""
    return [page for page in sheets(height) if len(page) == height]


@pytest.mark.parametrize("folio", ["({})", "{}.", "({roman})"])
def test_folios_that_look_like_items_go_where_pages_of_one_length_are_cut_by_them(folio: str) -> None:
    pages = even(24)
    numbers = [folio.format(number, roman=ROMANS[number - 1]) for number in range(1, len(pages) + 1)]
    text = "\n".join("\n".join([*page, "", number, ""]) for page, number in zip(pages, numbers, strict=True))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


@pytest.mark.parametrize("folio", ["({})", "[{}.]", "({roman})"])
def test_folios_that_look_like_items_go_where_they_touch_the_lines_that_they_cut(folio: str) -> None:
    pages = even(24)
    numbers = [folio.format(number, roman=ROMANS[number - 1]) for number in range(1, len(pages) + 1)]
    text = "\n".join("\n".join([*page, number]) for page, number in zip(pages, numbers, strict=True))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


def whole(height: int) -> list[list[str]]:
    """Pages of prose that end with a sentence each, and begin with one."""
    stock = " ".join(paragraph for piece in STOCK for paragraph in piece.paragraphs)
    lines = textwrap.wrap(stock, 60, break_on_hyphens=False)
    pages = [" ".join(lines[at : at + height]) for at in range(0, 8 * height, height)]
    sentences = [page[page.index(". ") + 2 : page.rindex(". ") + 1] for page in pages]
    return [textwrap.wrap(page, 60, break_on_hyphens=False) for page in sentences]


def test_a_notice_beside_numbers_shows_pages_though_no_sentence_is_cut() -> None:
    pages = whole(26)
    feet = ("Copyright 2021 by the wardens", "- {} -", "www.weir.example.org/reader")
    text = "\n".join("\n".join([*page, *(row.format(number) for row in feet)]) for number, page in enumerate(pages, 17))
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


def test_heads_of_two_sides_by_turns_show_pages_though_no_sentence_is_cut() -> None:
    pages = whole(26)
    heads = ("The Wardens of the Weir", "A Handbook for Ferries")
    text = "\n".join("\n".join([heads[at % 2], *page, f"- {at} -"]) for at, page in enumerate(pages, 17))
    cleaned = cleantext.clean(text, select=["pages"])
    assert [cleaned.count(head) for head in heads] == [1, 1]  # the first of each may be what the others repeat
    assert " ".join(cleaned.replace(heads[0], "").replace(heads[1], "").split()) == without(pages)


@pytest.mark.parametrize("folio", ["- {} -", "({})", "A-{}"])
def test_a_title_by_turns_with_those_of_sections_shows_pages_though_no_sentence_is_cut(folio: str) -> None:
    pages = whole(26)
    heads = [f"OF {THINGS[at].upper()} AND MEN" if at % 2 else "A HANDBOOK FOR FERRIES" for at in range(len(pages))]
    text = "\n".join("\n".join([*page, heads[at], folio.format(at + 17)]) for at, page in enumerate(pages))
    left = cleantext.clean(text, select=["pages"])
    assert not [number for at in range(len(pages)) if (number := folio.format(at + 17)) in left]


@pytest.mark.parametrize("rows", [("The Weekly Letter", "A-{}"), ("The Weekly Letter", "({})"), ("({})",)])
def test_numbered_letters_of_one_length_keep_their_heads(rows: tuple[str, ...]) -> None:
    letters = [
        "\n".join([*(row.format(number) for row in rows), "", *page, ""]) for number, page in enumerate(whole(26), 12)
    ]
    text = "\n".join(letters)
    assert cleantext.clean(text, select=["pages"]) == text


def test_numbers_of_sections_stay_where_the_lists_above_them_have_no_stop() -> None:
    """Nor do small letters begin what stands below: no sentence is surely cut."""
    items = "the lamp, the bell, two oars, the log, oil and kelp"
    sections = [
        [f"3.3.{number}.", "", f"Basic {thing} : Use", "", *page, f"{thing}: {items}", ""]
        for number, (page, thing) in enumerate(zip(whole(26), THINGS, strict=False), 1)
    ]
    text = "\n".join("\n".join(section) for section in sections)
    assert cleantext.clean(text, select=["pages"]) == text


def test_numbers_of_equations_stay() -> None:
    """The equations themselves are lost, as pictures are, and each page has one."""
    text = "\n".join(
        "\n".join([*page, "", f"so that we have for the {thing}", "", f"({number})", "", "where it is not naught."])
        for number, (page, thing) in enumerate(zip(even(24), THINGS, strict=False), 1)
    )
    assert cleantext.clean(text, select=["pages"]) == text


def test_numbers_of_items_stay() -> None:
    """Each item has a page of text, which ends with a sentence."""
    pages = [[*page, f"So much of the {thing}, and more below."] for page, thing in zip(even(24), THINGS, strict=False)]
    text = "\n".join("\n".join([f"{number}.", "", *page, ""]) for number, page in enumerate(pages, 1))
    assert cleantext.clean(text, select=["pages"]) == text


def test_a_notice_with_the_name_of_a_reader_goes_where_it_repeats() -> None:
    pages = even(24)
    notice = "Downloaded by Ada Lodan (ada@weir.example.org)"
    text = "\n".join("\n".join([*page, "", notice, ""]) for page in pages)
    assert " ".join(cleantext.clean(text, select=["pages"]).split()) == without(pages)


SECTIONS = ("The Clerk", "Bells and ropes", "Results", "Letters to the Trust", "What Was Left")


@pytest.mark.parametrize("place", [3, 9, 15, 21])
@pytest.mark.parametrize("gap", [[], [""]], ids=["tight", "apart"])
@pytest.mark.parametrize("folio", ["{}", "J. Parish Hist. 14 (1911)   {}"])
def test_headings_of_sections_with_their_numbers_stay(folio: str, gap: list[str], place: int) -> None:
    pages = []
    for number, (page, title) in enumerate(zip(sheets(24), SECTIONS, strict=False), 1):
        end = next(at for at in range(place, 24) if not page[at] or page[at].endswith(".") or at == 23)
        pages.append([*page[:end], "and so it was.", *gap, f"{number} {title}", *gap, "So it began.", *page[end:]])
    text = "\n".join("\n".join([*page, folio.format(number)]) for number, page in enumerate(pages, 1))
    left = " ".join(cleantext.clean(text, select=["pages"]).split())
    assert all(f"{number} {title}" in left for number, title in enumerate(SECTIONS, 1))


@pytest.mark.parametrize("mark", ["{}", "[{}]"])
@pytest.mark.parametrize("marked", ["\n", "\n\f"])
def test_notes_that_begin_with_names_are_not_taken_for_heads(marked: str, mark: str) -> None:
    pages = [
        [*page[:9], "of which the clerk says more." + mark.format(number), *page[9:22], "", note, "the county"]
        for number, (page, thing) in enumerate(zip(sheets(24)[:5], THINGS, strict=False), 1)
        for note in [f"{mark.format(number)} {thing}, Weir and Upper Tamm; and a bell of"]
    ]
    text = marked.join("\n".join([*page, "", str(number)]) for number, page in enumerate(pages, 1)) + "\n"
    cleaned = cleantext.clean(text, select=["pages"])
    assert cleaned.count("Weir and Upper Tamm") == len(pages)
    assert not any(row.strip().isdecimal() for row in cleaned.split("\n"))


def test_a_title_whose_words_begin_the_first_sentence_stays() -> None:
    pages = [
        ["3.2 The second weir", "The second weir, which was built in the year of the flood and not", *sheets(24)[0]]
    ]
    pages += sheets(24)[1:6]
    text = "\n".join("\n".join([*page, str(number)]) for number, page in enumerate(pages, 1))
    assert cleantext.clean(text, select=["pages"]).startswith("3.2 The second weir\nThe second weir, which")


RULES = """\
1. A master who means to lie at the quay by night
shall before the lamp is lit bring word to the
Keeper of the Lamp of the said Harbour
of the name and the length of his boat, and the
keeper shall write both on a slate, which hangs
beside the door of the office and may be read by
all who pay their dues, at any hour of the night
or of the day, without a fee.
2. A master whose anchor is lost inside the wall
shall buoy the place with a cask, and shall send
before the tide has turned twice a letter to the
Keeper of the Lamp of the said Harbour
of the place and of the weight, and shall not go
to sea until the anchor is found or paid for, in
order that no other boat may foul it, as happened
in the year of the ice to two of them.
3. A master who finds a rope adrift in the harbour
shall bring it to the office dry, and shall tell
within the hour all that he knows of it to the
Keeper of the Lamp of the said Harbour
in the presence of the pilot, and if nobody has
asked for the rope in a month it shall be sold,
and the price spent on oil, or if there is oil
enough, on a new bell for the mole.
"""


def test_a_line_without_which_an_article_hangs_stays() -> None:
    assert cleantext.clean(RULES, select=["pages"]) == RULES


def test_full_lines_that_repeat_stay() -> None:
    row = "Tamm, “and Never once in all the Years”, and the"
    rules = RULES.replace("Keeper of the Lamp of the said Harbour\nof the", f"{row}\nold").replace(
        "Keeper of the Lamp of the said Harbour\nin the", f"{row}\nlatest"
    )
    assert cleantext.clean(rules, select=["pages"]) == rules


#: A script of moves, with the seconds to wait on rows of their own; what is said has no meaning.
MOVES = [
    "10",
    "k Tar shoulder fishnets to mast shipwreck pier sailboat sea mooring!",
    "k Of ropes net mast mew shipwreck gulls, by ropes wave lantern to sail by d5 old net ropes wave harb"
    "or Qc6 mooring, tar mooring. Sail, mew sailboat by anchor harbour.",
    "d6d5",
    "d7f6",
    "g7f6",
    "g4e6",
    "k Tar winter-gulls at harbor. Gulls keeper fog, fishnets sail wave gulls mooring to to tide.",
    "12",
    "k Seagull 11: Harbour on Shoulder, Boat 1913",
    "harbor",
    "winter harps",
    "harbor tide",
    "1",
    "ropes Shipwreck",
    "1",
    "light Mooring",
    "1",
    "k Tar's seawater mew harbor tide a tide sail at 4. Mew sail mast by to fog light to a lighthouse gul"
    "ls by mew a2-g8 sailboat. 90 seagull...",
    "100",
    "h4g6",
    "k Harbor sail mew sail f7 by mew a2-g8 sailboat.",
    "k Mooring mew pier by mew sailboat.",
    "15",
    "k Net fog tide keeper mew ropes lighthouse gulls...",
    "g8f8",
    "e7g6",
    "k sail.  Rope barge rope!",
    "10",
    "k I rope fog evening mew harbor. Tides sailboat (net wave) mew to waterfront at boatswain island by "
    "boat://shoulder.by.by/keeper/winter   (Tactic2.fog)  Of fog sea't wave Shipwreck, gulls net to land "
    "harbour ferry mooring mew headland to Fog island tar by",
]


def test_numbers_on_many_rows_are_data() -> None:
    assert cleantext.clean("\n".join(MOVES), select=["pages"]) == "\n".join(MOVES)


def test_a_link_inside_of_a_formula_stays() -> None:
    terms = (
        'Licensed under the Terms of the Harbour (the "Terms"); you may not use\n'
        "this file except in compliance with the Terms. {}\n"
        "You may obtain a copy of the Terms at\n\n"
        "    https://harbour.example.org/terms/TERMS-2.0\n\n"
        "Unless required by the law of the sea or agreed to in writing, what is\n"
        "distributed under the Terms is distributed as it is found on the pier.\n"
    )
    names = ("The gulls are not included.", "It is so.", "Ropes are lent.", "Bells may ring.", "Fog is free.", "Wait.")
    notices = ["\n".join(sheet) + "\n\n" + terms.format(name) for sheet, name in zip(sheets(30), names, strict=False)]
    text = "\n".join(notices)
    assert cleantext.clean(text, select=["pages"]) == text
