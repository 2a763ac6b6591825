"""Take the most frequent words of every language of wordfreq into ``cleantext/lexical/data``.

    python -m benchmarks.train.frequent -o cleantext/lexical/data

They tell languages apart (``lexical/foreign.py``); read from wordfreq itself, the 42 lists take a fifth of a second.
"""

from __future__ import annotations

import argparse
import gzip
from itertools import islice
from pathlib import Path

import wordfreq

from cleantext.lexical.foreign import FREQUENT, SHORTEST, listed


def main() -> None:
    options = argparse.ArgumentParser(description="Take the most frequent words of every language.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    rows = []
    for lang in sorted(wordfreq.available_languages("small")):
        words = ((word, rarity) for word, rarity in listed(lang) if len(word) >= SHORTEST)
        rows += [f"{lang}\t{word}\t{rarity}" for word, rarity in islice(words, FREQUENT)]
    path = given.output / "frequent.tsv.gz"
    path.write_bytes(gzip.compress("\n".join(rows).encode(), mtime=0))
    print(path, len(rows), path.stat().st_size)


if __name__ == "__main__":
    main()
