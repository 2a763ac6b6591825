"""The normalizer ``words`` as a whole: its settings, what it promises, and how its edits read."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import STOCK
from strategies import prose

import cleantext
from cleantext import Chain, explain
from cleantext.noise import corrupt

SPACES = ["words.fused", "words.split"]


@given(prose(max_size=2), st.integers(0, 2**16), st.sampled_from((0.02, 0.1, 0.5)))
def test_repairs_of_spaces_lose_no_letter(text: str, seed: int, rate: float) -> None:
    noisy = corrupt(text, ["fused", "split", "letterspaced"], seed=seed, rate=rate).text
    repaired = cleantext.clean(noisy, select=SPACES)
    assert repaired.split() == repaired.split(" ") or "\n" in repaired
    assert "".join(repaired.split()) == "".join(noisy.split())


@given(prose(max_size=2), st.integers(0, 2**16))
def test_most_damage_of_spaces_is_repaired(text: str, seed: int) -> None:
    noisy = corrupt(text, ["fused"], seed=seed, rate=0.05)
    repaired = cleantext.clean(noisy.text, select=SPACES)
    wrong = sum(1 for one, other in zip(repaired.split(), text.split(), strict=False) if one != other)
    assert repaired == text or len(repaired.split()) <= len(text.split())
    assert wrong == 0 or noisy.edits


def test_edits_read_as_whole_words() -> None:
    result = explain("The height was1200 metres,and peopleto the north live inthe hills.", select=SPACES)
    assert [(edit.old, edit.new) for edit in result.edits] == [
        ("was1200", "was 1200"),
        ("metres,and", "metres, and"),
        ("peopleto", "people to"),
        ("inthe", "in the"),
    ]
    assert all(0.5 < edit.confidence <= 1 for edit in result.edits)
    assert {edit.normalizer for edit in result.edits} == {"words.fused"}


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ("words.fused", "people to see the infor mation"),
        ("words.split", "peopleto see the information"),
        (SPACES, "people to see the information"),
    ],
)
def test_hypotheses_are_chosen_by_name(select: str | list[str], expected: str) -> None:
    text = "They allowed the peopleto see the infor mation in time."
    assert cleantext.clean(text, select=select) == f"They allowed the {expected} in time."


def test_least_confidence_can_be_set() -> None:
    text = "They allowed the peopleto see it."
    assert Chain.preset(select=SPACES, min_confidence=0.5)(text) == "They allowed the people to see it."
    assert Chain.preset(select=SPACES, min_confidence=1.0)(text) == text


def test_own_lexicon_is_never_an_error() -> None:
    text = "She stood at the end ofthe pier and waited."
    assert Chain.preset(select=SPACES)(text) != text
    assert Chain.preset(select=SPACES, lexicon=["ofthe"])(text) == text


def test_words_of_other_languages() -> None:
    assert Chain.preset(select=SPACES, lang="fr")("Le bateau est parti ce matin.") == "Le bateau est parti ce matin."
    assert Chain.preset(select=SPACES, lang="de")("Der Dampfer fuhr am Morgen ab.") == "Der Dampfer fuhr am Morgen ab."


@pytest.mark.parametrize("pattern", [*string.punctuation, "a ", "A B ", "th e", "qx ", "1 2 ", "a.b", "ofthe", "İ "])
def test_any_repetition_is_read_and_stays_repaired(pattern: str) -> None:
    once = cleantext.clean(pattern * 400, select=SPACES)
    assert cleantext.clean(once, select=SPACES) == once


@pytest.mark.parametrize("preset", ["default", "ocr"])
def test_words_of_the_lexicon_are_no_errors(preset: str) -> None:
    text = "We met at the Three Tuns, and went off to Teversal with a Deutschlandticket in the hand."
    chain = Chain.preset(preset, lexicon=["Tuns", "Teversal", "Deutschlandticket"])
    assert chain(text) == text
    assert Chain.preset("ocr")(text) != text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("He had a share ofthe water.", "He had a share of the water."),
        ("She asked for more in forma tion.", "She asked for more information."),
        ("They sent it by the nor thern road.", "They sent it by the northern road."),
        ("I donot know.", "I do not know."),
    ],
)
def test_one_damage_in_a_long_clean_text_is_enough(damaged: str, whole: str) -> None:
    clean = "\n\n".join(STOCK[0].paragraphs[:4])
    assert cleantext.clean(f"{clean}\n\n{damaged}") == f"{clean}\n\n{whole}"
