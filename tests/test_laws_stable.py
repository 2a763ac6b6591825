"""Promise 2: what has been repaired once needs no second repair."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from chains import CHAINS, WHOLE
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything, noisy

from cleantext import ORDER, Chain, noise
from cleantext.noise import Noisy
from cleantext.rounds import ROUNDS

each_chain = pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)

#: Texts whose first repair once uncovered another for the second.
SETTLED_BY_CARE = [
    ("default", "b i jendus s"),
    ("default", "s t O’Leary was l o o k n g"),
    ("ocr", "unusual1y houvy parcel"),
    ("default", "s t ,the"),
    ("default", "GO 0 ABAR xqed is.\n\nhttps://example.org/a-b\n\nand went on."),
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


@each_chain
@given(page=st.sampled_from(PAGES), seed=st.integers(0, 2**32))
def test_second_pass_over_a_damaged_page_changes_nothing(chain: Chain, page: Path, seed: int) -> None:
    text = page.read_text(encoding="utf-8")
    once = chain(noise.corrupt(text, ["fused", "split", "intruders", "misread"], seed=seed).text)
    assert chain(once) == once


@each_chain
@given(damaged=noisy())
def test_no_two_repairs_fight(chain: Chain, damaged: Noisy) -> None:
    """The rounds end by themselves, long before they are broken off."""
    places = [list(ORDER).index(step.normalizer) for step in chain.explain(damaged.text).steps]
    assert sum(second <= first for first, second in pairwise(places)) < ROUNDS // 4


@pytest.mark.parametrize(("preset", "text"), SETTLED_BY_CARE)
def test_second_pass_finds_nothing_uncovered_any_more(preset: str, text: str) -> None:
    once = WHOLE[preset](text)
    assert WHOLE[preset](once) == once
