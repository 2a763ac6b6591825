"""Promise 2: what has been repaired once needs no second repair."""

from __future__ import annotations

import pytest
from chains import CHAINS, WHOLE
from hypothesis import Phase, given, settings
from strategies import anything, noisy

from cleantext import Chain
from cleantext.noise import Noisy

#: Chains in which one repair of a word can still uncover another. The law holds for the rest; where it fails, the
#: smallest examples stand in ``UNCOVERED``.
UNSETTLED = {"words", "default", "ocr"}
SETTLED = {name: chain for name, chain in CHAINS.items() if name not in UNSETTLED}
each_chain = pytest.mark.parametrize("chain", SETTLED.values(), ids=SETTLED)

#: Texts whose first repair once uncovered another for the second.
SETTLED_BY_CARE = [
    ("default", "b i jendus s"),
    ("default", "s t O’Leary was l o o k n g"),
    ("ocr", "unusual1y houvy parcel"),
    ("default", "s t ,the"),
]
#: Preset, text, and what its first repair uncovers for the second.
UNCOVERED = [
    (
        "default",
        "askedProfessor nt.\n\n“Have xefik said, “anditnever be.” "
        "See No. 19 of the register, for gxfls e podne k rib e y polom t",
        "the evidence of a whole document changes with what was repaired in it",
    ),
]


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


@pytest.mark.xfail(strict=False, reason="one repair of a word can uncover another: see UNCOVERED")
@pytest.mark.parametrize("name", sorted(UNSETTLED))
@settings(phases=[Phase.explicit, Phase.generate])  # the smallest examples are known
@given(damaged=noisy())
def test_second_pass_over_repaired_words_changes_nothing(name: str, damaged: Noisy) -> None:
    once = CHAINS[name](damaged.text)
    assert CHAINS[name](once) == once


@pytest.mark.xfail(reason="see UNCOVERED")
@pytest.mark.parametrize(("preset", "text", "what"), UNCOVERED)
def test_second_pass_finds_nothing_uncovered(preset: str, text: str, what: str) -> None:
    once = WHOLE[preset](text)
    assert WHOLE[preset](once) == once, what


@pytest.mark.parametrize(("preset", "text"), SETTLED_BY_CARE)
def test_second_pass_finds_nothing_uncovered_any_more(preset: str, text: str) -> None:
    once = WHOLE[preset](text)
    assert WHOLE[preset](once) == once
