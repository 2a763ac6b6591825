"""The screen in front of ftfy's pattern for mojibake lets nothing through, and stays out of the way of clean text."""

from __future__ import annotations

from itertools import product

import pytest
from ftfy.badness import is_bad as of_ftfy
from ftfy.chardata import CHARMAP_ENCODINGS, possible_encoding
from hypothesis import given, settings
from hypothesis import strategies as st
from misdecoded import misdecoded

from cleantext.mojibake.pattern import ALTERNATIVES, NAMED, WIDTH, alternatives, character_class, is_closed, members
from cleantext.mojibake.screen import SUSPECT, is_bad
from cleantext.mojibake.transcode import transcoded_fully

CLEAN = (
    "Mitä kuuluu? Äiti söi jäätelöä, ja öljy loppui.",
    "Le garçon créé « naïf » n’a pas d’œuvre à ŒUVRER ; l’été, où…",
    "Příliš žluťoučký kůň úpěl ďábelské ódy – „Žofie“.",
    "Người đã đó, ở đâu đấy? Đường về nhà.",
    "“Él”, dijo ‘ella’; ¿quién?",
    "Мы шли по берегу реки. СССР — «ГУМ».",
    "Το πλοίο έφυγε ΣΤΙΣ ΕΝΝΕΑ.",
    "船は九時に出た。(ノ°益°)ノ",
    "SÃO TOMÉ, ÑANDÚ, ÎLE, ÐORA",
)


@given(misdecoded())
@settings(max_examples=500)
def test_verdict_is_that_of_ftfy(text: str) -> None:
    for line in text.splitlines(keepends=True):
        assert is_bad(line) == of_ftfy(line)


def test_verdict_on_every_pair_of_named_characters() -> None:
    """Alone, and where the patterns that look at a letter or a blank beside the pair find one."""
    for first in NAMED:
        for before, behind in (("", ""), ("a", " "), (" ", "a")):
            pairs = [f"{before}{first}{second}{behind}" for second in NAMED]
            if of_ftfy("|".join(pairs)):  # "|" parts them: it is in no class
                assert [is_bad(pair) for pair in pairs] == [of_ftfy(pair) for pair in pairs]
            else:
                assert not is_bad("|".join(pairs))


@given(st.data())
def test_what_an_alternative_matches_holds_a_suspect(data: st.DataObject) -> None:
    elements = data.draw(st.sampled_from(ALTERNATIVES))
    samples = {r"\s": " \n\xa0", r"\w": "aé9", ".": "a.", "[^A-Za-z]": " 1é\n", "^": ("",)}
    text = "".join(
        data.draw(st.sampled_from(sorted(members(element)) if is_closed(element) else samples[element.source]))
        for element in elements
    )
    assert of_ftfy(text)
    assert SUSPECT.search(text)
    assert len(text) <= WIDTH
    assert is_bad("plain " * 3 + "\n" + text) == of_ftfy("plain " * 3 + "\n" + text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_is_hardly_ever_suspected(text: str) -> None:
    assert not is_bad(text)
    assert len(SUSPECT.findall(text)) <= 1


def test_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match=r"install ftfy==6\.3\.1"):
        alternatives("[ab] | (?:c)")


def test_character_class_quotes_what_has_a_meaning() -> None:
    assert character_class(frozenset("]^-\\")) == r"[\-\\-\^]"


@pytest.mark.parametrize("encoding", CHARMAP_ENCODINGS)
def test_encoding_is_possible_when_it_encodes(encoding: str) -> None:
    """ftfy asks a pattern of the characters; here the encoding itself is asked."""
    import ftfy.bad_codecs  # noqa: F401, PLC0415  (it registers the sloppy ones)

    for code in range(0x10000):
        character = chr(code)
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            assert not possible_encoding(character, encoding)
        else:
            assert possible_encoding(character, encoding)


@pytest.mark.parametrize(
    ("before", "codec", "space", "end"), list(product(("", "né "), ("sloppy-windows-1252", "macroman"), " \xa0", ".?"))
)
def test_lost_blanks_and_bytes_are_restored_as_ftfy_does(before: str, codec: str, space: str, end: str) -> None:
    import ftfy  # noqa: PLC0415

    for text in ("à la carte", "“so”", "Šíp", "привет", "𝒥", "日本", "€5"):
        line = before + text.encode().decode(codec, "replace").replace("\xa0", space) + end
        for lossy in (line, line.replace("\x9d", "�"), line.replace("¬", "?"), line.replace("Ä", "\x1a")):
            assert transcoded_fully(lossy)[0] == ftfy.fix_encoding(lossy)
