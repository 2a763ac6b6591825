"""Scripts without spaces between words: no line break of theirs becomes one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import typeset_lines

from cleantext import clean
from cleantext.layout.measure import typeset
from cleantext.layout.unspaced import joint

#: Of our own.
JAPANESE = (
    "船は港にあるが、灯台の守り人はまだ眠っている。波の音だけが聞こえ、鐘は一度も鳴らなかった。朝になれば町の人々が岸に来て、"
    "一つずつ古い名前を呼ぶのが、この町の昔からの習わしであった。郵便は月に一度だけ来る。"
)


@pytest.mark.parametrize(
    ("above", "below", "between"),
    [
        ("船は港に", "ある。", ""),
        ("船は港にある。", "鐘は", ""),
        ("他说：“船在港口", "。”", ""),
        ("他说了", "“船”", ""),
        ("船は", "Debian", " "),
        ("Debian", "は", " "),
        ("배는 항구에", "있다", " "),
        ("the boat", "lies", " "),
        ("the “boat”", "“lies”", " "),
    ],
)
def test_what_stands_between_two_lines(above: str, below: str, between: str) -> None:
    assert joint(above, below) == between
    assert joint(f"{above}  ", f"  {below}") == between


def test_a_paragraph_among_others_is_unwrapped_without_spaces() -> None:
    latin = typeset_lines(random.Random(8), 900, 700)
    rows = [JAPANESE[at : at + 45] for at in range(0, len(JAPANESE), 45)]
    wrapped = "\n".join([*latin[:20], "", *rows, "", *latin[20:40]])
    assert clean(wrapped).split("\n\n")[1] == JAPANESE


@given(st.text("船港、あ", min_size=1, max_size=40))
def test_each_character_is_an_em_wide(text: str) -> None:
    assert typeset(text) == 20 * len(text)
