"""The kinds of corpus that the generator makes, and one damaged document of any of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random
from zlib import crc32

from cleantext import noise
from corpora.prose import Writer

#: Characters of a document: what a scraped page or a page of a book comes to.
DOCUMENT = 4096


@dataclass(frozen=True)
class Kind:
    """A kind of corpus: which clean text, and which damages at which rates (as ``cleantext.noise`` counts them)."""

    summary: str
    damages: Mapping[str, float] = field(default_factory=dict)
    lang: str = "en"
    ascii_only: bool = False
    mixed: bool = False  #: each document has some of the damages, half of the documents none


def _read(errors: float) -> dict[str, float]:
    """Damages that make the given share of the characters wrong, mostly by misreading.

    The shares come out at 1.0, 2.0 and 4.9 % (edit distance over length of the truth, 100 documents each): not every
    character has a look-alike, and one that becomes two costs two.
    """
    return {"misread": 0.97 * errors, "fused": 0.4 * errors, "split": 0.4 * errors, "intruders": 0.1 * errors}


#: By name. The README of the benchmarks and every table use these names.
KINDS: dict[str, Kind] = {
    "ascii": Kind("clean prose in ASCII", ascii_only=True),
    "curly": Kind("clean prose with curly quotes, dashes and accents"),
    "french": Kind("clean French", lang="fr"),
    "mojibake": Kind("mojibake in one line of twenty, some entities", {"mojibake": 0.05, "entities": 0.02}),
    "mojibake-all": Kind("mojibake in every line", {"mojibake": 1.0}),
    "wrapped": Kind("hard-wrapped ASCII, nothing else", {"wraps": 1.0}, ascii_only=True),
    "pages": Kind("hard-wrapped and hyphenated pages with furniture", {"hyphenation": 0.3, "furniture": 1.0}),
    "ocr-1": Kind("1 % of characters misread, as OCR does", _read(0.01)),
    "ocr-2": Kind("2 % of characters misread", _read(0.02)),
    "ocr-5": Kind("5 % of characters misread", _read(0.05)),
    "spacing": Kind(
        "fused, split and letterspaced words, loose punctuation",
        {"fused": 0.02, "split": 0.02, "letterspaced": 0.002, "spacing": 0.02},
    ),
    "intruders": Kind("one injected token in 200 words", {"intruders": 0.005}),
    "mixture": Kind(
        "half of the documents clean, the others with any of the damages",
        {
            "mojibake": 0.3,
            "entities": 0.1,
            "ligatures": 0.5,
            "controls": 0.001,
            "spacing": 0.01,
            "hyphenation": 0.2,
            "furniture": 1.0,
            "fused": 0.005,
            "split": 0.005,
            "intruders": 0.002,
        },
        mixed=True,
    ),
}

#: Share of the damages that a damaged document of a mixture has.
MIXED = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """A document with its truth; of a clean kind the two are equal."""

    name: str
    noisy: str
    truth: str


def document(name: str, seed: int, number: int, size: int = DOCUMENT) -> Pair:
    """Return one document; the same arguments give the same one, whichever others were made before.

    >>> pair = document("wrapped", seed=1, number=0)
    >>> pair.name, pair.noisy.replace("\\n", " ") == pair.truth.replace("\\n", " ")
    ('wrapped-00000000', True)
    """
    kind = KINDS[name]
    key = f"{seed} {name} {number}"
    truth = _writer(kind.lang, kind.ascii_only).document(key, size)
    damages = kind.damages
    if kind.mixed:
        chance = Random(f"{key} damages").random
        damages = {damage: rate for damage, rate in damages.items() if chance() < MIXED} if number % 2 else {}
    noisy = noise.corrupt(truth, damages, seed=crc32(key.encode()), rate=damages).text if damages else truth
    return Pair(f"{name}-{number:08d}", noisy, truth)


def documents(name: str, seed: int, characters: int, *, first: int = 0, size: int = DOCUMENT) -> Iterator[Pair]:
    """Yield documents from number ``first`` on until they have ``characters`` in all."""
    made = 0
    while made < characters:
        pair = document(name, seed, first, size)
        made += len(pair.noisy)
        first += 1
        yield pair


@cache
def _writer(lang: str, ascii_only: bool) -> Writer:
    return Writer(lang, ascii_only=ascii_only)
