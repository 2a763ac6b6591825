"""What a token may have to do with those beside it: the words in it, and the letters it may have lost to them.

All of it is asked of a token alone, so it is worked out once for each and remembered.
"""

from __future__ import annotations

from functools import lru_cache

from cleantext.lexical.forms import atoms
from cleantext.lexical.lexicon import Lexicon
from cleantext.protect import is_protected

#: How far a space may have moved, in letters.
MOVED = 4


@lru_cache(maxsize=1 << 15)  # the distinct suspects of a long document and their neighbours
def words_of(token: str) -> tuple[tuple[str, int, bool], ...]:
    """The words in a token, where they begin, and whether the token ends with them; none if it must not be touched."""
    if token.isalpha():
        return () if is_protected(token) else ((token, 0, True),)
    if is_protected(token):
        return ()
    size = len(token)
    return tuple(
        [(part.text, part.start, part.start + len(part.text) == size) for part in atoms(token) if part.kind == "a"]
    )


def may_share(lexicon: Lexicon, left: str, right: str) -> bool:
    """Whether two tokens make a word, or two words when the space between them moves.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> [may_share(lexicon("en"), *pair) for pair in (("infor", "mation,"), ("th", "esame"), ("the", "ferry"))]
    [True, True, False]
    """
    word, begun = _begun(lexicon, left)
    if not word:
        return False
    common = lexicon.common
    whole, heads = _heads(lexicon, right)
    if word not in common and word + whole in lexicon.words:
        return True
    return any(part + whole in common or any(part + head in common for head in heads) for part in begun)


def shares_with_none(lexicon: Lexicon, token: str) -> bool:
    """Whether no word beside it may share letters with a token.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> shares_with_none(lexicon("en"), "Kruxval,"), shares_with_none(lexicon("en"), "mation")
    (True, False)
    """
    whole, heads = _heads(lexicon, token)
    return not _begun(lexicon, token)[1] and not any(map(lexicon.ends_another, (whole, *heads)))


@lru_cache(maxsize=1 << 15)
def _begun(lexicon: Lexicon, token: str) -> tuple[str, tuple[str, ...]]:
    """The word that a token ends with, and that which a longer common word begins with: it, or its end.

    The end is what a common word leaves of it ("known|f"); in names that would be chance.
    """
    if not token[-1].isalpha():
        return "", ()
    shown = atoms(token)[-1].text
    word = shown.lower()
    parts = [word]
    if word not in lexicon.common and not shown.istitle():
        parts += [word[cut:] for cut, _, _ in lexicon.openings.words(word, 0)]
    return word, tuple([part for part in parts if part and lexicon.begins_another(part)])


@lru_cache(maxsize=1 << 15)
def _heads(lexicon: Lexicon, token: str) -> tuple[str, tuple[str, ...]]:
    """The part that a token begins with, and what may be cut off there so that a common word is left."""
    word = atoms(token)[0].text.lower()
    return word, tuple([word[:cut] for cut in range(1, min(MOVED + 1, len(word))) if word[cut:] in lexicon.common])
