"""Pages: forms, accounts, lots, letters and exercises, one to a page, which say anew what the others say."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

RECORDS = {
    "timetable": [
        "Quay      0610  0650  0730\nLight     0622  0702  0742\n",
        "Quay      0810  0850  0930\nLight     0822  0902  0942\n",
    ],
    "bills": [
        f"BILL No. {number}\nFor: {name}\n\nLamp oil       {oil}.50\n\nTo pay        {oil + 1}.70\n"
        for number, name, oil in ((88, "the widow Tamm", 12), (89, "the ferry", 31), (90, "the office", 7))
    ],
    "years": [
        "Season 1911\n\nThe lamps burned well, and the boats came in.\n\nOil burned: 41.5 barrels\n",
        "Season 1912\n\nA storm took the roof in April, and the bell.\n\nOil burned: 38.2 barrels\n",
    ],
    "years in lines": [
        f"Season {year}\n\n{what} and nobody in the whole of the\nharbour office could say how much it had cost us.\n\n"
        f"Oil burned by all lamps: {oil} barrels\n"
        for year, what, oil in ((1911, "The lamp broke,", 41), (1912, "A storm came,", 38), (1913, "A boat sank,", 52))
    ],
    "measures": [
        f"Lamp of the {name}\nMeasured on {day} May 1911\n\nThe glass is clean.\n\nHeight {feet} feet\n"
        for name, day, feet in (("quay", 4, 31), ("mole", 5, 28), ("pier", 6, 35), ("buoy", 7, 12))
    ],
    "lots": [
        f"LOT {number}\n{thing}\nEstimate {low}-{2 * low}\n"
        for number, thing, low in (
            (7, "A bell from the wreck, cracked", 40),
            (8, "Two oars and part of a third", 5),
            (9, "The log of a pilot, in a wooden box", 80),
            (10, "A lamp, the glass replaced", 30),
        )
    ],
    "accounts": [
        f"Brought forward   {before}.00\n{day} May   Oil      {sum_}.00\nCarried forward   {before + sum_}.00\n"
        for before, day, sum_ in ((12, 3, 9), (21, 9, 14), (35, 17, 8))
    ],
    "articles": [
        "Article 1\n\nThe harbour is open to all boats by day and by night.\n",
        "Article 2\n\nWhoever lands fish pays for the lamp and for the bell.\n",
    ],
    "chapters": [
        "Chapter 1\n\nThe keeper went up with the oil at nine, and when he came down\nagain the boat was gone.\n",
        "Chapter 2\n\nNobody in the village had seen it go, and nobody said a word\nabout the rope.\n",
    ],
    "questions": [
        f"Question {number}\nWhat burns in the {thing}?\nA  oil\nB  wood\nMarks: {number}\n"
        for number, thing in ((1, "lamp"), (2, "stove"), (3, "beacon"))
    ],
    "letters": [
        "Dear Mrs Tamm,\n\nThe lamp that you sent us is mended and may be fetched.\n\nYours truly,\nO. Reker\n",
        "Dear Mr Lodan,\n\nYour bell could not be mended, and we are sorry for it.\n\nYours truly,\nO. Reker\n",
    ],
    "stanzas": [
        "The lamp is lit at half past nine,\n  The bell is rung at ten;\nHeave away, the harbour light!\n",
        "The boats go out across the line,\n  And some come in again;\nHeave away, the harbour light!\n",
        "The keeper's wife has hung the sheet,\n  The keeper's at the pen;\nHeave away, the harbour light!\n",
    ],
    "exercises": [f"{number}. Draw the {thing}.\n\nAnswer: ________\n" for number, thing in ((1, "lamp"), (2, "bell"))],
}
FOLIOS = ("", "\nPage {number} of {count}\n", "\n{number}\n", "- {number} -\n")


@pytest.mark.parametrize("folio", FOLIOS)
@pytest.mark.parametrize("pages", RECORDS.values(), ids=RECORDS)
def test_what_each_page_says_anew_stays_and_its_number_goes(pages: list[str], folio: str) -> None:
    numbers = [folio.format(number=number, count=len(pages)) for number in range(1, len(pages) + 1)]
    noisy = "\f".join(page + number for page, number in zip(pages, numbers, strict=True))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


LINES = textwrap.wrap(" ".join(STOCK[0].paragraphs), 64, break_on_hyphens=False)
PAGES = ["\n".join(LINES[first : first + 7]) + "\n" for first in range(0, 35, 7)]


@pytest.mark.parametrize(
    "head", ["The Harbour Year 1911", "12 March 1911", "Lamps     Vol. 4 No. 2", "J. Light 12 (1911)"]
)
def test_a_head_with_the_same_figures_on_each_page_goes(head: str) -> None:
    noisy = "\f".join(f"{head}\n\n{page}" for page in PAGES)
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(PAGES).split()


def test_a_head_whose_number_was_misread_goes_with_the_others() -> None:
    numbers = ("11", "1Z", "13", "74", "15")
    noisy = "\f".join(
        f"The Lamps of the Coast     {number}\n\n{page}" for number, page in zip(numbers, PAGES, strict=True)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(PAGES).split()


BODIES = [textwrap.fill(piece.paragraphs[0], 64, break_on_hyphens=False) for piece in STOCK[:5]]


def overleaf(pages: list[str]) -> str:
    """Put a page break into the text of the fourth page, and one between all."""
    head, line, rest = pages[3].partition(BODIES[3].split("\n")[2] + "\n")
    return "\f".join([*pages[:3], f"{head}{line}\f{rest}", *pages[4:]])


def test_the_end_of_all_letters_stays_though_one_of_them_goes_on_overleaf() -> None:
    names = ("Tamm", "Lodan", "Weir", "Quarley", "Hollis")
    noisy = overleaf(
        [f"Dear Mrs {name},\n\n{body}\n\nYours truly,\nO. Reker\n" for name, body in zip(names, BODIES, strict=True)]
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_the_numbers_of_tales_stay_though_one_of_them_goes_on_overleaf() -> None:
    noisy = overleaf([f"Fable {number}\n\n{body}\n" for number, body in enumerate(BODIES, 1)])
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_the_end_of_letters_stays_where_no_mark_parts_them_and_their_numbers_go() -> None:
    letters = [
        f"Dear Mrs {name},\n\n{body}\n\nYours truly,\nO. Reker\n" for name, body in zip("ABCDE", BODIES, strict=True)
    ]
    noisy = "\n".join(f"{letter}\n{number}\n" for number, letter in enumerate(letters, 1))
    assert cleantext.clean(noisy, select=["pages"]).count("Yours truly,\nO. Reker") == len(letters)
