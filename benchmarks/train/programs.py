"""Find the names of programs that look like injected tokens, into ``cleantext/lexical/data``.

    apt-cache pkgnames | python -m benchmarks.train.programs -o cleantext/lexical/data

Reads names of packages, one a line, and writes ``programs.txt.gz``: their parts in small letters, as long as injected
tokens are, that no list of words has ("kubectl"), one a row, sorted.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.screen import INTRUDERS

_APART = re.compile(r"[^a-z]+")


def parts(names: Iterable[str]) -> list[str]:
    """Return the parts of names that are no words, in order."""
    words = lexicon("en").words
    return sorted({part for name in names for part in _APART.split(name) if len(part) in INTRUDERS} - words.keys())


def main() -> None:
    """Read the command line and the names, and write the table."""
    options = argparse.ArgumentParser(description="Find the names of programs that look like injected tokens.")
    options.add_argument("-o", "--output", type=Path, required=True)
    given = options.parse_args()
    found = parts(map(str.strip, sys.stdin))
    path = given.output / "programs.txt.gz"
    path.write_bytes(gzip.compress("\n".join(found).encode(), mtime=0))
    print(path, len(found), path.stat().st_size)


if __name__ == "__main__":
    main()
