"""Find the English words that hardly ever begin with a capital inside a sentence, into ``cleantext/lexical/data``.

    python -m benchmarks.train.capitals TEXT... -o cleantext/lexical/data

Writes ``small-en.txt.gz``, one word a row, sorted. With a capital in the middle of a token ("backgroundColor") such a
word is part of an identifier; a name there ("inLondon") shows that a space is missing.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from benchmarks.train.packing import pack

#: A word with the marks that may stand around it, and what stands before a word inside a sentence.
_WORD = re.compile(r"[(\"“']*([A-Za-z][a-z]{2,})[\"”')]*[,.;:?!]*")
_INSIDE = re.compile(r"[\w,]$")
#: A word is counted if it stands this often in small letters; with capitals it may stand in this part of as many places
#: inside sentences, and begin this part. What begins sentences may follow a stop that was lost.
LEAST, INSIDE, BEGINNING = 8, 0.06, 0.1


def small(texts: list[Path]) -> list[str]:
    """Return the words, in order."""
    plain, capital, first = Counter[str](), Counter[str](), Counter[str]()
    for path in texts:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            before = ""
            for token in line.split():
                found = _WORD.fullmatch(token)
                if found:
                    word = found[1]
                    if not _INSIDE.search(before):
                        first[word.lower()] += word.istitle()
                    elif word.islower():
                        plain[word] += 1
                    else:
                        capital[word.lower()] += 1
                before = token
    return sorted(
        word
        for word, times in plain.items()
        if times >= LEAST and capital[word] <= INSIDE * times and first[word] <= BEGINNING * times
    )


def main() -> None:
    """Read the command line and write the table."""
    options = argparse.ArgumentParser(description="Find the words that hardly ever begin with a capital.")
    options.add_argument("texts", nargs="+", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    words = small(given.texts)
    pack(given.output / "small-en.txt.gz", words)


if __name__ == "__main__":
    main()
