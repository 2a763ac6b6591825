"""Rows of data stay as they are, whatever stands in their cells; prose is never taken for data."""

from __future__ import annotations

import csv
import io
from time import process_time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Chain
from cleantext.delimited import delimited, is_delimited
from cleantext.document import Document

CELLS = st.sampled_from([
    "Okafor, Ngozi", "wind rose ,rain fell", "n/a ", "two  spaces  kept", 'he said "never" , twice', "", "12.50", "1e3",
    "lamp lit; peopleto see ;it", "up | down", "the infor mation", "teh gauge", "left , right", "Sørlie, T.", "007",
])  # fmt: skip
CHAINS = [Chain.preset(name) for name in ("default", "ocr")]
PROSE = (
    '"Never," said the keeper, "will I go,"\n"not for gold,"\n"nor for bread,"\nand he shut the door, and the lamp.',
    "Harbour Board,\n12, Quay Street,\nPort Quarley,\nKent",
    'The words "lamp", "boat" and "rope",\nthe words "oil", "wick" and "glass",\nand "sea", "sky" and "sand", are his.',
    "Red,white,and blue were the flags; the boats,\nthe piers,the huts and all the rest,were grey,\nand so on.",
)


@given(
    st.integers(3, 8).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=3)),
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
)
def test_quoted_cells_count_as_one(rows: list[list[str]], mark: str, quoting: Literal[0, 1, 2]) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=mark, quoting=quoting, lineterminator="\n").writerows(rows)
    text = file.getvalue().removesuffix("\n")
    lines = text.split("\n")
    assert (0, len(lines)) in delimited(lines)
    assert is_delimited(Document(text))
    for chain in CHAINS:
        assert chain(text) == text


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_data(text: str) -> None:
    assert not list(delimited(text.split("\n")))
    assert not is_delimited(Document(text))


@pytest.mark.parametrize("mark", ['"', ',"', ',"a"b', ',"""x', ',"""x,""""x', '"a",', '\n"a","b, c'])
def test_time_is_linear(mark: str) -> None:
    text = mark * (1_000_000 // len(mark))
    start = process_time()
    is_delimited(Document(text))
    assert process_time() - start < 5
