"""What a token may have to do with those beside it: the words in it, and the letters it may have lost to them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from operator import add

from cleantext.lexical.forms import CLOSING, atoms, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.remembered import Remembered, remembered
from cleantext.protect import LONGEST, is_protected

#: A token of up to this many letters is a fragment; the two words on each side of it may be read together with it.
FRAGMENT = 3
#: Words of up to this many letters between two odd ones may be a part of theirs ("oper at ors").
SHORT = 2
#: How far a space may have moved, in letters.
MOVED = 4


def words_of(token: str) -> tuple[tuple[str, int, bool], ...]:
    """The words in a token, where they begin, and whether the token ends with them; none if it must not be touched."""
    if token.isalpha() and len(token) <= LONGEST:
        return ((token, 0, True),)  # as most are
    return _marked(token)


def _words_of_marked(token: str) -> tuple[tuple[str, int, bool], ...]:
    if is_protected(token):
        return ()
    size = len(token)
    return tuple(
        [(part.text, part.start, part.start + len(part.text) == size) for part in atoms(token) if part.kind == "a"]
    )


#: For the suspects of a long document and their neighbours.
_marked = Remembered(_words_of_marked, most=1 << 14).__getitem__


def reach(tokens: Sequence[str], index: int, odd: Set[str], lexicon: Lexicon) -> tuple[int, int]:
    """The tokens to be read together with a suspect: those that may have lost letters to it, or it to them.

    A fragment that has to do with one neighbour is read with two on each side, since damage comes in rows.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> tokens = ["near", "the", "har", "bour", "wall"]
    >>> reach(tokens, 2, {"har"}, lexicon("en")), reach(tokens, 4, {"har"}, lexicon("en"))
    ((0, 5), (4, 5))
    """
    token, size = tokens[index], len(tokens)
    left = tokens[index - 1] if index and token[0].isalpha() else ""
    right = tokens[index + 1] if index + 1 < size and token[-1].isalpha() else ""
    meets_left, meets_right = left[-1:].isalpha(), right[:1].isalpha()  # over punctuation, none
    before, behind = meets_left and left in odd, meets_right and right in odd
    if len(token) > FRAGMENT:
        before = before or (meets_left and may_share(lexicon, left, token))
        behind = behind or (meets_right and may_share(lexicon, token, right))
        return index - before, index + 1 + behind
    if (
        before
        or behind
        or (meets_left and may_share(lexicon, left, token))
        or (meets_right and may_share(lexicon, token, right))
        or _is_of_three(tokens, index, odd, lexicon)
    ):
        return max(0, index - 2), min(size, index + 3)
    return index, index + 1


def _is_of_three(tokens: Sequence[str], index: int, odd: Set[str], lexicon: Lexicon) -> bool:
    """Whether a token makes a word with two others, or stands, but for short words, beside an odd one."""
    return (
        _is_odd_behind_short(tokens[max(0, index - 3) : index][::-1], odd)
        or _is_odd_behind_short(tokens[index + 1 : index + 4], odd)
        or _is_within_word(tokens[max(0, index - 2) : index + 3], lexicon)
    )


def _is_within_word(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether any three tokens in a row make a common word."""
    rows = map(add, map(add, tokens, tokens[1:]), tokens[2:])
    return not lexicon.common.keys().isdisjoint([plain(row.rstrip(CLOSING)) for row in rows])


def _is_odd_behind_short(tokens: Sequence[str], odd: Set[str]) -> bool:
    for token in tokens:
        if token in odd:
            return True
        if len(token) > SHORT:
            return False
    return False


def may_share(lexicon: Lexicon, left: str, right: str) -> bool:
    """Whether two tokens make a word, or two words when the space between them moves.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> [may_share(lexicon("en"), *pair) for pair in (("infor", "mation,"), ("th", "esame"), ("the", "ferry"))]
    [True, True, False]
    """
    word, begun = _begun(lexicon)[left]
    if not word:
        return False
    common = lexicon.common
    whole, heads = _heads(lexicon)[right]
    if word + whole in lexicon.words and not (word in common and whole in common):
        return True
    for part in begun:
        if part + whole in common:
            return True
        for head in heads:
            if part + head in common:
                return True
    return False


def shares_with_none(lexicon: Lexicon, token: str) -> bool:
    """Whether no word beside it may share letters with a token.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> shares_with_none(lexicon("en"), "Kruxval,"), shares_with_none(lexicon("en"), "mation")
    (True, False)
    """
    whole, heads = _heads(lexicon)[token]
    return not _begun(lexicon)[token][1] and not any(map(lexicon.ends_another, (whole, *heads)))


@remembered(1 << 15)
def _begun(lexicon: Lexicon, token: str) -> tuple[str, tuple[str, ...]]:
    """The word that a token ends with, and that which a longer common word begins with: it, or its end.

    The end is what a common word leaves of it ("known|f"); in names that would be chance.
    """
    if not token[-1].isalpha():
        return "", ()
    shown = token if token.isalpha() else atoms(token)[-1].text
    word = shown.lower()
    parts = [word]
    if word not in lexicon.common and not shown.istitle():
        parts += [word[cut:] for cut, _, _ in lexicon.openings.words(word, 0)]
    return word, tuple([part for part in parts if part and lexicon.begins_another(part)])


@remembered(1 << 15)
def _heads(lexicon: Lexicon, token: str) -> tuple[str, tuple[str, ...]]:
    """The part that a token begins with, and what may be cut off there so that a common word is left."""
    word = (token if token.isalpha() else atoms(token)[0].text).lower()
    return word, tuple([word[:cut] for cut in range(1, min(MOVED + 1, len(word))) if word[cut:] in lexicon.common])
