"""Lines that a reader takes apart into words: put together where they fill the width, and only there."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.document import Document
from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.paragraphs import LineBreak, line_breaks
from cleantext.layout.lines.scattered import scattered_words
from cleantext.layout.lines.stretched import stretched
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, columns, typeset

WRAP = Wrap(24, 0, 1, columns)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["the lorry that stalls", "on", "the ramp with a child"], id="one word alone"),
        pytest.param(["What to buy:", "apples", "pears", "plums", "and nothing else."], id="a list that leaves room"),
        pytest.param(["What to buy:", *["walnuts"] * 13, "everything else."], id="a long list"),
        pytest.param(["the lorry that stalls", "half-empty", "and", "slightly"], id="nothing behind them"),
    ],
)
def test_rows_of_one_word_that_fill_no_line_stay(rows: list[str]) -> None:
    assert stretched(rows, WRAP) == set()


def test_two_stretched_lines() -> None:
    rows = ["half-empty", "and", "slightly", "wondering", "about", "itself.", "afterwards for"]
    assert stretched(rows, WRAP) == {0, 1, 2, 3, 4, 5}


def test_the_last_word_of_a_paragraph_below_a_stretched_line() -> None:
    rows = ["the lorry that stalls", "half-empty", "and", "slightly", "ashamed.", "On the last day"]
    assert stretched(rows, WRAP) == {1, 2, 3}


def test_a_stretched_line_cuts_no_sentence() -> None:
    rows = [
        "made up of men from Upper",
        "Hallin",
        "Beck,",
        "Netherthong",
        "Lorne and the islands, who",
        "rowed all night.",
    ]
    wrap = Wrap(typeset(rows[0]), 5, SPACE, typeset)
    known = Habits(0.0, 0, joins=False, indents=False, hangs=False, first=None, lengths=None, flat=True)
    told = dict.fromkeys(range(len(rows) - 1), 0)
    assert set(line_breaks(rows, wrap, known, told, flat=True).values()) == {LineBreak.WRAP}


#: Typeset lines, one of which a reader took to pieces.
_SCATTERED = """\
The ferry to the outer islands left at six in the morning, when
the fishermen came back, and whoever wanted to be on it had
better be on the quay before the second bell, since the captain
waited for nobody. He had been told so often that he was the
only link between the islands and the rest of the country that he
had begun to believe it, and carried himself, in the words of the

postmistress,

as

if

the

archipelago

had

been

entrusted-to-him-personally. He was a good sailor all the same,
and in the nineteen years that he had been on that line he had
never lost more than a crate of hens and the hat of an inspector.
"""


def test_words_of_a_stretched_line_in_blocks_of_their_own() -> None:
    assert "\n" not in cleantext.clean(_SCATTERED).rstrip()


def test_words_of_a_line_that_breaks_a_word() -> None:
    rows = [
        "the mayor, who had never once in his life been on the is-",
        "lands",
        "",
        "nor",
        "",
        "at",
        "",
        "sea",
        "",
        "or",
    ]
    edits = scattered_words(Document("\n".join([*rows, ""])), Wrap(55, 0, 1, columns))
    assert [edit.new for edit in edits] == [" "] * 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sold what the island had\n\nhens\n\neggs\n\nwool\n\nand nothing else.\n", id="a list"),
        pytest.param("The words of it are these:\n\nand\n\nthe\n\nof\n\nOne more is rare.\n", id="words of a list"),
        pytest.param("He wrote of the three\n\n1.\n\n2.\n\nthe\n\nof islands far away.\n", id="signs of items"),
        pytest.param("and\n\nthe\n\nof\n\nto\n", id="nothing around them"),
        pytest.param("He left\n\nand\n\nthe\n\nof\n\nSix came.\n", id="a row above with room"),
    ],
)
def test_words_in_blocks_that_are_no_piece_of_a_sentence_stay(text: str) -> None:
    assert [*scattered_words(Document(text), Wrap(29, 0, 1, columns))] == []
