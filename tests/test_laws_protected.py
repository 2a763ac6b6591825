"""Promise 9: what is not running text comes out byte for byte, whatever stands around it."""

from __future__ import annotations

import pytest
from chains import each_preset
from hypothesis import given
from hypothesis import strategies as st
from strategies import sentences

from cleantext import Chain, noise

PROTECTED = {
    "link": "https://example.org/tides/2014-05/harbour_report.html?page=3&lang=en",
    "bare link": "www.example.net/boats/petrel",
    "e-mail": "ingrid.brandt@example.org",
    "path": "/var/log/harbour/tides-2014.log",
    "windows path": r"C:\Tides\harbour_report.docx",
    "camel case": "openSluiceGate",
    "snake case": "open_sluice_gate",
    "call": "gate.open(level=3)",
    "version": "v2.13.4-rc1",
    "number": "1,234,567.89",
    "date": "2014-05-03T10:45:00Z",
    "phone": "+44 1632 960017",
    "hash": "9f86d081884c7d65",
    "isbn": "978-3-16-148410-0",
    "formula": "x_i = a^2 + b_i/2",
    "censored word": "nons***",
    "hashtag": "#HollinQuay",
    "handle": "@ingridbrandt",
    "file name": "tide_table_final2.pdf",
    "abbreviation": "U.S.S.R.",
    "hyphenated": "state-of-the-art",
}
#: Damage that stays in its place: noise that hits the protected span itself is not asked to leave it readable.
AROUND = ("fused", "split", "intruders", "spacing", "misread")


@each_preset
@given(
    kind=st.sampled_from(list(PROTECTED)),
    before=sentences(),
    after=sentences(),
    seed=st.integers(0, 1000),
    damages=st.sets(st.sampled_from(AROUND)),
)
def test_protected_spans_come_out_byte_for_byte(
    chain: Chain, kind: str, before: str, after: str, seed: int, damages: set[str]
) -> None:
    span = PROTECTED[kind]
    before = noise.corrupt(before, damages, seed=seed, rate=0.1).text
    after = noise.corrupt(after, damages, seed=seed, rate=0.1).text
    text = f"{before} The note reads {span} and no more. {after}"
    assert f" {span} " in chain(text)


@each_preset
@pytest.mark.parametrize("kind", PROTECTED)
def test_protected_spans_stay_in_plain_prose(chain: Chain, kind: str) -> None:
    text = f"The harbour master wrote {PROTECTED[kind]} on the board before he went home."
    assert chain(text) == text
