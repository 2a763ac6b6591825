"""What the laws are tried on: prose, structured text, both with noise, pages, mojibake, and strings of any kind.

The prose is clean by construction (plain words, whole sentences, one line a paragraph), so whatever a normalizer does
to it is harm.
"""

from __future__ import annotations

from textwrap import wrap

import vocabulary
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cleantext import noise

_nouns = st.fixed_dictionaries(
    {
        "name": st.sampled_from(vocabulary.NAMES),
        "other": st.sampled_from(vocabulary.NAMES),
        "place": st.sampled_from(vocabulary.PLACES),
        "thing": st.sampled_from(vocabulary.THINGS),
        "verb": st.sampled_from(vocabulary.VERBS),
        "when": st.sampled_from(vocabulary.WHEN),
        "more": st.sampled_from(vocabulary.MORE),
        "number": st.sampled_from(vocabulary.NUMBERS),
    }
)


def written(template: str, nouns: dict[str, str]) -> str:
    sentence = template.format(**nouns)
    return sentence[0].upper() + sentence[1:]


def sentences() -> SearchStrategy[str]:
    """One sentence of plain prose or of dialogue."""
    return st.builds(written, st.sampled_from(vocabulary.TOLD + vocabulary.SAID), _nouns)


def paragraphs() -> SearchStrategy[str]:
    """One to five sentences on one line."""
    return st.lists(sentences(), min_size=1, max_size=5).map(" ".join)


def prose(max_size: int = 6) -> SearchStrategy[str]:
    """Paragraphs of one line each, with blank lines between them."""
    return st.lists(paragraphs(), min_size=1, max_size=max_size).map("\n\n".join)


def structured() -> SearchStrategy[str]:
    """Blocks whose line breaks mean something, alone and between paragraphs: lists, tables, verse, code, addresses."""
    blocks = st.sampled_from(
        vocabulary.LISTS + vocabulary.TABLES + vocabulary.VERSE + vocabulary.CODE + vocabulary.OTHER
    )
    return st.lists(st.one_of(blocks, paragraphs()), min_size=1, max_size=5).map("\n\n".join)


def clean_text() -> SearchStrategy[str]:
    """Text without damage."""
    return st.one_of(prose(), structured())


@st.composite
def noisy(draw: st.DrawFn, truth: SearchStrategy[str] | None = None) -> noise.Noisy:
    """Clean text with one to four damages, at rates from a few to very many."""
    names = draw(st.lists(st.sampled_from(list(noise.DAMAGES)), min_size=1, max_size=4, unique=True))
    rate = draw(st.sampled_from((0.02, 0.1, 0.5)))
    seed = draw(st.integers(0, 2**16))
    return noise.corrupt(draw(truth or clean_text()), names, seed=seed, rate=rate)


def mojibake_rich() -> SearchStrategy[str]:
    """Text in which nearly everything may be a misread character: for the windows and gates of ``encoding``."""
    pieces = st.sampled_from(
        vocabulary.MOJIBAKE + vocabulary.MARKUP + vocabulary.BREAKS + vocabulary.WORDS[:4] + (" ", ". ")
    )
    return st.lists(pieces, max_size=30).map("".join)


def fragments() -> SearchStrategy[str]:
    """Damage of every kind in nonsensical order, with words, breaks and odd characters between."""
    anything = st.characters(exclude_categories=())
    pieces = st.sampled_from(
        vocabulary.MOJIBAKE
        + vocabulary.MARKUP
        + vocabulary.BREAKS
        + vocabulary.WORDS
        + vocabulary.LAYOUT
        + (" ", " ", "\n", "\x00", "\ud800", "\udfff")
    )
    return st.lists(st.one_of(pieces, pieces, pieces, anything), max_size=40).map("".join)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Wrapped prose on pages with heads and numbers, and next to nothing in place of some rows, or on them."""
    width, first = draw(st.sampled_from((20, 45, 66))), draw(st.integers(1, 200))
    read: list[str] = []
    for number, text in enumerate(draw(st.lists(prose(2), min_size=1, max_size=5)), first):
        body = (row for paragraph in text.split("\n\n") for row in [*wrap(paragraph, width), ""])
        rows = [draw(st.sampled_from(vocabulary.HEADS)), *body, str(number)]
        for row in draw(st.lists(st.integers(0, len(rows) - 1), max_size=3)):
            odd = draw(st.sampled_from(vocabulary.ODD_ROWS))
            rows[row] = draw(st.sampled_from((odd, rows[row] + odd, odd + rows[row])))
        read.append("\n".join(rows))
    return "\f".join(read)


def arbitrary() -> SearchStrategy[str]:
    """Any string at all: lone surrogates, NUL, unassigned characters."""
    return st.text(st.characters(exclude_categories=()), max_size=200)


def anything() -> SearchStrategy[str]:
    """Every kind of text above."""
    noise = noisy().map(lambda noisy: noisy.text)
    return st.one_of(clean_text(), noise, pages(), mojibake_rich(), fragments(), arbitrary())


#: Encodings that files are in, one of each way that ``decode`` knows a text by.
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "cp1251", "cp932", "koi8_r", "mac_roman")


def files() -> SearchStrategy[bytes]:
    """What a file may hold: text in some encoding, texts in several, halves of characters, and bytes of any kind."""
    stray = st.sampled_from((b"\xe9", b"\x93", b"\x81", b"\xc3", b"\xed\xa0\xbd", b"\xc0\x80", b"\x00", b"\xff\xfe"))
    text = st.one_of(paragraphs(), mojibake_rich(), fragments())
    written = st.builds(lambda text, name: text.encode(name, "ignore"), text, st.sampled_from(ENCODINGS))
    pieces = st.one_of(written, written, stray, st.binary(max_size=20))
    return st.lists(pieces, max_size=6).map(b"".join)
