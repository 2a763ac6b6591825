"""Find the names of programs that look like injected tokens or like two words, into ``cleantext/lexical/data``.

    (apt-cache pkgnames; apt-file search -x '^/(usr/)?(s?bin|games)/[^/]+$' | sed 's#.*/##') |
        python -m benchmarks.train.programs -o cleantext/lexical/data

Reads names of packages and of what they put on the path, one a line, and writes ``programs.txt.gz``: their parts in
small letters that no list of words has and that are as long as injected tokens ("kubectl"), or that fall apart into two
common words ("testdisk"), one a row, sorted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from benchmarks.train.packing import pack_found
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.screen import FUSED_GAIN, INTRUDERS, is_nothing

_APART = re.compile(r"[^A-Za-z]+")


def parts(names: Iterable[str]) -> list[str]:
    """Return the parts of names that are no words and could be taken for damage, in order.

    >>> parts(["kubectl-testdisk", "the-old-house", "xDisplay"])
    ['kubectl', 'testdisk']
    """
    english = lexicon("en")
    found = {part for name in names for part in _APART.split(name) if part.islower()}
    return sorted(
        part
        for part in found
        if is_nothing(part, english)
        if len(part) in INTRUDERS or (len(part) > max(INTRUDERS) and english.fused_gain(part) > FUSED_GAIN)
    )


if __name__ == "__main__":
    pack_found("programs.txt.gz", "the names of programs that look like damage", parts)
