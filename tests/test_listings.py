"""Printed manuals: the paragraphs are unwrapped, the listings between them keep their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from cleantext.layout.lines.listings import listings
from cleantext.layout.measure import SPACE, typeset
from cleantext.layout.prose import is_prose

CLEAN = Path(__file__).parent.parent / "corpora" / "clean"
#: Twentieths of an em: some 65 letters.
WIDTH = 600


def printed(paragraph: str) -> str:
    """Break lines where a typesetter would: by the widths of letters, and not by their number."""
    lines, line = [], ""
    for word in paragraph.split():
        if line and typeset(line) + SPACE + typeset(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def paragraphs() -> list[str]:
    texts = ((CLEAN / name).read_text(encoding="utf-8") for name in ("history-of-salt.txt", "lighthouse.txt"))
    return [one for text in texts for one in text.split("\n\n") if len(one) > 200 and "\n" not in one][:8]


LISTINGS = {
    "prompts of a shell": "$ boats --moored harbour.db | sort\n$ boats --help",
    "prompts of an interpreter": "> boats <- read(harbour)\n> summary(boats[boats$mast > 1, ])",
    "commands of TeX": "\\documentclass{logbook}\n\\begin{tide}[low]\n\\end{tide}",
    "comments": "# the boats that came in\n# and those that did not",
    "statements": "for boat in harbour:\n    boat.moor(quay)\n    count += 1",
    "tags": '<boat name="Heron">\n<mast>2</mast>\n</boat>',
}


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["touching", "apart"])
def test_prose_around_a_listing_is_unwrapped(listing: str, gap: str) -> None:
    prose = paragraphs()
    text = "\n\n".join(f"{printed(one)}{gap}{listing}" for one in prose) + "\n"
    cleaned = cleantext.clean(text, select="lines")
    assert cleaned == "\n\n".join(f"{one}{gap}{listing}" for one in prose) + "\n"
    assert cleantext.clean(cleaned, select="lines") == cleaned


def test_a_sentence_goes_on_below_a_listing_and_not_in_it() -> None:
    prose = [printed(one) for one in paragraphs()]
    text = "\n\n".join([*prose, "The command\n> moor(boats)\nmoors all of them, and\n> sail(boats)\nlets them go."])
    assert cleantext.clean(text, select="lines").endswith(
        "The command\n> moor(boats)\nmoors all of them, and\n> sail(boats)\nlets them go."
    )


def test_a_file_with_listings_keeps_its_lines() -> None:
    lines = [line for one in paragraphs() for line in (f"# {row}" for row in printed(one).split("\n"))]
    text = "\n".join(["import harbour", "import tide", *lines, "harbour.moor(tide)"])
    assert cleantext.clean(text, select="lines") == text


def test_fields_of_a_record_keep_their_lines() -> None:
    record = "Harbour: Inner Sallow\nKeeper: M. Arkwright\nFirst-Light: 1869"
    text = "\n\n".join([*map(printed, paragraphs()), record])
    assert cleantext.clean(text, select="lines").endswith(f"\n\n{record}")


def test_one_odd_line_makes_no_listing() -> None:
    assert not listings(["He paid the sum of", "$ forty to the boatman, who", "counted it twice."])


PROSE = {
    "The keeper (who was old) wrote it down;": True,
    "counted it twice.": True,
    "for 1 to 5 = 3": False,
    "harbour.moor(tide, 2)": False,
    "Skarholm, 1931": False,
}


@pytest.mark.parametrize(("line", "expected"), PROSE.items())
def test_lines_of_prose(line: str, *, expected: bool) -> None:
    assert is_prose(line) is expected
