"""The lexicon, the forms of tokens, and what is learned from a corpus."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.lexical.forms import atoms, form, is_word
from cleantext.lexical.learn import learn, read, written
from cleantext.lexical.lexicon import lexicon

ENGLISH = lexicon("en")


@pytest.mark.parametrize(
    "word",
    [
        "don't", "o'clock", "king's", "boys'", "well-known", "state-of-the-art", "re-opened", "unmoored", "walkers",
        "1990s", "21st", "12kg", "3ghz", "$4bn", "9:30am", "either/or", "post-war",
    ],
)  # fmt: skip
def test_is_a_word(word: str) -> None:
    assert is_word(word, ENGLISH.words)


@pytest.mark.parametrize("word", ["epde", "peopleto", "rnodern", "xqvv-zzq", "xqz's"])
def test_is_no_word(word: str) -> None:
    assert not is_word(word, ENGLISH.words)


@given(st.text(min_size=1))
def test_parts_of_a_token_make_the_token(token: str) -> None:
    assert "".join(part.text for part in atoms(token)) == token
    opening, core, closing, _ = form(token)
    assert opening + core + closing == token


def test_a_pair_seen_is_likelier_than_its_second_word() -> None:
    assert ENGLISH.pair("of", "the") > ENGLISH.word("the") > ENGLISH.pair("the", "of")
    joint = ENGLISH.joint("of", "the")
    assert joint is not None
    assert joint < ENGLISH.word("of")
    assert ENGLISH.joint("xqz", "the") is None


def test_fragments_are_no_short_words() -> None:
    assert {"th", "ing", "ro"}.isdisjoint(ENGLISH.common)
    assert {"a", "i", "of", "the", "and", "sea"} <= ENGLISH.common.keys()


def test_a_pronounceable_word_is_likelier_than_noise() -> None:
    assert ENGLISH.word("blorning") > ENGLISH.word("xqzvkjwp")


@given(st.text())
def test_every_word_has_a_probability(word: str) -> None:
    assert ENGLISH.word(word) < 0


def test_importing_loads_no_dictionary() -> None:
    code = (
        "import sys, cleantext; assert not {'wordfreq', 'symspellpy', 'cleantext.lexical.lexicon'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_terms_of_a_corpus_are_learned() -> None:
    texts = ["Zorblatt met kubectl.", "The Zorblatt left ofthe room.", "Nobody saw Zorblatt ofthe xqrrt kubectl"]
    learned = learn(texts)
    assert learned == {"Zorblatt": 3, "kubectl": 2}
    assert read(written(learned, "a song")) == {"Zorblatt", "kubectl"}
    assert written(Counter({"b": 1, "a": 1, "c": 2})) == "c\t2\na\t1\nb\t1\n"
