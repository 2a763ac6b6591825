"""Words that were fused, split, injected or misread.

PDF extraction loses and invents spaces, since a PDF says where letters stand and not where words end; watermarks and
hidden text drop tokens into sentences; OCR takes one character for another. All four leave words that no lexicon has,
so they are one decision: the screen finds the suspicious tokens, each hypothesis offers candidates for them, one scorer
picks the best, and only if it beats leaving the text alone by enough.

Never touched: addresses, paths, code, formulas, censored words, words that the document repeats, and names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.intruder import intruders
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.lexicon import lexicon as lexicon_of
from cleantext.lexical.misread import reader
from cleantext.lexical.passage import Passage
from cleantext.lexical.scorer import chosen, confidence, threshold
from cleantext.lexical.screen import Screen
from cleantext.lexical.spacing import spacing

Generator = Callable[[Passage, Lexicon], Iterator[Candidate]]

#: Who offers candidates, and for which hypotheses.
GENERATORS: tuple[tuple[frozenset[str], Generator], ...] = (
    (frozenset({"fused", "split"}), spacing),
    (frozenset({"intruder"}), intruders),
)


def words(
    document: Document,
    *,
    hypotheses: frozenset[str],
    lang: str = "en",
    lexicon: frozenset[str] = frozenset(),
    ocr: bool = False,
    min_confidence: float | None = None,
) -> Iterator[Edit]:
    """Yield the repairs of damaged words; ``hypotheses`` are among fused, split, intruder and misread."""
    suspicious = _screen(lang, lexicon).suspects(set(document.text.split()))
    if not suspicious:
        return
    known = lexicon_of(lang)
    least = threshold(ocr, min_confidence)
    counts = Counter(document.text.split())
    reads = reader(known) if "misread" in hypotheses else None
    prior = reads.prior(counts) if reads else 0.0
    for line, offset in zip(document.lines, document.line_starts, strict=True):
        if suspicious.isdisjoint(line.split()):
            continue
        passage = Passage.of(line, offset, suspicious, counts)
        found = list(_candidates(passage, known, hypotheses))
        if reads:
            found += reads.read(passage, hypotheses, prior)
        for candidate in chosen(found, least):
            start, end, new, hypothesis, why, score = candidate
            old = document.text[start:end]
            yield Edit(start, end, old, new, why, confidence(score), f"words.{hypothesis}")


def _candidates(passage: Passage, known: Lexicon, hypotheses: frozenset[str]) -> Iterator[Candidate]:
    for names, generator in GENERATORS:
        if names & hypotheses:
            yield from generator(passage, known)


@lru_cache(maxsize=8)  # as many languages and own lexicons as one program uses at once
def _screen(lang: str, own: frozenset[str]) -> Screen:
    return Screen(lexicon_of(lang), own)
