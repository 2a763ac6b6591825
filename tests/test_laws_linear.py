"""Promise 8: twice the text takes at most about twice the time, also where a careless pattern would explode."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest
from chains import NORMALIZERS, WHOLE

from cleantext import ORDER, Chain

#: Texts in which every place looks like the beginning of something, most of them to some normalizer.
ADVERSARIAL = {
    "one letter": "a",
    "spaces": " ",
    "line breaks": "\n",
    "carriage returns": "\r",
    "tabs": "\t",
    "hyphens": "-",
    "full stops": ".",
    "ampersands": "&",
    "entities that never end": "&a",
    "digits": "7",
    "mojibake leads": "Ã",
    "mojibake": "â€™",
    "quotes": "“",
    "apostrophes": "’",
    "accents": "e\u0301",
    "combining marks alone": "\u0301",
    "form feeds": "\f",
    "pages of one letter": "a\f",
    "escapes": "\x1b[",
    "lone surrogates": "\ud800",
    "single letters": "a b c ",
    "letterspaced": "w o r d ",
    "short lines": "ab\n",
    "blank paragraphs": "a\n\n",
    "hyphenated lines": "ab-\n",
    "folios": "12\n\n",
    "loose commas": "a ,",
    "wide gaps": "sea  land  ",
    "open brackets": "(",
    "links": "http://a.b/",
    "unknown words": "xqz zxq ",
    "capitals": "A",
    "pipes": "| ",
    "brackets apart": "( a ) ",
    "contractions": "it 's ",
    "rhymes": "a b b a ",
    "hyphens in columns": "sea-   land-\n",
}
SMALL = 8_000  # characters: enough that a quadratic step shows, few enough that it ends
TIMES = 6
#: Quadratic would be 36 times; linear is 6, and memory, caches and garbage may treble it.
ALLOWED = 20
#: Below this many seconds of the processor the clock says more about the machine than about us.
FLOOR = 0.1


def _seconds(chain: Chain, text: str) -> float:
    start = process_time()
    chain(text)
    return process_time() - start


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize("pattern", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_six_times_the_text_takes_about_six_times_the_time(name: str, pattern: str) -> None:
    chain = NORMALIZERS[name]
    small = (pattern * SMALL)[:SMALL]
    large = (pattern * SMALL * TIMES)[: SMALL * TIMES]
    chain("Warm the dictionaries: xqzharbour.")
    long = _seconds(chain, large)
    if long < FLOOR:
        return
    short = min(_seconds(chain, small) for _ in range(3))
    long = min(long, _seconds(chain, large), _seconds(chain, large))
    assert long < max(FLOOR, ALLOWED * short)


@pytest.mark.parametrize("kind", ["letterspaced", "brackets apart", "rhymes"])
def test_long_line_in_which_every_token_is_in_question(kind: str) -> None:
    """Small sizes hid a set of all torn words that was looked through for each window of twelve, and such lists."""
    pattern = ADVERSARIAL[kind]
    NORMALIZERS["words"]("Warm the dictionaries: xqzharbour.")
    short, long = (_seconds(NORMALIZERS["words"], (pattern * size)[:size]) for size in (25_000, 200_000))
    assert long < max(FLOOR, 2 * 8 * short)


@pytest.mark.nightly
@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("pattern", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_a_megabyte_of_it_ends_in_seconds(name: str, pattern: str) -> None:
    assert _seconds(WHOLE[name], (pattern * 1_000_000)[:1_000_000]) < 60


def _book(pages: int) -> str:
    """Pages of which half have a running head with a folio, and every sentence runs on overleaf."""
    draw = Random(7)
    words = ("tide", "wall", "quay", "boat", "mail", "went", "behind", "nobody", "had", "seen", "the", "that", "was")

    def leaf(page: int) -> str:
        rows = [" ".join(draw.choices(words, k=7)) for _ in range(4)]
        return "\n".join([f"THE HARBOUR {page}"] * (page % 2) + rows)

    return "\n\f".join(map(leaf, range(1, pages + 1)))


def test_long_book_of_which_every_second_page_has_a_head() -> None:
    """All pages were looked through for each one that had no head."""
    short, long = (_seconds(NORMALIZERS["pages"], _book(pages)) for pages in (400, 4000))
    assert long < max(FLOOR, 2 * 10 * short)
