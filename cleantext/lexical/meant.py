"""What only looks damaged: names of programs and of what is in them, names of species, words of other languages.

Asked last, of the few candidates that would otherwise be taken, since some of it takes a look at the whole document.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

from cleantext.lexical.binomial import is_epithet
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.foreign import is_foreign
from cleantext.lexical.forms import form
from cleantext.lexical.grouping import touched
from cleantext.lexical.humps import HUMP, are_identifiers, is_camel_case, speaks_of_programs
from cleantext.lexical.passage import Passage
from cleantext.lexical.shapes import is_common
from cleantext.lexical.spacing import AROUND
from cleantext.lexical.tally import Tally
from cleantext.protect import LONGEST

#: Letters on each side of a misreading in which ``AROUND`` words are looked for.
NEAR = 12 * AROUND
#: Log odds from which a token is injected, and no name, even where programs are spoken of: the model, which was taught
#: with such names, takes 2.8 of them in a million words of 16 kinds of text, and 0.613 of what is injected there.
NO_NAME = 1.75
#: What things have names that are no words of any language; one stands beside its name. "Class", "file" and the like
#: stand beside any word: with them a token in twenty that was injected into the Python manual would stay.
_NAMED = frozenset(
    {"package", "packages", "option", "options", "macro", "macros", "command", "commands"}
    | {"module", "library", "font", "fonts", "keyword"}
)
#: And these stand before one.
_CALLED = _NAMED | {"called", "named"}
#: What stands before a value, and before a command.
_SETTING = ("=", "\\")
_WORD = re.compile(r"[^\W\d_]+")
#: What no formula has.
_TELLING = re.compile(r"[^\W\d_]{3}")
#: A token is said twice; and what rhymes, vitamins and answers are called, where no other letter stands alone near by.
_TWICE, _FIRST_LETTERS = 2, frozenset("abcde.,;:!?")
#: What is said of single letters: "he spelled c a t", "press w a s d keys".
_OF_LETTERS = re.compile(r"\b(?:spell(?:s|ed|ing|t)?|spelt|letters?|keys?|initials?)(?: \w)* $", re.IGNORECASE)
_ARE_LETTERS = re.compile(r"(?: \w)* (?:keys?|spells?)\b", re.IGNORECASE)
#: Words that a letter stands before, as if they were one: "no t shirts" is none of "not".
_BEHIND_LETTER = re.compile(
    r"(?:t (?:shirts?|bones?|cells?|tests?|bags?)|e (?:mails?|books?|commerce)|x (?:rays?|axis)|y axis|z axis|"
    r"u (?:turns?|boats?)|v (?:necks?|signs?)|g strings?|c sections?|h bombs?|d day|a levels?|s bends?)\b",
    re.IGNORECASE,
)
#: Letters that one may choose from, and names that stand side by side: "F or Q", "Mae Stro".
_CHOICE = re.compile(r"[^\W\d_] or (?:[^\W_](?!\w)|\d)", re.IGNORECASE)
_CAPITAL_INSIDE = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
#: A token in quotation marks of its own is spoken of, as names in programs are: one with humps, or in small letters.
_QUOTED = re.compile(r"""[(\[]*["'“‘„»«](?=[a-z]|\S*[a-z][A-Z][a-z])[^\s"“”]*\w["'”’“«»][)\].,;:?!]*""")
#: A word without its last letter, as it is spoken: "evenin'".
_DROPPED = re.compile(r"\W*([^\W\d_]+in)['’]\W*")
#: A class in a module, and what is raised.
_CLASS = re.compile(r"\W*(?:[a-z_]\w*\.(?:[A-Z][a-z0-9]+){2,}|(?:[A-Z][a-z]+)+(?:Error|Exception|Warning)s?)\W*")


@dataclass
class Meaning:
    """What a document, which has these tokens, means as it stands."""

    counts: Tally

    def keeps(self, candidate: Candidate, passage: Passage) -> bool:
        """Whether what a candidate would change is meant."""
        line, own = passage.line, passage.screen.own
        start, end = touched(line, candidate)
        if own and any(not own.isdisjoint((token, *form(token)[1::2])) for token in line[start:end].split()):
            return True
        before = line[max(0, start - LONGEST) : start].split()[-1:]
        if before and is_epithet(before[0], line[start:end], passage.lexicon.words):
            return True
        if candidate.hypothesis == "fused":
            return _is_spoken_of(passage, start, end) or self._is_one(candidate, passage, start, end)
        if candidate.hypothesis == "split" and (
            _is_listed(line[max(0, start - NEAR) : end + NEAR], line[start:end])
            or _is_spelled(line, start, end)
            or _CHOICE.match(line, start, end + NEAR) is not None
            or (_CAPITAL_INSIDE.search(candidate.new) is not None and not _CAPITAL_INSIDE.search(line, start, end))
        ):
            return True
        if candidate.hypothesis == "intruder":
            return (
                (candidate.score < NO_NAME and self._has_programs)
                or _is_name(line, start, end)
                or self._says_again(line[start:end].strip())
            )
        if not candidate.new:  # the space beside a mark; a wide one sets things out in columns
            return candidate.end - candidate.start > 1 or self._has_programs or _is_apart(line, candidate)
        return candidate.hypothesis == "misread" and _is_foreign_reading(candidate, passage)

    def _is_one(self, candidate: Candidate, passage: Passage, start: int, end: int) -> bool:
        """Whether a token that looks like several words is a name in this document, or one with a misread letter."""
        line, lexicon = passage.line, passage.lexicon
        if HUMP.search(line, start, end):
            return (
                is_common(line[start:end].replace("I", "l"), lexicon)  # "whoIe"
                or is_camel_case(line[start:end])
                or self._has_programs
                or self._has_identifiers
                or self._has_again(line[start:end])
            )
        if "." in line[start : end - 1] and self._has_programs:
            return True  # "time.Second"
        again = self._has_again(line[candidate.start : candidate.end])
        return self._has_programs and (again or _is_name(line, start, end) or _is_set(line, start, end))

    @cached_property
    def _has_programs(self) -> bool:
        """Whether odd words are the names of programs, and odd marks what is said to them."""
        return speaks_of_programs(self.counts)

    @cached_property
    def _has_identifiers(self) -> bool:
        """Whether words with humps are meant."""
        return are_identifiers(self.counts, self.counts)

    def _has_again(self, text: str) -> bool:
        """Whether the document has the odd words of a text elsewhere: those with humps, or all if there are none."""
        words = _WORD.findall(text)
        humped = list(filter(HUMP.search, words))
        return any(self._forms[word] > 1 for word in humped or words)

    def _says_again(self, word: str) -> bool:
        """Whether the document has a word elsewhere, in whatever case: nothing is injected twice."""
        return sum(map(self._forms.get, {word, word.capitalize(), word.upper()}, repeat(0))) > 1

    @cached_property
    def _forms(self) -> Counter[str]:
        """How often the document has each word, whatever stands beside it."""
        found: Counter[str] = Counter()
        for token, times in self.counts.items():
            for word in _WORD.findall(token):
                found[word] += times
        return found


def _is_spoken_of(passage: Passage, start: int, end: int) -> bool:
    """Whether a token looks like one by itself: a name in quotation marks, a class, a word without its last letter."""
    line = passage.line
    if _QUOTED.fullmatch(line, start, end) or _CLASS.fullmatch(line, start, end):
        return True
    dropped = _DROPPED.fullmatch(line, start, end)
    return dropped is not None and f"{dropped[1].lower()}g" in passage.lexicon.words


def _is_name(line: str, start: int, end: int) -> bool:
    """Whether the word beside a token says what it is the name of: "the berth package"."""
    before, behind = line[max(0, start - NEAR) : start].split()[-1:], line[end : end + NEAR].split()[:1]
    return (bool(before) and before[0] in _CALLED) or (bool(behind) and behind[0].rstrip(".,;:") in _NAMED)


def _is_apart(line: str, candidate: Candidate) -> bool:
    """Whether both brackets of a formula have a space inside, as some set them: one must not go without the other."""
    start, end = candidate.start, candidate.end
    if line[end : end + 1] == ")":
        opening, closing = line.rfind("(", max(0, start - NEAR), start), end
    else:
        opening, closing = start - 1, line.find(")", end, end + NEAR)
    inside = line[opening + 1 : closing] if 0 <= opening < closing else ""
    return inside[:1] == inside[-1:] == " " and line[opening] == "(" and _TELLING.search(inside) is None


def _is_listed(around: str, old: str) -> bool:
    """Whether tokens are one said twice ("na na"), or the first letters of the alphabet, as rhymes and vitamins are."""
    tokens = old.split()
    if len(tokens) == _TWICE:
        return tokens[0].lower() == tokens[1].rstrip(".,;:!?").lower()
    alone = {token.lower() for token in around.split() if len(token) == 1} - {"i"}
    return set("".join(tokens).lower()) <= _FIRST_LETTERS >= alone


def _is_spelled(line: str, start: int, end: int) -> bool:
    """Whether tokens of which one at least is a letter are letters that are spoken of, or one before its word."""
    letter = line.rfind(" ", start, end) + 1
    if letter > start and end - letter == 1 and _BEHIND_LETTER.match(line, letter):
        return True
    if max(map(len, line[start:end].split())) > 1:
        return False
    said = _OF_LETTERS.search(line, max(0, start - NEAR), start)
    return said is not None or _ARE_LETTERS.match(line, end, end + NEAR) is not None


def _is_set(line: str, start: int, end: int) -> bool:
    """Whether a token stands beside the sign that gives a name its value: "berth = 4"."""
    before, behind = line[:start].rstrip(), line[end:].lstrip()
    return before.endswith(_SETTING) or behind.startswith("=")


def _is_foreign_reading(candidate: Candidate, passage: Passage) -> bool:
    """Whether it stands among words of another language; for spaces ``Spacing`` has asked."""
    before = passage.line[max(0, candidate.start - NEAR) : candidate.start].split()[-AROUND:]
    behind = passage.line[candidate.end : candidate.end + NEAR].split()[:AROUND]
    return is_foreign((*before, *behind), passage.lexicon.lang)
