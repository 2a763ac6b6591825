"""The evidence for a space at punctuation or figures, as the figures that a model of ``trees`` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleantext.lexical.boundary import ENCLOSING, MONTHS
from cleantext.lexical.evidence import ABSENT
from cleantext.lexical.forms import Atom, atoms, plain
from cleantext.lexical.lexicon import FUNCTION_WORD, Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.proposals import Gap

#: The figures for a space at punctuation or figures.
GAP = (
    "dropped", "left_kind", "right_kind", "left_log", "right_log", "left_length", "right_length", "parts",
    "left_token", "right_token", "upper", "year", "before_log", "behind_log", "initial", "position", "month", "dated",
    "damage", "odd", "tokens", "singles",
)  # fmt: skip
#: Marks inside a sentence, and those that join words to one. Of 4.9 million words of clean text, in manuals, mails and
#: books, 100 tokens have one of these, or a stop, between a frequent word and one as usual as "the", and all of
#: them lack a space. "Node.js" and "host:port" are of other kinds.
_WITHIN, _JOINING = frozenset(",;)”"), frozenset("-–—/'.:_&")
#: Words that begin sentences, and that nobody calls a member of a class or a file ("Person.All", "Console.In").
_BEGINNING = frozenset({
    "the", "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those", "there", "his", "her",
    "their", "my", "our", "your", "but", "and", "if", "when", "then", "while", "what", "because", "although", "however",
    "with", "it's", "don't", "i'm", "he's", "she's", "that's", "there's", "you're", "they're", "we're", "i've", "i'll",
})  # fmt: skip
#: Order of the punctuation in the figures; letters and numbers stand at both ends.
_PUNCTUATION = ",;:.!?)]}»”\"'’…%-–—/([{«“‘"


def of_gap(gap: Gap, passage: Passage) -> list[float]:
    """The figures for a gap, in the order of GAP, without the last four, which are the passage's."""
    return of_tokens(passage.lexicon, *around(gap, passage.tokens), gap.part)


def around(gap: Gap, tokens: Sequence[str]) -> tuple[str, str]:
    """The token that ends and the one that begins at a gap, or twice the one that it is in."""
    return tokens[gap.token - (gap.part < 0)], tokens[gap.token]


def of_tokens(lexicon: Lexicon, first: str, second: str, part: int) -> list[float]:
    """The figures for a gap between two tokens, or in front of a part of one; see ``Gap``."""
    words = lexicon.words
    parts = atoms(first)
    if part < 0:
        right_parts = atoms(second)
        left, right = parts[-1], right_parts[0]
        before = parts[-2] if len(parts) > 1 else None
        behind = right_parts[1] if len(right_parts) > 1 else None
        position = len(parts)
    else:
        left, right = parts[part - 1], parts[part]
        before = parts[part - 2] if part > 1 else None
        behind = parts[part + 1] if part + 1 < len(parts) else None
        position = part
    figures = left.text + right.text
    return [
        part < 0,
        _kind(left),
        _kind(right),
        _log(words, left),
        _log(words, right),
        len(left.text),
        len(right.text),
        len(parts),
        len(first),
        len(second),
        right.text[0].isupper(),
        figures.isdigit() and len(figures) == 4 and 1000 < int(figures) < 2100,
        _log(words, before) if before else 0.0,
        _log(words, behind) if behind else 0.0,
        before is not None and len(before.text) == 1 and before.kind == "a",
        position,
        plain(left.text) in MONTHS or plain(right.text) in MONTHS,
        any(side.kind == "0" and len(side.text) == 4 and "1000" < side.text < "2100" for side in (left, right)),
    ]


def is_plain_gap(lexicon: Lexicon, token: str, part: int) -> bool:
    """Whether a token is two words with a mark between them that has nothing to do with code: "home;then", "end.Then".

    >>> from cleantext.lexical.lexicon import lexicon
    >>> [is_plain_gap(lexicon("en"), token, 2) for token in ("home;then", "late,and", "end.Then", "node.Next")]
    [True, True, True, False]
    """
    parts = atoms(token)
    place = part - 1 - (parts[part - 2].text in ENCLOSING)
    mark, left, right = parts[part - 1].text, parts[max(0, place - 1)], parts[part]
    around = (*parts[: max(0, place - 1)], *parts[part + 1 :])
    if left.kind != "a" or right.kind != "a" or any(other.kind != "p" or other.text in _JOINING for other in around):
        return False
    if plain(left.text) not in lexicon.frequent or not lexicon.follows:
        return False
    word, is_title = plain(right.text), right.text.istitle() or "’" in right.text
    if mark in ";?!" and word in lexicon.frequent and len(word) > 2:
        return right.text.islower() if mark == ";" else is_title
    if mark in ".?!":
        return is_title and word in _BEGINNING
    if lexicon.words.get(word, ABSENT) < FUNCTION_WORD or (len(word) == 1 and not is_title):
        return False
    return mark in _WITHIN and (is_title or right.text.islower())


def _kind(part: Atom) -> int:
    if part.kind == "a":
        return -2 if part.text[0].isupper() else -3
    return -1 if part.kind == "0" else _PUNCTUATION.find(part.text) if part.text in _PUNCTUATION else 30


def _log(words: Mapping[str, float], part: Atom) -> float:
    return words.get(plain(part.text), ABSENT) if part.kind == "a" else 0.0
