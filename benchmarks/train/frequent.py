"""Take the most frequent words of every language of wordfreq into ``cleantext/lexical/data``.

    python -m benchmarks.train.frequent -o cleantext/lexical/data

They tell languages apart (``lexical/foreign.py``); read from wordfreq itself, the 42 lists take a fifth of a second.
"""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path

import wordfreq

from benchmarks.train.packing import pack
from cleantext.lexical.foreign import FREQUENT, SHORTEST, listed


def main() -> None:
    options = argparse.ArgumentParser(description="Take the most frequent words of every language.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    rows = []
    for lang in sorted(wordfreq.available_languages("small")):
        words = ((word, rarity) for word, rarity in listed(lang) if len(word) >= SHORTEST)
        rows += [f"{lang}\t{word}\t{rarity}" for word, rarity in islice(words, FREQUENT)]
    pack(given.output / "frequent.tsv.gz", rows)


if __name__ == "__main__":
    main()
