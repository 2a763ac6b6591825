"""Promise 2: what has been repaired once needs no second repair."""

from __future__ import annotations

from pathlib import Path

import pytest
from chains import CHAINS, WHOLE
from hypothesis import given
from strategies import anything, noisy

from cleantext import Chain, noise
from cleantext.noise import Noisy

#: Chains in which one repair of a word can still uncover another, in text that is damaged in every sentence. The law
#: holds for the rest on any text, and for these on pages.
UNSETTLED = {"words", "default", "ocr"}
SETTLED = {name: chain for name, chain in CHAINS.items() if name not in UNSETTLED}
each_chain = pytest.mark.parametrize("chain", SETTLED.values(), ids=SETTLED)

#: Texts whose first repair once uncovered another for the second.
SETTLED_BY_CARE = [
    ("default", "b i jendus s"),
    ("default", "s t O’Leary was l o o k n g"),
    ("ocr", "unusual1y houvy parcel"),
    ("default", "s t ,the"),
    (
        "default",
        "askedProfessor nt.\n\n“Have xefik said, “anditnever be.” "
        "See No. 19 of the register, for gxfls e podne k rib e y polom t",
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


PAGES = sorted((Path(__file__).parent.parent / "corpora" / "clean").glob("*.txt"))


@pytest.mark.parametrize("name", sorted(UNSETTLED))
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_second_pass_over_a_damaged_page_changes_nothing(name: str, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for seed in range(2):
        once = CHAINS[name](noise.corrupt(text, ["fused", "split", "intruders", "misread"], seed=seed).text)
        assert CHAINS[name](once) == once


@pytest.mark.parametrize(("preset", "text"), SETTLED_BY_CARE)
def test_second_pass_finds_nothing_uncovered_any_more(preset: str, text: str) -> None:
    once = WHOLE[preset](text)
    assert WHOLE[preset](once) == once
