"""Statements among prose: what is written behind a prompt, is assigned with an arrow, or calls something.

A manual or an article on statistics shows a statement between two paragraphs, and ``source_code`` finds no block of
them. What its words are is said by the marks beside them.
"""

from __future__ import annotations

import re

from cleantext.lexical.candidate import Candidate
from cleantext.protect import LONGEST
from cleantext.source_code import LONGEST as LONGEST_LINE

#: What a program asks with, at the start of a line ("> ", and "+ " where a statement goes on) or with its name before
#: it ("R> ", "gap> "), and what begins a statement: a name that is called, gets a value or stands alone. A mail that is
#: answered has ">" before each line as well, but no such name behind it.
_PROMPT = re.compile(r"(?:^\s*[>+]|(?<!\S)[A-Za-z]{1,8}>)\s+(?=[\w.$]+(?:[(\[]|\s*$|\s+(?:<-|=)\s))")
#: Gives a name its value in R, and is nothing else in any language.
_ARROW = re.compile(r"(?<!\S)<-(?!\S)")
#: Characters of a statement on each side of its arrow, as many as a line of a listing has.
_NEAR = 80
#: Statements with an arrow that a document which speaks of a language has, at least.
_ARROWS = 2
#: A call in a call, a row of a table by its number, a part of what a call returns, an argument behind its type.
_ARGUMENTS = re.compile(
    r"[(\[](?:[^\s()\[\]]*\w(?:\(|\[\w)|[^\s()\[\]]*,\]|[^\s()]*\)(?:\$|\[\w)|[a-z]\w+ [a-z](?:, [a-z]|\)))"
)
#: What is called with nothing but names and values, all in one token; a reference to a year or a page is none.
_CALLED = re.compile(r"\([^\W\d][^\s()]*\)|\[[^\s\[\]]*[^\W\d][^\s\[\]]*\]")

#: Words that a name which is called may be cut into, at most.
_WORDS = 3


def is_stated(line: str, start: int, end: int) -> bool:
    """Whether a place in a line is in a statement behind a prompt, or in one with an arrow.

    >>> lines = ("> moor(barge)", "R> berth <- barge", "+ berth[barge]", "> the barge", "about the barge")
    >>> [is_stated(line, len(line) - 6, len(line)) for line in lines]
    [True, True, True, False, False]
    """
    prompt = _PROMPT.search(line, max(0, start - LONGEST_LINE), end + LONGEST)
    if prompt is not None and prompt.end() <= start:
        return True
    return _ARROW.search(line, max(0, start - _NEAR), end + _NEAR) is not None


def is_program(text: str) -> bool:
    """Whether a text has statements with an arrow."""
    return " <- " in text and len(_ARROW.findall(text)) >= _ARROWS


def is_nested_call(line: str, candidate: Candidate) -> bool:
    """Whether a bracket that would be set apart has a call in it, or something is taken from what it encloses.

    >>> gap = Candidate(4, 4, " ", "fused", "", 1.0)
    >>> [is_nested_call(line, gap) for line in ("moor(tow(barge), 2)", "moor[barge,]", "moor(see below)")]
    [True, True, False]
    """
    return candidate.start == candidate.end and _ARGUMENTS.match(line, candidate.end) is not None


def is_called(line: str, candidate: Candidate) -> bool:
    """Whether a name stands before the bracket of what may be a call, which would be set apart, or would be cut.

    >>> gap = Candidate(4, 4, " ", "fused", "", 1.0)
    >>> [is_called(line, gap) for line in ("moor(barge) is", "moor(see below)", "moor(1995) is")]
    [True, False, False]
    """
    if candidate.start < candidate.end:
        return line.startswith("(", candidate.end) and candidate.new.count(" ") < _WORDS
    return _CALLED.match(line, candidate.end, candidate.end + LONGEST) is not None
