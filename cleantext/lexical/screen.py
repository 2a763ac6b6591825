"""The screen: which tokens are worth a second look. Each distinct token is decided once and remembered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from cleantext.lexical.boundary import may_be_cut
from cleantext.lexical.forms import atoms, form, is_word, plain
from cleantext.lexical.lexicon import BACK_OFF, Lexicon
from cleantext.protect import is_protected

#: Distinct tokens remembered; a token takes about 100 bytes.
REMEMBERED = 300_000
#: A known word rarer than this may be half of a split one ("popula tion"), if words begin or end with it; then
#: it is looked at together with its neighbours. Short ones are halves more often.
WEAK, WEAK_SHORT, SHORT = -11.5, -9.5, 4
#: By how much two common words must be more probable than the rare one that they make ("ofthe" is in the list).
FUSED_GAIN = 1.0

CLOSING, OPENING = ".,;:!?)]}»”%", "([{«“"


class Screen:
    """Sorts tokens into innocent, weak (suspicious if a neighbour completes it) and suspicious ones."""

    def __init__(self, lexicon: Lexicon, own: frozenset[str] = frozenset()) -> None:
        """``own`` are words of the user's, in any case, that are never errors."""
        self._lexicon = lexicon
        self._own = own | {word.lower() for word in own}
        self.innocent: set[str] = set()
        self.suspicious: set[str] = set()
        self.odd: set[str] = set()  #: weak and suspicious ones
        self.inert: set[str] = (
            set()
        )  #: suspicious words that read best as they are, unless a neighbour has a part in it
        self._verdicts: dict[str, bool] = {}

    def strange(self, tokens: Iterable[str]) -> set[str]:
        """Return those of the tokens that are not innocent, and sort the new ones among them."""
        strange = set(tokens) - self.innocent
        if not strange:
            return strange
        new = strange - self.odd
        if new:
            if len(self.innocent) + len(self.odd) + len(new) > REMEMBERED:
                self.innocent, self.suspicious, self.odd, self.inert = set(), set(), set(), set()
                new = strange = set(tokens)
            for token in new:
                self._sort(token)
            strange -= self.innocent
        return strange

    def _sort(self, token: str) -> None:
        if token in self._own or is_protected(token):
            self.innocent.add(token)
        elif self._is_suspicious(token):
            self.suspicious.add(token)
            self.odd.add(token)
        elif self._is_weak(token):
            self.odd.add(token)
        else:
            self.innocent.add(token)

    def _is_suspicious(self, token: str) -> bool:
        if token.isalpha():
            return self.is_suspicious_word(token)
        if token[0] in CLOSING or token[-1] in OPENING:
            return True
        parts = atoms(token)
        return any(part.kind == "a" and self.is_suspicious_word(part.text) for part in parts) or (
            len(parts) > 1 and may_be_cut(parts, self._lexicon)
        )

    def is_suspicious_word(self, shown: str) -> bool:
        """Whether letters between spaces or punctuation are no word, or one that two common words make."""
        verdict = self._verdicts.get(shown)
        if verdict is None:
            if len(self._verdicts) > REMEMBERED:
                self._verdicts.clear()
            verdict = self._verdicts[shown] = self._judged(plain(shown))
        return verdict

    def _judged(self, word: str) -> bool:
        if word in self._own:
            return False
        lexicon = self._lexicon
        known = lexicon.words.get(word)
        if known is None:
            return not is_word(word, lexicon.words)
        if len(word) <= SHORT - 1:
            return word not in lexicon.common
        return known < WEAK and fused_gain(lexicon, word) > FUSED_GAIN

    def _is_weak(self, token: str) -> bool:
        word = form(token).word
        known = self._lexicon.words.get(word)
        if known is not None and known >= (WEAK_SHORT if len(word) <= SHORT else WEAK):
            return False
        return word.isalpha() and (begins(word, self._lexicon.sorted) or begins(word[::-1], self._lexicon.mirrored))


def begins(part: str, words: list[str]) -> bool:
    """Whether a longer one of sorted words begins with a part of one."""
    place = bisect_right(words, part)
    return place < len(words) and words[place].startswith(part)


def fused_gain(lexicon: Lexicon, word: str) -> float:
    """By how much, in log probability, the best two common words that a word can be cut into beat the word."""
    common, follows = lexicon.common, lexicon.follows
    best = -99.0
    for cut in range(1, len(word)):
        first = common.get(word[:cut])
        if first is None:
            continue
        second = common.get(word[cut:])
        if second is not None:
            together = f"{word[:cut]} {word[cut:]}"
            best = max(best, first + follows.get(together, second + BACK_OFF))
    return best - lexicon.word(word)
