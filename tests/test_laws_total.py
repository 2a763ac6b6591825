"""Promise 3: any string is valid input."""

from __future__ import annotations

import pytest
from chains import each_chain, each_preset
from hypothesis import example, given
from strategies import anything

from cleantext import Chain

MEGABYTE = 1_000_000


@each_chain
@given(text=anything())
@example("")
@example("\x00")
@example("\ud800")
@example("\udc80\ud83d")
@example("\ufeff")
@example("\r\n\r\n")
@example("&#xD800;")
@example("&#1114112;")
@example("[Pg 2] [Pg 3]")
@example("lamp\n*\n<pb/>* Lamp.\f")
@example("*\f[Pg 12] 12\nlamp")
@example("?\n\fThe")
@example("   The lamp is lit every evening by the harbour mas‐\nters.–\n ")
def test_any_string_gives_a_string(chain: Chain, text: str) -> None:
    assert isinstance(chain(text), str)


@each_preset
@pytest.mark.parametrize("text", ["", " ", "\n", "a", "A sentence.", "é"])
def test_nothing_to_do(chain: Chain, text: str) -> None:
    assert chain(text) == text


@each_preset
def test_a_megabyte_without_a_space_or_a_line_break(chain: Chain) -> None:
    assert len(chain("harbourlight" * (MEGABYTE // 12))) > MEGABYTE // 2


@each_preset
def test_lone_surrogates_and_nul_are_repaired_and_accounted_for(chain: Chain) -> None:
    result = chain.explain("The \x00harbour\ud800 wall.")
    result.text.encode()
    assert "\x00" not in result.text
    assert result.revert(lambda edit: True) == "The \x00harbour\ud800 wall."
