"""Variables of formulas and programs: words that no list has, or single letters, told by what stands beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from math import inf

from cleantext.lexical.forms import form
from cleantext.lexical.lexicon import FUNCTION_WORD, Lexicon
from cleantext.lexical.screen import VOWELS
from cleantext.protect import is_protected

#: A sign of a formula or of code by itself; a dash, a bullet and a mark of prose is none.
_SIGN = re.compile(r"[<>=+/\\|~^≡≈≤≥≠±×÷∈∑∏∫√∝∀∃→←⇒·-]+|[∑∏∫√∂∆]\w?")
#: Stand alone in prose, too: words of English and other languages, and how one is addressed.
_WORDS_OF_ONE = frozenset("aioyeu")
#: Join two names of a kind.
_JOINING = frozenset({"and", "or"})
#: A variable, by what stands behind or before it.
_VARIABLE = re.compile(r"(?<![^\s(\[])([a-z])(?=[),;=\[]| [=<>+-])|(?<=[=<>+-] )([a-z])(?= )")
#: Times that a letter is a variable in a text that has it as one.
_TIMES = 2


def variables(text: str) -> frozenset[str]:
    """The letters that are variables in a text again and again.

    >>> sorted(variables("from string s to t; t is no part of (s), and s = t, if f(s) is."))
    ['s', 't']
    """
    found = Counter(first or second for first, second in _VARIABLE.findall(text))
    return frozenset(letter for letter, times in found.items() if times >= _TIMES)


def is_beside_variable(tokens: Sequence[str], index: int, unknown: Container[str]) -> bool:
    """Whether what stands beside a token is a variable, a sign of a formula, or as ``unknown`` as it is itself.

    >>> rows = ("by wji / k wjk is", "the rng and wjk are", "Qij ≡ wjk for", "a boat and wjk a")
    >>> [is_beside_variable(row.split(), row.split().index("wjk"), {"rng"}) for row in rows]
    [True, True, True, False]
    """
    before, behind = tokens[index - 1] if index else "", tokens[index + 1] if index + 1 < len(tokens) else ""
    if index > 1 and before in _JOINING and _is_abbreviation(tokens[index - 2], unknown):
        return True
    return any(_is_variable(beside, unknown) for beside in (before, behind) if beside)


def _is_abbreviation(token: str, unknown: Container[str]) -> bool:
    """Whether a token in small letters is no word of any kind: unknown, or without a vowel."""
    return token in unknown or (token.isalpha() and token.islower() and VOWELS.isdisjoint(token))


def _is_variable(token: str, unknown: Container[str]) -> bool:
    """Whether a token is a letter, a sign, a formula or a name that no list has."""
    if _SIGN.fullmatch(token) or token in unknown:
        return True
    word = form(token).core
    if len(word) == 1 and word.isalpha():
        return word.islower() and word not in _WORDS_OF_ONE
    return not token.isalpha() and is_protected(token)


def is_run_of_short_words(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is nothing but usual short ones, run together.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> is_run_of_short_words("orasa", lexicon("en")), is_run_of_short_words("epdqe", lexicon("en"))
    (True, False)
    """
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(lexicon.words.get(word[start:end], -inf) >= FUNCTION_WORD for start in reached if start < end):
            reached.add(end)
    return len(word) in reached
