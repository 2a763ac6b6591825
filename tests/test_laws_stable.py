"""Promise 2: what has been repaired once needs no second repair."""

from __future__ import annotations

from pathlib import Path

import pytest
from chains import CHAINS, WHOLE
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything, noisy

from cleantext import Chain, noise
from cleantext.noise import Noisy

each_chain = pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)

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


#: In arbitrary text a repair can still uncover another: under ``ocr``, a word that goes may leave a lone link behind.
UNSETTLED = {"words", "default", "ocr"}
SETTLED = {name: chain for name, chain in CHAINS.items() if name not in UNSETTLED}


@pytest.mark.parametrize("chain", SETTLED.values(), ids=SETTLED)
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


@pytest.mark.parametrize(("preset", "text"), SETTLED_BY_CARE)
def test_second_pass_finds_nothing_uncovered_any_more(preset: str, text: str) -> None:
    once = WHOLE[preset](text)
    assert WHOLE[preset](once) == once
