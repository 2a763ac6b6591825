"""The hypothesis misread: a character that a machine took for another ("tbe", "rnodern", "0ctober").

Runs of doubtful tokens are read together, since damage comes in runs and a repaired word is evidence for the next. How
ready the reader is to believe in a misreading depends on how much of the document is misread beyond doubt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log
import re

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import form, is_word
from cleantext.lexical.lattice import Node, best_path
from cleantext.lexical.lexicon import BACK_OFF, Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.readings import NEVER, Reading, readings
from cleantext.protect import is_protected

#: Size of the corpus behind the pair counts, by which "of the" is 8 in 1000 pairs.
PAIR_SHIFT = -1.5
#: A pair that the dictionary does not have is rarer than its rarest.
UNSEEN = log(6.4e6 / 2.2e13)
#: Joining two tokens, cutting one in two, and joining two across a hyphen, as costs.
JOIN, SPLIT, SOFT_HYPHEN = 6.0, 4.0, 1.0
SCALE = 0.7
#: What an unknown capitalised token gains as the name that it may be, and one in capitals as an abbreviation.
NAME = 3.0
SPECK = 4.0
_SPECK = re.compile(r"[~!;:|^*_\".,`?¬•■»«-]|'(?!(?:s|t|d|m|ll|re|ve)$)")
DROP, DROP_LETTER, DROPPED = 2.0, 2.5, 4
DROP_KNOWN = -11.5
DROP_READ = 10.0
FLOOR, FLOOR_LETTER = -7.0, -3.2
NAME_FLOOR, NAME_LETTER = -5.0, -2.6
SUPPORT = 2.0
CALM = 2.5
ACRONYM = 3.0
WINDOW = 12
CONTESTED = 10.0
DERIVED = -17.0
JOINED, JOINED_GAIN = -13.0, 3.0
EASY = 3.0
SURE_COST, SURE_WORD = 7.5, -11.0
M0, N0 = 0.4, 60.0


@dataclass(frozen=True, slots=True)
class Doubt:
    """A token, and what may have been printed in its place."""

    opening: str
    core: str
    closing: str
    word: str
    readings: tuple[Reading, ...] = ()
    odd: bool = False  #: whether the token is no common word
    keep: float = 0.0  #: what the token earns if it is left alone, as a possible name

    @property
    def doubtful(self) -> bool:
        return self.odd or bool(self.readings)


class Reader:
    """Reads doubtful tokens in one language; each distinct token is looked at once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.search = readings(lexicon)
        self.doubt: Callable[[str], Doubt] = lru_cache(maxsize=1 << 16)(self._doubt)
        self.pair: Callable[[str, str], float] = lru_cache(maxsize=1 << 17)(self._pair)

    def _doubt(self, token: str) -> Doubt:
        opening, core, closing, word = form(token)
        plain = Doubt(opening, core, closing, word)
        if is_protected(token):
            return plain
        if not core.isalnum() and core.isascii():
            return self._speckled(plain)
        if not _may_be_misread(core):
            return plain
        words = self.lexicon.words
        known = words.get(word)
        derived = known is None and is_word(word, words)
        if derived and not word.isalpha():
            return plain
        confusable = self.search.confusable.get(word, ())
        if known is not None and known >= self.lexicon.commonness(word):
            return Doubt(opening, core, closing, word, confusable)
        found = tuple(dict.fromkeys(r for r in self.search.of(word) + confusable if _spells(word, r.word)))
        keep = 0.0
        alone = self.lexicon.word(word)
        if known is None:
            keep = max(0.0, FLOOR + FLOOR_LETTER * len(word) - alone, DERIVED - alone if derived else 0.0)
        if core.isupper():
            keep += ACRONYM if len(core) < 6 else 0.0
        elif core[0].isupper():
            keep = max(keep, NAME_FLOOR + NAME_LETTER * len(word) - alone) + NAME
        return Doubt(opening, core, closing, word, found, True, keep)

    def _speckled(self, doubt: Doubt) -> Doubt:
        """Doubt a word with one speck of ink in it: ``H~e``, ``whi!e``, ``urnbr.sge``."""
        letters = _SPECK.sub("", doubt.core)
        words = self.lexicon.words
        if len(letters) + 1 != len(doubt.core) or len(letters) < 3 or not letters.isalpha() or is_word(doubt.word, words):
            return doubt
        if all(part.lower() in words for part in _SPECK.split(doubt.core)):
            return doubt  # two words without the space between
        word = letters.lower()
        if word in words:
            found = (Reading(word, SPECK),)
        else:
            found = tuple(Reading(r.word, r.cost + SPECK) for r in self.search.of(word))
        keep = NAME if doubt.core[0].isupper() else 0.0
        return doubt if not found else replace(doubt, readings=found, odd=True, keep=keep)

    def _pair(self, first: str, second: str) -> float:
        """Log probability of a word after another; a pair never seen is rarer than the rarest in the dictionary."""
        lexicon = self.lexicon
        alone = lexicon.word(second) + BACK_OFF
        before = lexicon.words.get(first)
        if before is None:
            return alone
        joint = lexicon.follows.get(f"{first} {second}")
        if joint is None:
            return min(alone, UNSEEN - before)
        return max(alone, joint + PAIR_SHIFT)

    def prior(self, counts: Mapping[str, int]) -> float:
        """Cost of a misreading in a document, from how many of its tokens are misread beyond doubt."""
        total = misread = 0
        words = self.lexicon.words
        for token, times in counts.items():
            total += times
            doubt = self.doubt(token)
            if doubt.odd and doubt.readings and doubt.core.islower():
                best = doubt.readings[0]
                if best.cost < SURE_COST and words[best.word] > SURE_WORD:
                    misread += 1
        return -log((misread + M0) / (total + N0)) - EASY

    def contests(self, passage: Passage, candidate: Candidate) -> bool:
        """Whether a cut in two is of a token that may as well be misread; the lattice weighs the two."""
        if candidate.hypothesis != "fused":
            return False
        index = bisect_right(passage.starts, candidate.start) - 1
        doubt = self.doubt(passage.tokens[index])
        return doubt.odd and any(reading.cost < CONTESTED for reading in doubt.readings)

    def read(self, passage: Passage, hypotheses: Set[str], prior: float) -> Iterator[Candidate]:
        """Yield the readings of doubtful tokens that beat the tokens as they stand."""
        doubts = [self.doubt(token) for token in passage.tokens]
        index, count = 0, len(doubts)
        torn = self._torn(doubts) if "split" in hypotheses else frozenset()
        while index < count:
            if not doubts[index].doubtful and index not in torn:
                index += 1
                continue
            start = index
            # Two tokens may run together, so a doubtful token takes the one behind it along, and the one before.
            if start and doubts[start].odd:
                start -= 1
            end = index + 1
            while end < count and end - start < WINDOW and (doubts[end].doubtful or doubts[end - 1].odd or end - 1 in torn or end in torn):
                end += 1
            yield from self._window(passage, doubts, start, end, hypotheses, prior, torn)
            index = end

    def _is_junk(self, doubt: Doubt) -> bool:
        """Whether a token may be specks that were taken for letters."""
        word = doubt.word
        if not doubt.odd or len(word) > DROPPED or not doubt.core.islower() or doubt.opening or doubt.closing not in ("", ",", "-"):
            return False
        if len(word) == 1:
            return word not in "aio"
        return self.lexicon.words.get(word, -20.0) < DROP_KNOWN and all(r.cost > DROP_READ for r in doubt.readings)

    def _torn(self, doubts: Sequence[Doubt]) -> Set[int]:
        """Where two common words make one that is far likelier than the two in a row ("con tractor")."""
        words = self.lexicon.words
        torn = set()
        for index in range(len(doubts) - 1):
            one, other = doubts[index], doubts[index + 1]
            joined = words.get(one.word + other.word, NEVER)
            if joined > JOINED and not one.closing and not other.opening:
                apart = words.get(one.word, 0.0) + words.get(other.word, 0.0)
                if joined > apart + JOINED_GAIN and f"{one.word} {other.word}" not in self.lexicon.follows:
                    torn.add(index)
        return torn

    def _window(self, passage, doubts, start, end, hypotheses, prior, torn):
        nodes = []
        lexicon = self.lexicon
        words = lexicon.words
        for i in range(start, end):
            d = doubts[i]
            at = i - start
            nodes.append(Node(at, at + 1, (d.word,), -d.keep * min(1.0, prior / CALM), True))
            for r in d.readings:
                support = SUPPORT if words[r.word] < RARE and _stands(r.word, passage.counts) else 0.0
                nodes.append(Node(at, at + 1, (r.word,), r.cost + prior - support))
            if d.odd and "fused" in hypotheses and len(d.word) >= 5 and d.word.isalpha():
                for k in range(2, len(d.word) - 1):
                    a, b = d.word[:k], d.word[k:]
                    if a in words and b in words and words[a] > lexicon.commonness(a) and words[b] > lexicon.commonness(b):
                        nodes.append(Node(at, at + 1, (a, b), SPLIT + prior))
            if i + 1 < end:
                n = doubts[i + 1]
                if self._is_junk(d):
                    cost = DROP + DROP_LETTER * len(d.word) + prior
                    nodes.append(Node(at, at + 2, (n.word,), cost))
                    for r in n.readings[:3]:
                        nodes.append(Node(at, at + 2, (r.word,), cost + r.cost + prior))
                if d.core and n.core and (d.odd or n.odd or i in torn) and not n.opening and d.closing in ("", "-", "¬"):
                    joined = d.word + n.word
                    if joined.isalpha() and len(joined) > 3:
                        cost = (JOIN if not d.closing else SOFT_HYPHEN)
                        if joined in words and words[joined] > -16:
                            if "split" in hypotheses:
                                nodes.append(Node(at, at + 2, (joined,), cost + prior))
                        elif not is_word(joined, words):
                            for r in self.search.of(joined, False)[:3]:
                                nodes.append(Node(at, at + 2, (r.word,), r.cost + cost + prior))
        before = doubts[start - 1].word if start else "."
        behind = doubts[end].word if end < len(doubts) else "."
        for node, margin in best_path(nodes, end - start, before, behind, self.pair):
            i, j = node.start + start, node.end + start - 1
            a = passage.starts[i] + len(doubts[i].opening)
            b = passage.end(j) - len(doubts[j].closing)
            new = " ".join(node.words)
            old = "".join(doubts[k].core for k in range(i, j + 1))
            hyp = "fused" if len(node.words) > 1 else "split" if old.lower() == new else "misread"
            if j == i + 1 and node.words[0] in (doubts[j].word, *(r.word for r in doubts[j].readings)):
                # the first token was dropped
                if node.words[0] == doubts[j].word:
                    yield Candidate(passage.starts[i], passage.starts[j], "", "intruder", "a token that belongs to nothing", margin * SCALE)
                else:
                    yield Candidate(passage.starts[i], b, doubts[j].opening + _cased(doubts[j].core, new), "misread", WHY["misread"], margin * SCALE)
                continue
            yield Candidate(a, b, _cased(old, new), hyp, WHY[hyp], margin * SCALE)


WHY = {"fused": "two words fused", "split": "word split in two", "misread": "misread character"}


RARE = -10.0


def _stands(word: str, counts: Mapping[str, int]) -> bool:
    """Whether the document has a word, as it is or capitalised."""
    return word in counts or word.capitalize() in counts


def _may_be_misread(core: str) -> bool:
    """Letters, and at most one digit in three characters: formulas, numbers and names of types are none."""
    if not core.isalnum() or not core.isascii():
        return False
    digits = sum(map(str.isdigit, core))
    return not digits or (digits * 3 <= len(core) and core.lower()[1:] == core[1:])


def _spells(word: str, reading: str) -> bool:
    """Whether a reading stands for all digits of a word: a digit is misread for a letter and never out of nothing."""
    return word.isalpha() or len(reading) >= len(word)


@lru_cache(maxsize=4)
def reader(lexicon: Lexicon) -> Reader:
    """Return the reader of a language; built once."""
    return Reader(lexicon)


def _cased(old: str, new: str) -> str:
    letters = [c for c in old if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    if upper > 1 and upper * 2 > len(letters):
        return new.upper()
    if old[0].isupper() or old[0].isdigit():
        return new[0].upper() + new[1:]
    return new
