"""Count the words and the pairs of neighbours of clean English text into ``cleantext/lexical/data``.

    python -m benchmarks.train.counts TEXT... -o cleantext/lexical/data

Writes ``short-en.tsv.gz`` (words of up to three letters) and ``pairs-en.tsv.gz``. Both hold counts, one row each,
sorted; the number of words that were read stands in the first row.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import pairwise
from pathlib import Path

from benchmarks.train.packing import pack
from cleantext.lexical.forms import form

#: A pair must stand this often in the texts: rarer ones are chance, and would treble the file.
LEAST_PAIR = 2
#: wordfreq counts the ends of contractions and of torn words ("ll", "th", "ing") as words; so words this short are
#: counted anew.
SHORT = 3


def count(texts: list[Path]) -> tuple[Counter[str], Counter[str]]:
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for path in texts:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            forms = [form(token) for token in line.split()]
            words.update(found.word for found in forms if found.word.replace("'", "").isalpha())
            pairs.update(
                f"{first.word} {second.word}"
                for first, second in pairwise(forms)
                if not first.closing
                and not second.opening
                and first.word.replace("'", "").isalpha()
                and second.word.replace("'", "").isalpha()
            )
    return words, pairs


def write(path: Path, total: int, counts: dict[str, int]) -> None:
    rows = [f"\t{total}", *(f"{key}\t{number}" for key, number in sorted(counts.items()))]
    pack(path, rows)


def write_tables(texts: list[Path], output: Path) -> None:
    """Count texts and write both tables."""
    words, pairs = count(texts)
    total = words.total()
    write(output / "short-en.tsv.gz", total, {w: n for w, n in words.items() if len(w) <= SHORT})
    write(output / "pairs-en.tsv.gz", total, {p: n for p, n in pairs.items() if n >= LEAST_PAIR})


def main() -> None:
    options = argparse.ArgumentParser(description="Count words and pairs of clean English text.")
    options.add_argument("texts", nargs="+", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    write_tables(given.texts, given.output)


if __name__ == "__main__":
    main()
