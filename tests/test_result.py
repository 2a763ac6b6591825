"""The result of a chain: edits in coordinates of the original, origins, and reverting some of them."""

from __future__ import annotations

import pickle

import pytest

from cleantext import Chain, Document, Edit, Result, Step
from cleantext.edit import apply, performed


def first(document: Document) -> list[Edit]:
    """Put a space between 'of' and 'the', and resolve the ligature."""
    place = document.text.index("ofthe")
    ligature = document.text.index("ﬁ")
    edits = [
        Edit(place, place + 5, "ofthe", "of the", "fused", 0.9),
        Edit(ligature, ligature + 1, "ﬁ", "fi", "ligature"),
    ]
    return sorted(edits)


def second(document: Document) -> list[Edit]:
    """Capitalise the 't' that the first one set free, and take the full stop away."""
    place = document.text.index("the end")
    return [
        Edit(place, place + 1, "t", "T", "capital", 0.5),
        Edit(len(document.text) - 1, len(document.text), ".", "", "stop"),
    ]


@pytest.fixture
def result() -> Result:
    return Chain([first, second]).explain("ﬁrst ofthe end.")


def test_steps_hold_the_edits_of_each_normalizer(result: Result) -> None:
    assert [step.normalizer for step in result.steps] == ["first", "second"]
    assert [edit.normalizer for edit in result.steps[0].edits] == ["first", "first"]
    assert result.text == "first of The end"


def test_edits_that_met_are_one_and_name_both(result: Result) -> None:
    ligature, met, stop = result.edits
    assert (ligature.old, ligature.new, ligature.normalizer) == ("ﬁ", "fi", "first")
    assert met == Edit(5, 10, "ofthe", "of The", "fused; capital", 0.5, "first+second")
    assert (stop.start, stop.end, stop.old, stop.new) == (14, 15, ".", "")


def test_edits_are_made_once(result: Result) -> None:
    assert result.edits is result.edits


def test_revert_takes_back_what_the_predicate_chooses(result: Result) -> None:
    assert result.revert(lambda edit: edit.normalizer == "second") == "first of The end."
    assert result.revert(lambda edit: "first" in edit.normalizer) == "ﬁrst ofthe end"
    assert result.revert(lambda edit: edit.confidence < 0.8) == "first ofthe end"
    assert result.revert(lambda edit: True) == result.original
    assert result.revert(lambda edit: False) == result.text


def test_origin(result: Result) -> None:
    assert result.origin(0, 5) == (0, 4)  # "first", from "ﬁrst"
    assert result.origin(1, 2) == (0, 1)  # the "i" inside "fi"
    assert result.origin(9, 12) == (5, 10)  # "The", out of the middle of an edit
    assert result.origin(13, 16) == (11, 14)  # "end": the full stop behind it is not part of it
    assert result.origin(0, len(result.text)) == (0, 14)
    assert result.origin(3, 3) == (2, 2)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 99)])
def test_origin_of_what_is_no_span(result: Result, start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"{start}:{end} is not a span of a text of 16 code points"):
        result.origin(start, end)


def test_a_deletion_and_an_insertion_at_one_place_meet() -> None:
    def delete(document: Document) -> list[Edit]:
        return [Edit(1, 2, "b", "", "deleted")]

    def insert(document: Document) -> list[Edit]:
        return [Edit(1, 1, "", "b", "inserted")]

    assert Chain([delete, insert]).explain("abc").edits == ()  # given back: nothing happened
    assert Chain([insert, delete]).explain("abc").edits == ()


def test_nothing_to_do() -> None:
    result = Chain([]).explain("text")
    assert (result.text, result.steps, result.edits) == ("text", (), ())
    assert result.origin(1, 3) == (1, 3)
    assert result.revert(lambda edit: True) == "text"


def test_it_pickles_and_compares(result: Result) -> None:
    copy = pickle.loads(pickle.dumps(result))
    assert copy == result
    assert copy.edits == result.edits
    assert copy.origin(0, 5) == result.origin(0, 5)


def test_it_is_frozen(result: Result) -> None:
    with pytest.raises(AttributeError):
        result.text = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        result.steps[0].normalizer = "other"  # type: ignore[misc]


def test_results_can_be_made_by_hand() -> None:
    edits = performed("ab", [Edit(0, 1, "a", "x", "why")])[0]
    result = Result("ab", apply("ab", edits), (Step("own", edits),))
    assert result.edits == edits


class TestChecked:
    def test_insertions_before_and_behind_an_edit(self) -> None:
        edits = (Edit(0, 0, "", "x", "a"), Edit(0, 1, "a", "y", "b"), Edit(1, 1, "", "z", "c"))
        assert performed("ab", edits)[0] == edits
        assert apply("ab", edits) == "xyzb"

    def test_two_insertions_at_one_place(self) -> None:
        with pytest.raises(ValueError, match="one for each place"):
            performed("ab", [Edit(1, 1, "", "x", "a"), Edit(1, 1, "", "y", "b")])[0]

    def test_out_of_order(self) -> None:
        with pytest.raises(ValueError, match="yield edits in order"):
            performed("ab", [Edit(1, 2, "b", "x", "a"), Edit(0, 1, "a", "y", "b")])[0]
