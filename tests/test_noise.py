"""The corruptors do what they say, all of it is told, and a seed gives the same noise for ever."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything, prose

from cleantext.edit import apply, performed
from cleantext.errors import UnknownNameError
from cleantext.noise import DAMAGES, Noisy, corrupt
from cleantext.noise.dice import REACH, Dice

PARAGRAPH = (
    "The weaver’s niece, Édith, kept five well-known patterns in a flat tin box; “nobody,” she said, “will ever find "
    "them & sell them.” In the difficult winter of 1893 the attic flooded, so the patterns were carried to the mill, "
    "one after another, through the deep snow."
)
PAGE = "\n\n".join([PARAGRAPH] * 12)

each_damage = pytest.mark.parametrize("damage", DAMAGES)


@given(
    damage=st.sampled_from(list(DAMAGES)),
    text=anything(),
    seed=st.integers(0, 99),
    rate=st.sampled_from((0.0, 0.02, 0.5, 1.0)),
)
def test_edits_lead_from_any_truth_to_the_text(damage: str, text: str, seed: int, rate: float) -> None:
    noisy = corrupt(text, damage, seed=seed, rate=rate)
    assert noisy.truth == text
    assert performed(text, noisy.edits)[0] == noisy.edits
    assert apply(text, noisy.edits) == noisy.text
    assert all(edit.normalizer == damage and edit.why for edit in noisy.edits)


@given(text=prose(), seed=st.integers(0, 99))
def test_edits_of_all_damages_together_lead_to_the_text(text: str, seed: int) -> None:
    noisy = corrupt(text, DAMAGES, seed=seed, rate=0.1)
    assert performed(text, noisy.edits)[0] == noisy.edits
    assert apply(text, noisy.edits) == noisy.text


@each_damage
def test_every_damage_strikes_a_page(damage: str) -> None:
    assert corrupt(PAGE, damage, rate=0.5).text != PAGE


@pytest.mark.parametrize("damage", [name for name in DAMAGES if name not in {"wraps", "hyphenation", "furniture"}])
def test_rate_nought_strikes_nothing(damage: str) -> None:
    assert corrupt(PAGE, damage, rate=0.0).text == PAGE


@each_damage
def test_other_seeds_give_other_noise(damage: str) -> None:
    assert len({corrupt(PAGE, damage, seed=seed, rate=0.3).text for seed in range(8)}) > 1


#: The first digits of SHA-256 of the noisy page. They change only when a corruptor does; then benchmarks and everything
#: else that was measured on seeded noise must be measured anew.
DIGESTS = {
    "misread": "7e848f37e846", "fused": "27f97333207c", "split": "73a1d139b735", "letterspaced": "8d0d2a15a53b",
    "intruders": "cf64b7178f18", "spacing": "435ce9dfa2b7", "doubled": "f3fd171289b6", "hyphenation": "d1c724ce39c5",
    "wraps": "097732177e7e", "furniture": "3d3774119504", "ligatures": "c70cec93106a", "controls": "7f6862cd114d",
    "entities": "0c071585a82d", "mojibake": "2c479e19e8e0",
}  # fmt: skip


@each_damage
def test_a_seed_gives_the_same_noise_for_ever(damage: str) -> None:
    assert sha256(corrupt(PAGE, damage, seed=7, rate=0.2).text.encode()).hexdigest()[:12] == DIGESTS[damage]


def test_a_damage_strikes_the_same_places_whatever_comes_after_it() -> None:
    alone = corrupt(PAGE, "fused", seed=3)
    among = corrupt(PAGE, ["mojibake", "fused", "wraps"], seed=3)
    assert among.steps[0] == alone.steps[0]


@pytest.mark.parametrize("rate", [0.001, 0.02, 0.3, 1.0])
def test_strikes_come_at_their_rate(rate: float) -> None:
    places = 200_000
    strikes = list(Dice("rate").strikes(places, rate))
    spread = (places * rate * (1 - rate)) ** 0.5
    assert abs(len(strikes) - places * rate) <= 4 * spread
    assert strikes == sorted(set(strikes))
    assert all(0 <= strike < places for strike in strikes)


def test_strikes_are_spread_evenly_where_one_draw_does_not_reach() -> None:
    strikes = list(Dice("far").strikes(1000 * REACH, 0.2 / REACH))
    assert 160 < len(strikes) < 240
    assert 60 < sum(strike < 500 * REACH for strike in strikes) < 140


def test_fused_takes_only_spaces_between_letters() -> None:
    assert corrupt("one two, 3 four. Five", "fused", rate=1.0).text == "onetwo, 3 four. Five"


def test_split_leaves_short_words_whole() -> None:
    assert corrupt("the old oak", "split", rate=1.0).text == "the old oak"
    assert corrupt("harbour", "split", rate=1.0).text.replace(" ", "") == "harbour"


def test_letterspaced_leaves_words_of_two_letters() -> None:
    assert corrupt("of the", "letterspaced", rate=1.0).text == "of t h e"


def test_intruders_have_three_to_seven_letters_and_stand_between_words() -> None:
    noisy = corrupt(PAGE, "intruders", rate=0.3)
    assert all(re.fullmatch("[a-z]{3,7} ", edit.new) for edit in noisy.edits)
    assert all(noisy.truth[edit.start - 1] == " " for edit in noisy.edits)


def test_wraps_leave_headings_lists_verse_and_code() -> None:
    text = f"A Heading\n\n- one item {PARAGRAPH}\n- another\n\n    indented = code({PARAGRAPH!r})\n\n{PARAGRAPH}\n"
    noisy = corrupt(text, "wraps")
    *before, last = noisy.text.split("\n\n")
    assert "\n\n".join(before) == text[: -len(PARAGRAPH) - 3]
    assert last.replace("\n", " ").strip() == PARAGRAPH
    assert max(map(len, last.splitlines())) <= 90


def test_words_longer_than_a_line_stand_out() -> None:
    word = "x" * 200
    assert corrupt(f"{word} {word}", "wraps").text == f"{word}\n{word}"
    assert corrupt(word, "wraps").text == word


def test_hyphenation_cuts_words_and_keeps_their_own_hyphens() -> None:
    text = " ".join(f"{'o' * (1 + number % 17)} remarkably well-known patterns" for number in range(200))
    noisy = corrupt(text, "hyphenation", rate=1.0)
    assert {(edit.old, edit.new) for edit in noisy.edits} >= {("", "-\n"), ("", "\n")}
    assert re.search(r"[a-z]{2}-\n[a-z]{3}", noisy.text)
    assert "well-\nknown" in noisy.text
    assert "well--" not in noisy.text
    assert max(map(len, noisy.text.split("\n"))) <= 90


def test_wraps_find_nothing_to_do_where_hyphenation_set_the_lines() -> None:
    assert corrupt(PAGE, ["wraps", "hyphenation"], seed=2).text == corrupt(PAGE, "hyphenation", seed=2).text


def test_furniture_numbers_rise_and_stand_in_for_space_only() -> None:
    for seed in range(30):
        noisy = corrupt(PAGE * 4, "furniture", seed=seed)
        folios = [int(number) for edit in noisy.edits for number in re.findall(r"\b\d{1,3}\b", edit.new.split("/")[0])]
        assert folios == sorted(set(folios))
        assert all(edit.old.isspace() and edit.new[:2] == edit.new[-2:] == "\n\n" for edit in noisy.edits)


def test_furniture_stands_in_the_middle_of_a_short_text() -> None:
    noisy = corrupt("one two three four", "furniture")
    assert [edit.old for edit in noisy.edits] == [" "]
    assert corrupt("word", "furniture").text == "word"


def test_mojibake_takes_whole_lines() -> None:
    lines = corrupt(f"{PARAGRAPH}\nplain line", "mojibake", rate=1.0, seed=1).text.split("\n")
    assert not set("’“”É") & set(lines[0])
    assert lines[1] == "plain line"


def test_rates_of_their_own() -> None:
    noisy = corrupt(PAGE, ["fused", "split"], rate={"fused": 0.0, "split": 1.0})
    assert {edit.normalizer for edit in noisy.edits} == {"split"}
    assert corrupt(PAGE, ["fused"], rate={}).text == corrupt(PAGE, ["fused"]).text


def test_unknown_damage_is_told_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown damage 'fuse'; did you mean 'fused'.*mojibake"):
        corrupt("text", "fuse")


@pytest.mark.parametrize("rate", [-0.1, 1.5, float("nan")])
def test_rate_is_a_share(rate: float) -> None:
    with pytest.raises(ValueError, match="share from 0 to 1"):
        corrupt("text", "fused", rate=rate)


def test_noisy_is_frozen() -> None:
    noisy = corrupt("text", "fused")
    assert isinstance(noisy, Noisy)
    with pytest.raises(AttributeError):
        noisy.text = "other"  # type: ignore[misc]
