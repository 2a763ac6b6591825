"""Find the fused words that the list of frequencies has as words, into ``cleantext/lexical/data``.

    cat american-english-insane british-english-huge | python -m benchmarks.train.fused -o cleantext/lexical/data

Reads the words of dictionaries, one a line (Debian's packages wamerican-insane and wbritish-huge), and writes
``fused-en.txt.gz``: what wordfreq counted and no dictionary has, and what is two usual words that stand side by side
far oftener ("ofthe", "donot"), one a row, sorted. The lexicon leaves them out, so they are repaired like any other.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Set
from pathlib import Path

from benchmarks.train.packing import pack
from cleantext.lexical.lexicon import FUNCTION_WORD, NOTHING, Lexicon, lexicon

#: The rarer of the two words, and by how much the two are likelier than the one (log probability): below that stand
#: spellings of speech ("wanta", "kindof").
USUAL, GAIN = -8.5, 8.0
#: Shorter ones are abbreviations and names.
SHORTEST = 4


def fused(dictionary: Set[str]) -> list[str]:
    """Return the fused words of the English list, in order.

    >>> [word in fused(frozenset({"aright"})) for word in ("aright", "house")]
    [False, False]
    """
    english = lexicon("en")
    found = (word for word in english.words if len(word) >= SHORTEST and word.isascii() and word.isalpha())
    return sorted(word for word in found if word not in dictionary and _gain(word, english) >= GAIN)


def _gain(word: str, english: Lexicon) -> float:
    """By how much the likeliest two usual words beat one, if one of them is a function word."""
    common, best = english.common, 0.0
    for cut in range(1, len(word)):
        one, other = common.get(word[:cut], -99.0), common.get(word[cut:], -99.0)
        after = english.follows.get(word[:cut], NOTHING).get(word[cut:])
        if min(one, other) >= USUAL and max(one, other) >= FUNCTION_WORD and after is not None:
            best = max(best, one + after - english.words[word])
    return best


def main() -> None:
    """Read the command line and the words, and write the table."""
    options = argparse.ArgumentParser(description="Find the fused words that the list of frequencies has.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    found = fused({word.strip().lower() for word in sys.stdin})
    pack(given.output / "fused-en.txt.gz", found)


if __name__ == "__main__":
    main()
