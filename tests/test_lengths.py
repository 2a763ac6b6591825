"""The lengths of paragraphs: what a text shows of them, and what they say of a break in doubt."""

from __future__ import annotations

from itertools import chain, combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.layout.lines.lengths import Doubt, Lengths, ending, lengths

ROW = "As many letters as a row of a narrow page has."
SHORT = Lengths(mean=5.0, spread=0.3)
LONG = Lengths(mean=7.0, spread=0.3)


def worth(known: Lengths, rows: list[str], cuts: tuple[Doubt, ...]) -> float:
    """What a choice of breaks is worth, by its definition."""
    ends = [-1, *(cut.row for cut in cuts), len(rows) - 1]
    sizes = [sum(len(row) + 1 for row in rows[above + 1 : last + 1]) for above, last in pairwise(ends)]
    return sum(cut.odds for cut in cuts) + sum(map(known.evidence, sizes))


@given(
    st.lists(st.integers(1, 60).map("x".__mul__), min_size=2, max_size=12),
    st.lists(st.tuples(st.integers(0, 10), st.floats(-4, 2)), max_size=6, unique_by=lambda doubt: doubt[0]),
    st.floats(4, 7),
)
def test_no_other_choice_is_worth_more(rows: list[str], drawn: list[tuple[int, float]], mean: float) -> None:
    doubts = [Doubt(*doubt) for doubt in sorted(drawn) if doubt[0] < len(rows) - 1]
    known = Lengths(mean, 0.6)
    chosen = ending(known, rows, (), doubts)
    found = worth(known, rows, tuple(doubt for doubt in doubts if doubt.row in chosen))
    choices = chain.from_iterable(combinations(doubts, size) for size in range(len(doubts) + 1))
    assert found == pytest.approx(max(worth(known, rows, choice) for choice in choices))


def test_a_doubt_is_settled_by_what_the_text_shows_of_its_paragraphs() -> None:
    rows, doubt = [ROW] * 6, [Doubt(2, -0.5)]
    assert ending(SHORT, rows, (), doubt) == {2}
    assert ending(LONG, rows, (), doubt) == set()


def test_breaks_that_are_sure_part_the_text() -> None:
    rows = [ROW] * 12
    assert ending(SHORT, rows, (), [Doubt(2, -0.5)]) == {2}
    assert ending(SHORT, rows, (1,), [Doubt(2, -0.5)]) == set()


@given(st.lists(st.sampled_from(["", "  ", ROW, "A heading", "The end."]), max_size=40))
def test_any_rows_can_be_measured(rows: list[str]) -> None:
    known = lengths(rows, 50)
    assert known is None or (3 < known.mean < 8 and 0 < known.spread < 3)


def test_paragraphs_are_measured_from_end_to_end() -> None:
    rows = [*[ROW.replace(".", ",")] * 4, "It ends here."] * 20
    known = lengths(rows, len(ROW))
    assert known is not None
    assert known.mean == pytest.approx(5.5, abs=0.1)


def test_paragraphs_with_blank_rows_between_them_end_nowhere_else() -> None:
    assert lengths([ROW.replace(".", ","), "It ends here.", ""] * 20, len(ROW)) is None


def test_what_seems_one_paragraph_may_be_two_unless_first_lines_show_it() -> None:
    rows = [*[ROW.replace(".", ",")] * 4, "It ends here."] * 20
    hidden, shown = lengths(rows, len(ROW)), lengths(rows, len(ROW), wide=True)
    assert hidden is not None
    assert shown is not None
    assert hidden.mean == shown.mean
    assert hidden.spread < shown.spread
