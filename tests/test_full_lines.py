"""Full lines that end a sentence: the words that link it to the next say whether its paragraph goes on."""

from __future__ import annotations

import pytest

from cleantext.layout.lines.full_lines import of_full_line
from cleantext.layout.lines.habits import Habits
from cleantext.layout.lines.odds import Place, score
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, typeset

ROWS = ["The harbour had been dredged in spring. The", "dredgers left the gravel on the northern quay."]
FREE = "Nobody at the mill had asked for more than that."
LINKED = "The gravel was meant for the road to the quay."
POINTING = "In summer they sold some of it to the mill."


@pytest.mark.parametrize("behind", [LINKED, POINTING])
def test_what_is_linked_to_the_sentence_before_goes_on(behind: str) -> None:
    assert of_full_line(ROWS, [behind], 0.0) < of_full_line(ROWS, [FREE], 0.0) == 0.0


def test_only_the_two_sentences_that_meet_are_compared() -> None:
    assert of_full_line(ROWS, ["Nobody came. The gravel on the quay stayed."], 0.0) == 0.0
    assert of_full_line(["The mill stood idle. It", "rained in the north."], [FREE], 0.0) == 0.0
    assert of_full_line(ROWS, ["In the year of the storm", "the gravel went."], 0.0) < 0.0


def test_forms_of_a_word_are_one_word() -> None:
    assert of_full_line(["He painted the northern doors."], ["Painting took a week."], 0.0) < 0.0


@pytest.mark.parametrize(
    ("row", "behind"), [('"Was it the gravel?"', "The gravel was his."), ("He took the gravel.", '"Which gravel?"')]
)
def test_who_answers_repeats_the_words_of_the_other(row: str, behind: str) -> None:
    assert of_full_line([row], [behind], 3.0) == 0.0


def test_how_often_sentences_end_with_a_line_counts_no_further() -> None:
    assert of_full_line(ROWS, [FREE], 0.5) == 0.0
    assert of_full_line(ROWS, [FREE], 2.0) == of_full_line(ROWS, [FREE], 1.5) - 0.5


def test_words_decide_only_where_room_does_not() -> None:
    known = Habits(0.0, 0, joins=False, indents=False, hangs=False, first=None, lengths=None, flat=True)
    for width, linked in ((typeset(ROWS[1]) + 4, True), (2 * typeset(ROWS[1]), False)):
        wrap = Wrap(width, width // 30, SPACE, typeset)
        odds = [score(ROWS[1], below, wrap, known, Place(rows=ROWS)) for below in (LINKED, "The clerk was paid.")]
        assert (odds[0] < odds[1]) is linked
