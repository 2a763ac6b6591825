"""The screen: which tokens are worth a second look. Each distinct token is decided once and remembered."""

from __future__ import annotations

from cleantext.lexical.forms import form, is_word
from cleantext.lexical.lexicon import Lexicon
from cleantext.protect import is_protected

#: Distinct tokens remembered; a token takes about 70 bytes.
REMEMBERED = 400_000


class Screen:
    """Remembers the tokens that it found innocent."""

    def __init__(self, lexicon: Lexicon, own: frozenset[str] = frozenset()) -> None:
        """``own`` are words of the user's, in any case, that are never errors."""
        self._lexicon = lexicon
        self._own = own | {word.lower() for word in own}
        self._innocent: set[str] = set()

    def suspects(self, tokens: set[str]) -> set[str]:
        """Return those of a set of tokens that are suspicious."""
        strange = tokens - self._innocent
        if not strange:
            return strange
        suspicious = {token for token in strange if self._is_suspicious(token)}
        if len(self._innocent) + len(strange) > REMEMBERED:
            self._innocent.clear()
        self._innocent |= strange - suspicious
        return suspicious

    def _is_suspicious(self, token: str) -> bool:
        if token.isdigit() or is_protected(token):
            return False
        _, core, _, word = form(token)
        if not any(map(str.isalpha, core)) or core in self._own or word in self._own:
            return False
        words = self._lexicon.words
        known = words.get(word)
        if known is None:
            return not is_word(word, words)
        return known < self._lexicon.commonness(word)
