"""Misreadings: the table, the search, the lattice, and what the hypothesis promises."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.lexical.confusions import EXTRA, IMPOSSIBLE, LOST, STRANGE, TRIED, confusions
from cleantext.lexical.doubt import doubts
from cleantext.lexical.garbage import garbage, is_garbage
from cleantext.lexical.lattice import Node, Win, best_path
from cleantext.lexical.lexicon import BACK_OFF, Lexicon, lexicon
from cleantext.lexical.readings import LONGEST, readings

ENGLISH = lexicon("en")


def ocr(text: str, *names: str, lang: str = "en") -> str:
    return cleantext.clean(text, preset="ocr", lang=lang, select=names or ("words",))


# The table and the search


def test_every_cost_is_a_cost() -> None:
    table = confusions()
    assert all(0 < cost < IMPOSSIBLE for cost in table.costs.values())
    assert all(read != printed for read, printed in table.costs)


@pytest.mark.parametrize(
    ("read", "printed", "least", "most"),
    [
        ("the", "the", 0, 0),
        ("tbe", "the", 3, 8),
        ("rnan", "man", 3, 8),
        ("qhe", "the", STRANGE, STRANGE),
        ("houze", "house", 3, STRANGE),
        ("hose", "house", 3, LOST),
        ("hoause", "house", 3, EXTRA),
        ("xyzhe", "the", IMPOSSIBLE, IMPOSSIBLE),
        ("tqxe", "thee", 2 * 3, 2 * STRANGE),
    ],
)
def test_cost_between_two_words(read: str, printed: str, least: float, most: float) -> None:
    assert least <= confusions().between(read, printed) <= most


def test_into_is_the_reverse_of_variants() -> None:
    table = confusions()
    turned = [(read, cost) for read, cost in table.into("modern") if len(read) >= len("modern")]
    assert ("rnodern", table.costs["rn", "m"]) in turned
    tried = [(read, cost) for read, cost in turned if cost <= TRIED]
    assert all(table.variants(read)["modern"] <= cost for read, cost in tried)


@pytest.mark.parametrize(
    ("read", "printed"),
    [("tbe", "the"), ("rnodern", "modern"), ("0ctober", "october"), ("prioe", "price")],
)
def test_the_likeliest_reading(read: str, printed: str) -> None:
    assert readings(ENGLISH).of(read)[0][0] == printed


@pytest.mark.parametrize("word", ["", "x", "q" * (LONGEST + 1)])
def test_what_is_too_short_or_too_long_is_not_read(word: str) -> None:
    assert readings(ENGLISH).of(word) == ()


def test_two_spellings_of_one_word_are_no_readings_of_each_other() -> None:
    assert "paleontology" not in {printed for printed, _ in readings(ENGLISH).of("palaeontology")}


def test_one_letter_is_one_letter() -> None:
    search = readings(ENGLISH)
    assert "announced" in {printed for printed, _ in search.of("aimounced")}
    assert "announced" not in {printed for printed, _ in search.one_letter("aimounced")}


# Doubts


@pytest.mark.parametrize("token", ["the", "x=1", "f(x)", "τ1", "1,000", "user@example.org", "CD28", "re-opened", "—"])
def test_not_doubted(token: str) -> None:
    assert not doubts(ENGLISH).about(token).doubtful


@pytest.mark.parametrize("token", ["tbe", "aud", "0ctober,", "MEDAL8", "whi!ch", "umbr.lla"])
def test_doubted(token: str) -> None:
    assert doubts(ENGLISH).about(token).readings


def test_a_name_is_kept_more_readily_than_a_word() -> None:
    about = doubts(ENGLISH).about
    assert about("Dombrik").keep > about("dombrik").keep
    assert about("NZQX").keep > about("NZQXERTY").keep - 1


def test_damage_makes_misreadings_cheaper() -> None:
    prior = doubts(ENGLISH).prior
    assert prior({"tbe": 1, "wbich": 1, "whicb": 1, "house": 5}) < prior({"the": 1, "which": 2, "house": 5})


# The lattice


#: A word of these is worth -1 behind any, anything else -9.
UNIFORM = Lexicon(
    "en",
    dict.fromkeys(["one", "two", "onetwo"], -1.0 - BACK_OFF) | dict.fromkeys(["oue", "tvo", "."], -9.0 - BACK_OFF),
    {},
    {},
)


def test_the_better_path_wins_and_says_by_how_much() -> None:
    nodes = [Node(0, 1, ("oue",), 0.0), Node(0, 1, ("one",), 5.0, "misread"), Node(1, 2, ("two",), 0.0)]
    assert best_path(nodes, ".", ".", UNIFORM) == [Win(nodes[1], 3.0, ".", "two")]


def test_a_node_over_two_tokens_is_measured_against_keeping_either() -> None:
    nodes = [
        Node(0, 1, ("oue",), 0.0),
        Node(0, 2, ("onetwo",), 2.0, "split"),
        Node(1, 2, ("tvo",), 0.0),
        Node(1, 2, ("two",), 5.0, "misread"),
    ]
    (win,) = best_path(nodes, ".", ".", UNIFORM)
    assert win.node.kind == "split"
    assert win.margin == 12.0


def test_nothing_changes_where_keeping_is_best() -> None:
    nodes = [Node(0, 1, ("one",), 0.0), Node(0, 1, ("two",), 5.0, "misread")]
    assert best_path(nodes, ".", ".", UNIFORM) == []


# Garbage


@pytest.mark.parametrize("line", ["~~ ,.;:' _ -- |", "• ' ,; .~ -", "_ ^ . ,: ~ ~", "' ~ , I ; - ."])
def test_garbage(line: str) -> None:
    assert is_garbage(line)


@pytest.mark.parametrize(
    "line",
    ["", "---", "***", "- - -", "|---|:--:|", "+--+--+", ":-)", "(╯°□°)╯︵ ┻━┻", "});", "// --", "1. 2. 3.", "...",
     "?!..", "~*~.~*~", "=====", "Mr. ~ ' , .", "$ % & §", "-~= , ; ."],
)  # fmt: skip
def test_not_garbage(line: str) -> None:
    assert not is_garbage(line)


def test_garbage_takes_one_line_break_with_it() -> None:
    line = "~~ ,.;:' _ -- |"
    for text, left in ((f"A\n{line}\nB", "A\nB"), (f"A\n{line}", "A"), (f"{line}\nB", "B"), (line, "")):
        ((start, end),) = garbage(cleantext.Document(text))
        assert text[:start] + text[end:] == left


def test_garbage_stays_without_the_preset() -> None:
    text = "One line.\n~~ ,.;:' _ -- |\nAnother line."
    assert cleantext.clean(text, select=["words"]) == text


def test_garbage_and_misreadings_in_one_text() -> None:
    text = "Tbe house aud tbe garden.\n~~ ,.;:' _ -- |\nTbe gate aud tbe road."
    assert ocr(text) == "The house and the garden.\nThe gate and the road."


# Promises

LETTERS = "".join(sorted("abdehilmnorstu"))
WORDS = [
    "tbe",
    "the",
    "house",
    "aud",
    "and",
    "of",
    "tho",
    "wbich",
    "rn",
    "modern",
    "rnodern",
    "con",
    "tractor",
    "i",
    "x8",
    "Tbe",
]
noisy = st.lists(st.text(LETTERS + "TB10~!.,'", min_size=1, max_size=9), max_size=12).map(" ".join)
sentence = st.lists(
    st.sampled_from(WORDS),
    max_size=14,
).map(" ".join)


@settings(deadline=None)
@given(st.one_of(noisy, sentence))
def test_stable(text: str) -> None:
    once = ocr(text)
    assert ocr(once) == once


@settings(deadline=None)
@given(st.one_of(noisy, sentence))
def test_without_the_other_hypotheses_words_are_neither_joined_nor_cut(text: str) -> None:
    result = cleantext.explain(text, preset="ocr", select=["words.misread"])
    assert all(edit.normalizer == "words.misread" for edit in result.edits)


@settings(deadline=None)
@given(sentence)
def test_the_hypotheses_are_named(text: str) -> None:
    for edit in cleantext.explain(text, preset="ocr", select=["words"]).edits:
        assert re.fullmatch(r"(words\.(fused|split|intruder|misread)\+?)+", edit.normalizer)
        assert 0 < edit.confidence <= 1


@pytest.mark.parametrize("mark", ["a", "b ", "-", " ", "\n", "&", "Ã", "tbe ", "tbe\n", "~,.;:\n", "i1l", "~", "x.y"])
def test_long_and_odd(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    assert isinstance(ocr(text), str)


def test_another_language_has_no_pairs_and_is_read_all_the_same() -> None:
    assert ocr("Das Kind und dcr Hund gingen durch den großen Garten nach Hause.", lang="de").startswith("Das Kind")


HARVEST = (
    "The farmers brought their wheat to the mill before the rain came, and the miller paid them in silver. "
    "His wife kept a book in which she wrote the name of each farm, the number of sacks and the price. "
)


def test_a_word_that_a_clean_document_repeats_is_meant() -> None:
    """A machine that misread one word twice in so long a text misread others, too."""
    talk = "We ha ta go, said the old man, and ye ha ta come with us. "
    assert ocr(f"{talk}{HARVEST * 9}") == f"{talk}{HARVEST * 9}"


def test_a_word_that_is_misread_twice_in_a_damaged_document_is_repaired() -> None:
    damaged = "He sold tbe rnodern plough, aud tbe horse was sold wbere tbe old mill is. "
    whole = "He sold the modern plough, and the horse was sold where the old mill is. "
    assert ocr(f"{damaged}{HARVEST}").startswith(whole)
