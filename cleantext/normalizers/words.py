"""Words that were fused, split, injected or misread.

PDF extraction loses and invents spaces, since a PDF says where letters stand and not where words end; watermarks and
hidden text drop tokens into sentences; OCR takes one character for another. All four leave words that no lexicon has,
so they are one decision: the screen finds the suspicious tokens, each hypothesis offers candidates for them, one scorer
picks the best, and only if it beats leaving the text alone by enough.

Never touched: addresses, paths, code, formulas, censored words, words that the document repeats, and names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import merge

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.doubt import Prior
from cleantext.lexical.foreign import is_foreign
from cleantext.lexical.garbage import garbage
from cleantext.lexical.grouping import grouped
from cleantext.lexical.intruder import intruders
from cleantext.lexical.languages import LISTS_OF_PARTS
from cleantext.lexical.letterspaced import letterspaced
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.lexicon import lexicon as lexicon_of
from cleantext.lexical.meant import Meaning
from cleantext.lexical.misread import Reader, reader
from cleantext.lexical.passage import Passage, passage_of
from cleantext.lexical.pronoun import pronouns
from cleantext.lexical.scorer import chosen, floor, thresholds
from cleantext.lexical.screen import Screen
from cleantext.lexical.shapes import shapes
from cleantext.lexical.spacing import Spacing
from cleantext.lexical.survey import Survey
from cleantext.lexical.tally import Tally
from cleantext.lexical.traits import Traits
from cleantext.lexical.unspoken import spoken
from cleantext.protect import code_spans

#: Times that a repaired passage is read again. Of 3,481 repaired lines of the Wiki and arXiv sets, 22 need a second.
ROUNDS = 8
#: Tokens on each side of a repair that are then read again: as many as a run reaches beyond a suspect, and one.
BESIDE = 3


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
    if lang in LISTS_OF_PARTS:
        return
    least = thresholds(ocr, min_confidence)
    repairs = _repairs(document, hypotheses, lang, lexicon, least)
    waste = list(garbage(document)) if ocr and "intruder" in hypotheses else []
    if not waste:
        yield from repairs
        return
    text = document.text
    removed = [Edit(start, end, text[start:end], "", "line of garbage", 1.0, "words.intruder") for start, end in waste]
    starts = [start for start, _ in waste]
    outside = (edit for edit in repairs if not _overlaps(edit, waste, starts))
    yield from merge(removed, outside, key=lambda edit: edit.start)


def _overlaps(change: Edit | Candidate, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    """Whether a change touches the span before or behind its start."""
    place = bisect_right(starts, change.start)
    near = spans[max(0, place - 1) : place + 1]
    return any(change.start < end and start < change.end for start, end in near)


def _repairs(
    document: Document,
    hypotheses: frozenset[str],
    lang: str,
    lexicon: frozenset[str],
    least: Mapping[str, float],
) -> Iterator[Edit]:
    """Yield the repairs within lines."""
    screen = _screen(lang, lexicon)
    screen.make_room()
    reads = reader(lexicon_of(lang)) if "misread" in hypotheses else None
    # What may be misread stands in any line.
    survey = Survey(document.lines, screen, lexicon_of(lang), None if reads else screen.quiet)
    counts = Tally(document.text, survey.size)
    found = list(_passages(document, survey, counts, screen, lexicon_of(lang), reads))
    if not found:
        return
    prior = reads.prior(counts) if reads else Prior(0.0, 0)
    decide = _Decision(hypotheses, lang, least, counts, screen, reads, prior)
    spacings = [decide.spacing(passage) for _, passage in found]
    decide.strong = sum(spacing.strong for spacing in spacings)
    for (offset, passage), spacing in zip(found, spacings, strict=True):
        edits = list(decide.settled(passage, spacing))
        if edits and document.is_source(offset + edits[0].start):
            continue
        for edit in edits:
            yield edit._replace(start=edit.start + offset, end=edit.end + offset)


def _passages(
    document: Document,
    survey: Survey,
    counts: Tally,
    screen: Screen,
    lexicon: Lexicon,
    reads: Reader | None,
) -> Iterator[tuple[int, Passage]]:
    """The lines that are worth reading, with their offsets, and those that may be misread, if it is asked."""
    places = survey.worth_reading()
    if reads:
        places = sorted({*places, *survey.holding(reads.doubtful(set(survey.tokens)))})
    for place in places:
        found, number = survey.line(place), survey.numbers[place]
        yield document.line_starts[number], Passage(document.lines[number], *found, screen, lexicon, counts)


@dataclass
class _Decision:
    """What is decided about one document, with what all its passages share."""

    hypotheses: frozenset[str]
    lang: str
    least: Mapping[str, float]
    counts: Tally
    screen: Screen
    reads: Reader | None
    prior: Prior
    strong: int = 0  #: changes of spaces beyond doubt

    @cached_property
    def meaning(self) -> Meaning:
        """What the document means as it stands."""
        return Meaning(Traits(self.counts, self.screen, self.strong), self.prior)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the document as a whole is in another language."""
        return is_foreign(self.counts, self.lang)

    @cached_property
    def floor_of_readings(self) -> float:
        """Log odds that a reading must have, at least: to be taken, or to speak against a cut."""
        return min(0.0, floor(self.least.values()))

    @cached_property
    def floor(self) -> float:
        """Log odds that a change of spaces must have, at least."""
        return floor((self.least["fused"], self.least["split"]))

    @cached_property
    def floor_of_intruders(self) -> float:
        """Log odds that an intruder must have, at least."""
        return floor((self.least["intruder"],))

    def spacing(self, passage: Passage) -> Spacing:
        """The proposals for the spaces, none if nobody asked for them."""
        return Spacing(passage, bool(self.hypotheses & {"fused", "split"}), self.floor)

    def settled(self, passage: Passage, spacing: Spacing) -> tuple[Edit, ...]:
        """The repairs of a passage, and those that they call for.

        A repair may make its neighbour suspicious, so what stands beside one is read again.
        """
        edits = once = tuple(self._edits(passage, spacing))
        again = passage
        for _ in range(ROUNDS):
            if not once:
                return edits
            again = _after(again, once)
            once = tuple(self._edits(again, self.spacing(again)))
            edits = composed(passage.line, edits, once)
        return edits

    def _edits(self, passage: Passage, spacing: Spacing) -> Iterator[Edit]:
        candidates = list(spacing.candidates(self.strong, self.counts.tokens))
        if reads := self.reads:
            doubtful = reads.places(passage.tokens)
            found = list(reads.read(passage, doubtful, self.hypotheses, self.prior, self.floor_of_readings))
            found += [*shapes(passage, doubtful), *pronouns(passage)]
            # A cut of a token that is rather misread is none; the lattice has weighed the two.
            misread = [one for one in found if one.hypothesis == "misread" and one.score > 0]
            starts = [one.start for one in misread]
            candidates = [one for one in candidates if one.hypothesis != "fused" or not _meets(one, misread, starts)]
            candidates += found
        if "split" in self.hypotheses:
            candidates += letterspaced(passage, passage.lexicon)
        if "intruder" in self.hypotheses:
            candidates += intruders(passage, passage.lexicon, self.floor_of_intruders)
        if not candidates:
            return
        asked = (candidate for candidate in candidates if candidate.hypothesis in self.hypotheses)
        decided = chosen(asked, self.least)
        if decided and not is_foreign(passage.tokens, self.lang, among_foreign=self.is_foreign):
            code = [span.span() for span in code_spans(passage.line)] if "`" in passage.line else []
            starts = [start for start, _ in code]
            outside = [one for one in decided if not _overlaps(one, code, starts)]
            told = spoken(passage.line, outside, passage.lexicon)
            yield from grouped(passage.line, [one for one in told if not self.meaning.keeps(one, passage)])


def _after(passage: Passage, edits: tuple[Edit, ...]) -> Passage:
    """The passage that edits make of one; in question is what stands beside them."""
    again = passage_of(apply(passage.line, edits), passage.screen, passage.lexicon, passage.counts)
    near: set[int] = set()
    shift = 0
    for edit in edits:
        first = bisect_right(again.starts, edit.start + shift) - 1
        shift += len(edit.new) - len(edit.old)
        near.update(range(first - BESIDE, bisect_right(again.starts, edit.end + shift) + BESIDE))
    again.near = near
    again.in_question = [index for index in again.in_question if index in near]
    return again


def _meets(candidate: Candidate, others: list[Candidate], starts: list[int]) -> bool:
    """Whether one of the others, which are in order and disjoint, shares a character with a candidate."""
    place = bisect_right(starts, candidate.start)
    return any(
        candidate.start < max(other.end, other.start + 1) and other.start <= candidate.end
        for other in others[max(0, place - 1) : place + 1]
    )


@lru_cache(maxsize=8)  # as many languages and own lexicons as one program uses at once
def _screen(lang: str, own: frozenset[str]) -> Screen:
    return Screen(lexicon_of(lang), own)
