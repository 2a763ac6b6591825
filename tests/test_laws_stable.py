"""Promise 2: what has been repaired once needs no second repair."""

from __future__ import annotations

from chains import each_chain
from hypothesis import given
from strategies import anything, noisy

from cleantext import Chain
from cleantext.noise import Noisy


@each_chain
@given(text=anything())
def test_second_pass_changes_nothing(chain: Chain, text: str) -> None:
    once = chain(text)
    assert chain(once) == once


@each_chain
@given(damaged=noisy())
def test_second_pass_over_noisy_prose_changes_nothing(chain: Chain, damaged: Noisy) -> None:
    once = chain(damaged.text)
    assert chain(once) == once
