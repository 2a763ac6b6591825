"""The screen: which tokens are worth a second look. Each distinct token is decided once and remembered."""

from __future__ import annotations

from collections.abc import Iterable

from cleantext.lexical.boundary import may_be_cut
from cleantext.lexical.forms import atoms, form, is_word, plain
from cleantext.lexical.lexicon import BACK_OFF, NOTHING, Lexicon
from cleantext.protect import LONGEST, is_protected

#: Distinct tokens remembered; a token takes about 100 bytes.
REMEMBERED = 300_000
#: A known word rarer than this may be half of a split one ("popula tion"), if words begin or end with it; then
#: it is looked at together with its neighbours. Short ones are halves more often.
RARE, RARE_SHORT, SHORT = -11.5, -9.5, 4
#: By how much two common words must be more probable than the rare one that they make ("ofthe" is in the list).
FUSED_GAIN = 1.0

CLOSING, OPENING = ".,;:!?)]}»”%", "([{«“"


#: Injected tokens have three to seven letters; shorter ones are abbreviations and variables.
INTRUDERS = range(3, 8)
#: What a word or a token can be.
INNOCENT, WEAK, SUSPICIOUS = range(3)


class Screen:
    """Sorts tokens into innocent, weak (suspicious if a neighbour completes it) and suspicious ones."""

    def __init__(self, lexicon: Lexicon, own: frozenset[str] = frozenset()) -> None:
        """``own`` are words of the user's, in any case, that are never errors."""
        self._lexicon = lexicon
        self._own = own | {word.lower() for word in own}
        self._verdicts: dict[str, int] = {}  #: by word, in small letters
        self._forget()

    def _forget(self) -> None:
        self.innocent: set[str] = set()
        self.odd: set[str] = set()  #: weak and suspicious ones
        self.suspicious: set[str] = set()
        self.removable: set[str] = set()  #: suspicious ones that could be intruders: small letters, no words
        #: Suspicious words that read best as they are, unless a neighbour has a part in it.
        self.inert: set[str] = set()

    def strange(self, tokens: Iterable[str]) -> set[str]:
        """Return those of the tokens that are not innocent, and sort the new ones among them."""
        strange = set(tokens) - self.innocent
        if not strange:
            return strange
        new = strange - self.odd
        if new:
            if len(self.innocent) + len(self.odd) + len(new) > REMEMBERED:
                self._forget()
                new = strange = set(tokens)
            self._sort(new)
            strange -= self.innocent
        return strange

    def _sort(self, tokens: Iterable[str]) -> None:
        """Sort new tokens; most are a word in harmless punctuation, which is then what the word is."""
        verdicts, words = self._verdicts, self._lexicon.words
        innocent, suspicious, odd = self.innocent.add, self.suspicious.add, self.odd.add
        for token in tokens:
            word = token.removesuffix('"').rstrip("”’)").rstrip(".,;!?").removeprefix('"').lstrip("“‘(").lower()
            if not word.isalpha() or "www" in word or token in self._own or len(token) > LONGEST:
                verdict = self._of_token(token)
            else:
                known = verdicts.get(word)
                verdict = self._verdict(word) if known is None else known
            if verdict == INNOCENT:
                innocent(token)
            else:
                odd(token)
                if verdict == SUSPICIOUS:
                    suspicious(token)
                    if len(token) in INTRUDERS and token.islower() and _is_ascii_word(token) and token not in words:
                        self.removable.add(token)

    def _of_token(self, token: str) -> int:
        if token in self._own or is_protected(token):
            return INNOCENT
        if self._is_suspicious(token):
            return SUSPICIOUS
        word = form(token).word
        return WEAK if word.isalpha() and self._verdict(word) == WEAK else INNOCENT

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
        return self._verdict(plain(shown)) == SUSPICIOUS

    def _verdict(self, word: str) -> int:
        """What a word in small letters is, remembered."""
        verdict = self._verdicts.get(word)
        if verdict is None:
            if len(self._verdicts) > REMEMBERED:
                self._verdicts.clear()
            verdict = self._verdicts[word] = self._judged(word)
        return verdict

    def _judged(self, word: str) -> int:
        lexicon, size = self._lexicon, len(word)
        known = lexicon.words.get(word)
        if word in self._own:
            pass
        elif known is None:
            if not is_word(word, lexicon.words) or (word.endswith("'s") and self._verdict(word[:-2]) == SUSPICIOUS):
                return SUSPICIOUS
        elif size < SHORT:
            if word not in lexicon.common:
                return SUSPICIOUS
        elif known < RARE and fused_gain(lexicon, word) > FUSED_GAIN:
            return SUSPICIOUS
        if known is not None and known >= (RARE_SHORT if size <= SHORT else RARE):
            return INNOCENT
        return WEAK if word.isalpha() and lexicon.is_half(word) else INNOCENT


def _is_ascii_word(token: str) -> bool:
    return token.isascii() and token.isalpha()


def fused_gain(lexicon: Lexicon, word: str) -> float:
    """By how much, in log probability, the best two common words that a word can be cut into beat the word."""
    common, follows = lexicon.common, lexicon.follows
    best = -99.0
    for cut, opening, backed in lexicon.openings.words(word, 0):
        second = common.get(word[cut:])
        if second is not None:
            best = max(best, backed - BACK_OFF + follows.get(opening, NOTHING).get(word[cut:], second + BACK_OFF))
    return best - lexicon.word(word)
