"""Find the rare words of dictionaries that no list of frequencies has, into ``cleantext/lexical/data``.

    cat american-english-huge british-english-huge | python -m benchmarks.train.rare -o cleantext/lexical/data

Reads words, one a line (Debian's packages wamerican-huge and wbritish-huge), and writes ``rare-en.txt.gz``: those in
small letters that the lexicon neither has nor can derive ("qiviut"), one a row, sorted.
"""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.train.packing import pack_found
from cleantext.lexical.forms import is_word
from cleantext.lexical.lexicon import lexicon


def rare(words: Iterable[str]) -> list[str]:
    """Return the words that English frequencies lack, in order.

    >>> rare(["qiviut", "quick", "Quebec", "quickly"])
    ['qiviut']
    """
    known = lexicon("en").words
    plain = {word for word in words if word.isascii() and word.isalpha() and word.islower()}
    return sorted(word for word in plain if not is_word(word, known))


if __name__ == "__main__":
    pack_found("rare-en.txt.gz", "the rare words of dictionaries", rare)
