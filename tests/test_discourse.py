"""What two sentences that meet at a line break say about a paragraph's end between them."""

from __future__ import annotations

import pytest

from cleantext.layout.lines.discourse import LINES, of_beginning, of_length


@pytest.mark.parametrize(
    ("leaning", "free"),
    [
        ("But the lamp", "The lamp"),
        ("“However, we", "“Nobody, we"),
        ("Their boat", "Our boat"),
        ("These men", "Ten men"),
    ],
)
def test_what_leans_on_the_sentence_before_seldom_begins_a_paragraph(leaning: str, free: str) -> None:
    assert of_beginning(leaning) < 0 < of_beginning(free)


def test_a_sentence_counts_from_its_first_line() -> None:
    long = [
        "It rained. The harbour master, who had",
        "seen worse, and said so to whoever would",
        "listen, kept the gate.",
    ]
    assert of_length(long[-1:]) < of_length(long[-2:]) < of_length(long)
    assert of_length(["Nobody asked for more of it than that.", *long[-1:]]) == of_length(long[-1:])
    assert of_length(["and then asked Mr. Harbottle."]) == of_length(["and then asked Mrs Harbottle."])


@pytest.mark.parametrize("rows", [[], ["and the list, in the order of the gates:"]])
def test_without_a_stop_there_is_no_sentence(rows: list[str]) -> None:
    assert of_length(rows) == 0.0


def test_length_says_no_more_than_so_much() -> None:
    assert of_length(["It goes on"] * 20 * LINES) == of_length(["It goes on"] * 30 * LINES)
    assert of_length(["No."]) == -of_length(["It goes on"] * 30 * LINES)
