"""Characters: the tables, what they promise together, and the option for straight quotes."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import ftfy
import pytest
import regex
from ftfy.chardata import CONTROL_CHARS, LIGATURES, WIDTH_MAP
from hypothesis import example, given, settings
from hypothesis import strategies as st
from misdecoded import misdecoded

import cleantext
from cleantext.tables import contexts, replacements, tex_fonts
from cleantext.tables.composition import composing
from cleantext.tables.contexts import WIDE
from cleantext.tables.replacements import CLASSES, STRAIGHT, expanded
from cleantext.tables.replacements import LIGATURES as OURS

ALONE = ["characters"]
BOTH = ["encoding", "characters"]

odd = st.lists(
    st.one_of(
        st.sampled_from(
            (
                *("ﬁ", "ﬃ", "ŉ", "e", "é", "é", "ử", "\u0301", "\u0323", "\u0338", "<", "≮", "＜", "\u037e", "Å"),
                *("\u200b", "\u200c", "\u200d", "क्", "ष", "👩", "💻", "ש", "\u200f", "\u202e", "\ufeff", "\u2060"),
                *(
                    "\xa0",
                    "\u202f",
                    "«",
                    "»",
                    "5",
                    "!",
                    "—",
                    "“",
                    "’",
                    "\u2003",
                    "\u3000",
                    "ＡＢ",
                    "＆",
                    "日",
                    "ｶ\uff9e",
                ),
                *("\xad", "\n", "\r", "\r\n", "\x85", "\u2028", "\x0b", "\f", "\t", " ", "\x00", "\x1b", "ᄀ", "ᅡ", "ᆨ"),
            )
        ),
        st.characters(exclude_categories=()),
    ),
    max_size=12,
).map("".join)


@given(odd, st.booleans())
@settings(max_examples=400)
@example("\ufeff<\u0338\u037e", False)
@example("ŉ\xa0—\xa0x", True)
def test_second_pass_changes_nothing(text: str, straighten: bool) -> None:
    for select in (ALONE, BOTH):
        once = cleantext.clean(text, select=select, straighten=straighten)
        assert cleantext.clean(once, select=select, straighten=straighten) == once


@given(misdecoded())
@example("\rÂ la")
@example("&am\u200bp;")
@example("＆ａｍｐ；")
def test_second_pass_over_mojibake_changes_nothing(text: str) -> None:
    once = cleantext.clean(text, select=BOTH)
    assert cleantext.clean(once, select=BOTH) == once


@given(odd)
def test_output_is_composed(text: str) -> None:
    output = cleantext.clean(text, select=ALONE)
    assert unicodedata.is_normalized("NFC", output.replace("<\u0338", ""))


@given(odd)
def test_what_is_composed_is_what_the_tables_leave(text: str) -> None:
    """Composition done run by run is composition of the whole."""
    marks = "".join(c for c in text if unicodedata.combining(c) or c.isalpha())
    letters = "".join(c for c in marks if c not in expanded(OURS) and c not in WIDE and c not in "ʼ")
    assert cleantext.clean(letters, select=ALONE) == unicodedata.normalize("NFC", letters)


@given(odd)
def test_edits_are_accounted_for(text: str) -> None:
    result = cleantext.explain(text, select=BOTH)
    assert result.revert(lambda _: True) == text
    assert all(edit.why for edit in result.edits)


def test_every_row_has_its_reason_and_no_character_two_rows() -> None:
    rows = [row for table in (*CLASSES.values(), STRAIGHT) for row in table]
    assert all(row.reason and row.first <= row.last for row in rows)
    seen = Counter(chr(code) for row in rows for code in range(ord(row.first), ord(row.last) + 1))
    assert max(seen.values()) == 1


def test_form_feeds_tabs_and_letters_are_in_no_table() -> None:
    known = {c for table in (*CLASSES.values(), STRAIGHT) for c in expanded(table)}
    assert known.isdisjoint("\n\f\t æœßÆŒẞſ")


def test_tables_are_those_of_ftfy_where_they_should_be() -> None:
    """Except for the vertical tab, which parts words, so that it becomes a line break."""
    assert expanded(OURS) == {chr(code): letters for code, letters in LIGATURES.items()}
    gone = expanded(replacements.CONTROLS) | expanded(replacements.INVISIBLE)
    assert set(gone) == {chr(code) for code in CONTROL_CHARS} - {"\x0b"} | {"\u2060"}
    for wide, narrow in WIDE.items():
        if wide != "\uffe3":  # NFKC takes the macron apart, into a blank and an accent
            assert WIDTH_MAP[ord(wide)] == narrow


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_line_breaks_are_those_of_ftfy(line_break: str) -> None:
    text = f"one{line_break}two{line_break}{line_break}three{line_break}"
    assert cleantext.clean(text, select=ALONE) == ftfy.fixes.fix_line_breaks(text)


def test_whatever_composition_may_change_is_in_the_pattern() -> None:
    pattern = re.compile(f"[{composing()}]")
    for code in range(0x110000):
        character = chr(code)
        decomposed = unicodedata.decomposition(character)
        if unicodedata.combining(character) or unicodedata.normalize("NFC", character) != character:
            assert pattern.match(character), hex(code)
        if decomposed and not decomposed.startswith("<"):
            assert all(pattern.match(chr(int(part, 16))) for part in decomposed.split()[1:]), hex(code)
    assert not pattern.search("AéßŁŐžяΩ日本語가😀’“—")


def test_reasons_say_what_went() -> None:
    result = cleantext.explain("ﬁ\u0301x\x00 the\xa0boat\u200b\r\n", select=ALONE)
    assert result.text == "fíx the boat\n"
    assert [(edit.old, edit.new, edit.why) for edit in result.edits] == [
        ("ﬁ\u0301", "fí", "ligature, decomposed character"),
        ("\x00", "", "control character"),
        ("\xa0", " ", "no-break space"),
        ("\u200b\r", "", "invisible character, line break"),
    ]


def test_encoding_reads_again_what_characters_uncover() -> None:
    result = cleantext.explain("1\rÃ  ﬁ &\x00lt;", select=BOTH)
    assert result.text == "1\nà fi <"
    assert [(edit.old, edit.new, edit.normalizer) for edit in result.edits] == [
        ("\r", "\n", "characters"),
        ("Ã ", "à", "encoding"),
        ("ﬁ", "fi", "characters"),
        ("&\x00lt;", "<", "characters+encoding"),  # in two steps
    ]


def test_mojibake_that_was_there_is_left_to_encoding() -> None:
    assert cleantext.clean("cafÃ© ﬁn &\x00amp;", select=ALONE) == "cafÃ© fin &amp;"


def test_straighten_is_an_option() -> None:
    text = "“It’s late”—he said – ‘so’ ‐ −5 „nein‟ ŉ"
    assert cleantext.clean(text, select=ALONE) == text.replace("ŉ", "ʼn")
    assert cleantext.clean(text, select=ALONE, straighten=True) == "\"It's late\"--he said - 'so' - -5 \"nein\" 'n"
    assert cleantext.Chain(ALONE, straighten=True)("“a”") == '"a"'
    (edit,) = cleantext.explain("it’s", select=ALONE, straighten=True).edits
    assert (edit.old, edit.new, edit.why) == ("’", "'", "straightened")


@pytest.mark.parametrize("name", ["JOINERS", "JOINING", "DIRECTIONS", "RIGHT_TO_LEFT", "NO_BREAK_SPACES", "EAST_ASIAN"])
def test_contexts_are_classes_of_one_character(name: str) -> None:
    pattern = regex.compile(getattr(contexts, name))
    assert not pattern.search("plain Latin, é ß œ – “ ” … я Ω")


@given(
    st.text(
        alphabet=(*tex_fonts.CORK, *tex_fonts.OT1, *"\x10\x11\x12\x13\x14\x15\x16\x88ˆ\n\r \u200b\xad12ae"), max_size=40
    )
)
def test_glyphs_of_tex_are_settled_in_one_pass(text: str) -> None:
    page = f"the e\x1bect of the coe\x1ecient, di\x0berent {text}\n{text}"
    once = cleantext.clean(page, select=BOTH)
    assert not re.search("[\x0e-\x1f]", once)
    assert cleantext.clean(once, select=BOTH) == once


def test_many_openings_of_quotations_take_linear_time() -> None:
    page = "the e\x1bect " + "\x10 of the mill\n" * 20_000 + "\n" * 20_000
    assert cleantext.clean(page, select=ALONE).startswith("the effect")
