"""Printed manuals whose words are broken at line ends: samples of files and short rows among their paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from cleantext.layout.measure import SPACE, typeset

CLEAN = Path(__file__).parent.parent / "corpora" / "clean"
#: Twentieths of an em: some 65 letters.
WIDTH = 600
#: A word from this length on is broken behind so many letters where it does not fit.
LONG, PART = 8, 4


def paragraphs() -> list[str]:
    texts = ((CLEAN / name).read_text(encoding="utf-8") for name in ("history-of-salt.txt", "lighthouse.txt"))
    return [one for text in texts for one in text.split("\n\n") if len(one) > 200 and "\n" not in one]


def printed(paragraph: str) -> str:
    """Break lines by the widths of letters, and long words with a hyphen."""
    lines, line = [], ""
    for word in paragraph.split():
        rest = word
        if line and typeset(line) + SPACE + typeset(word) > WIDTH:
            if len(word) >= LONG and word.isalpha() and typeset(line) + SPACE + typeset(word[:PART] + "-") <= WIDTH:
                line, rest = f"{line} {word[:PART]}-", word[PART:]
            lines.append(line)
            line = ""
        line = f"{line} {rest}".strip()
    return "\n".join([*lines, line])


def is_unwrapped(paragraph: str, cleaned: str) -> bool:
    """Whether a paragraph stands on one line; hyphens at its line ends are no matter of this test."""
    letters = paragraph.replace("-", "").replace(" ", "")
    return any(letters in line.replace("-", "").replace(" ", "") for line in cleaned.split("\n"))


SAMPLES = {
    "heading of reStructuredText": "harbour for boats\n-----------------",
    "fence of Markdown": "```\nmoor heron\n```",
    "directive": ".. note:: Moor at the quay.",
}


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_a_sample_of_a_file_says_nothing_of_the_print_around_it(sample: str) -> None:
    prose = paragraphs()
    rows = [printed(one) for one in prose] * 4
    cleaned = cleantext.clean("\n\n".join([*rows[:3], sample, *rows[3:]]) + "\n", select=("lines", "hyphens"))
    assert all(is_unwrapped(one, cleaned) for one in prose)
    assert sample in cleaned


def test_a_file_that_breaks_no_word_keeps_its_lines() -> None:
    text = "\n\n".join([*(printed(one).replace("-\n", "") for one in paragraphs()), SAMPLES["fence of Markdown"]])
    assert cleantext.clean(text, select=("lines", "hyphens")) == text


def test_prose_is_unwrapped_among_labels_that_are_many_times_as_much() -> None:
    """That few lines are full does not say that the paragraphs are not wrapped."""
    prose = paragraphs()
    labels = "\n".join(f"Berth {number}\n{number % 7} m" for number in range(1, 60))
    cleaned = cleantext.clean(
        "\n\n".join(f"{printed(one)}\n\n{labels}" for one in prose) + "\n", select=("lines", "hyphens")
    )
    assert all(is_unwrapped(one, cleaned) for one in prose)
    assert labels in cleaned


#: Rows of which no width can have broken any before the next.
SHORT_ROWS = {
    "names": "lantern\nfoghorn\ntidemark\nharbour\nbreakwater",
    "names and what they are": "list_boats Boats that lie ashore\nlist_berths Berths for boats\nlist_ropes Ropes",
    "commands": "lantern clean\nlantern fill\nlantern light tower",
    "items of a few words": "white lamps\nblack and green lamps\nropes for two boats\nsmall anchors",
}


@pytest.mark.parametrize("rows", SHORT_ROWS.values(), ids=SHORT_ROWS)
def test_short_rows_in_small_letters_stay_apart(rows: str) -> None:
    prose = [printed(one) for one in paragraphs()]
    text = "\n\n".join([*prose[:2], f"{prose[2]}\nThese belong to the harbour\n{rows}\n{prose[3]}", *prose[4:]])
    assert f"These belong to the harbour\n{rows}\n" in cleantext.clean(text, select=("lines", "hyphens"))


def test_pieces_of_a_formula_are_no_short_rows() -> None:
    prose = [printed(one) for one in paragraphs()]
    text = "\n\n".join(
        [*prose[:3], "The keeper writes down L\nA\nof the oil and\nx\nof the wick, and " + prose[3], *prose[4:]]
    )
    assert "A of the oil" in cleantext.clean(text, select=("lines", "hyphens"))


NAMED = ["$oil_left", "<Lamp>", "#lamp", "$wicks,"]


@pytest.mark.parametrize("name", NAMED)
def test_a_name_with_a_sign_of_code_begins_a_row_of_a_sentence(name: str) -> None:
    prose = paragraphs()
    rows = (
        f"the keeper asks for the figure on the wall of the tower, and the name\n{name} stands for what he finds there"
    )
    text = "\n\n".join([*map(printed, prose), f"{rows}\nin the\n> lamp(oil)\n> lamp(wick)"])
    cleaned = cleantext.clean(text, select=("lines", "hyphens"))
    assert f"and the name {name} stands for what he finds there in the\n> lamp(oil)\n> lamp(wick)" in cleaned


#: Commands that are shown in a sentence, each in a row of its own.
COMMANDS = ["lantern -v oil", "cp wicks/*.txt /var/tower/wicks", "lantern colour=white", "lantern();", "./lantern"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_sentence_goes_on_below_a_command_that_it_shows(command: str) -> None:
    above = "In the winter the keeper looks after the lamp at noon as well, and gives"
    below = printed("which fills it from the can below the stair and leaves a note of it in the book, with the hour.")
    text = "\n\n".join([*map(printed, paragraphs()), f"{above}\n{command}\n{below}"])
    assert f"{command}\nwhich fills it" in cleantext.clean(text, select=("lines", "hyphens"))


def test_a_name_below_the_end_of_a_sentence_that_leaves_room_begins_a_paragraph() -> None:
    text = "\n\n".join([*map(printed, paragraphs()), "The lamp is filled by then.\nsetLamp lights it, and waits."])
    assert "by then. setLamp" not in cleantext.clean(text, select=("lines", "hyphens"))


def test_a_title_in_three_rows_is_one_line() -> None:
    title = "Keeper and Harbour Master Held\nin the Tower of Carrow Point, Clerk\nSays"
    text = f"{title}\n The keeper and the harbour master.\n" + "\n".join(map(printed, paragraphs()))
    assert title.replace("\n", " ") in cleantext.clean(text)


@pytest.mark.parametrize("end", ["", "\n"])
def test_short_rows_may_be_the_last_ones(end: str) -> None:
    text = "\n\n".join(map(printed, paragraphs()))
    assert cleantext.clean(f"{text}\n\nThe boats are\nheron\ndunlin{end}").endswith(f"heron\ndunlin{end}")
