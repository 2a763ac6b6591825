"""What is foretold of line breaks from bounds of their odds is what weighing would say."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cleantext.layout.items import Items
from cleantext.layout.lines.bounds import foretold
from cleantext.layout.lines.habits import First, Habits
from cleantext.layout.lines.odds import Place, score
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, columns, typeset

_WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        """the a of and with It They However tide harbour keeper lamp council slowly remembered Thursday Quarley Mr. St.
        p. No. e.g. 14 1834. (3) 2) a) iv. • – -- co- well-known “yes” "No," 'tis end.” said: wait; so, ago. why? far!
        here.4 lamp,12 and.) [2] £40 1,250 ¹ … é Ärger ГОД""",
    )
)
_ROW = st.builds(
    lambda indent, words, mark: " " * indent + " ".join(words) + mark,
    st.sampled_from((0, 0, 0, 2, 4)),
    st.lists(_WORDS, min_size=1, max_size=12),
    st.sampled_from(("", "", "", ".", ",", ":", "!”", '."', "-")),
)
_WRAP = st.builds(
    lambda width, exact: Wrap(width, 0, 1, columns) if exact else Wrap(9 * width, int(0.225 * width), SPACE, typeset),
    st.integers(20, 90),
    st.booleans(),
)
_FIRST = st.none() | st.builds(
    lambda beginning, depth, spread: First(beginning, beginning + depth, spread),
    st.floats(0.85, 0.97),
    st.floats(0.025, 0.1),
    st.floats(0.02, 0.1),
)


@st.composite
def _habits(draw: st.DrawFn, wrap: Wrap) -> Habits:
    first = None if wrap.exact else draw(_FIRST)
    fragment = draw(st.sampled_from((0, wrap.measure("abc-"))))
    joins, indents, hangs, flat = (draw(st.booleans()) for _ in range(4))
    return Habits(draw(st.floats(-4, 6)), fragment, joins, indents, hangs, first, None, flat)


def test_an_indent_behind_the_number_of_a_note_begins_a_paragraph() -> None:
    wrap, known = Wrap(20, 0, 1, columns), Habits(0.0, 0, False, False, False, None, None, False)
    assert foretold(["here.4", "  It"], [1], wrap, known) == [1]
    assert score("here.4", "  It", wrap, known, Place()) > 0


def test_a_row_wider_than_the_page_may_be_two_where_lines_are_joined() -> None:
    wrap, known = Wrap(20, 0, 1, columns), Habits(0.0, 0, True, False, False, None, None, False)
    assert foretold(["the However harbour ago.", "the tide"], [1], wrap, known) == [0]
    assert score("the However harbour ago.", "the tide", wrap, known, Place()) > 0


@given(row=_ROW, below=_ROW, wrap=_WRAP, data=st.data())
def test_what_is_foretold_has_the_sign_of_the_odds(row: str, below: str, wrap: Wrap, data: st.DataObject) -> None:
    known = data.draw(_habits(wrap))
    (sign,) = foretold([row, below], [1], wrap, known)
    for started in (True, False):
        odds = score(row, below, wrap, known, Place(started=started))
        assert sign == 0 or (odds < 0) == (sign < 0), odds
    if sign > 0:
        assert Items().evidence(below) == 0
