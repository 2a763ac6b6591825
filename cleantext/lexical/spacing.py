"""The hypotheses fused and split: where do spaces miss, and where are some too many?

Both are one question. Runs of words around a suspect are read anew without their spaces (``decoder``), spaces at
punctuation and figures are judged one by one (``boundary``). What this proposes is measured (``evidence``), and a model
learned from real and synthetic damage says how likely each proposal is right. How much damage the rest of the passage
and of the document shows is part of the evidence: in a clean document a rare word is a name, in a damaged one a scar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.damage import damage, of_passage
from cleantext.lexical.evidence import ABSENT, CHANGE, GAP, is_plainly_fused, is_strong, of_change, of_gap
from cleantext.lexical.foreign import is_foreign
from cleantext.lexical.forms import atoms, plain
from cleantext.lexical.passage import Passage
from cleantext.lexical.proposals import Change, Gap, changes, gaps
from cleantext.lexical.trees import trees

#: Log odds, at least, of two frequent words fused: 99 of 100 are right where there is damage, and half where there is
#: next to none.
PLAIN = 3.0
#: Words on each side that tell the language of a place.
AROUND = 6
#: Languages that write compounds as one word, which is then cut only beside a function word, one as frequent as this.
COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu", "is"})
FUNCTION_WORD = -7.0


@dataclass(frozen=True)
class Spacing:
    """The proposals for the spaces of one passage, measured; none if they are not wanted."""

    passage: Passage
    wanted: bool = True

    @cached_property
    def changes(self) -> list[tuple[Change, list[float]]]:
        """Changes of runs, with their figures."""
        if not self.wanted:
            return []
        lexicon, counts = self.passage.lexicon, self.passage.counts
        return [(change, of_change(change, lexicon, counts)) for change in changes(self.passage)]

    @cached_property
    def strong(self) -> int:
        """How many changes are beyond doubt."""
        return sum(is_strong(figures) for _, figures in self.changes)

    def candidates(self, everywhere: int, all_tokens: int) -> Iterator[Candidate]:
        """Weigh the proposals, given the strong changes and the tokens of the whole document."""
        if not self.wanted:
            return
        passage = self.passage
        found = list(gaps(passage))
        if not found and not self.changes:
            return
        size = len(passage.tokens)
        rest = of_passage(passage)
        everywhere = max(everywhere, self.strong)
        model = trees("spaces-en", CHANGE)
        for change, figures in self.changes:
            if self._is_of_another_tongue(change):
                continue
            itself = is_strong(figures)
            elsewhere = damage(self.strong - itself, size, everywhere - itself, all_tokens)
            score = model.log_odds([*figures, elsewhere, *rest])
            yield self._change(change, max(score, PLAIN) if is_plainly_fused(figures) else score)
        model = trees("gaps-en", GAP)
        elsewhere = damage(self.strong, size, everywhere, all_tokens)
        for gap in found:
            if is_foreign(passage.tokens[max(0, gap.token - AROUND) : gap.token + AROUND], passage.lexicon.lang):
                continue
            yield self._gap(gap, model.log_odds([*of_gap(gap, passage), elsewhere, *rest]))

    def _is_of_another_tongue(self, change: Change) -> bool:
        """Whether a change stands among foreign words, or cuts what the language may write as one word."""
        passage, lexicon = self.passage, self.passage.lexicon
        first, last = change.cores[0].token, change.cores[-1].token
        tokens = passage.tokens
        if is_foreign(
            (*tokens[max(0, first - AROUND) : first], *change.new, *tokens[last + 1 : last + AROUND]), lexicon.lang
        ):
            return True
        return (
            lexicon.lang in COMPOUNDING
            and len(change.new) > len(change.old)
            and max(lexicon.words.get(plain(shown), ABSENT) for shown in change.new) < FUNCTION_WORD
        )

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
