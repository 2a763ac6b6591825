"""Count in how many closed compounds of wordfreq a word stands first or last, into ``cleantext/lexical/data``.

    python -m benchmarks.train.compounds -o cleantext/lexical/data

"groundwater", "freshwater", "seawater": a new one such as "stormwater" is a word, not two fused ones.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.train.packing import pack
from cleantext.lexical.lexicon import lexicon

#: Shortest part of a compound; a word in fewer compounds than this is in them by chance.
SHORTEST, LEAST = 3, 3
#: Rarest compound that counts, as a natural log probability: below, the list holds misspellings and fused words.
RAREST = -17.0


def main() -> None:
    options = argparse.ArgumentParser(description="Count how often words stand in closed compounds.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    english = lexicon("en")
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word, known in english.words.items():
        if known < RAREST or not word.isalpha():
            continue
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            one, other = english.common.get(word[:cut]), english.common.get(word[cut:])
            if one is not None and other is not None and max(one, other) < known + 9.0:
                first[word[:cut]] += 1
                last[word[cut:]] += 1
    rows = [
        f"{word}\t{first[word]}\t{last[word]}"
        for word in sorted(first | last)
        if first[word] >= LEAST or last[word] >= LEAST
    ]
    pack(given.output / "compounds-en.tsv.gz", rows)


if __name__ == "__main__":
    main()
