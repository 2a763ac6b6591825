"""Pages: heads that change with their chapters, beside numbers that count the pages."""

from __future__ import annotations

import textwrap

import pytest
from prose import STOCK

import cleantext

TEXTS = [textwrap.wrap(text, 64, break_on_hyphens=False) for piece in STOCK for text in piece.paragraphs]
HEIGHT = 24
#: The heads of ten pages: three chapters, of four, two and four pages.
QUESTIONS = (
    ["2.1 Does a lamp of glass pay?"] * 4 + ["2.2 How was the oil bought?"] * 2 + ["2.3 Who rings at night?"] * 4
)
STOPPED = ["CHAPTER 8. The Oil."] * 4 + ["CHAPTER 9. The Bell; to Sea, Tam."] * 2 + ["CHAPTER 10. Rope."] * 4
#: One for each of eight pages.
TITLES = ("Lamps of Glass", "The Bell", "Who Rang", "Ropes and Oars", "Winter", "A Boat of Oak", "The Last Oil", "Ice")
OTHER_TITLES = (
    "Lamps of Glass",
    "No more oil",
    "Who Rang",
    "Ropes and oars of old",
    "Winter",
    "A boat",
    "The Oil",
    "Ice",
)


def pages_of(heads: list[str]) -> list[str]:
    """Pages of one text, most of which end inside of a sentence; each head stands as a heading where it comes first."""
    lines: list[str] = []
    texts = iter(TEXTS)
    for at, head in enumerate(heads):
        if head not in heads[:at]:
            lines += [head]
        while len(lines) < HEIGHT * (at + 1):
            lines += next(texts)
    return ["\n".join(lines[first : first + HEIGHT]) for first in range(0, len(heads) * HEIGHT, HEIGHT)]


@pytest.mark.parametrize("heads", [QUESTIONS, STOPPED])
@pytest.mark.parametrize(
    "form",
    [
        "{head}\n\n{number}\n\n{page}",
        "{number}\n{head}\n{page}",
        "{page}\n{head}\n{number}",
        "{page}\n\n{number}\n\n{head}",
        "{head}\n{page}\n{number}",
    ],
)
@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_heads_of_chapters_that_end_in_a_stop_go_beside_the_numbers_of_their_pages(
    heads: list[str], form: str, end: str
) -> None:
    pages = pages_of(heads)
    rows = [
        form.format(head=head, number=at, page=page)
        for at, (head, page) in enumerate(zip(heads, pages, strict=True), 17)
    ]
    assert cleantext.clean(end.join(rows), select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("row", ["“And who rings at night?”", "Do you own a lamp of glass?", "So it was said by Tam."])
@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_what_is_said_twice_stays_above_the_numbers_of_pages_where_no_sentence_is_cut(row: str, end: str) -> None:
    pages = [f"{page[: page.rindex('.') + 1]}\n{row * (at in (3, 4))}" for at, page in enumerate(pages_of(QUESTIONS))]
    noisy = end.join(f"{page.strip()}\n{at}" for at, page in enumerate(pages, 17))
    assert cleantext.clean(noisy, select=["pages"]).count(row) == 2


NOTICES = (
    [
        "Lent to the reading room of Carrow by the harbour trust, 4 May",
        "The rules are at https://trust.example.org/rules",
    ],
    ["Copied at 18:41 for reader 4402", "Nobody may lend it without leave of www.trust.example.org"],
)


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("end", ["\n\f", "\n", "\n\n"])
def test_a_notice_of_two_rows_goes_from_the_foot_of_each_page(notice: list[str], end: str) -> None:
    pages = pages_of([""] * 8)
    noisy = end.join("\n".join([page, *notice]) for page in pages)
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_a_notice_stays_where_it_ends_what_stands_above_it() -> None:
    offers = [f"{page[: page.rindex('.') + 1]}\n{NOTICES[0][0]}\n{NOTICES[0][1]}" for page in pages_of([""] * 8)]
    noisy = "\n\n".join(offers)
    assert cleantext.clean(noisy, select=["pages"]) == noisy


@pytest.mark.parametrize("foot", ["{}", "Page {}", "The Lamp and the Bell {}"])
@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_bullets_that_a_reader_wrote_at_the_end_of_their_page_hide_no_furniture(foot: str, end: str) -> None:
    pages = pages_of([""] * 8)
    bullets = ["•\n" * (2 + at % 3) for at in range(8)]
    noisy = end.join(
        f"{page}\n{marks}{foot.format(at)}" for at, (page, marks) in enumerate(zip(pages, bullets, strict=True), 17)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("marks", ["•", "1.\n2.\n3."])
def test_marks_of_items_move_out_of_a_sentence_that_goes_on_overleaf(marks: str) -> None:
    pages = pages_of([""] * 3)
    noisy = f"{pages[0]}\n{marks}\n\f{pages[1]}\n\f{pages[2]}"
    end, start = pages[0].split()[-3:], pages[1].split()[:3]
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert " ".join([*end, *start]) in " ".join(cleaned.split())
    assert f"\n\n{marks}\n\n" in cleaned


def test_a_bullet_at_the_end_of_a_page_stays_above_its_item() -> None:
    noisy = "The boats that lie in the harbour at night take with them:\n•\na lamp of glass\n•\n\fa bell of brass\n"
    assert cleantext.clean(noisy, select=["pages"]).count("•") == 2


def test_different_words_beside_numbers_are_heads_where_a_notice_stands_beside_each() -> None:
    pages = pages_of([""] * 8)
    noisy = "\n".join(
        f"{page}\n{title} {at}\nLent by the harbour trust under the rules at https://\ntrust.example.org/rules"
        for at, (page, title) in enumerate(zip(pages, TITLES, strict=True), 1)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_heads_of_two_sides_go_though_one_page_more_names_its_section() -> None:
    titles = ["Lamps of Glass", "The Bell", "Who Rang", "Ropes and Oars"]
    pages = pages_of([""] * 7)
    heads = [f"{titles[at // 2]} {at + 1}" if at % 2 == 0 else f"{at + 1} The Lamp and the Bell" for at in range(7)]
    noisy = "\n".join(f"{page}\n{head}" for page, head in zip(pages, heads, strict=True))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("end", ["\n\f", "\n"])
@pytest.mark.parametrize("at_foot", [False, True])
def test_the_head_of_a_section_of_one_page_goes_with_its_number(end: str, *, at_foot: bool) -> None:
    titles = ["How Lamps Are Lit", "How Lamps Are Lit", "What the bell says", "Ropes and Oars", "Ropes and Oars"]
    pages = pages_of([""] * 9)
    heads = [f"{titles[at // 2]} {at + 1}" if at % 2 == 0 else f"{at + 1} The Lamp and the Bell" for at in range(9)]
    noisy = end.join(
        f"{page}\n{head}" if at_foot else f"{head}\n{page}" for page, head in zip(pages, heads, strict=True)
    )
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert "What the bell says" not in cleaned
    assert "".join(pages[3:6]).count("\n") > 60
    assert " ".join(pages[4].split()) in " ".join(cleaned.split())


def test_titles_of_sections_before_the_numbers_of_all_pages_go_from_their_feet() -> None:
    pages = pages_of([""] * 8)
    noisy = "\n\f".join(f"{page}\n{title} {at}" for at, (page, title) in enumerate(zip(pages, TITLES, strict=True), 31))
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_the_title_of_a_text_stays_below_the_head_of_its_first_page(end: str) -> None:
    pages = pages_of([""] * 8)
    pages[0] = f"Working on Lamps\nSummary\n{pages[0]}"
    sections = ["Preface", "Preface", "Summary", "Summary", "Getting Help", "Getting Help", "Trials"]
    heads = [f"{at}\n\nWorking on Lamps" if at % 2 == 0 else f"{sections[at - 1]}\n\n{at}" for at in range(1, 9)]
    noisy = end.join(f"{head}\n\n{page}\n" for head, page in zip(heads, pages, strict=True))
    assert "Working on Lamps\nSummary\n" in cleantext.clean(noisy, select=["pages"])


@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_the_title_of_a_text_stays_above_the_sentence_that_begins_with_it(end: str) -> None:
    pages = pages_of([""] * 8)
    opening = "Ebenezer Tamm-Hollis\nEbenezer Tamm-Hollis (3 May 1811 – 9 June 1870) was the Second\n"
    noisy = end.join(f"{page}\n– {at} –" for at, page in enumerate([opening + pages[0], *pages[1:]], 1))
    assert cleantext.clean(noisy, select=["pages"]).startswith(opening)


def ended() -> list[str]:
    """Pages that end with their paragraph, so that no sentence shows that one goes on on the next."""
    return ["\n".join([*TEXTS[at], *TEXTS[at + 1], *TEXTS[at + 2]]) for at in range(0, 24, 3)]


@pytest.mark.parametrize(
    "form", ["{head} {number}\n{page}", "{number} {head}\n\n{page}", "{head}\n\n{number}\n\n{page}"]
)
def test_heads_that_name_the_title_of_the_text_go_though_no_sentence_is_cut(form: str) -> None:
    pages = ended()
    pages[0] = f"The Lamp and the Bell\n{pages[0]}"
    noisy = "\n\f".join(
        form.format(head="The Lamp and the Bell", number=at, page=page) for at, page in enumerate(pages, 1)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("below", ["", "Harbour Account\n"])
def test_names_with_their_numbers_stay_where_each_page_has_its_own(below: str) -> None:
    noisy = "\n\f".join(f"Harbour Account {at}\n{below}{page}" for at, page in enumerate(ended(), 1))
    assert cleantext.clean(noisy, select=["pages"]).count("Harbour Account") == noisy.count("Harbour Account")


def test_heads_below_notices_go_where_no_mark_parts_the_pages() -> None:
    pages = ended()
    noisy = "\n".join(
        f"The Lamp and the Bell {at}\n{page}\n© 2020 Harbour Trust. https://trust.example.org/lamp"
        for at, page in enumerate(pages, 1)
    )
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert cleaned.count("The Lamp and the Bell") <= 1
    assert "©" not in cleaned


def test_small_titles_and_the_foot_of_the_last_page_go_beside_notices() -> None:
    titles = [
        "Lamps of Glass",
        "The Bell",
        "Who Rang",
        "What a bell is worth",
        "Ropes",
        "Winter",
        "The Last Oil",
        "Ice",
    ]
    rows = ["Lent by the harbour trust under the rules that are kept at https://", "trust.example.org/rules-of-lending"]
    pages = [*ended()[:4], *pages_of([""] * 8)[4:]]
    noisy = "\n".join(
        "\n".join([page, f"{title} {at}", *rows]) for at, (page, title) in enumerate(zip(pages, titles, strict=True), 1)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


@pytest.mark.parametrize("end", ["\n\f", "\n"])
def test_the_heads_of_a_table_stay_on_each_of_its_pages(end: str) -> None:
    pages = pages_of([""] * 8)
    rows = "\n".join(f"lamp {at} glass" for at in range(12))
    for at in (3, 4):
        pages[at] = f"Kind Number Attributes Where it is kept\n{rows}\n{pages[at]}"
    pages[2] += "\nFigure 3.1: Of the lamps that hang at the quay and in the hall"
    noisy = end.join(f"{page}\n{at}" for at, page in enumerate(pages, 17))
    assert cleantext.clean(noisy, select=["pages"]).count("Kind Number") == 2


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_heads_that_change_with_each_page_go_from_above_the_numbers_of_all(gap: str) -> None:
    pages = pages_of([""] * 8)
    noisy = "\n\f".join(
        f"{title}{gap}{at}{gap}{page}" for at, (page, title) in enumerate(zip(pages, OTHER_TITLES, strict=True), 1)
    )
    assert cleantext.clean(noisy, select=["pages"]).split() == " ".join(pages).split()


def test_titles_above_their_numbers_stay_where_no_sentence_is_cut() -> None:
    noisy = "\n\f".join(
        f"{title}\n\n{at}\n\n{page}" for at, (page, title) in enumerate(zip(ended(), OTHER_TITLES, strict=True), 1)
    )
    assert all(title in cleantext.clean(noisy, select=["pages"]) for title in OTHER_TITLES)


def test_a_label_below_the_head_and_the_number_of_a_page_stays() -> None:
    pages = pages_of([""] * 8)
    titles = [
        "2.1. Of lamps",
        "2.2. Of bells",
        "2.3. Of ropes",
        "2.4. Of oars",
        "2.5. Of boats",
        "2.6. Of ice",
        "2.7. Oil",
        "2.8. Tar",
    ]
    for at in (3, 4, 6):
        pages[at - 1] = pages[at - 1][: pages[at - 1].rindex(".") + 1]
        pages[at] = "\n".join(["Description", *TEXTS[at], pages[at]])
    noisy = "\n\f".join(
        f"{head}\n\n{at}\n\n{page}" for at, (head, page) in enumerate(zip(titles, pages, strict=True), 17)
    )
    assert cleantext.clean(noisy, select=["pages"]).count("Description") == 3
