"""Pages: numbers, links and labels that a scraper put on rows of their own belong to the text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from prose import STOCK

import cleantext

#: Sentences in which something may be put: each is cut behind a word in the middle of it.
HALVES = [
    (" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :]))
    for piece in STOCK
    for paragraph in piece.paragraphs
    for words in [re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph)[0].split()]
    if len(words) > 12 and words[len(words) // 2].islower() and words[len(words) // 2 - 1].isalpha()
][:60]


def pieces() -> str:
    """Sentences with a name of two words in each fourth, and the marks behind such names, as get_text leaves them."""
    return "\n\n".join(
        f"{first} \n{'Release Lamps' if number % 4 == 0 else 'Oil'}\n {second} {first}\n{second}\nWick\n. {first}"
        for number, (first, second) in enumerate(HALVES)
    )


def subtitles() -> str:
    """Cues with their numbers, most of which cut a sentence."""
    return "WEBVTT\n\n" + "\n\n".join(
        f"{number}\n00:{number:02}:07.000 --> 00:{number:02}:09.900  position:50.00%,middle align:middle\n{said}"
        for number, said in enumerate([half for pair in HALVES[:25] for half in pair], 1)
    )


def note_marks() -> str:
    """Sentences with the marks of notes, each on a row, and the notes behind them all."""
    marked = [f"{first}\n[{number}]\n{second}" for number, (first, second) in enumerate(HALVES[:12], 41)]
    return "\n\n".join([*marked, *(f"[{number}] {first}." for number, (first, _) in enumerate(HALVES[:12], 41))])


def listed_notes() -> str:
    """A list of notes, each behind an item with its number."""
    return "\n".join(
        f"- {number}\n- {first} {second}\n{second} {first}\n{first} {second.rstrip('.')}"
        for number, (first, second) in enumerate(HALVES[:20], 1)
    )


def outputs() -> str:
    """What a command prints, in the middle of what is said about it."""
    return "\n\n".join(
        f"{first} {second} {first}\n\n{number}\n{number + 1}\n{number + 2}\n\n{second} {first} {second}"
        for number, (first, second) in enumerate(HALVES[:20], 1)
    )


def headed_tables() -> str:
    """Tables with the same heads, below captions that end in no stop."""
    head = f"    {'Lamp':14} {'Oil':14} Height"
    return "\n\n".join(
        f"{first} {second}\n{second} {first}\n{first} {second}\n{second} {first}\n\n"
        f"    Table {number}. List of the lamps of the quay\n\n{head}\n"
        f"    {f'wick{number}':14} {f'{number} gills':14} {number} feet"
        for number, (first, second) in enumerate(HALVES[:20])
    )


def options() -> str:
    """Options and a command that may be roman numbers."""
    return "\n\n".join(
        f"{first} {second}\n{second} {first}\n{first} {second}\n{second} The\n{name}\n{second} {first}"
        for name, (first, second) in zip(("-I", "-v", "vi"), HALVES[:3], strict=True)
    )


TEXTS = (pieces, subtitles, note_marks, listed_notes, outputs, headed_tables, options)


@pytest.mark.parametrize("scraped", TEXTS, ids=lambda made: made.__name__)
def test_what_a_scraper_put_on_a_row_stays(scraped: Callable[[], str]) -> None:
    text = scraped()
    assert cleantext.clean(text, select=["pages"]) == text
