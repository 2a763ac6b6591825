"""Speeches: what quotation marks on the two sides of a line end say about the end of a paragraph."""

from __future__ import annotations

from cleantext.layout.lines.speeches import speeches

#: Speeches end their paragraph, and the narrator goes on inside it.
STORY = [
    '"Is the boat in?" she asked. "It is late."',
    '"It came at nine. Nobody was on it but the clerk."',
    "He looked out of the window. It rained. The",
    "lamp was lit. The clerk had put it there himself.",
    '"Then who has the key?"',
]


def told(lines: list[str]) -> dict[tuple[bool, bool], float] | None:
    ended = [row for row in range(1, len(lines)) if lines[row - 1][-1] in '.?"']
    return speeches("\n".join(lines), lines, ended, 0.1, 0.0)


def test_a_text_with_few_speeches_says_nothing() -> None:
    assert told(STORY) is None


def test_paragraphs_end_between_speeches_rather_than_inside_what_is_told() -> None:
    known = told(STORY * 6)
    assert known is not None
    assert known[True, True] > known[False, False]
    assert known[False, True] > known[False, False]


def test_what_stands_inside_of_lines_as_often_as_chance_has_it_at_their_ends_ends_nothing() -> None:
    inside = ['"So?" he asked. "It is late." "It is." The clerk said no more of it. "Is it?" "No."'] * 40
    ends = ['"Is it late?"'] * 16
    with_both, without = told(inside + ends), told(ends)
    assert with_both is not None
    assert without is not None
    assert with_both[True, True] < without[True, True]
