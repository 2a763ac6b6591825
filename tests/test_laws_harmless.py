"""Promise 1: text without damage comes out identical."""

from __future__ import annotations

from chains import each_chain
from hypothesis import given
from strategies import prose, structured

from cleantext import Chain


@each_chain
@given(text=prose())
def test_clean_prose_stays(chain: Chain, text: str) -> None:
    assert chain(text) == text


@each_chain
@given(text=structured())
def test_lists_tables_verse_and_code_stay(chain: Chain, text: str) -> None:
    assert chain(text) == text
