"""Loose spacing: what shifts a space around a mark is undone, and nothing but spaces moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext import Chain, Document
from cleantext.normalizers.spaces import spaces

SPACES = Chain(["spaces"])
WORDS = st.sampled_from(["the", "keeper", "waited", "with", "lamps", "nobody", "closed", "harbour", "slowly", "doors"])
CLAUSE = st.lists(WORDS, min_size=3, max_size=7).map(" ".join)


@given(st.lists(CLAUSE, min_size=2, max_size=5), st.sampled_from([" ,", " , ", ", "]))
def test_a_space_moves_behind_its_comma(clauses: list[str], comma: str) -> None:
    assert SPACES(comma.join(clauses) + " .") == ", ".join(clauses) + "."


@given(CLAUSE, CLAUSE)
def test_a_comma_between_words_gets_its_space(one: str, other: str) -> None:
    assert SPACES(f"the {one},{other}") == f"the {one}, {other}"


@given(CLAUSE, CLAUSE)
def test_space_inside_brackets_goes(one: str, other: str) -> None:
    assert SPACES(f"{one} ( {other} ) {one}") == f"{one} ({other}) {one}"


@given(st.lists(CLAUSE, min_size=1, max_size=9).map(", ".join))
def test_wide_gaps_close(text: str) -> None:
    words = text.split(" ")
    if len(words) >= 6:
        assert SPACES("  ".join(words)) == text


@given(st.text(alphabet="ab ,.;?!()\n\tA1:é", max_size=80), st.sampled_from(["en", "fr"]))
def test_only_spaces_move_and_once(text: str, lang: str) -> None:
    chain = Chain(["spaces"], lang=lang)
    once = chain(text)
    assert chain(once) == once
    for edit in spaces(Document(text), lang=lang):
        assert edit.old.replace(" ", "") == edit.new.replace(" ", "")


@given(st.lists(CLAUSE, min_size=3, max_size=6), st.integers(2, 3))
def test_columns_stay(cells: list[str], gap: int) -> None:
    width = max(map(len, cells))
    text = "\n".join(cell.ljust(width + gap) + "four fathoms" for cell in [*cells, "x" * width])
    assert SPACES(text) == text
