"""Intruders: injected tokens are found, and what is left alone stays."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from benchmarks.intruders import injected, measured, token
from cleantext.lexical.intruder import FIGURES

WORDS = ["the", "river", "house", "xqvzt", "wmgkq", "of", "a", "ran", "olubi", "and", "was", "green"]
PROSE = [
    "The old miller walked to the village every morning, because the road along the river was quiet and the air was "
    "cool. He carried a small bag of flour for the baker, who paid him with fresh bread and a little news.",
    "In the evening the children came back from the fields and told their mother about the fox that had crossed the "
    "meadow. She laughed and said that the fox was older than the house and knew every stone in the wall.",
    "The committee agreed that the bridge should be repaired before the winter, and it asked the county for half of "
    "the money. The answer came in a long letter that nobody could read without a dictionary.",
    "When the snow melted, the water rose so fast that the lower garden disappeared in one night. The gardener moved "
    "the young trees to the hill and waited until the ground was dry enough to plant them again.",
]


def test_a_token_is_no_word() -> None:
    chooser = random.Random(3)
    assert all(3 <= len(token(chooser)) <= 7 for _ in range(50))


def test_injected_tokens_stand_where_it_says() -> None:
    noisy, places = injected(" ".join(PROSE * 20), random.Random(1))
    assert places
    assert all(noisy[start : start + len(made)] == made for start, made in places)


def test_most_are_found_and_no_word_is_lost() -> None:
    found = measured(PROSE * 25, cleantext.Chain.preset("default", select=["words.intruder"]).explain)
    assert found.injected > 10
    assert found.recall >= 0.7
    assert found.wrong == 0


def test_an_intruder_takes_one_space_with_it() -> None:
    (edit,) = cleantext.explain("We walked along the xqvzt river until the sun went down.", select=["words"]).edits
    assert edit.old.strip() == "xqvzt"
    assert len(edit.old) == 6
    assert (edit.new, edit.normalizer) == ("", "words.intruder")
    assert edit.confidence >= 0.9


@pytest.mark.parametrize("text", ["We walked along the xqvzt river.", "Wir gingen am xqvzt Fluss entlang nach Hause."])
def test_other_languages_have_no_pairs_to_judge_by(text: str) -> None:
    assert cleantext.clean(text, lang="de", select=["words.intruder"]) == text


def test_the_figures_have_names() -> None:
    assert len(set(FIGURES)) == len(FIGURES)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=16))
def test_stable(words: list[str]) -> None:
    once = cleantext.clean(" ".join(words), select=["words.intruder"])
    assert cleantext.clean(once, select=["words.intruder"]) == once


@pytest.mark.parametrize("mark", ["a xqvzt ", "xqvzt\n", "the xqvzt river ", "x", "xq vz "])
def test_long_and_odd(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    assert isinstance(cleantext.clean(text, select=["words.intruder"]), str)
