"""Lines and quotations in which next to nothing speaks for the language that a text is said to be in.

Short ones seldom have the two frequent words that show which other language they are in (``foreign``), and a word of
theirs may look like damage, so they stay as they are. What is judged is what stands around the damage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import ceil, inf

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.foreign import is_foreign, speaking_for
from cleantext.lexical.forms import form
from cleantext.lexical.grouping import touched
from cleantext.lexical.lexicon import Lexicon

#: Frequent words of the language that may stand among others, and one more for so many words.
STRAYS, WORDS_FOR_ONE_MORE = 1, 15
#: Words of so many letters tell; those above the log probability are well known. Where they are a smaller part than the
#: share, and there are so many words, nothing speaks for the language. Of 84 edits in 77,000 words of short foreign
#: sentences that leaves 2, and of English ones of 6 to 8 words with one damaged it takes 0.3 to 1.8 %.
TELLING, WELL_KNOWN, SHARE, LEAST = 3, -12.0, 0.3, 2
#: What is quoted with fewer words is a name, or a word that is spoken of.
QUOTED_WORDS = 2
#: By the marks of English, German, French, the other way round, and of typewriters; one may stand in another.
_QUOTATIONS = [re.compile(marks) for marks in ("“[^“”]*”", "„[^„“”]*[“”]", "«[^«»]*»", "»[^«»]*«", '"[^"]*"')]


def spoken(line: str, candidates: Sequence[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the candidates that stand where something speaks for the language of the lexicon."""
    spans = [touched(line, candidate) for candidate in candidates]
    if is_unspoken(_around(line, 0, len(line), spans).split(), lexicon):
        return
    others = [
        found.span()
        for marks in _QUOTATIONS
        for found in marks.finditer(line)
        if any(found.start() < candidate.start < found.end() for candidate in candidates)
        and _is_of_another(_around(line, *found.span(), spans).split(), lexicon)
    ]
    for candidate in candidates:
        if not any(first < candidate.start < last for first, last in others):
            yield candidate


def _is_of_another(quoted: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether what is quoted is in another language than that of the lexicon."""
    return len(quoted) >= QUOTED_WORDS and (is_foreign(quoted, lexicon.lang) or is_unspoken(quoted, lexicon))


def is_unspoken(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether next to nothing in these tokens speaks for the language of the lexicon.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> is_unspoken("Paina vasenta painiketta".split(), lexicon("en"))
    True
    >>> is_unspoken("Press left button".split(), lexicon("en")), is_unspoken(["¿"], lexicon("en"))
    (False, False)
    """
    known = lexicon.words.get
    bare = (token for token in tokens if len(token) >= TELLING and known(token, -inf) > WELL_KNOWN and token.isalpha())
    enough = ceil(SHARE * len(tokens))
    if len(list(islice(bare, enough))) == enough:
        return False  # as nearly always, and the words that have no capital and no mark beside them tell it
    forms = list(map(form, tokens))
    long = [
        (core, word) for _, core, _, word in forms if len(word) >= TELLING and (word.isalpha() or not word.isascii())
    ]
    unknown = [core for core, word in long if known(word, -inf) <= WELL_KNOWN]
    if len(long) < LEAST or len(long) - len(unknown) >= SHARE * len(long) or all(map(str.istitle, unknown)):
        return False  # the last are the names of a title
    return speaking_for(" ".join(one.word for one in forms), lexicon.lang) <= STRAYS + len(forms) // WORDS_FOR_ONE_MORE


def _around(line: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    """A stretch of a line without the rising spans that lie in it."""
    kept = []
    for first, last in spans:
        if start <= last and first <= end:
            kept.append(line[start:first])
            start = max(start, last)
    return " ".join((*kept, line[start:end]))
