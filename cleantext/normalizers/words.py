"""Words that were fused, split, injected or misread.

PDF extraction loses and invents spaces, since a PDF says where letters stand and not where words end; watermarks and
hidden text drop tokens into sentences; OCR takes one character for another. All four leave words that no lexicon has,
so they are one decision: the screen finds the suspicious tokens, each hypothesis offers candidates for them, one scorer
picks the best, and only if it beats leaving the text alone by enough.

Never touched: addresses, paths, code, formulas, censored words, words that the document repeats, and names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from heapq import merge

from cleantext.document import Document
from cleantext.edit import Edit, apply, checked, composed
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.garbage import garbage
from cleantext.lexical.intruder import intruders
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.lexicon import lexicon as lexicon_of
from cleantext.lexical.misread import Reader, reader
from cleantext.lexical.passage import Passage
from cleantext.lexical.scorer import chosen, confidence, thresholds
from cleantext.lexical.screen import Screen
from cleantext.lexical.spacing import Spacing

#: How often misread text is read at most.
READINGS = 4

Generator = Callable[[Passage, Lexicon], Iterator[Candidate]]

#: Who offers candidates beside ``Spacing`` and ``Reader``, and for which hypothesis.
GENERATORS: tuple[tuple[str, Generator], ...] = (("intruder", intruders),)


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
    least = thresholds(ocr, min_confidence)
    repairs: Iterable[Edit] = _repairs(document, hypotheses, lang, lexicon, least)
    if "misread" in hypotheses:
        repairs = _read_again(
            document, tuple(repairs), partial(_repairs, hypotheses=hypotheses, lang=lang, lexicon=lexicon, least=least)
        )
    waste = list(garbage(document)) if ocr and "intruder" in hypotheses else []
    if not waste:
        yield from repairs
        return
    text = document.text
    removed = [Edit(start, end, text[start:end], "", "line of garbage", 1.0, "words.intruder") for start, end in waste]
    starts = [start for start, _ in waste]
    outside = (edit for edit in repairs if not any(_overlap(edit, waste, starts)))
    yield from merge(removed, outside, key=lambda edit: edit.start)


def _read_again(
    document: Document, repairs: tuple[Edit, ...], repair: Callable[[Document], Iterator[Edit]]
) -> tuple[Edit, ...]:
    """Read what came of the repairs, since a word that was read is evidence for those beside it.

    A second reading finds something in a tenth of the newspaper pages, a third in none of fifty. What a later reading
    finds is only ever more of the same: a repaired word is common, so no reading undoes another.
    """
    repairs = checked(document.text, repairs)
    for _ in range(READINGS - 1):
        if not repairs:
            break
        more = checked(text := apply(document.text, repairs), repair(Document(text)))
        if not more:
            break
        repairs = composed(document.text, repairs, more)
    return repairs


def _overlap(edit: Edit, waste: list[tuple[int, int]], starts: list[int]) -> Iterator[bool]:
    """Whether an edit touches the garbage before or behind its start."""
    place = bisect_right(starts, edit.start)
    for start, end in waste[max(0, place - 1) : place + 1]:
        yield edit.start < end and start < edit.end


def _repairs(
    document: Document,
    hypotheses: frozenset[str],
    lang: str,
    lexicon: frozenset[str],
    least: Mapping[str, float],
) -> Iterator[Edit]:
    screen = _screen(lang, lexicon)
    reads = reader(lexicon_of(lang)) if "misread" in hypotheses else None
    passages = _passages(document, screen, lexicon_of(lang), reads)
    if not passages:
        return
    spacings = [Spacing(passage) for passage in passages] if hypotheses & {"fused", "split"} else []
    strong = sum(spacing.strong for spacing in spacings)
    size = sum(passages[0].counts.values())
    prior = reads.prior(passages[0].counts) if reads else 0.0
    for index, passage in enumerate(passages):
        candidates: list[Candidate] = []
        if spacings:
            candidates += spacings[index].candidates(strong, size)
        if reads:
            candidates = [c for c in candidates if not reads.contests(passage, c)]
            candidates += reads.read(passage, hypotheses, prior)
        for hypothesis, generator in GENERATORS:
            if hypothesis in hypotheses:
                candidates += generator(passage, passage.lexicon)
        yield from _edits(document.text, chosen((c for c in candidates if c.hypothesis in hypotheses), least))


def _passages(document: Document, screen: Screen, lexicon: Lexicon, reads: Reader | None) -> list[Passage]:
    """The lines that hold suspects, and those with tokens that may be misread if such are looked for."""
    tokens = document.text.split()
    strange = screen.strange(tokens)
    doubtful = {token for token in set(tokens) if reads.doubt(token).doubtful} if reads else frozenset()
    if not strange and not doubtful:
        return []
    counts = Counter(tokens)
    passages = []
    for line, offset in zip(document.lines, document.line_starts, strict=True):
        tokens = line.split()
        if not strange.isdisjoint(tokens) or not doubtful.isdisjoint(tokens):
            passage = Passage(line, offset, tokens, screen, lexicon, counts)
            if passage.suspects or not doubtful.isdisjoint(tokens):
                passages.append(passage)
    return passages


def _edits(text: str, candidates: list[Candidate]) -> Iterator[Edit]:
    """One edit for the candidates that touch the same tokens, so that a reader sees whole words."""
    group: list[Candidate] = []
    begin = reach = 0
    for candidate in candidates:
        start, end = _tokens(text, candidate)
        if group and start >= reach:
            yield _edit(text, group, begin, reach)
            group = []
        if not group:
            begin = start
        group.append(candidate)
        reach = end
    if group:
        yield _edit(text, group, begin, reach)


def _tokens(text: str, candidate: Candidate) -> tuple[int, int]:
    """The span of the tokens that a candidate touches; the space in front of an intruder touches none."""
    start, end = candidate.start, candidate.end
    moves_space = not text[start:end].strip()
    if moves_space or not text[start].isspace():
        while start and not text[start - 1].isspace():
            start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _edit(text: str, group: list[Candidate], start: int, end: int) -> Edit:
    least = min(group, key=lambda candidate: candidate.score)
    if len(group) == 1 and text[least.start : least.end].strip():
        start, end = least.start, least.end
    pieces: list[str] = []
    position = start
    for candidate in group:
        pieces += text[position : candidate.start], candidate.new
        position = candidate.end
    new = "".join((*pieces, text[position:end]))
    why = "; ".join(dict.fromkeys(candidate.why for candidate in group))
    return Edit(start, end, text[start:end], new, why, confidence(least.score), f"words.{group[0].hypothesis}")


@lru_cache(maxsize=8)  # as many languages and own lexicons as one program uses at once
def _screen(lang: str, own: frozenset[str]) -> Screen:
    return Screen(lexicon_of(lang), own)
