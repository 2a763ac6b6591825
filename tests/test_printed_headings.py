"""Headings and entries between the paragraphs of typeset pages, where a reader leaves no blank rows around them."""

from __future__ import annotations

import random

import pytest
from prose import typeset_lines

import cleantext
from cleantext.document import Document
from cleantext.layout.lines.dated import entries_begin
from cleantext.layout.lines.listings import listings
from cleantext.layout.lines.numbered import below_headings
from cleantext.layout.lines.roomy import is_lone
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, columns, typeset

#: Twentieths of an em in a line.
WIDTH = 650
HEADINGS = ("Other kinds of lamp", "Chapter 7", "Who paid for the oil")
WRAP = Wrap(300, 7, SPACE, typeset)


def full_line(rows: list[str]) -> list[str]:
    """Paragraph whose last line is full and ends a sentence."""
    return [*rows[:-2], rows[-2].rstrip(".,;") + "."]


@pytest.mark.parametrize("seed", range(6))
def test_a_heading_behind_a_full_line(seed: int) -> None:
    rng = random.Random(seed)
    rows: list[str] = []
    for heading in HEADINGS:
        below, later = typeset_lines(rng, WIDTH, 90), typeset_lines(rng, WIDTH, 70)
        rows += [*below[:-1], "till evening came.", *full_line(later), heading]
    rows += [*typeset_lines(rng, WIDTH, 90)[:-1], "till evening came."]
    text = cleantext.clean("\n".join(rows), select=["lines"])
    assert [line for line in text.split("\n") if line in HEADINGS] == [*HEADINGS]


@pytest.mark.parametrize("seed", range(6))
def test_a_paragraph_below_a_numbered_heading_may_begin_with_a_small_letter(seed: int) -> None:
    rng = random.Random(seed)
    rows = [*typeset_lines(rng, WIDTH, 250)[:-1], "till evening came.", "2.1. Trimming the Lamp"]
    rows += [
        "snuff is the name of the command, and nobody who has read the handbook of it",
        *typeset_lines(rng, WIDTH, 250)[:-1],
        "till evening came.",
    ]
    assert "\n2.1. Trimming the Lamp\n" in cleantext.clean("\n".join(rows), select=["lines"])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["as it was told in", "2.1. The Lamp and the", "wick in it"], id="in the middle of a phrase"),
        pytest.param(["It rained.", "1.01 Fri Apr 11", "    - the lamp leaks"], id="a record of changes"),
        pytest.param(["It rained.", "2.1. The Lamp.", "out of it"], id="a sentence"),
        pytest.param(["It rained.", "2.1. The lamp that the curate had", "lit"], id="a full row"),
        pytest.param(["It rained.", "2.1. The Lamp in", "wind and snow", "It is lit."], id="a heading of two rows"),
        pytest.param(["and so it came that the lamp was", "2.1. The Lamp", "lit. It rained."], id="the head of a page"),
    ],
)
def test_what_is_no_numbered_heading(rows: list[str]) -> None:
    assert [*below_headings(Document("\n".join(rows)), WRAP)] == []


def test_where_widths_are_exact_blank_rows_stand_around_headings() -> None:
    rows = ["The lamp is lit with", "lamp.", "2.1. Putting it Out", "snuff is the command."]
    assert [*below_headings(Document("\n".join(rows)), Wrap(30, 0, 1, columns))] == []


def test_entries_of_a_glossary_with_colons_around_their_words() -> None:
    rows = [":ash pan: Below the grate.", ":back damper: A plate in", "the flue.", ":bed: What burns."]
    assert [*entries_begin(Document("\n".join(rows)))] == [1, 3]


def test_colons_inside_sentences_begin_no_entries() -> None:
    rows = ["He wrote :smile: and", ":wink: and was", ":sad: and :glad: and", ":tired: and :smile: all"]
    assert [*entries_begin(Document("\n".join(rows)))] == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{lamp}, {wick} and the other words of this {part}", False),
        ("see {lamp} and {oil}, of which there is less, and", False),
        ("{lamp}", True),
        ("{name}\t\theight in feet and in inches", True),
        ("lamp     brass   {two lamps and wicks}", True),
        ("{ lamp: brass, wick: cotton }", True),
        ("{\\bf lamp} of brass and with a wick of cotton", True),
    ],
)
def test_a_sentence_that_refers_to_words_in_braces_is_no_listing(row: str, *, expected: bool) -> None:
    found = listings(["> ls(harbour)", "> ls(quay)", "and a line of prose below them", row])
    assert (3 in found) is expected


def test_a_speech_behind_a_dash_at_the_end_of_a_row_with_room() -> None:
    rng = random.Random(1)
    rows = [
        *typeset_lines(rng, WIDTH, 250)[:-1],
        "and then she wrote to her sister:—",
        "“I am not going to the island.",
    ]
    rows += ["It rains on it.”", *typeset_lines(rng, WIDTH, 90)]
    assert "sister:—\n\n“I am" in cleantext.clean("\n".join(rows), select=["lines"])


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Other kinds of lamp", True),
        ("Oil", False),
        ("other kinds of lamp", False),
        ("(other kinds of lamp)", False),
        ("Other kinds of R.", False),
        ("4, p. 481]", False),
        ("Lamps of brass, oil and", False),
        ("It rained. Lamps of", False),
        ("Other kinds of lamp are lit by", False),
    ],
)
def test_what_stands_alone_behind_a_full_line(row: str, *, expected: bool) -> None:
    assert is_lone(row, "They are lit", WRAP) is expected
    assert not is_lone(row, "they are lit", WRAP)
    assert not is_lone(row, "", WRAP)
