"""What no repair of words may touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import clean
from cleantext.protect import LONGEST, is_protected


@pytest.mark.parametrize(
    "token",
    [
        "https://example.org/ofthe/index.html",
        "www.example.org",
        "someone@example.org",
        "C:\\temp\\ofthe.txt",
        "/usr/local/share",
        "../notes/inthe.md",
        "snake_case_name",
        "rubb***",
        "f**k",
        "x=y+1",
        "a<b",
        "{ofthe}",
        "print()",
        "#ofthe",
        "$variable",
        "report.pdf",
        "KnownBerth(Exception):",
        "Harbour::Berth::FreeBerth",
        "`freeBerth`,",
        "--freeBerths",
        "po/cs.po,",
        "(d60be8acab)",
        "0xbec0652be",
        "``freeBerth``",
        "harbour.berths.list:of",
        "harbour:berth:freeBerth",
        "a" * (LONGEST + 1),
    ],
)
def test_protected(token: str) -> None:
    assert is_protected(token)
    assert clean(f"They kept {token} for later.", select="words") == f"They kept {token} for later."


@pytest.mark.parametrize(
    "token",
    [
        "ferry",
        "ofthe",
        "well-known",
        "3.5",
        "don’t",
        "King’s",
        "(ofthe),",
        "",
        "*",
        "‘`ofthe",
        "--",
        "::of",
        "and/or",
        "defaced",
        "1234567",
        "12of",
    ],
)
def test_not_protected(token: str) -> None:
    assert not is_protected(token)


@given(st.text())
def test_any_token_has_an_answer(token: str) -> None:
    assert is_protected(token) in (True, False)


@pytest.mark.parametrize("code", ["`free --month ofthe`", "``tbe free``"])
def test_code_in_a_line_stays_and_what_is_beside_it_is_repaired(code: str) -> None:
    text = f"The keeper wrote {code} on the wall ofthe harbour office, and tbe others read it."
    assert clean(text, preset="ocr") == text.replace("wall ofthe", "wall of the").replace("and tbe", "and the")
