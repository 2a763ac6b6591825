"""The pronoun I, read as a bar or an l, or as the figure 1: the most frequent word of one stroke.

Its verb tells it from a bar of a table, a variable and a number: "that | was", "and l shall".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleantext.layout.prose import is_prose
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.evidence import bond
from cleantext.lexical.forms import form

if TYPE_CHECKING:
    from cleantext.lexical.passage import Passage

PRONOUN = "i"
#: What the letter is read as: strokes, which stand alone in prose next to never, and marks that do.
STROKES, MARKS = frozenset("|l"), frozenset("1!")
_LIKE_IT = STROKES | MARKS
#: By how much, log probability, the pronoun makes the word behind it likelier, and the word before makes the pronoun
#: likelier, which a mark asks for in addition. Of 872 such tokens in 4.9 million clean words none passes, of 1,747
#: in old newspapers and novels 99; of the 60 that were read all but three are the pronoun.
VERB, BEFORE = 2.0, 1.0
#: Ends a clause, behind which a new one may begin with the pronoun.
STOPS = tuple(',;.?!:—”"')
#: Behind these the verb has its subject, and the stroke is a speck.
SUBJECTS = frozenset(("he", "she", "it", "we", "you", "they", "who"))
#: What is numbered: "see Fig. 1 was drawn".
NUMBERED = frozenset(("fig", "figs", "no", "nos", "nr", "vol", "ch", "sec", "eq", "pt", "pp", "p", "art", "op", "ex"))
#: Log odds: more than any threshold of the presets asks for. Set by hand.
SURE = 3.5


def is_stroke(token: str) -> bool:
    """Whether a token may be the pronoun."""
    return token in _LIKE_IT


def pronouns(passage: Passage) -> Iterator[Candidate]:
    """Offer the pronoun where a verb calls for it, in a line of prose in English."""
    lexicon, tokens = passage.lexicon, passage.tokens
    if lexicon.lang != "en" or _LIKE_IT.isdisjoint(tokens):
        return
    found = [index for index, token in enumerate(tokens[:-1]) if is_stroke(token)]
    if not found or not is_prose(passage.line):
        return
    for index in found:
        behind = tokens[index + 1]
        calls = behind[0].islower() and bond(lexicon, PRONOUN, form(behind).word) >= VERB
        if calls and _may_begin(passage, index):
            start = passage.starts[index]
            yield Candidate(start, start + 1, PRONOUN.upper(), "misread", "letter of the wrong shape", SURE)


def _may_begin(passage: Passage, index: int) -> bool:
    """Whether the pronoun may stand behind the word before a token; numbers of items and verses begin a line."""
    is_mark = passage.tokens[index] in MARKS
    if index == 0:
        return not is_mark
    before = passage.tokens[index - 1]
    word = form(before).word
    if not is_mark:
        return before.endswith(STOPS) or word not in SUBJECTS
    if any(map(str.isdigit, "".join(passage.tokens[max(0, index - 2) : index]))) or word in NUMBERED:
        return False
    return before.endswith(STOPS) or bond(passage.lexicon, word, PRONOUN) > BEFORE
