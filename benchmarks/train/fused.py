"""Find the fused words that the list of frequencies has as words, into ``cleantext/lexical/data``.

    cat american-english-insane british-english-huge | python -m benchmarks.train.fused -o cleantext/lexical/data

Reads the words of dictionaries, one a line (Debian's packages wamerican-insane and wbritish-huge), and writes
``fused-en.txt.gz``: what wordfreq counted and no dictionary has, and what is two usual words that stand side by side
far oftener ("ofthe", "donot"), one a row, sorted. The lexicon leaves them out, so they are repaired like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

import wordfreq

from benchmarks.train.packing import pack_found
from cleantext.lexical.lexicon import FUNCTION_WORD, NOTHING, lexicon

#: The rarer of the two words, and by how much the two are likelier than the one (log probability): below that stand
#: spellings of speech ("wanta", "kindof").
USUAL, GAIN = -8.5, 8.0
#: Shorter ones are abbreviations and names.
SHORTEST = 4


def fused(dictionary: Iterable[str]) -> list[str]:
    """Return the fused words of the English list, those of a dictionary aside, in order."""
    entries = {word.lower() for word in dictionary}
    counted = wordfreq.get_frequency_dict("en").items()  # the lexicon leaves out what an earlier run has found
    found = ((word, log(share)) for word, share in counted if len(word) >= SHORTEST and word.isascii())
    return sorted(
        word for word, alone in found if word.isalpha() and word not in entries and _gain(word, alone) >= GAIN
    )


def _gain(word: str, alone: float) -> float:
    """By how much the likeliest two usual words beat one, if one of them is a function word."""
    english, best = lexicon("en"), 0.0
    for cut in range(1, len(word)):
        one, other = english.common.get(word[:cut], -99.0), english.common.get(word[cut:], -99.0)
        after = english.follows.get(word[:cut], NOTHING).get(word[cut:])
        if min(one, other) >= USUAL and max(one, other) >= FUNCTION_WORD and after is not None:
            best = max(best, one + after - alone)
    return best


if __name__ == "__main__":
    pack_found("fused-en.txt.gz", "the fused words that the list of frequencies has", fused)
