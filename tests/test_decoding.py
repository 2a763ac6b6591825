"""Bytes whose encoding nobody wrote down."""

from __future__ import annotations

import codecs
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import files

import cleantext
from cleantext.decoding import LIKELY, MIXED, SAMPLE, WITH_SURROGATES, decode, unmarked

TEXTS = {
    "cp1252": "Le garçon, très étonné, répondit : « Où est l’hôtel près de la forêt ? » – “là-bas”.",
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy a město se šířilo od řeky k lesům.",
    "cp1251": "Мы шли по берегу реки, и никто не спрашивал, почему паром ушёл так рано.",
    "koi8_r": "Мы шли по берегу реки, и никто не спрашивал, почему паром ушёл так рано.",
    "cp1253": "Το πλοίο έφυγε στις εννέα, όπως πάντα, και κανείς δεν ρώτησε γιατί.",
    "cp932": "船はいつものように九時に出たが、埠頭の誰も理由を尋ねなかった。",
    "euc_jp": "船はいつものように九時に出たが、埠頭の誰も理由を尋ねなかった。",
    "gb18030": "渡船像往常一样九点离开，码头上没有人问为什么。",
    "big5": "渡船像往常一樣九點離開，碼頭上沒有人問為什麼。",
    "cp949": "배는 늘 그랬듯이 아홉 시에 떠났고 부두의 누구도 이유를 묻지 않았다.",
}


@given(st.text())
def test_utf8_is_read_as_utf8(text: str) -> None:
    if not text.startswith("\ufeff") and not unmarked(text.encode()):
        assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@given(text=st.text())
def test_byte_order_mark_tells_the_encoding_and_is_not_part_of_the_text(encoding: str, text: str) -> None:
    if encoding == "utf-16" and text.startswith("\0"):
        return  # the mark of UTF-16 and a NUL are the mark of UTF-32
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "plain", "name"),
    [(codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"), (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32")],
)
def test_either_byte_order(mark: bytes, plain: str, name: str) -> None:
    assert decode(mark + "naïve 😀".encode(plain)) == ("naïve 😀", name)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["The lamp was lit.\r\n", "“Nobody,” said the keeper – and left, naïve as he was.\n", "8 signs.\n" * 99]
)
def test_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"T\0h\0e\0",  # too short to be sure
        "The lamp was lit.".encode("utf-16-le") + b"x",  # half a character
        "The lamp was lit.\x01\x02".encode("utf-16-le"),
        bytes(range(256)) * 8,
        b"".join(bytes([number, 0]) for number in range(256)) * 8,  # small numbers
        "The lamp was lit.".encode("utf-32-le"),
        b"The lamp was lit.\0\0\0",
        b"",
    ],
)
def test_what_is_not_surely_utf16(data: bytes) -> None:
    assert unmarked(data) == ""


def test_mark_that_does_not_hold_is_no_mark() -> None:
    assert decode(codecs.BOM_UTF16_LE + b"abc")[0] == "ÿþabc"


def test_variants_of_utf8() -> None:
    assert decode(b"\xed\xa0\xbd\xed\xb8\x80 a\xc0\x80b") == ("😀 a\0b", "utf-8-variants")
    assert decode("half \ud800 of it, naïve".encode("utf-8", "surrogatepass")) == (
        "half \ud800 of it, naïve",
        WITH_SURROGATES,
    )


@pytest.mark.parametrize("encoding", TEXTS)
def test_plausible_encoding_is_found(encoding: str) -> None:
    text = TEXTS[encoding] * 3
    assert decode(text.encode(encoding)) == (text, encoding)


def test_mixture_is_read_piece_by_piece() -> None:
    text = TEXTS["cp1252"]
    assert decode(text.encode() + b"\n" + text[:40].encode("cp1252")) == (f"{text}\n{text[:40]}", MIXED)
    assert decode("— “".encode() + b"\x81\x92") == ("— “\x81’", MIXED)


@pytest.mark.parametrize("encoding", TEXTS)
def test_legacy_text_is_no_mixture(encoding: str) -> None:
    assert decode(TEXTS[encoding].encode(encoding))[1] != MIXED


def test_long_text_is_judged_by_a_sample_and_decoded_whole() -> None:
    text = "plain text\n" * 1000 + TEXTS["cp1251"] * (SAMPLE // 50)
    assert decode(text.encode("cp1251")) == (text, "cp1251")


def test_what_the_sample_does_not_know_decides_all_the_same() -> None:
    """Byte 81 is unassigned in Windows-1252; it stands behind the sample."""
    data = TEXTS["cp1252"].encode("cp1252") * (SAMPLE // 60) + b" \x81"
    text, name = decode(data)
    assert data.decode(name) == text


@given(files())
def test_any_bytes_are_some_text(data: bytes) -> None:
    text, name = decode(data)
    assert name in (MIXED, WITH_SURROGATES) or data.decode(name) == text


def test_empty() -> None:
    assert decode(b"") == ("", "utf-8")


def test_other_kinds_of_bytes() -> None:
    assert decode(bytearray(b"a")) == decode(memoryview(b"a")) == ("a", "utf-8")


def test_text_is_refused() -> None:
    with pytest.raises(TypeError, match="is it text already"):
        decode("text")  # type: ignore[arg-type]


def test_likely_encodings_exist_once() -> None:
    assert len({codecs.lookup(name).name for name in LIKELY}) == len(LIKELY)


def test_time_is_linear() -> None:
    for data in (b"\xff" * 1_000_000, "né ".encode() * 200_000 + b"\xe9 " * 100_000, b"\xed\xa0" * 500_000):
        start = process_time()
        cleantext.decode(data)
        assert process_time() - start < 5
