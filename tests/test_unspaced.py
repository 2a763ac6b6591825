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


CHINESE = (
    "老码头建于大霜之年，此后三百年间，磨坊从未停过工，账本上也没有任何中断的记录。水轮换过十一次，池塘挖过两次，费用由港务处"
    "承担。没有人想到它会比石墙活得更久。但是石墙在那片海里，只有在每年冬天之后重新砌好的时候才能站得住。"
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


def wrapped(paragraph: str, width: int) -> str:
    """Break lines behind the last character that fits; no line begins with a stop."""
    rows, row = [], ""
    for character in paragraph:
        if len(row) >= width and character not in "、。，":
            rows.append(row)
            row = ""
        row += character
    return "\n".join([*rows, row])


@pytest.mark.parametrize("width", [20, 26, 30, 33, 36, 45])
@pytest.mark.parametrize("text", [JAPANESE, CHINESE], ids=["Japanese", "Chinese"])
def test_a_text_without_spaces_is_unwrapped(width: int, text: str) -> None:
    stop = text.index("。") + 1
    paragraphs = [text, text[stop:], text[stop:] + text[:stop]]
    assert clean("\n\n".join(wrapped(one, width) for one in paragraphs)) == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "老墙对着海浪\n灯照亮了夜路\n钟声不再响起\n船都回到港口\n没有人问起她\n雪落在石头上",
        "本站新闻\n港口今日开放\n灯塔参观须知\n请勿在码头上奔跑或者停放自行车\n联系我们\n版权所有",
        "一、灯塔每天晚上开放\n二、码头上不能停放自行车\n三、钟在有雾的时候敲响\n四、船只必须在日落之前回来",
    ],
)
def test_verse_and_lists_without_spaces_stay(text: str) -> None:
    assert clean(text) == text


@given(st.text("船港、あ", min_size=1, max_size=40))
def test_each_character_is_an_em_wide(text: str) -> None:
    assert typeset(text) == 20 * len(text)
