"""Find the words that are one and look like two, into ``cleantext/lexical/data``.

    cat american-english-large | python -m benchmarks.train.terms -o cleantext/lexical/data

Reads the words of a dictionary, one a line (Debian's package wamerican-large), and beside them the names and keywords
in small letters that the lexers of Pygments know ("foreach", "staticmethod"). Writes ``terms-en.txt.gz``: those that
the decoder would cut, one a row, sorted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from benchmarks.train.packing import pack_found
from cleantext.lexical.decoder import reread
from cleantext.lexical.lexicon import FUNCTION_WORD, lexicon
from cleantext.lexical.screen import FUSED_GAIN, Screen

#: What holds a function word may be two words that one lexer has side by side ("andthen"), so two must have it.
LEXERS = 2
#: Shorter ones are abbreviations, longer ones stand in programs only.
LENGTHS = range(5, 17)
#: What lexers have, too, and is shorter; the others of four letters are accidents more often ("asin", "atan", "init").
SHORT = frozenset({"goto", "todo"})
_QUOTED = re.compile(r"""["']([^"'\n]*)["']""")
_APART = re.compile(r"[^A-Za-z]+")


def names(sources: Iterable[str]) -> Counter[str]:
    """In how many sources of lexers each name in small letters stands between quotation marks.

    >>> names(["words(('foreach', 'isDigit'))", "r'foreach|while'"])["foreach"]
    2
    """
    found: Counter[str] = Counter()
    for source in sources:
        found.update({name for quoted in _QUOTED.findall(source) for name in _APART.split(quoted) if name.islower()})
    return found


def terms(dictionary: Iterable[str]) -> list[str]:
    """Return the words of a dictionary and the names that lexers know that the decoder would cut, in order."""
    return sorted(filter(looks_fused, {*dictionary, *_usual(names(lexers()))}))


def looks_fused(word: str) -> bool:
    """Whether a word looks like several.

    >>> looks_fused("foreach"), looks_fused("harbour")
    (True, False)
    """
    english = lexicon("en")
    if not (word.isascii() and word.isalpha() and word.islower() and (len(word) in LENGTHS or word in SHORT)):
        return False
    return _screen().is_suspicious_word(word) and bool(reread(english, (word,), "", ""))


@cache
def _screen() -> Screen:
    return Screen(lexicon("en"))


def _usual(counts: Counter[str]) -> Iterator[str]:
    english = lexicon("en")
    for name, lexers in counts.items():
        if lexers >= LEXERS or english.fused_gain(name, FUNCTION_WORD) <= FUSED_GAIN:
            yield name


def lexers() -> Iterator[str]:
    """Yield the sources of the lexers of Pygments."""
    for path in sorted(Path(import_module("pygments.lexers").__path__[0]).glob("*.py")):
        yield path.read_text(encoding="utf-8")


if __name__ == "__main__":
    pack_found("terms-en.txt.gz", "the words that look like two", terms)
