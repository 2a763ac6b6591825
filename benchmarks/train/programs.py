"""Find the names of programs that look like injected tokens or like two words, into ``cleantext/lexical/data``.

    (apt-cache pkgnames; apt-file search -x '^/(usr/)?(s?bin|games)/[^/]+$' | sed 's#.*/##';
     dpkg -L manpages-dev libncurses-dev | sed -nE 's#.*/man[23][a-z]*/([^/.]+)[.].*#\\1#p') |
        python -m benchmarks.train.programs -o cleantext/lexical/data

Reads names of packages, of what they put on the path and of functions that have a manual, one a line, and beside them
the names in small letters that two lexers of Pygments know. Writes ``programs.txt.gz``: their parts in small letters
that no list of words has and that are as long as injected tokens ("kubectl"), or that fall apart into two common words
("testdisk"), one a row, sorted. What lexers know falls apart in ``terms.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from benchmarks.train.packing import pack_found
from benchmarks.train.terms import LEXERS, lexers, names
from cleantext.lexical.lexicon import lexicon
from cleantext.lexical.screen import FUSED_GAIN, INTRUDERS, is_nothing

_APART = re.compile(r"[^A-Za-z]+")


def programs(given: Iterable[str]) -> list[str]:
    """Return the parts of names that are given, and the names that lexers know, that could be taken for damage."""
    english = lexicon("en")
    known = (name for name, times in names(lexers()).items() if times >= LEXERS and len(name) in INTRUDERS)
    return parts((*given, *(name for name in known if english.fused_gain(name) <= FUSED_GAIN)))


def parts(found: Iterable[str]) -> list[str]:
    """Return the parts of names that are no words and could be taken for damage, in order.

    >>> parts(["kubectl-testdisk", "the-old-house", "xDisplay"])
    ['kubectl', 'testdisk']
    """
    english = lexicon("en")
    small = {part for name in found for part in _APART.split(name) if part.islower()}
    return sorted(
        part
        for part in small
        if is_nothing(part, english)
        if len(part) in INTRUDERS or (len(part) > max(INTRUDERS) and english.fused_gain(part) > FUSED_GAIN)
    )


if __name__ == "__main__":
    pack_found("programs.txt.gz", "the names of programs that look like damage", programs)
