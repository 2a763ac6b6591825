"""The hypotheses fused and split: where do spaces miss, and where are some too many?

Both are one question. Runs of words around a suspect are read anew without their spaces (``decoder``), spaces at
punctuation and figures are judged one by one (``boundary``). What this proposes is measured (``evidence``), and a model
learned from real and synthetic damage says how likely each proposal is right. How much damage the rest of the passage
and of the document shows is part of the evidence: in a clean document a rare word is a name, in a damaged one a scar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.change import Change
from cleantext.lexical.damage import damage, of_passage
from cleantext.lexical.evidence import CHANGE, in_place, is_plain, is_strong, of_words
from cleantext.lexical.foreign import is_foreign
from cleantext.lexical.forms import atoms
from cleantext.lexical.gap_evidence import GAP, around, is_plain_gap, of_tokens
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.proposals import Gap, changes, gaps
from cleantext.lexical.remembered import remembered
from cleantext.lexical.seams import is_seam
from cleantext.lexical.trees import trees
from cleantext.lexical.whole import is_no_damage
from cleantext.lexical.written_as_one import may_be_apart, may_be_one

#: Log odds, at least, of two frequent words fused: 99 of 100 are right where there is damage, and half where there is
#: next to none.
PLAIN = 3.0
#: Words on each side that tell the language of a place.
AROUND = 6


class Weighed(NamedTuple):
    """What can be said about a change before looking at the passage around it."""

    narrowed: int  #: what the first figures leave of the model
    here: list[float]  #: the figures behind those
    strong: bool
    plain_damage: bool

    def log_odds(self, passage: Sequence[float]) -> float:
        """The log odds, given the figures of the passage."""
        score = trees("spaces-en", CHANGE).completed(self.narrowed, [*self.here, *passage])
        return max(score, PLAIN) if self.plain_damage else score


@remembered(1 << 14)  # the names of a long document, and its damage as far as it repeats itself
def _narrowed(lexicon: Lexicon, words: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[tuple[float, ...], int]:
    """The figures that a change of words has wherever it stands, and what they leave of the model."""
    figures = of_words(lexicon, *words)
    return tuple(figures), trees("spaces-en", CHANGE).narrowed(figures)


def _weighed(change: Change, passage: Passage) -> Weighed:
    """Weigh a change where it stands."""
    figures, narrowed = _narrowed(passage.lexicon)[change.old, change.new]
    here = in_place(change, passage.lexicon, passage.counts)
    every = [*figures, *here]
    strong = is_strong(every) and not is_no_damage(passage.lexicon, change.old, change.new)
    return Weighed(narrowed, here, strong, is_plain(every) or is_seam(change, passage.lexicon))


@remembered(1 << 14)
def _narrowed_gap(lexicon: Lexicon, gap: tuple[str, str, int]) -> int:
    """What the figures of a gap leave of the model; see ``of_tokens``."""
    return trees("gaps-en", GAP).narrowed(of_tokens(lexicon, *gap))


class Spacing:
    """The proposals for the spaces of one passage, measured; none if they are not wanted."""

    def __init__(self, passage: Passage, wanted: bool = True, floor: float = 0.0) -> None:
        """Weigh them as far as the passage does not matter; below ``floor``, log odds, nobody wants a candidate."""
        self.passage, self.wanted, self.floor = passage, wanted, floor
        #: Changes of runs.
        self.changes = [(change, _weighed(change, passage)) for change in changes(passage)] if wanted else []
        #: How many changes are beyond doubt.
        self.strong = sum([weighed.strong for _, weighed in self.changes])

    def candidates(self, everywhere: int, all_tokens: int) -> Iterator[Candidate]:
        """Weigh the proposals, given the strong changes and the tokens of the whole document."""
        if not self.wanted:
            return
        passage, floor = self.passage, self.floor
        lexicon, tokens = passage.lexicon, passage.tokens
        open_gaps = list(gaps(passage))
        if not self.changes and not open_gaps:
            return
        size = len(tokens)
        rest = of_passage(passage)
        everywhere = max(everywhere, self.strong)
        for change, weighed in self.changes:
            elsewhere = damage(self.strong - weighed.strong, size, everywhere - weighed.strong, all_tokens)
            score = weighed.log_odds([elsewhere, *rest])
            if score >= floor and not self._is_of_another_tongue(change):
                yield self._change(change, score)
        elsewhere = damage(self.strong, size, everywhere, all_tokens)
        for gap in open_gaps:
            narrowed = _narrowed_gap(lexicon)[*around(gap, tokens), gap.part]
            score = trees("gaps-en", GAP).completed(narrowed, [elsewhere, *rest])
            if score < PLAIN and gap.part > 1 and is_plain_gap(lexicon, tokens[gap.token], gap.part):
                score = PLAIN
            if score >= floor and not is_foreign(tokens[max(0, gap.token - AROUND) : gap.token + AROUND], lexicon.lang):
                yield self._gap(gap, score)

    def _is_of_another_tongue(self, change: Change) -> bool:
        """Whether a change stands among foreign words, or touches what its language may write as it stands."""
        passage, lexicon = self.passage, self.passage.lexicon
        first, last = change.cores[0].token, change.cores[-1].token
        tokens = passage.tokens
        if is_foreign(
            (*tokens[max(0, first - AROUND) : first], *change.new, *tokens[last + 1 : last + AROUND]), lexicon.lang
        ):
            return True
        return may_be_one(change.old, change.new, lexicon) or may_be_apart(change.old, change.new, lexicon)

    def _change(self, change: Change, score: float) -> Candidate:
        first, last = change.cores[0], change.cores[-1]
        starts = self.passage.starts
        start, end = starts[first.token] + first.offset, starts[last.token] + last.offset + len(last.text)
        added = len(change.new) - len(change.old)
        hypothesis = "fused" if added > 0 else "split"
        if added > 0:
            why = f"{len(change.new)} words fused"
        elif added == 0:
            why = "space in the wrong place"
        elif max(map(len, change.old)) == 1:
            why = "letterspaced word"
        else:
            why = "word split by a space"
        return Candidate(start, end, " ".join(change.new), hypothesis, why, score)

    def _gap(self, gap: Gap, score: float) -> Candidate:
        passage = self.passage
        start = passage.starts[gap.token]
        if gap.part < 0:
            return Candidate(passage.end(gap.token - 1), start, "", "split", "needless space", score)
        start += atoms(passage.tokens[gap.token])[gap.part].start
        return Candidate(start, start, " ", "fused", "missing space", score)
