"""Promise 4: the edits tell everything that happened to the text, and undo it."""

from __future__ import annotations

from chains import each_chain, each_preset
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything, noisy

from cleantext import Chain
from cleantext.edit import apply, performed
from cleantext.noise import Noisy


@each_chain
@given(text=anything())
def test_each_step_replays_on_the_text_that_it_was_given(chain: Chain, text: str) -> None:
    result = chain.explain(text)
    for step in result.steps:
        assert step.edits
        assert performed(text, step.edits)[0] == step.edits
        text = apply(text, step.edits)
    assert result.text == text


@each_preset
@given(text=anything())
def test_edits_are_ordered_and_disjoint_and_replay(chain: Chain, text: str) -> None:
    result = chain.explain(text)
    assert performed(text, result.edits)[0] == result.edits
    assert apply(text, result.edits) == result.text == chain(text)


@each_preset
@given(text=anything())
def test_reverting_all_gives_the_input_and_reverting_none_the_output(chain: Chain, text: str) -> None:
    result = chain.explain(text)
    assert result.revert(lambda edit: True) == text
    assert result.revert(lambda edit: False) == result.text


@each_preset
@given(text=anything(), data=st.data())
def test_every_output_span_has_an_origin(chain: Chain, text: str, data: st.DataObject) -> None:
    result = chain.explain(text)
    start = data.draw(st.integers(0, len(result.text)))
    end = data.draw(st.integers(start, len(result.text)))
    low, high = result.origin(start, end)
    assert 0 <= low <= high <= len(text)
    inside = [edit for edit in result.edits if low <= edit.start and edit.end <= high]
    moved = [edit._replace(start=edit.start - low, end=edit.end - low) for edit in inside]
    assert result.text[start:end] in apply(text[low:high], moved)


@each_preset
@given(text=anything())
def test_no_edit_is_cut_in_two(chain: Chain, text: str) -> None:
    result = chain.explain(text)
    if len(result.steps) == 1:
        assert result.edits == result.steps[0].edits
    for edit in result.steps[0].edits if result.steps else ():  # already in coordinates of the original
        around = [whole for whole in result.edits if whole.start <= edit.start and edit.end <= whole.end]
        across = [whole for whole in result.edits if whole.start < edit.end and edit.start < whole.end]
        assert around or not across


@each_preset
@given(damaged=noisy())
def test_every_edit_says_who_made_it_and_why(chain: Chain, damaged: Noisy) -> None:
    for edit in chain.explain(damaged.text).edits:
        assert edit.why
        assert set(edit.normalizer.split("+")) <= set(chain.names)
        assert 0 <= edit.confidence <= 1
