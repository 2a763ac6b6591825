"""Hard wraps: whatever wrapping does to paragraphs of words, unwrapping undoes, once, and touches nothing else."""

from __future__ import annotations

import random
import re
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from prose import typeset_lines

from cleantext import Chain, Document
from cleantext.edit import apply
from cleantext.layout.lines.witnesses import runs_on
from cleantext.layout.lines.wrap import wrap_of
from cleantext.layout.measure import typeset
from cleantext.normalizers.lines import lines
from cleantext.stage import Stage

ROOT = Path(__file__).parent.parent
LINES = Chain(["lines"])
BOTH = Chain(["lines", "hyphens"])

WORDS = st.sampled_from(
    re.findall(
        r"\w+",
        """the a of and to was it in that with for on his her they had not but from at by all were out into up over then
        harbour keeper lamp ferry council letter weather barometer window morning rope kettle ledger clock gulls tide
        carried waited wondered explained remembered counted closed reading standing looking slowly quietly suddenly
        yellow narrow ordinary impossible remarkable seventeen Thursday Olsen Martha Quarley""",
    )
)


@st.composite
def sentence(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=8, max_size=18))
    mark = draw(st.sampled_from(".....?!"))
    return " ".join(words).capitalize() + mark


PARAGRAPH = st.lists(sentence(), min_size=4, max_size=6).map(" ".join)
PROSE = st.lists(PARAGRAPH, min_size=3, max_size=5)
WIDTH = st.integers(55, 100)


def wrapped(paragraph: str, width: int, *, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        paragraph, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


@given(PROSE, WIDTH)
def test_wrapped_paragraphs_with_blank_lines_come_back(paragraphs: list[str], width: int) -> None:
    rows = [wrapped(paragraph, width).split("\n") for paragraph in paragraphs]
    assume(
        any(runs_on(row, below) for block in rows for row, below in pairwise(block))
    )  # each line a sentence is verse
    assert LINES("\n\n".join(map("\n".join, rows))) == "\n\n".join(paragraphs)


@given(PROSE, WIDTH)
def test_wrapped_paragraphs_with_indents_come_back(paragraphs: list[str], width: int) -> None:
    text = "\n".join(wrapped(paragraph, width, first="    ") for paragraph in paragraphs)
    assert LINES(text) == "\n\n".join(paragraphs)


@given(PROSE, WIDTH)
def test_margin_goes(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(wrapped(paragraph, width, first="   ", rest="   ") for paragraph in paragraphs)
    assert LINES(text) == "\n\n".join(paragraphs)


@given(PROSE)
def test_text_that_is_not_wrapped_stays(paragraphs: list[str]) -> None:
    for between in ("\n", "\n\n", "\n\n\n\n"):
        text = between.join(paragraphs)
        assert LINES(text) == text


BLOCKS = st.one_of(
    PARAGRAPH,
    sentence(),
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
    st.lists(st.lists(WORDS, min_size=3, max_size=7).map(" ".join), min_size=2, max_size=9).map("\n".join),
    st.lists(sentence().map("- {}".format), min_size=1, max_size=4).map("\n".join),
    st.lists(WORDS, min_size=2, max_size=9).map("-\n".join),
    st.sampled_from(
        ["", "  ", "    x = 1", "* * *", "1. one\n2. two", "a | b\nc | d", "\tx", "CHAPTER II", "> quoted"]
    ),
)


@st.composite
def page(draw: st.DrawFn) -> str:
    """Blocks of any kind, each wrapped at the page's width or at its own or not at all."""
    width = draw(st.sampled_from([24, 40, 60, 72]))
    blocks = []
    for block in draw(st.lists(BLOCKS, min_size=1, max_size=9)):
        own = draw(st.sampled_from([0, width, width, width, width - 8]))
        indent = draw(st.sampled_from(["", "", "", "  ", "    "]))
        filled = wrapped(block, own, first=draw(st.sampled_from(["", indent])), rest=indent) if own else block
        blocks.append(filled)
    ends = [draw(st.sampled_from(["\n", "\n\n", "\n\n", "\n \n\n"])) for _ in blocks]
    return "".join(block + end for block, end in zip(blocks, ends, strict=True))


@given(page())
def test_what_comes_out_is_not_unwrapped_further(text: str) -> None:
    once = LINES(text)
    assert LINES(once) == once


@given(page())
def test_lines_and_hyphens_settle_in_one_pass(text: str) -> None:
    once = BOTH(text)
    assert BOTH(once) == once


@given(page() | st.builds(lambda width, parts: "\n\n".join(wrapped(part, width) for part in parts), WIDTH, PROSE))
def test_edits_make_of_a_text_what_was_promised(text: str) -> None:
    stage = Stage("lines", lines)
    edits, made = stage.explained(Document(text))
    promised = stage.repaired(Document(text))
    assert made.text == promised.text == apply(text, edits)
    assert made.has_gaps == promised.has_gaps


@given(page())
def test_only_white_space_is_touched(text: str) -> None:
    for edit in lines(Document(text)):
        assert not edit.old.strip()
        assert not edit.new.strip()


@given(PROSE, WIDTH)
def test_the_width_is_found(paragraphs: list[str], width: int) -> None:
    rows = "\n\n".join(wrapped(paragraph, width) for paragraph in paragraphs).split("\n")
    assume(sum(runs_on(row, below) for row, below in pairwise(rows) if row and below) > 2)  # a few breaks in sentences
    found = wrap_of(Document("\n".join(rows)))
    assert found is not None
    assert max(map(len, rows)) <= width
    assert found.exact
    assert max(map(len, rows)) - 2 <= found.width <= width


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("letters", [24, 30, 36])
def test_a_narrow_column_of_print_is_not_taken_for_one_of_so_many_characters(letters: int, seed: int) -> None:
    found = wrap_of(Document("\n".join(typeset_lines(random.Random(seed), 9 * letters, 900))))
    assert found is not None
    assert not found.exact


@pytest.mark.parametrize("share", [0.2, 0.3])
def test_lines_that_a_reader_joined_with_their_broken_words_hide_no_width(share: float) -> None:
    draw = random.Random(7)
    essays = (ROOT / "corpora" / "typeset" / "prose" / "essays.txt").read_text(encoding="utf-8")
    rows = []
    for paragraph in [row for row in essays.split("\n") if len(row) > 400]:
        text = wrapped(paragraph, 60)
        rows += re.sub("\n", lambda found: " " if draw.random() < share else "\n", text).split("\n")
    found = wrap_of(Document("\n".join(rows)))
    assert found is not None
    assert 55 <= found.letters <= 62


@pytest.mark.parametrize(
    "text", ["", "\n", " \n ", "\x00\n\x00", "\ud800 a b c\n\ud800 d", "\n" * 50, "a b c d e f\n" * 40, "- \n" * 30]
)
def test_odd_texts_are_taken(text: str) -> None:
    assert BOTH(BOTH(text)) == BOTH(text)


def test_a_line_set_in_deeper_than_the_width_is_taken() -> None:
    prose = textwrap.fill("the keeper counted the gulls on the harbour wall and wrote them down " * 9, 60)
    text = LINES(f"{prose}.\n{' ' * 70}He went home.\n{prose}.\n")
    assert "down.\n\nHe went home.\n\nthe keeper" in text


def test_a_row_of_blanks_far_over_the_width_is_taken() -> None:
    prose = textwrap.fill("the keeper counted the gulls on the harbour wall and wrote them down " * 9, 60)
    first, rest = prose.split("\n", 1)
    assert LINES(f"{first}\n{' ' * 300}\n{rest}").startswith(f"{first} {rest[:4]}")


def test_a_wide_letter_is_wider_than_a_narrow_one() -> None:
    assert typeset("mmm") > typeset("nnn") > typeset("iii")
    assert typeset("    a") > typeset("a")


def test_a_rule_behind_a_blank_line_says_nothing_about_the_width() -> None:
    prose = textwrap.fill(
        "the keeper counted the gulls on the harbour wall and wrote them down in a narrow ledger " * 9, 60
    )
    found = wrap_of(Document(f"\n{'=' * 70} x\n{'=' * 70}\n{prose}"))
    assert found is not None
    assert found.exact


@given(st.lists(st.lists(WORDS.map(str.lower), min_size=1, max_size=6), min_size=60, max_size=120))
def test_a_list_of_words_is_not_wrapped(phrases: list[list[str]]) -> None:
    text = "\n".join(map(" ".join, phrases))
    assert LINES(text) == text


@pytest.mark.parametrize("count", [10, 39, 58, 200])
@pytest.mark.parametrize(
    "long", ["the quick barometer stands beside the slow clock again", "so quick, so slow, so loud and so late"]
)
def test_a_list_of_words_with_one_long_line_is_not_wrapped(count: int, long: str) -> None:
    words = ("barometer", "ferry", "gull", "harbour", "ledger", "lamp", "kettle", "loom")
    text = "\n".join([*(words[number % len(words)] for number in range(count)), long, "rope"])
    assert LINES(text) == text
