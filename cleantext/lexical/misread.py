"""The hypothesis misread: a character that a machine took for another ("tbe", "rnodern", "0ctober").

Runs of doubtful tokens are read together, since damage comes in runs and a repaired word is evidence for the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import form, is_word
from cleantext.lexical.lattice import Node, best_path
from cleantext.lexical.lexicon import BACK_OFF, PAIR_CORPUS, Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.readings import Reading, readings
from cleantext.protect import is_protected

#: Size of the corpus behind the pair counts, by which "of the" is 8 in 1000 pairs.
from math import log
PAIR_SHIFT = log(PAIR_CORPUS / 2.2e13)
UNSEEN = log(6.4e6 / 2.2e13)
#: What a token costs to be misread at all, in text that shows damage and in text that shows none.
PRIOR = 2.0
JOIN = 6.0
SPLIT = 4.0
SOFT_HYPHEN = 1.0
BIAS = 0.0
SCALE = 0.7
NAME = 3.0
WINDOW = 12


def misreadings(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the readings of doubtful tokens that beat the tokens as they stand."""
    search = readings(lexicon)
    tokens = passage.tokens
    doubts = [_doubt(token, search, lexicon) for token in tokens]
    pair = _pairs(lexicon)
    index, count = 0, len(tokens)
    while index < count:
        if not doubts[index].doubtful:
            index += 1
            continue
        start = index
        # Two tokens may run together, so a doubtful token takes the one behind it along, and the one before.
        if start and doubts[start].odd:
            start -= 1
        end = index + 1
        while end < count and end - start < WINDOW and (doubts[end].doubtful or doubts[end - 1].odd):
            end += 1
        yield from _window(passage, doubts, start, end, lexicon, search, pair)
        index = end


class Doubt:
    __slots__ = ("closing", "core", "doubtful", "keep", "odd", "opening", "readings", "word")

    def __init__(self, opening, core, closing, word, doubtful, odd, keep, readings):
        self.opening, self.core, self.closing, self.word = opening, core, closing, word
        self.doubtful, self.odd, self.keep, self.readings = doubtful, odd, keep, readings


@lru_cache(maxsize=1 << 16)
def _doubt(token, search, lexicon):
    opening, core, closing, word = form(token)
    if not core or is_protected(token):
        return Doubt(opening, core, closing, word or token, False, False, 0.0, ())
    words = lexicon.words
    logp = words.get(word)
    if word.isdigit() or not any(map(str.isalpha, word)):
        return Doubt(opening, core, closing, word, False, False, 0.0, ())
    if logp is None and is_word(word, words):
        return Doubt(opening, core, closing, word, False, False, 0.0, ())
    if logp is None or logp < lexicon.commonness(word):
        found = search.of(word) + search.confusable.get(word, ())
        found = tuple(dict.fromkeys(found))
        return Doubt(opening, core, closing, word, True, True, NAME if core[0].isupper() and not core.isupper() else 0.0, found)
    found = search.confusable.get(word, ())
    return Doubt(opening, core, closing, word, bool(found), False, 0.0, found)


def _pairs(lexicon):
    words, pairs = lexicon.words, lexicon.pairs
    single = lexicon.word
    memo: dict = {}

    def pair(first: str, second: str) -> float:
        key = (first, second)
        got = memo.get(key)
        if got is not None:
            return got
        alone = single(second) + BACK_OFF
        joint = pairs.get(f"{first} {second}")
        lf = words.get(first)
        if joint is not None and lf is not None:
            r = max(alone, min(-0.1, joint + PAIR_SHIFT - lf))
        elif lf is not None and lf > -9:
            r = min(alone, UNSEEN - lf)
        else:
            r = alone
        memo[key] = r
        return r
    return pair


def _window(passage, doubts, start, end, lexicon, search, pair):
    nodes = []
    words = lexicon.words
    for i in range(start, end):
        d = doubts[i]
        nodes.append(Node(i - start, i - start + 1, (d.word or "",), -d.keep, True))
        for r in d.readings:
            nodes.append(Node(i - start, i - start + 1, (r.word,), r.cost + PRIOR))
        if d.odd and len(d.word) >= 5 and d.word.isalpha():
            for k in range(2, len(d.word) - 1):
                a, b = d.word[:k], d.word[k:]
                if a in words and b in words and words[a] > lexicon.commonness(a) and words[b] > lexicon.commonness(b):
                    nodes.append(Node(i - start, i - start + 1, (a, b), SPLIT))
        if i + 1 < end:
            n = doubts[i + 1]
            if d.core and n.core and (d.odd or n.odd) and not n.opening and d.closing in ("", "-", "¬"):
                joined = d.word + n.word
                if joined.isalpha() and len(joined) > 3:
                    cost = JOIN if not d.closing else SOFT_HYPHEN
                    if joined in words and words[joined] > -16:
                        nodes.append(Node(i - start, i - start + 2, (joined,), cost))
                    elif not is_word(joined, words):
                        for r in search.of(joined)[:3]:
                            nodes.append(Node(i - start, i - start + 2, (r.word,), r.cost + cost + PRIOR))
    before = doubts[start - 1].word if start else ""
    behind = doubts[end].word if end < len(doubts) else ""
    for (node, margin) in best_path(nodes, end - start, before or ".", behind or ".", pair):
        i, j = node.start + start, node.end + start - 1
        a = passage.starts[i] + len(doubts[i].opening)
        b = passage.end(j) - len(doubts[j].closing)
        new = " ".join(node.words)
        shown = _cased(passage_text(passage, doubts, i, j), new)
        hyp = "fused" if len(node.words) > 1 else "split" if j > i and doubts[i].word + doubts[j].word == new else "misread"
        score = (margin - BIAS) * SCALE
        if score > 0:
            yield Candidate(a, b, shown, hyp, {"fused": "two words fused", "split": "word split", "misread": "misread character"}[hyp], score)


def passage_text(passage, doubts, i, j):
    return "".join(doubts[k].core for k in range(i, j + 1))


def _cased(old: str, new: str) -> str:
    letters = [c for c in old if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    if upper > 1 and upper * 2 > len(letters):
        return new.upper()
    if old[0].isupper() or old[0].isdigit():
        return new[0].upper() + new[1:]
    return new
