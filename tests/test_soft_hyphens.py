"""Soft hyphens that are the hyphens of a text, as a font with one glyph for both makes them, and those of web pages."""

from __future__ import annotations

import pytest

import cleantext

#: Words with a hyphen, and words that are broken at line ends, which the tests write with U+00AD.
TEXT = """\
The well-known keeper of the light was forty-three, and his half-brother
was a bell-founder; the light itself is twenty-eight years old and well-
known. Nobody who has seen the half of it, or known the brother, remem-
bers that a well-founded bell hung there, or how many bells were found-
ed in all. The twenty-third of the year is the day on which it was hung,
and the forty-first of them cracked when the keeper and his brother con-
sidered the mat-
ter over a bottle. It was well and good.
"""


def test_they_become_hyphens() -> None:
    text = cleantext.clean(TEXT.replace("-", "\u00ad"), select=["characters"])
    assert text == TEXT


def test_they_stand_between_numbers_too() -> None:
    numbers = TEXT
    for number, word in enumerate(("half-brother", "well-founded", "forty-three", "twenty-eight")):
        numbers = numbers.replace(word, f"10-{number}")
    assert cleantext.clean(numbers.replace("-", "\u00ad"), select=["characters"]) == numbers


def test_what_they_break_at_line_ends_is_judged_as_of_hyphens() -> None:
    text = cleantext.clean(TEXT.replace("-", "\u00ad"), select=["characters", "hyphens"])
    assert text == cleantext.clean(TEXT, select=["hyphens"])
    assert "old and well-known" in text
    assert "considered the matter" in text


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("-\n", "\n").replace("-", "\u00ad"),  # none at a line end
        TEXT.replace("-", "\u00ad") + "A half-brother of the well-known keeper lit it. " * 2,  # other hyphens
        TEXT.replace("-", "\u00ad")
        .replace("well\u00ad", "wel\u00adl")
        .replace("forty\u00ad", "for\u00adty")
        .replace("half\u00ad", "hal\u00adf")
        .replace("twenty\u00ad", "twe\u00adnty")
        .replace("bell\u00ad", "be\u00adll"),  # between syllables
    ],
)
def test_else_they_show_nothing_inside_lines(changed: str) -> None:
    text = cleantext.clean(changed, select=["characters"])
    assert text.count("-") == changed.count("-")
    assert text.count("\u00ad") == changed.count("\u00ad\n")
