"""Decoding runs of words, the trees that judge, and the scorer that chooses."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.lexical.boundary import may_be_cut
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.damage import damage
from cleantext.lexical.decoder import reread
from cleantext.lexical.evidence import CHANGE
from cleantext.lexical.forms import atoms
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.quiet import QuietLines
from cleantext.lexical.scorer import chosen, confidence, thresholds
from cleantext.lexical.screen import Screen
from cleantext.lexical.stretches import open_stretches
from cleantext.lexical.survey import Survey
from cleantext.lexical.trees import Trees, trees

ENGLISH = lexicon("en")


def reading(text: str) -> str:
    cores = tuple(text.split())
    ends = reread(ENGLISH, cores, "", "")
    if not ends:
        return text
    letters = "".join(cores)
    return " ".join(letters[start:end] for start, end in zip([0, *ends], ends, strict=False))


@pytest.mark.parametrize(
    ("damaged", "truth"),
    [
        ("theystood in the har bour", "they stood in the harbour"),
        ("t h e q u e s t i o n o f", "the question of"),
        ("a nother waytogo", "another way to go"),
        ("th emorning", "the morning"),
        ("she was at Zorblattwith the", "she was at Zorblatt with the"),
        ("kubernetes clusters", "kubernetes clusters"),
    ],
)
def test_the_best_reading(damaged: str, truth: str) -> None:
    assert reading(damaged) == truth


def test_letters_that_change_their_number_in_lower_case_are_not_read() -> None:
    assert reread(ENGLISH, ("İstanbul", "da"), "", "") == ()


@given(st.lists(st.text("abcdeirstnoAEI’", min_size=1, max_size=12), min_size=1, max_size=8))
def test_a_reading_covers_the_run(cores: list[str]) -> None:
    ends = reread(ENGLISH, tuple(cores), "the", "of")
    assert list(ends) == sorted(set(ends))
    assert ends[-1:] in ((), (len("".join(cores)),))


@given(
    st.lists(
        st.sampled_from(["the", "har", "bour", "boat", "s", "in", "th", "emorning", "Ely", "Zorb", "ofthe"]), min_size=2
    )
)
def test_a_run_reads_like_the_stretches_that_it_falls_apart_into(cores: list[str]) -> None:
    run = tuple(cores)
    ends = set(reread(ENGLISH, run, "", "") or accumulate(map(len, run)))
    begins = [0, *accumulate(map(len, run))]
    is_open = {index for first, stop in open_stretches(ENGLISH)[run] for index in range(first, stop)}
    for index, core in enumerate(run):
        if index not in is_open:
            assert {begins[index], begins[index + 1]} <= ends | {0}
            assert not ends & set(range(begins[index] + 1, begins[index] + len(core)))


@pytest.mark.parametrize("token", ["was960", "20October", "however,he", "Biology:the", "singles(see"])
def test_a_space_may_be_missing(token: str) -> None:
    assert may_be_cut(atoms(token), ENGLISH)


@pytest.mark.parametrize(
    "token", ["e.g.", "U.S.,", "3.5", "12kg", "well-known", "don’t", "21st", "10:45", "(see)", "B12"]
)
def test_no_space_can_be_missing(token: str) -> None:
    assert not may_be_cut(atoms(token), ENGLISH)


def test_the_screen_remembers_and_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(ENGLISH, frozenset({"Zorblatt"}))
    tokens = ["the", "popula", "Zorblatt", "ofthe", "peopleto"]
    assert screen.spelled(tokens) == b".b.ss"
    assert screen.odd == {"popula", "ofthe", "peopleto"}
    screen.make_room()
    assert screen.odd
    monkeypatch.setattr("cleantext.lexical.screen.REMEMBERED", 0)
    screen.make_room()
    assert not screen.odd
    assert screen.spelled(tokens) == b".b.ss"


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("the boat of Kruxval Quendrask, who came", ["Kruxval", "Quendrask,"]),
        ("the boat of Kruxval, Quendrask and the other", []),
        ("the popula tion of", ["popula", "tion"]),
        ("the popula of", []),
        ("in the har bour", ["har", "bour"]),
        ("they went tothe quay", ["tothe"]),
    ],
)
def test_what_is_worth_a_look(text: str, worth: list[str]) -> None:
    line = Survey([text], Screen(ENGLISH), ENGLISH).line(0)
    assert [line.tokens[index] for index in line.worth] == worth


def test_lines_that_are_known_to_be_quiet_are_counted_and_left_out() -> None:
    lines = ["the boat was late", "", "they went tothe quay", "the boat was late"]
    screen, quiet = Screen(ENGLISH), QuietLines()
    first = Survey(lines, screen, ENGLISH, quiet)
    assert (first.numbers, first.worth_reading(), first.size) == ([0, 1, 2, 3], [2], 12)
    assert quiet == {"the boat was late": 4, "": 0}
    again = Survey(lines, screen, ENGLISH, quiet)
    assert (again.numbers, again.worth_reading(), again.size) == ([2], [0], 12)
    assert again.line(0) == first.line(2)


def test_what_stands_in_other_lines_makes_none_worth_reading() -> None:
    assert Survey(["the boat of Kruxval", "PC"], Screen(ENGLISH), ENGLISH).worth_reading() == []


def test_too_many_quiet_lines_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleantext.lexical.quiet.MOST", 8)
    quiet = QuietLines()
    for line in ("the sea", "a", "the quay", "longer than all"):
        quiet.learn({line: 2})
    assert quiet == {}
    quiet.learn({"a": 1})
    assert quiet == {"a": 1}


@given(st.lists(st.floats(-20, 20), min_size=len(CHANGE), max_size=len(CHANGE)), st.integers(0, len(CHANGE)))
def test_trees_say_no_more_than_the_first_figures_let_them(figures: list[float], known: int) -> None:
    model = trees("spaces-en", CHANGE)
    narrowed = model.narrowed(figures[:known])
    assert model.most(narrowed) >= model.completed(narrowed, figures[known:]) == model.log_odds(figures)
    assert model.most(model.narrowed(figures)) == model.log_odds(figures)


def test_trees_of_any_depth_up_to_the_full_one() -> None:
    model = Trees(["a", "b"], 0.5, [[1.0], [[0, 0.0, 2], 2.0, 3.0], [[0, 0.0, 2], 4.0, [1, 1.0, 4], 5.0, 6.0]])
    assert model.log_odds([-1, 0]) == 0.5 + 1 + 2 + 4
    assert model.log_odds([1, 0]) == 0.5 + 1 + 3 + 5
    assert model.log_odds([1, 2]) == 0.5 + 1 + 3 + 6


def test_a_model_of_other_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="train it anew"):
        trees("spaces-en", ("other", "figures"))


def test_damage_elsewhere_is_evidence() -> None:
    assert damage(0, 20, 0, 100_000) < damage(0, 20, 0, 20) < damage(1, 20, 1, 20) < damage(3, 20, 3, 20)


def test_the_best_candidates_that_leave_each_other_room_win() -> None:
    least = thresholds(False, 0.5)
    low, high, apart, poor = (
        Candidate(0, 5, "x", "fused", "", 1.0),
        Candidate(3, 9, "y", "split", "", 2.0),
        Candidate(9, 12, "z", "misread", "", 0.5),
        Candidate(20, 25, "w", "intruder", "", -0.5),
    )
    assert chosen([low, apart, poor, high], least) == [high, apart]


@given(st.floats(allow_nan=False))
def test_confidence_is_a_probability(score: float) -> None:
    assert 0 <= confidence(score) <= 1


def test_presets_set_thresholds_and_users_move_them() -> None:
    default, ocr = thresholds(False, None), thresholds(True, None)
    assert all(ocr[name] < default[name] for name in ("fused", "split", "misread"))
    assert ocr["intruder"] > default["intruder"]  # a token without sense is rather misread there
    assert set(thresholds(False, 0.7).values()) == {0.7}
