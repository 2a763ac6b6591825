"""Letterspaced lines: titles of which each letter stands alone, and each word apart by a wider gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Passage

#: Two words or more.
_LINE = re.compile(r"[^\W_](?: [^\W_])*(?: {2,}[^\W_](?: [^\W_])*)+")
_GAP = re.compile(r" {2,}")
_NUMERAL = re.compile(r"[IVXLC]+|\d+")
#: One of the words is a known one with so many letters; a table of letters has none.
_TELLING = 3
#: Log odds beyond those of any one of the words, since each confirms the others. Set by hand.
_SURE = 20.0


def letterspaced(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Offer the line as a whole, if each group of letters is a word or a numeral."""
    line = passage.line
    text = line.strip()
    if _LINE.fullmatch(text) is None:
        return
    words = [group.replace(" ", "") for group in _GAP.split(text)]
    known = [word.lower() in lexicon.common for word in words]
    if all(is_word or _NUMERAL.fullmatch(word) for word, is_word in zip(words, known, strict=True)) and any(
        is_word and len(word) >= _TELLING for word, is_word in zip(words, known, strict=True)
    ):
        start = line.index(text)
        yield Candidate(start, start + len(text), " ".join(words), "split", "letterspaced line", _SURE)
