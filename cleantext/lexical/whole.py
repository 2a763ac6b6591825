"""Whole words: what looks like several words and is one, where next to nothing else in a document is damaged.

Names of things that programs have and their talk ("accessor", "MessagePad", "TODO"), old words and words on -like. In a
damaged document all of these are damage oftener than not, so nobody asks there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.evidence import ABSENT
from cleantext.lexical.forms import form
from cleantext.lexical.humps import BEGIN_NONE, HUMP, never_capital
from cleantext.lexical.lexicon import FUNCTION_WORD, NOTHING, RARE_WORD, Lexicon
from cleantext.lexical.packed import rows
from cleantext.lexical.passage import Passage
from cleantext.lexical.shapes import is_inside
from cleantext.protect import LONGEST

#: A document is clean if at most one token in fifty is in a change of spaces beyond doubt, this one aside. Of 2,050
#: fused words of the Wiki, arXiv.OCR and ACL sets, whose lines are documents, three in four stand in others.
CLEAN = 0.02
#: Log odds below which two words with a capital each are a name: of 180 in 1.9 million words of manuals 120 are, in
#: lone places of the three sets 11 of 27.
SURE = 3.0
_LIKE = "like"


def is_whole(candidate: Candidate, passage: Passage) -> bool:
    """Whether a word that would be cut is one."""
    old, pieces = passage.line[candidate.start : candidate.end], candidate.new.split()
    if len(pieces) == 1 or not old.isalpha():
        return False
    if old.isupper():
        return not _is_among_capitals(passage.line, candidate.start, candidate.end)
    if passage.lexicon.lang != "en":
        return False
    if is_term(old.lower()) or _is_likeness(pieces, passage.lexicon) or _is_opposite(passage.line, candidate):
        return True
    if not old[0].isupper():
        return False
    if old[1:].islower():
        return _is_small(pieces[0].lower(), passage.lexicon) and _is_name(candidate, passage, pieces[-1])
    return _is_identifier(old, pieces) or (candidate.score < SURE and _is_title(pieces, passage.lexicon))


def is_no_damage(lexicon: Lexicon, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether a word that a change would cut says nothing about damage, since it may well be one.

    >>> from cleantext.lexical.lexicon import lexicon
    >>> is_no_damage(lexicon("en"), ("foreach",), ("for", "each"))
    True
    """
    if len(old) > 1 or lexicon.lang != "en":
        return False
    return is_term(old[0].lower()) or _is_identifier(old[0], new) or _is_likeness(new, lexicon)


def is_of_content(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether none of the words that one would be cut into is a function word."""
    return all(lexicon.words.get(piece.lower(), ABSENT) < FUNCTION_WORD for piece in candidate.new.split())


def is_term(word: str) -> bool:
    """Whether a word in small letters, or the one that it is the plural of, is known to be one.

    >>> is_term("accessor"), is_term("lookbehinds"), is_term("ofthe")
    (True, True, False)
    """
    return word in _terms() or word.removesuffix("s") in _terms()


@cache
def _terms() -> frozenset[str]:
    """What dictionaries and programs have and the decoder would cut; made by ``benchmarks/train/terms.py``."""
    return frozenset(rows("terms-en.txt.gz"))


def _is_identifier(old: str, pieces: Sequence[str]) -> bool:
    """Whether a word has a capital inside that begins a word which has none inside a sentence, and no name."""
    if HUMP.search(old) is None or pieces[0].lower() in BEGIN_NONE:
        return False
    return any(piece[0].isupper() and piece.lower() in never_capital() for piece in pieces[1:])


def _is_title(pieces: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether usual words with a capital each stand side by side in no text: "GroupBox", but not "NewYork"."""
    small = [piece.lower() for piece in pieces]
    return (
        small[0] not in BEGIN_NONE
        and all(piece[0].isupper() and not piece.isupper() for piece in pieces)
        and all(lexicon.words.get(word, ABSENT) >= RARE_WORD for word in small)
        and not any(second in lexicon.follows.get(first, NOTHING) for first, second in pairwise(small))
    )


def _is_name(candidate: Candidate, passage: Passage, last: str) -> bool:
    """Whether a word begins a token inside a sentence, and its last part does not lead to what stands behind."""
    index = bisect_right(passage.starts, candidate.start) - 1
    behind = passage.tokens[index + 1 : index + 2] if passage.end(index) == candidate.end else []
    leads = any(form(token).word in passage.lexicon.follows.get(last, NOTHING) for token in behind)
    return passage.starts[index] == candidate.start and is_inside(passage, index) and not leads


def _is_among_capitals(line: str, start: int, end: int) -> bool:
    """Whether a word in capitals stands beside another one, with no mark between them."""
    before = line[max(0, start - LONGEST) : start].rsplit(" ", 2)[-2:]
    behind = line[end : end + LONGEST].split(" ", 2)[:2]
    beside = (before[0] if before[1:] == [""] else "", behind[1] if behind[:1] == [""] and behind[1:] else "")
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in beside)


def _is_likeness(pieces: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words are one on -like ("horselike"): the word before is known to stand before "like" in no text."""
    first, last = pieces[0].lower(), pieces[-1]
    return len(pieces) == 2 and last == _LIKE and last not in lexicon.follows.get(first, NOTHING)


def _is_opposite(line: str, candidate: Candidate) -> bool:
    """Whether a word on a- stands behind the one that it is the opposite of: "granular (GER) or agranular"."""
    first, last = candidate.new.split()[0], candidate.new.split()[-1]
    behind = line[max(0, candidate.start - LONGEST) : candidate.start]
    return first == "a" and re.search(rf"\b{re.escape(last)}\s(?:\(\w+\) )?(?:or|and|versus) $", behind) is not None


def _is_small(word: str, lexicon: Lexicon) -> bool:
    """Whether a word has no capital inside a sentence, unless it stands in a title."""
    return word in never_capital() or (lexicon.words.get(word, ABSENT) >= FUNCTION_WORD and word not in BEGIN_NONE)
