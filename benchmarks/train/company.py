"""Learn beside which words rare ones stand, ``cleantext/lexical/data/company-en.tsv.gz``.

    python -m benchmarks.train.company DATA BOOKS -o cleantext/lexical/data

DATA holds ``whitespace``, ``whitespace-tuning``, ``spelling`` and ``clean/state_union``; BOOKS is a folder of plain
texts. A natural word that is rare stands where nouns do, behind "the" and before "of"; what was injected stands
anywhere. For each word that has so many in small letters behind it (or before it) the table has the share of rare ones
among them, as the logarithm of what it is to the share of all, in hundredths.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import log
from pathlib import Path

from benchmarks.train.intruders import texts
from benchmarks.train.packing import pack
from cleantext.lexical.forms import form
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.screen import INTRUDERS

#: A word rarer than this (log probability) is one that a list may lack as well.
RARE = -14.0
#: Words that have fewer beside them are left out; the share of all counts as so many.
LEAST, STEADY = 200, 200


def beside(text: str) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield each pair of words, and whether the second, and the first, is one that could be rare."""
    for line in text.split("\n"):
        for one, other in pairwise(map(form, line.split())):
            if not one.closing and not other.opening:
                yield one.word, other.word, _may_be_rare(other.core), _may_be_rare(one.core)


def _may_be_rare(core: str) -> bool:
    return core.isascii() and core.isalpha() and core.islower() and len(core) in INTRUDERS


def shares(seen: Counter[str], rare: Counter[str]) -> dict[str, int]:
    """The logarithms of shares in hundredths, by word."""
    usual = rare.total() / seen.total()
    return {
        word: round(100 * log((rare[word] + STEADY * usual) / (count + STEADY) / usual))
        for word, count in seen.items()
        if count >= LEAST
    }


def main() -> None:
    """Read the command line and the texts, and write the table."""
    options = argparse.ArgumentParser(description="Learn beside which words rare ones stand.")
    options.add_argument("data", type=Path)
    options.add_argument("books", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    words = lexicon("en").words
    seen, rare = (Counter[str](), Counter[str]()), (Counter[str](), Counter[str]())
    for text, clean in texts(given.data, given.books):
        for one, other, *may in beside(text) if clean else ():
            for side, (word, stands) in enumerate(((one, other), (other, one))):
                seen[side][word] += may[side]
                rare[side][word] += may[side] and words.get(stands, RARE - 1) < RARE
    before, behind = (shares(*counts) for counts in zip(seen, rare, strict=True))
    rows = [f"{word}\t{before.get(word, 0)}\t{behind.get(word, 0)}" for word in sorted({*before, *behind})]
    pack(given.output / "company-en.tsv.gz", rows)


if __name__ == "__main__":
    main()
