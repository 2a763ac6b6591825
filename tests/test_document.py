"""The document: one text, and views of it that are made once."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import anything

from cleantext import Document


@given(text=anything())
def test_lines_and_their_starts_lead_back_to_the_text(text: str) -> None:
    document = Document(text)
    assert "\n".join(document.lines) == text
    assert len(document.line_starts) == len(document.lines)
    for start, line in zip(document.line_starts, document.lines, strict=True):
        assert text[start : start + len(line)] == line
        assert start == 0 or text[start - 1] == "\n"


@pytest.mark.parametrize(
    ("text", "lines", "starts"),
    [("", [""], [0]), ("a", ["a"], [0]), ("a\n", ["a", ""], [0, 2]), ("\n\n", ["", "", ""], [0, 1, 2])],
)
def test_there_is_always_a_line_and_an_empty_one_behind_a_final_break(
    text: str, lines: list[str], starts: list[int]
) -> None:
    assert (Document(text).lines, Document(text).line_starts) == (lines, starts)


def test_views_are_made_once() -> None:
    document = Document("one\ntwo")
    assert document.lines is document.lines
    assert document.line_starts is document.line_starts


@pytest.mark.parametrize(
    ("text", "respaced"),
    [
        ("one\ntwo", "one two"),
        ("één\ntwee", "één twee"),
        ("\x00\n1", "\x00 1"),
        ("--\nPage 3 --", "-- Page 3 --"),
        ("one\n\nPage\n3 of 12\n\ntwo", "one\n\nPage 3 of 12\n\ntwo"),
        ("one\n\nexample.org\n\ntwo", "one\n\nexample.org\n\ntwo"),
    ],
)
def test_what_a_respaced_text_is_known_to_be_it_is(text: str, respaced: str) -> None:
    def known(document: Document) -> tuple[bool, bool, bool, list[int]]:
        return document.is_plain, document.has_gaps, document.may_have_marks, document.lone_rows

    document = Document(text)
    known(document)
    made, alone = document.respaced(respaced, same_paragraphs=True), Document(respaced)
    assert (made, known(made)) == (alone, known(alone))


def test_equal_texts_make_equal_documents() -> None:
    document = Document("one")
    assert document.lines == ["one"]
    assert document == Document("one")
    assert hash(document) == hash(Document("one"))
    assert document != Document("two")


def test_it_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Document("one").text = "two"  # type: ignore[misc]
