"""How far a row reaches that a reader joined of two lines: as far as the second of them."""

from __future__ import annotations

import pytest

from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.odds import ROOM_LIMIT, Place, room_left, score
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, columns, typeset

#: Lines as a typesetter breaks them; the first ends in the middle of a word, and is a little shorter than the width.
FIRST, SECOND = "The keeper wrote down the hour in a little note", "book that he kept by the lamp, and slept."
WRAP = Wrap(typeset("and the state of the sea, as he had been taught to"), 11, SPACE, typeset)


def test_a_joined_row_reaches_as_far_as_its_second_line() -> None:
    assert abs(WRAP.filled(FIRST + SECOND) - typeset(SECOND)) < WRAP.slack


def test_a_joined_row_before_a_name_goes_on() -> None:
    row, known = FIRST + "book that he kept at Inner", Habits(0.0, 0, False, False, False, None, None, True)
    assert room_left(row, "Sallow, by the lamp", WRAP, known) == ROOM_LIMIT
    assert score(row, "Sallow, by the lamp", WRAP, known, Place(started=False)) < 0


def test_a_row_of_three_lines() -> None:
    assert abs(WRAP.filled(FIRST * 2 + SECOND) - typeset(SECOND)) < 2 * WRAP.slack


def test_an_address_is_one_line_and_lines_of_so_many_characters_are_full() -> None:
    address = "https://example.org/" + "a" * 60
    assert WRAP.filled(address) == typeset(address) - WRAP.width
    assert Wrap(40, 0, 1, columns).filled("a line " * 9) == len(("a line " * 9).rstrip()) - 40


@pytest.mark.parametrize("width", [1, 5, 8])
def test_the_narrowest_column_comes_to_an_end(width: int) -> None:
    assert Wrap(width, 0, SPACE, typeset).filled("a boat and a bell") <= 1.35 * width
