"""The hypothesis misread: a character that a machine took for another ("tbe", "rnodern", "0ctober").

Damage comes in runs, and a repaired word is evidence for the next, so doubtful tokens that follow each other are read
together (``lattice``), and with the misreadings compete a word torn in two, two fused ones, and specks of ink that were
taken for letters. How ready the reader is to believe in a misreading depends on how much of the document is misread
beyond doubt: in a clean one a word that the lexicon lacks is a name, in a damaged one a scar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import compress, count
from operator import add

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.capitals import in_place
from cleantext.lexical.doubt import Doubt, Prior, doubts
from cleantext.lexical.forms import is_word
from cleantext.lexical.lattice import Node, Win, best_path
from cleantext.lexical.lexicon import NOTHING, Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.readings import LONGEST, NEVER
from cleantext.lexical.remembered import Remembered
from cleantext.lexical.trees import trees
from cleantext.lexical.verdict import FIGURES, figures, shares_of
from cleantext.lexical.written_as_one import may_be_apart, may_be_one

#: What joining two tokens costs, cutting one in two, and joining two across a hyphen that a line end left. Chosen by
#: trial on newspaper sets, as are the costs below.
JOIN, CUT, SOFT_HYPHEN = 4.0, 4.0, 1.0
#: What a letter costs that was too faint to be read, with a space in its place.
FAINT = 7.0
#: Two letters side by side are initials or a list, whatever they would make.
LONGEST_INITIALS = 2
#: The least common word that two tokens are joined to (Zipf 2), and what two common ones are, with the log odds by
#: which it must beat the two in a row.
JOINED, TORN, TORN_GAIN = -16.0, -13.0, 3.0
#: Specks: what a token made of them costs, and for each letter; how long it may be; how common a word may be that
#: is taken for one; and what its cheapest reading must cost.
SPECKS, SPECK_LETTER, SPECKS_LENGTH, SPECKS_KNOWN, SPECKS_UNREADABLE = 6.0, 2.5, 4, -11.5, 10.0
#: What a word that is not very common (Zipf 5.5) gains that the document has elsewhere.
SUPPORT, RARE = 4.0, -8.0
#: What doubting a common word costs more, where misreadings are rare ("the kids ate", not "are").
REAL_WORD = 4.0
#: By how much surer the verdict must be on words that the lexicon has, where nothing else is misread: the model has
#: seen few that are old or rare ("shew", "yon"). Of 318 changes in a million words of single clean sentences 255 are
#: left, and on the OCR sets nothing is lost; with more, sets of single sentences lose.
KNOWN = 1.2
#: Below this prior, names weigh less: where every tenth word is misread, a capital is no shelter.
CALM = 2.5
#: Readings that are tried with two tokens joined or with one dropped in front of them.
FEW = 3
#: The most tokens read together, to bound the work.
WINDOW = 12
#: Margins are sums of rough logarithms, too sure of themselves. A guess: the confidence is not calibrated.
SCALE = 0.7
#: By how much less a misreading costs when readings are looked for than when nothing judges them afterwards.
LENIENCE = 1.5
#: With so much margin a reading is believed where no model judges and the document shows no damage.
UNJUDGED = 8.0
#: Closing punctuation that may stand in a torn word.
TEAR = ("", "-", "¬")

WHY = {
    "misread": "misread character",
    "split": "word split by a space",
    "fused": "two words fused",
    "intruder": "specks taken for letters",
}


class Reader:
    """Reads doubtful tokens in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the index of readings, if it is not there yet."""
        self._lexicon = lexicon
        self._doubts = doubts(lexicon)
        self.doubtful, self.places, self.prior = self._doubts.doubtful, self._doubts.places, self._doubts.prior
        self._cuts = Remembered(self._cut, 1 << 14)
        self._whole = frozenset(word for word, known in lexicon.words.items() if known > TORN)

    def read(
        self, passage: Passage, doubtful: Sequence[int], hypotheses: Set[str], prior: Prior, floor: float
    ) -> Iterator[Candidate]:
        """Yield the readings of doubtful tokens, of which the indices are given, with log odds of ``floor`` or more."""
        judged = bool(self._lexicon.follows)  # the verdicts were learned for a language with pairs
        shares: tuple[float, float] | None = None
        cost = prior.cost - LENIENCE if judged else prior.cost
        for win, offset, doubted in self.wins(passage, doubtful, hypotheses, cost):
            score = win.margin * SCALE
            if judged:
                shares = shares or shares_of(doubted)
                known = figures(win, doubted, offset, prior.cost, self._lexicon, passage.counts, shares)
                score = trees("misread-en", FIGURES).log_odds(known)
                if self._is_alone(doubted[offset:][win.node.start : win.node.end], prior.seen):
                    score -= KNOWN
            elif score < UNJUDGED and not _is_of_damage(passage, doubted, win, offset, prior):
                continue
            if score >= floor:
                yield candidate(passage, doubted, offset, win.node, score)

    def _is_alone(self, taken: Sequence[Doubt], seen: int) -> bool:
        """Whether tokens are words that the lexicon has, and no other of their document is misread beyond doubt."""
        return seen <= any(doubt.odd for doubt in taken) and all(doubt.word in self._lexicon.words for doubt in taken)

    def wins(
        self, passage: Passage, doubtful: Sequence[int], hypotheses: Set[str], prior: float
    ) -> Iterator[tuple[Win, int, list[Doubt]]]:
        """Yield what is changed on the best path through each window, the window's first token, and all doubts."""
        doubted = list(map(self._doubts.about, passage.tokens))
        torn = self._torn(doubted) if "split" in hypotheses else set()
        open_to_doubt = {*doubtful, *torn}
        done = 0
        for index in sorted(open_to_doubt):
            if index < done:
                continue
            # A token that is no word may belong to the one before it or behind it.
            start = index - 1 if index > done and doubted[index].odd else index
            end, most = index + 1, min(start + WINDOW, len(doubted))
            while end < most and (end in open_to_doubt or doubted[end - 1].odd or end - 1 in torn):
                end += 1
            done = end
            if passage.near is not None and not any(place in passage.near for place in range(start, end)):
                continue
            inside = {place - start for place in range(start, end) if place in torn} if torn else torn
            nodes = list(self._nodes(doubted[start:end], inside, hypotheses, prior, passage))
            if len(nodes) > end - start:  # otherwise there is nothing but to keep each token
                before = doubted[start - 1].word if start else "."
                behind = doubted[end].word if end < len(doubted) else "."
                for win in best_path(nodes, before, behind, self._lexicon):
                    yield win, start, doubted

    def _torn(self, doubted: Sequence[Doubt]) -> set[int]:
        """Where two common words make one that is far likelier than the two in a row ("con tractor")."""
        words, follows, torn = self._lexicon.words, self._lexicon.follows, set()
        shown = [doubt.word for doubt in doubted]
        for index in compress(count(), map(self._whole.__contains__, map(add, shown, shown[1:]))):
            first, second = shown[index : index + 2]
            if doubted[index].closing or doubted[index + 1].opening or second in follows.get(first, NOTHING):
                continue
            if first and second and words[first + second] > words.get(first, 0.0) + words.get(second, 0.0) + TORN_GAIN:
                torn.add(index)
        return torn

    def _nodes(
        self, doubted: Sequence[Doubt], torn: Set[int], hypotheses: Set[str], prior: float, passage: Passage
    ) -> Iterator[Node]:
        """Yield every way to read a window, from left to right."""
        shelter = min(1.0, max(0.0, prior) / CALM)
        words, counts = self._lexicon.words, passage.counts
        for at, doubt in enumerate(doubted):
            yield Node(at, at + 1, (doubt.word,), -doubt.keep * shelter)
            for word, event in doubt.readings:
                cost = event + prior
                if words[word] < RARE and (word in counts or word.capitalize() in counts):
                    cost -= SUPPORT
                if not doubt.odd:
                    cost += REAL_WORD * shelter
                yield Node(at, at + 1, (word,), cost, "misread")
            if doubt.odd and "fused" in hypotheses:
                for pair in self._cuts[doubt.word]:
                    yield Node(at, at + 1, pair, CUT + prior, "fused")
            if at + 1 < len(doubted):
                behind = doubted[at + 1]
                if "intruder" in hypotheses and self._is_speck(doubt):
                    cost = SPECKS + SPECK_LETTER * len(doubt.word) + prior
                    yield Node(at, at + 2, (behind.word,), cost - behind.keep * shelter, "intruder")
                    for word, further in behind.readings[:FEW]:
                        yield Node(at, at + 2, (word,), cost + further + prior, "specked")
                if doubt.odd or behind.odd or at in torn:
                    yield from self._joined(at, doubt, behind, hypotheses, prior)

    def _cut(self, word: str) -> tuple[tuple[str, str], ...]:
        """Two common words that may stand in place of one."""
        if len(word) > LONGEST:
            return ()
        lexicon, places = self._lexicon, range(2, len(word) - 1)
        common = lexicon.common
        pairs = [(word[:at], word[at:]) for at in places if word[:at] in common and word[at:] in common]
        return tuple([pair for pair in pairs if not may_be_one([word], pair, lexicon)])

    def _joined(self, at: int, one: Doubt, other: Doubt, hypotheses: Set[str], prior: float) -> Iterator[Node]:
        """One word in place of two tokens, which may be misread too."""
        joined = one.word + other.word
        if one.closing not in TEAR or other.opening or not joined.isalpha() or not one.word or not other.word:
            return
        cost = (SOFT_HYPHEN if one.closing else JOIN) + prior
        known = self._lexicon.words.get(joined)
        if known is not None:
            is_whole = known > JOINED and len(joined) > LONGEST_INITIALS
            if (
                is_whole
                and "split" in hypotheses
                and not may_be_apart((one.word, other.word), (joined,), self._lexicon)
            ):
                yield Node(at, at + 2, (joined,), cost, "split")
        elif len(joined) <= LONGEST:
            found = self._doubts.search.one_letter(joined)[:FEW]  # asked first, since most have none
            for printed, event in () if found and is_word(joined, self._lexicon.words) else found:
                # A letter too faint to be read leaves a space: that is one event, not two.
                faint = len(printed) > len(joined) and printed.endswith(other.word) and printed.startswith(one.word)
                yield Node(at, at + 2, (printed,), FAINT + prior if faint else event + cost + prior, "misread")

    def _is_speck(self, doubt: Doubt) -> bool:
        """Whether a token may be specks that were taken for letters: short, no word, and with no likely reading."""
        word = doubt.word
        if not doubt.odd or len(word) > SPECKS_LENGTH or not word.isalpha() or not doubt.core.islower():
            return False
        if doubt.opening or doubt.closing not in ("", ",", "-"):
            return False
        if len(word) == 1:
            return word not in "aio"
        unknown = self._lexicon.words.get(word, NEVER) < SPECKS_KNOWN
        return unknown and all(cost > SPECKS_UNREADABLE for _, cost in doubt.readings)


def candidate(passage: Passage, doubted: Sequence[Doubt], offset: int, node: Node, score: float) -> Candidate:
    """The edit that a node stands for; ``offset`` is the index of the window's first token."""
    first, last = node.start + offset, node.end + offset - 1
    start = passage.starts[first] + len(doubted[first].opening)
    end = passage.end(last) - len(doubted[last].closing)
    kind = node.kind
    if kind == "intruder":
        return Candidate(passage.starts[first], passage.starts[last], "", kind, WHY[kind], score)
    if kind == "specked":
        kind, start, old = "misread", passage.starts[first], doubted[last].core
        new = in_place(old, node.words[0], passage, first)
        return Candidate(start, end, doubted[last].opening + new, kind, WHY[kind], score)
    old = "".join(doubt.core for doubt in doubted[first : last + 1])
    if kind == "fused":
        cut = len(node.words[0])
        return Candidate(start, end, f"{old[:cut]} {old[cut:]}", kind, WHY[kind], score)
    new = old if kind == "split" else in_place(old, node.words[0], passage, first)
    return Candidate(start, end, new, kind, WHY[kind], score)


def _is_of_damage(passage: Passage, doubted: Sequence[Doubt], win: Win, offset: int, prior: Prior) -> bool:
    """Whether a reading replaces tokens that stand once in a document that is misread elsewhere, too."""
    taken = slice(win.node.start + offset, win.node.end + offset)
    is_once = all(passage.counts[token] <= 1 for token in passage.tokens[taken])
    return is_once and prior.shows_damage(beside=any(doubt.odd for doubt in doubted[taken]))


@lru_cache(maxsize=4)  # as many as there are lexicons
def reader(lexicon: Lexicon) -> Reader:
    """Return the reader of a language; built once."""
    return Reader(lexicon)
