"""Items of lists say which strand of a page may follow which, and a list inside of another is in order."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cleantext.layout.columns.item_links import is_out_of_turn, item_link, nested
from cleantext.layout.columns.strands import OTHER, TITLE, Strand


def items(*marks: str) -> list[Strand]:
    """One strand for each item."""
    return [Strand(row, row + 1, OTHER, TITLE, item=mark, last_item=mark) for row, mark in enumerate(marks)]


@pytest.mark.parametrize(
    ("above", "below", "likelier"),
    [("1", "2", True), ("•", "•", True), ("1", "3", False), ("2", "•", False), ("•", "2", False)],
)
def test_the_next_item_is_likelier_than_another(above: str, below: str, likelier: bool) -> None:
    assert (item_link(*items(above, below)) > 0) is likelier


def test_what_begins_a_list_or_none_says_nothing() -> None:
    assert item_link(*items("4", "1")) == item_link(*items("4", "")) == 0


def test_only_numbers_are_out_of_turn() -> None:
    assert is_out_of_turn(*items("1", "3"))
    assert not any(
        is_out_of_turn(*items(*pair)) for pair in (("1", "2"), ("•", "3"), ("", "3"), ("3", "•"), ("3", "1"))
    )


def test_the_items_of_the_outer_list_are_in_turn_over_the_inner_one() -> None:
    page = items("1", "•", "•", "2", "•", "3")
    own = sum(item_link(*pair) for pair in pairwise(page)) + nested(page)
    outer_first = items("1", "2", "3", "•", "•", "•")
    assert nested(outer_first) == 0
    assert own == pytest.approx(sum(item_link(*pair) for pair in pairwise(outer_first)), abs=2)
