"""Strings in which ftfy finds much to do: for the tests that compare with it."""

from __future__ import annotations

from ftfy.chardata import CHARMAP_ENCODINGS
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cleantext.mojibake.pattern import ALTERNATIVES, NAMED, is_closed, members

WORDS = (
    *("the", "São", "à la", "œuvre", "“so”", "naïve", "Ærø", "Ångström", "l’été", "— no", "£5", "20 °C", "½", "«non»"),
    *("привет", "ЯЗЫК", "Ελλάδα", "日本語", "한국", "عربي", "😀", "x", "Â", "Ã", "I", "©", "É”", "œ."),
)
BREAKS = ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\n", "\x0b", "\f")
ESCAPES = (
    *("&amp;", "&lt;", "&#39;", "&#x27;", "&eacute;", "&EACUTE;", "&nbsp;", "&#128512;", "&amp;amp;", "&amp;amp;amp;"),
    *("&Atilde;&copy;", "&#195;&#169;", "&#27;[31m", "&#xD83D;", "&#0;", "&none;", "&;", "&", "&#", "&#133;", "<", ">"),
    *("\x1b[0m", "\x1b[31;1m", "\x1b[", "\x1b", "\x1b[\x1b[mm", "\ud83d\ude00", "\ud83d", "\ude00"),
    *("\x00", "\x92", "\x81", "\x9d", "\x1a", "�", "?", "\ufeff", "\u200b", "\xad", "\xa0"),
)
LINE_STARTS = ("Ã ", "Â ", "\nÃ ", "\nÂ ", "\rÂ ", "\u2028Ã ", "Ã  la", " Ã ", "a Â ", ".Â“", "\xa0Ã ")


@st.composite
def _misdecoded(draw: st.DrawFn) -> str:
    """A word that was read in the wrong encoding up to three times, and may have lost something since."""
    text = draw(st.sampled_from(WORDS))
    for encoding in draw(
        st.lists(st.sampled_from([*CHARMAP_ENCODINGS, "sloppy-windows-1252"]), min_size=1, max_size=3)
    ):
        try:
            text = text.encode().decode(encoding)
        except UnicodeError:
            break
    return draw(st.sampled_from((text, text, text.replace("\xa0", " "), text.replace("\x9d", "�"), text[:-1])))


@st.composite
def _alternative(draw: st.DrawFn) -> str:
    """What one alternative of ftfy's pattern matches, or nearly matches."""
    elements = draw(st.sampled_from(ALTERNATIVES))
    open_ones = st.sampled_from(("", "a", "A", " ", "0", "é", "\n", "\xa0", "œ"))
    return "".join(
        draw(st.sampled_from(sorted(members(element))) if is_closed(element) else open_ones) for element in elements
    )


def misdecoded() -> SearchStrategy[str]:
    """Words, mojibake, entities and breaks in any order, mostly without blanks between."""
    piece = st.one_of(
        st.sampled_from(WORDS),
        _misdecoded(),
        _misdecoded(),
        st.sampled_from(ESCAPES),
        st.sampled_from(BREAKS),
        st.sampled_from(LINE_STARTS),
        _alternative(),
        st.text(st.sampled_from(NAMED), max_size=4),
        st.characters(exclude_categories=()),
    )
    return st.lists(st.one_of(piece, st.just(" ")), max_size=20).map("".join)
