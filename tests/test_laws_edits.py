"""The edit core under any edit scripts: composing them is the same as applying them one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from cleantext.edit import Edit, Origins, apply, composed, narrowed, performed, rewritten

_short = st.text(alphabet="abc \n", max_size=12)


@st.composite
def scripts(draw: st.DrawFn, text: str, most: int = 4) -> tuple[Edit, ...]:
    """Ordered, disjoint edits of the text; insertions, deletions and replacements, often touching each other."""
    edits: list[Edit] = []
    position = 0
    for number in range(draw(st.integers(0, most))):
        start = draw(st.integers(position, min(len(text), position + 3)))
        end = draw(st.integers(start, min(len(text), start + 3)))
        new = draw(st.text(alphabet="aXY", max_size=3))
        inserted_here = edits and edits[-1].start == edits[-1].end == start == end
        if text[start:end] != new and not inserted_here:
            edits.append(Edit(start, end, text[start:end], new, f"reason {number}"))
            position = end
    return performed(text, edits)[0]


@st.composite
def two_scripts(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    text = draw(_short)
    first = draw(scripts(text))
    return text, first, draw(scripts(apply(text, first)))


@given(two_scripts())
def test_composed_scripts_do_what_the_two_do_in_turn(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    text, first, second = case
    both = composed(text, first, second)
    assert apply(text, both) == apply(apply(text, first), second)
    assert performed(text, both)[0] == both


@given(two_scripts())
def test_composing_cuts_no_edit_in_two(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    text, first, second = case
    both = composed(text, first, second)
    for edit in first:
        around = [whole for whole in both if whole.start <= edit.start and edit.end <= whole.end]
        across = [whole for whole in both if whole.start < edit.end and edit.start < whole.end]
        assert around or not across  # inside one edit, or given back altogether


@given(two_scripts())
def test_composed_edits_say_why(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    text, first, second = case
    whys = {edit.why for edit in (*first, *second)}
    for edit in composed(text, first, second):
        assert set(edit.why.split("; ")) <= whys


def _apart(edits: Sequence[Edit]) -> bool:
    return all(one.end < other.start for one, other in pairwise(edits))


@given(st.data())
def test_edits_that_meet_no_other_come_through_as_they_are(data: st.DataObject) -> None:
    text = data.draw(_short)
    first = data.draw(scripts(text).filter(_apart))
    second = data.draw(scripts(text).filter(_apart))
    # The second script works behind a character that no edit touches.
    original, shift = len(text) + 1, len(apply(text, first)) + 1
    in_original = tuple(edit._replace(start=edit.start + original, end=edit.end + original) for edit in second)
    in_between = tuple(edit._replace(start=edit.start + shift, end=edit.end + shift) for edit in second)
    assert composed(f"{text}-{text}", first, in_between) == first + in_original


def _origins_by_hand(text: str, edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where each character of the output came from."""
    origins: list[tuple[int, int]] = []
    position = 0
    for edit in edits:
        origins += [(place, place + 1) for place in range(position, edit.start)]
        origins += [(edit.start, edit.end)] * len(edit.new)
        position = edit.end
    return origins + [(place, place + 1) for place in range(position, len(text))]


@given(st.data())
def test_origin_is_the_smallest_span_that_holds_every_characters_origin(data: st.DataObject) -> None:
    text = data.draw(_short)
    edits = data.draw(scripts(text))
    origins, by_hand = Origins(edits), _origins_by_hand(text, edits)
    assert len(by_hand) == len(apply(text, edits))
    for start in range(len(by_hand)):
        for end in range(start + 1, len(by_hand) + 1):
            want = min(one for one, _ in by_hand[start:end]), max(other for _, other in by_hand[start:end])
            assert origins.origin(start, end) == want


@given(st.data())
def test_origin_of_an_empty_span_lies_in_the_text(data: st.DataObject) -> None:
    text = data.draw(_short)
    edits = data.draw(scripts(text))
    origins = Origins(edits)
    for place in range(len(apply(text, edits)) + 1):
        start, end = origins.origin(place, place)
        assert 0 <= start <= end <= len(text)


@given(st.text(alphabet="ab", max_size=8), st.text(alphabet="ab", max_size=8))
@example("aaa", "aa")  # prefix and suffix overlap
def test_narrowed_does_the_same_with_less(old: str, new: str) -> None:
    text = f"<{old}>"
    small = narrowed(Edit(1, 1 + len(old), old, new, "any"))
    assert apply(text, [small]) == f"<{new}>"
    assert text[small.start : small.end] == small.old
    if small.old and small.new:
        assert small.old[0] != small.new[0]
        assert small.old[-1] != small.new[-1]


@given(_short, _short)
def test_rewritten_is_a_script_from_one_text_to_the_other(old: str, new: str) -> None:
    edits = rewritten(old, new, "any")
    assert performed(old, edits)[0] == edits
    assert apply(old, edits) == new
