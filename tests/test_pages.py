"""Pages: books of our own prose are set with furniture of every kind, and must come out without it and without loss."""

from __future__ import annotations

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from itertools import pairwise, zip_longest

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from prose import STOCK, typeset_lines

import cleantext
from cleantext.layout.columns.interleaved import interleaved
from cleantext.layout.cut_sentences import is_cut
from cleantext.layout.measure import typeset
from cleantext.layout.pages.folios import folios
from cleantext.layout.rows import rows_of
from corpora.typeset.arrange import Piece

TENS = ("", "x", "xx", "xxx")
ROMANS = [ten + unit for ten in TENS for unit in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")][1:]

FOLIOS: dict[str, Callable[[int, int], str]] = {
    "number": lambda number, count: f"{number}",
    "dashes": lambda number, count: f"- {number} -",
    "page of": lambda number, count: f"Page {number} of {count}",
    "brackets": lambda number, count: f"[{number}]",
}
HEADS: dict[str, Callable[[int, str, str], str]] = {
    "title": lambda page, title, folio: title,
    "title and folio": lambda page, title, folio: f"{title}     {folio}",
    "two sides": lambda page, title, folio: f"{folio}  {title}" if page % 2 else f"The Valley Library  {folio}",
    "bars": lambda page, title, folio: f"{folio} | {title.upper()}" if page % 2 else f"CHAPTER IV | {folio}",
    "varying half": lambda page, title, folio: f"{title}      {STOCK[page % len(STOCK)].title}",
}


def lines_of(rng: random.Random, width: int, words: int) -> list[str]:
    """Hard-wrapped prose with a blank line between paragraphs."""
    found: list[str] = []
    count = 0
    for piece in rng.sample(STOCK, len(STOCK)):
        for paragraph in piece.paragraphs:
            found += [*textwrap.wrap(paragraph, width, break_on_hyphens=False), ""]
            count += len(paragraph.split())
        if count > words:
            break
    return found


def misread(rng: random.Random, text: str) -> str:
    """One letter of a head read as another."""
    places = [place for place, letter in enumerate(text) if letter.isalpha()]
    place = rng.choice(places)
    return text[:place] + rng.choice("ecoabh") + text[place + 1 :]


def book(
    seed: int, *, width: int, height: int, head: str, folio: str, start: int, mark: str, noise: float, plates: bool
) -> tuple[str, str]:
    """Return the text of a book and its pages with furniture."""
    rng = random.Random(seed)
    lines = lines_of(rng, width, 1500)
    title = rng.choice(STOCK).title[:40].strip()
    sheets = [sheet for at in range(0, len(lines), height) if any(sheet := lines[at : at + height])]
    pages = []
    number = start
    for page, sheet in enumerate(sheets):
        counted = FOLIOS[folio](number, start + len(sheets)) if folio in FOLIOS else ROMANS[page % len(ROMANS)]
        # The first page of a book has no running head that could be taken for its title.
        top = HEADS[head](page, title, counted) if head and (page or head != "title") else ""
        if top and rng.random() < noise:
            top = misread(rng, top)
        alone = folio if head in {"", "title", "varying half"} else ""
        pages.append("\n".join([*([top, ""] if top else []), *sheet, *(["", counted] if alone else [])]) + "\n")
        number += rng.choice((1, 1, 1, 1, 3)) if plates else 1
    return "\n".join(lines), mark.join(pages)


@settings(deadline=None)
@given(
    seed=st.integers(0, 10**6),
    width=st.integers(40, 74),
    height=st.integers(18, 42),
    head=st.sampled_from(["", *HEADS]),
    folio=st.sampled_from([*FOLIOS, "roman"]),
    start=st.sampled_from([1, 2, 17, 98, 231]),
    plates=st.booleans(),
)
def test_furniture_of_marked_pages_goes_and_nothing_else(**kind: object) -> None:
    text, noisy = book(mark="\f", noise=0.0, **kind)  # type: ignore[arg-type]  # hypothesis passes what book takes
    # Pages of which none goes on with a sentence may be letters or lots, whose numbers and titles are their own.
    assume(any(page.split("\n")[2 if kind["head"] else 0][:1].islower() for page in noisy.split("\f")))
    assert cleantext.clean(noisy, select=["pages"]).split() == text.split()


@settings(deadline=None)
@given(
    seed=st.integers(0, 10**6),
    width=st.integers(40, 74),
    height=st.integers(24, 42),
    head=st.sampled_from(["", *HEADS]),
    folio=st.sampled_from([*FOLIOS, "roman"]),
    start=st.sampled_from([1, 2, 17, 98, 231]),
    mark=st.sampled_from(["", "\n", "\f"]),
    noise=st.sampled_from([0.0, 0.2]),
    plates=st.booleans(),
)
def test_no_word_of_the_text_is_lost_with_marks_or_without(**kind: object) -> None:
    text, noisy = book(**kind)  # type: ignore[arg-type]  # hypothesis passes what book takes
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert not Counter(text.split()) - Counter(cleaned.split())


#: Without marks a roman numeral in a head is not looked for, nor a page that says its number first.
FOUND_UNMARKED = [(head, folio) for head in ("", *HEADS) for folio in (*FOLIOS, "roman")]
FOUND_UNMARKED = [
    (head, folio)
    for head, folio in FOUND_UNMARKED
    if head in {"", "title", "varying half"} or folio in {"number", "brackets", "dashes"}
]


@pytest.mark.parametrize(("head", "folio"), FOUND_UNMARKED)
def test_without_marks_most_furniture_goes(head: str, folio: str) -> None:
    left = had = 0
    for seed in range(4):
        kind = {"head": head, "folio": folio, "start": 3, "mark": "\n", "noise": 0.0, "plates": False}
        text, noisy = book(seed, width=62, height=34, **kind)  # type: ignore[arg-type]  # a table of settings
        had += len(noisy.split()) - len(text.split())
        left += len(cleantext.clean(noisy, select=["pages"]).split()) - len(text.split())
    assert left <= 0.2 * had


@settings(deadline=None)
@given(seed=st.integers(0, 10**6), mark=st.sampled_from(["\f", "\n"]), head=st.sampled_from(["", *HEADS]))
def test_a_second_pass_finds_nothing(seed: int, mark: str, head: str) -> None:
    _, noisy = book(seed, width=60, height=30, head=head, folio="number", start=1, mark=mark, noise=0.2, plates=True)
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert cleantext.clean(cleaned, select=["pages"]) == cleaned


@given(st.text(st.sampled_from("a1I.\n\f -|[]P<pb/>gX")))
def test_any_text_is_stable_and_loses_no_letter_of_its_sentences(text: str) -> None:
    result = cleantext.explain(text, select=["pages"])
    assert "\f" not in result.text
    assert cleantext.clean(result.text, select=["pages"]) == result.text


def numbered(count: int, between: Callable[[int], str], lines: int) -> str:
    """A text in which each section of ``lines`` wrapped lines has a number of its own above it."""
    rng = random.Random(4)
    stock = lines_of(rng, 64, 6000)
    sections = []
    for section in range(count):
        own = [line for line in stock[section * lines : (section + 1) * lines] if line]
        own[0] = own[0][:1].upper() + own[0][1:]
        own[-1] = own[-1].rstrip(".,;") + "."
        sections.append(f"{between(section + 1)}\n\n" + "\n".join(own))
    return "\n\n".join(sections) + "\n"


@pytest.mark.parametrize(
    "between",
    [
        lambda number: f"{number}",
        lambda number: f"{number}.",
        lambda number: f"Chapter {number}",
        lambda number: f"CHAPTER {number}\n\n{STOCK[number].title}",
        lambda number: ROMANS[number].upper(),
        lambda number: f"§ {number}",
        lambda number: "* * *",
        lambda number: "Recipe",
        lambda number: f"Letter {number} to the Editor",
    ],
)
def test_sections_keep_their_numbers_and_headings(between: Callable[[int], str]) -> None:
    text = numbered(12, between, 30)
    assert cleantext.clean(text, select=["pages"]) == text


def test_poems_on_pages_of_their_own_keep_their_numbers() -> None:
    lines = [line for line in lines_of(random.Random(3), 40, 900) if line]
    poems = [[str(at), "", *(line.capitalize() + "." for line in lines[9 * at : 9 * at + 9])] for at in range(1, 9)]
    text = "\n\f".join("\n".join(poem) for poem in poems)
    assert cleantext.clean(text, select=["pages"]).split() == text.split()


def test_a_heading_that_the_heads_repeat_stays() -> None:
    rng = random.Random(1)
    sheets = [lines_of(rng, 60, 900)[at : at + 30] for at in range(0, 150, 30)]
    pages = ["The Salt Coast\n\n" + "\n".join(sheet) for sheet in sheets]
    cleaned = cleantext.clean("\n\f".join(pages), select=["pages"])
    assert cleaned.startswith("The Salt Coast\n\n")
    assert cleaned.count("The Salt Coast") == 1


def columns_side_by_side(left: list[str], right: list[str]) -> str:
    return "\n".join(f"{one:<40}   {other}".rstrip() for one, other in zip(left, right, strict=True))


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    lines = [line for line in lines_of(random.Random(2), 38, 900) if line][:80]
    pages = [columns_side_by_side(lines[at : at + 20], lines[at + 20 : at + 40]) for at in (0, 40)]
    assert cleantext.clean("\n\f".join(pages) + "\n\f", select=["pages"]).split() == " ".join(lines).split()


@pytest.mark.parametrize("every", [1, 2])
def test_heads_that_a_reader_put_between_two_columns_go(every: int) -> None:
    lines = [line for line in lines_of(random.Random(7), 40, 2600) if line]
    pages = []
    for page in range(4):
        own = lines[page * 40 : page * 40 + 40]
        cut = next(at for at in range(15, 39) if is_cut(own[at - 1], own[at]))
        head = ["", "The Valley Review", ""] if page % every == every - 1 else []
        pages.append("\n".join([*own[:cut], *head, *own[cut:]]))
    cleaned = cleantext.clean("\n\f".join(pages) + "\n\f", select=["pages"])
    assert cleaned.split() == " ".join(lines[:160]).split()


def test_a_folio_beside_a_head_is_told_from_the_equal_number_of_a_note() -> None:
    lines = [line for line in lines_of(random.Random(8), 40, 2600) if line]
    pages = []
    for page in range(3):
        own = lines[page * 40 : page * 40 + 40]
        note = (
            ["", "1", "", "Cf. the minutes of the harbour office for", "March, where it is denied.", ""]
            if page == 0
            else []
        )
        cut = next(at for at in range(5, 39) if own[at - 1].endswith("."))
        foot = ["", "The Valley Review", "", f"{page + 1}", ""]
        pages.append("\n".join([*own[:cut], *foot, *own[cut:], *note]))
    cleaned = cleantext.clean("\n\f".join(pages) + "\n\f", select=["pages"]).split()
    assert "Review" not in cleaned
    assert cleaned.count("1") == " ".join(lines[:120]).split().count("1") + 1


def cleaned_words(noisy: str) -> list[str]:
    """The words that pages leaves, which are those that were there."""
    words = cleantext.clean(noisy, select=["pages"]).split()
    assert Counter(words) == Counter(noisy.split())
    return words


def strays(words: list[str], lines: list[str]) -> int:
    """How many words stand behind one that they do not follow in the lines."""
    ordered = set(pairwise(" ".join(lines).split()))
    return sum(pair not in ordered for pair in pairwise(words))


def test_columns_with_rows_run_together_are_read_one_after_the_other() -> None:
    lines = typeset_lines(random.Random(4), 400, 1200)[:120]
    pages, merged = [], 0
    for at in range(0, 120, 40):
        left, right = lines[at : at + 20], lines[at + 20 : at + 40]
        rows = columns_side_by_side(left, right).split("\n")
        full = [row for row in range(3, 17) if typeset(left[row]) > 380]
        merged += len(full)
        for row in full:
            rows[row] = f"{left[row]} {right[row]}"
        pages.append("\n".join(rows) + "\n")
    noisy = "\n\f".join(pages) + "\n\f"
    assert merged > 20
    assert strays(cleaned_words(noisy), lines) <= 8  # two or three rows are cut a word off


def test_rows_run_together_where_no_gaps_are_kept_are_read_one_column_after_the_other() -> None:
    lines = typeset_lines(random.Random(6), 400, 1500)[:160]
    pages, merged = [], 0
    for at in range(0, 160, 80):
        rows = []
        for left, right in zip(lines[at : at + 40], lines[at + 40 : at + 80], strict=True):
            rows += [f"{left} {right}"] if typeset(left) > 375 else ["", left, "", right, ""]
            merged += typeset(left) > 375
        pages.append("\n".join(rows) + "\n")
    noisy = "\n\f".join(pages) + "\n\f"
    assert merged > 30
    assert strays(noisy.split(), lines) > 120
    assert strays(cleaned_words(noisy), lines) <= 16


def test_one_column_with_narrow_parts_beside_wide_ones_is_not_cut() -> None:
    wide, narrow = (typeset_lines(random.Random(5), width, 1500) for width in (820, 410))
    pages = [
        "\n".join([*wide[at : at + 15], "", *narrow[at : at + 15], "", "ferry     41   lamps    7", ""])
        for at in range(0, 60, 15)
    ]
    edits = cleantext.explain("\n\f".join(pages), select=["pages"]).edits
    assert edits
    assert not any("columns" in edit.why for edit in edits)


def test_a_table_of_two_columns_stays() -> None:
    cells = [
        ("the mill-race behind the row", "closed with timber boards"),
        ("which nobody had opened", "in the year 1971"),
    ]
    table = "\n\n".join(
        columns_side_by_side([one, "since the war"], [other, "and never again"]) for one, other in cells * 6
    )
    assert cleantext.clean(table + "\n\f", select=["pages"]) == table + "\n"


def test_a_table_of_many_columns_whose_cells_wrap_stays() -> None:
    row = "  {:<14}{:<10}{:<8}{}".format
    rows = [
        row(*cells)
        for number in range(10)
        for cells in (
            ("mill-race", f"{number}, 7", 41, "closed with timber boards and"),
            ("quay wall", f"{number}, 9", 12, "never opened again since the"),
            ("", "", "", "war, when nobody asked for it"),
        )
    ]
    table = "\n".join(rows)
    assert cleantext.clean(table + "\n\f", select=["pages"]) == table + "\n"


#: What stands between the sentences of a manual: rows so short that its pages have as many as those of two columns.
MANUAL = (
    "quay(harbour, lamps = c(1, 4, 7))\nferry(harbour, boats = 4)\n\nlamps\n\na number, the row of boats in it",
    'row(boats, herons = lamps)\nbell(quay, at = "noon", TRUE)\n\nboats\n\nthe names, or none of them\nwhich is slow',
    "light(harbour)\nkeeper(light, asleep = FALSE)\n\nvalue\n\na row of the boats that left\nand of those at anchor",
)


def test_a_manual_in_one_column_with_many_short_rows_is_left_in_its_order() -> None:
    lines = [line for line in lines_of(random.Random(6), 84, 2500) if line]
    parts = ["\n".join([*lines[at : at + 2], "", MANUAL[at % len(MANUAL)]]) for at in range(0, 160, 2)]
    pages = ["\n\n".join(parts[at : at + 8]) for at in range(0, len(parts), 8)]
    noisy = "\n\f".join(f"{page}\n\n{number}\n" for number, page in enumerate(pages, 1))
    assert not any("columns" in edit.why for edit in cleantext.explain(noisy, select=["pages"]).edits)


def columns_in_turns(lines: list[str], rows: int, *cuts: tuple[list[int], list[int]]) -> tuple[str, str]:
    """Pages of two columns whose strands of so many rows take turns, one page for each pair; and in order."""
    pages, at = [], 0
    for left, right in cuts:
        strands: list[list[str]] = [[], []]
        for side, sizes in enumerate((left, right)):
            for size in sizes:
                strands[side].append("\n".join(lines[at : at + size]))
                at += size
        turns = [strand for pair in zip_longest(*strands) for strand in pair if strand]
        assert sum(left) + sum(right) == rows
        pages.append("\n\n".join(turns) + "\n")
    return "\n\f".join(pages) + "\n\f", "\n".join(lines[:at])


def test_columns_whose_lines_take_turns_are_read_one_after_the_other() -> None:
    lines = [line for line in lines_of(random.Random(2), 34, 1500) if line]
    noisy, ordered = columns_in_turns(lines, 60, *[([1] * 30, [1] * 30)] * 3)
    assert cleantext.clean(noisy, select=["pages"]).split() == ordered.split()


def test_columns_whose_blocks_take_turns_are_read_one_after_the_other() -> None:
    lines = [line for line in lines_of(random.Random(3), 26, 1500) if line]
    noisy, ordered = columns_in_turns(lines, 60, ([4, 9, 11, 6], [7, 14, 9]), ([12, 10, 8], [15, 11, 4]))
    assert cleantext.clean(noisy, select=["pages"]).split() == ordered.split()
    assert cleantext.clean(noisy.replace("\f", ""), select=["pages"]) == noisy.replace("\f", "")


def test_rows_that_are_set_in_are_no_columns_in_turns() -> None:
    lines = [line for line in lines_of(random.Random(2), 34, 1500) if line]
    noisy, _ = columns_in_turns(lines, 60, *[([1] * 30, [1] * 30)] * 3)
    deeper = re.sub(r"(?m)^(?=\w)", "       ", noisy)
    assert cleantext.clean(deeper, select=["pages"]).split() == noisy.split()


def test_a_script_without_capitals_is_left_in_its_order() -> None:
    lines = [line for line in lines_of(random.Random(3), 34, 1500) if line]
    noisy, _ = columns_in_turns(lines, 60, ([4, 9, 11, 6], [7, 14, 9]), ([12, 10, 8], [15, 11, 4]))
    mixed = re.sub(r"(?<= )\w{3,}(?= )", lambda word: "港" * len(word[0]), noisy)
    assert not any("columns" in edit.why for edit in cleantext.explain(mixed, select=["pages"]).edits)


ROWS = (
    "",
    "",
    "•",
    "1.",
    "12",
    "and the ferry had gone to",
    "where nobody asked for",
    "The lamp was out.",
    "The Reeve",
    "quay-",
)


@given(st.lists(st.sampled_from(ROWS), min_size=60, max_size=160), st.integers(20, 50), st.sets(st.integers(0, 99)))
def test_strands_in_order_have_each_row_once(lines: list[str], at: int, aside: set[int]) -> None:
    rows, _ = rows_of(cleantext.Document("\n".join(lines)))
    for first, behind, order in interleaved(rows, [(0, at), (at, len(lines))], aside):
        written = [row for row in range(first, behind) if lines[row]]
        assert sorted(row for row in order if row >= 0 and lines[row]) == written


@pytest.mark.parametrize("width", [26, 34, 60])
def test_one_narrow_column_is_left_in_its_order(width: int) -> None:
    lines = lines_of(random.Random(width), width, 1500)
    pages = ["\n".join(lines[at : at + 50]).strip() for at in range(0, 200, 50)]
    captions = ("the ferry, and\nbehind it the lamp", "two herons", "a bell without\nits rope", "the quay in March")
    noisy = "\n\f".join(f"{page}\n\nFigure: {caption}\n" for page, caption in zip(pages, captions, strict=True))
    assert cleantext.clean(noisy, select=["pages"]).split() == noisy.split()


def test_verse_and_lists_on_narrow_pages_are_no_columns() -> None:
    stanza = (
        "The lamp is out, the ferry gone,\nThe keeper is asleep,\n"
        "And still the tide is running on\nTo where the herons sleep,"
    )
    entries = "\n\n".join(f"lamp, {number}\nlantern of brass" for number in range(3, 40))
    noisy = "\n\f".join(["\n\n".join([stanza] * 8)] * 3 + [entries] * 3)
    edits = cleantext.explain(noisy, select=["pages"]).edits
    assert edits
    assert not any("columns" in edit.why for edit in edits)


@pytest.mark.parametrize("sign", ["*", "†", "1"])
def test_a_note_moves_out_of_its_sentence_whole(sign: str) -> None:
    rng = random.Random(5)
    lines = [line for line in lines_of(rng, 60, 600) if line]
    cut = next(at for at in range(20, 60) if lines[at][-1].isalpha() and lines[at + 1][0].islower())
    lines[3] += "," + sign
    note = f"{sign} The log-books are in the county archive."
    noisy = "\n".join([*lines[: cut + 1], note]) + "\n\f" + "\n".join(lines[cut + 1 :])
    cleaned = cleantext.clean(noisy, select=["pages"])
    assert f"{lines[cut]}\n{lines[cut + 1]}" in cleaned
    assert f"\n\n{note}\n\n" in cleaned
    assert Counter(cleaned.split()) == Counter(noisy.split())


@pytest.mark.parametrize("word", ["mix", "did", "I", "civic", "Xii", "12.", "(4)", "b12", "1066 and all that"])
def test_words_and_items_are_no_folios_alone(word: str) -> None:
    assert [folio for folio in folios(word) if not folio.rest and folio.value > 1] == []


def test_prose_of_the_corpus_is_left_alone() -> None:
    for piece in STOCK:
        text = "\n\n".join((piece.title, *(textwrap.fill(paragraph, 70) for paragraph in piece.paragraphs)))
        assert cleantext.clean(text, select=["pages"]) == text


def test_stock_is_read() -> None:
    assert all(isinstance(piece, Piece) for piece in STOCK)
    assert len(STOCK) >= 12
