"""Promise 8: twice the text takes at most about twice the time, also where a careless pattern would explode."""

from __future__ import annotations

from time import process_time

import pytest
from chains import CHAINS

from cleantext import Chain

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
    "escapes": "\x1b[",
    "lone surrogates": "\ud800",
    "single letters": "a b c ",
    "short lines": "ab\n",
    "blank paragraphs": "a\n\n",
    "hyphenated lines": "ab-\n",
    "folios": "12\n\n",
    "loose commas": "a ,",
    "open brackets": "(",
    "links": "http://a.b/",
    "unknown words": "xqz zxq ",
    "capitals": "A",
    "pipes": "| ",
}
SMALL = 25_000  # characters: enough that a quadratic step shows, few enough that it ends
TIMES = 4
#: Quadratic would be 16 times; linear is 4, and collecting garbage doubles either now and then.
ALLOWED = 10
#: Below this many seconds the clock says more about the machine than about us.
FLOOR = 0.04


def _seconds(chain: Chain, text: str) -> float:
    start = process_time()
    chain(text)
    return process_time() - start


@pytest.mark.parametrize("name", CHAINS)
@pytest.mark.parametrize("pattern", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_four_times_the_text_takes_about_four_times_the_time(name: str, pattern: str) -> None:
    chain = CHAINS[name]
    small = (pattern * SMALL)[:SMALL]
    large = (pattern * SMALL * TIMES)[: SMALL * TIMES]
    chain("Warm the dictionaries: xqzharbour.")
    long = _seconds(chain, large)
    if long < FLOOR:
        return
    short = min(_seconds(chain, small) for _ in range(3))
    long = min(long, _seconds(chain, large))
    assert long < max(FLOOR, ALLOWED * short)
