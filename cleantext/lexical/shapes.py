"""Letters and figures of one shape: a capital I for the l inside a word, an l for the 1 of a number, a U for "ll".

No word has a capital inside, and no number a letter, so these need no model: what is read instead must be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import TYPE_CHECKING

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.evidence import bond
from cleantext.lexical.forms import form
from cleantext.lexical.lexicon import FUNCTION_WORD
from cleantext.lexical.remembered import Remembered
from cleantext.protect import LONGEST

if TYPE_CHECKING:
    from cleantext.lexical.lexicon import Lexicon
    from cleantext.lexical.passage import Passage

#: A word with a capital I or U inside or in front of small letters, and a number with letters of its shape.
_WORD = re.compile(r"(?=.*[a-z])(?:[A-Za-z][a-z]*I[a-zI]*|[1I][a-z]{2,}|[A-Za-z]?[a-z]+U[a-z]*)")
_NUMBER = re.compile(r"[£$]?(?=.*[lIOo])[\dlIOo]+(?:[.,/–-][\dlIOo]+)*(st|nd|rd|th|d)?")
_SHAPES = re.compile(
    r"[a-z]I|[1I][a-z]{2}|[a-z]U|\d[lIOo]|[lIOo]\d|0[a-z]|[a-z]0|[lIO]{1,2}(?:st|th)"
    r"|\b(?:[15][a-z]{1,2}|[A-Z]0[a-z]?|[A-Za-z][15][a-z]?|[A-Za-z][a-z][015])\b"
)
#: So many figures, or an ordinal, show that the rest are some, too.
_FIGURES = 2
#: Units, standards, names that begin with a capital and octal numbers stay: "10l", "802.11o", "I95", "O157", "0o377".
_NAMED = re.compile(r"[\d.,]+[lo]|[IO][^.,]*|0[oO]\d+")
#: A year is none of those.
_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
#: Words of two letters with a figure in place of one.
_SMALL = re.compile(r"[a-z]0|0[a-z]")
#: Short words with a figure in place of a letter, which are names of things, too; no seconds and tens ("1s", "0s").
_SHORT = re.compile(r"(?=.{2,3}$)(?=.*[a-zA-Z])(?!\ds)[A-Za-z]?[a-z]*[015][a-z]*")
_LETTERS = str.maketrans("051", "osl"), str.maketrans("051", "osi")
#: Where one of these stands, they are variables, all of them.
_VARIABLE = re.compile(r"[A-Za-z][1-46-9]")
#: What such a word gains beside its neighbours, log odds: they call for it, and one that is at odds with it is outdone.
#: In 4.9 million clean words there is no such place.
_FITS, _OUTDONE = 1.5, 3.0
_READ = str.maketrans("lIOo", "1100")
#: What stands beside an ordinal that has no figure left: "the lst of May".
_OF_DATES = re.compile(
    r"(?:of|inst|ult|day|century|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
#: Words rarer than this (log probability) are not read. Set by hand.
_KNOWN = -12.5
#: A word with a capital in front must be so much rarer (log) than the one with an l: "Ian" stays.
_LIKELIER = 3.0
#: Log odds: more than any threshold of the presets asks for. Set by hand.
_SURE = 3.5
#: What ends a sentence, and what may stand behind that.
_STOPS, _CLOSING = ".!?:", "\"'”’)]"


def _has_shapes(token: str) -> bool:
    return _SHAPES.search(token) is not None


#: Whether a token may have a letter of the wrong shape.
has_shapes = Remembered(_has_shapes, most=1 << 14).__getitem__


def shapes(passage: Passage, doubtful: Iterable[int]) -> Iterator[Candidate]:
    """Offer the words and the numbers that have a letter of the wrong shape; they are among the doubtful tokens."""
    tokens = passage.tokens
    shaped = [index for index in doubtful if len(tokens[index]) <= LONGEST and has_shapes(tokens[index])]
    if shaped:
        has_variables = any(_VARIABLE.fullmatch(form(token).core) for token in tokens)
        for index in shaped:
            opening, core, _, _ = form(tokens[index])
            new = "" if has_variables else _small(core, passage.lexicon) or _short(passage, index)
            new = new or _word(core, passage, index) or _number(core, passage, index)
            if new:
                start = passage.starts[index] + len(opening)
                yield Candidate(start, start + len(core), new, "misread", "letter of the wrong shape", _SURE)


def is_inside(passage: Passage, index: int) -> bool:
    """Whether a token stands inside a sentence, and is not its first."""
    return index > 0 and passage.tokens[index - 1].rstrip(_CLOSING)[-1:] not in _STOPS


def _word(core: str, passage: Passage, index: int) -> str:
    """The known word that was read as one with a capital inside, or with one in front that makes it unknown."""
    if _WORD.fullmatch(core) is None:
        return ""
    lexicon, small = passage.lexicon, core[0] + core[1:].replace("U", "ll")
    if small[1:].islower() and core[0] in "1I":
        read = ("l" if is_inside(passage, index) else "L") + small[1:]
        rival = lexicon.words.get(core.lower(), -inf)
        return read if lexicon.words.get(read.lower(), -inf) > max(_KNOWN, rival + _LIKELIER) else ""
    readings = (small[0] + small[1:].replace("I", letter) for letter in "li")
    return next((read for read in readings if read != core and is_common(read, lexicon)), "")


def _small(core: str, lexicon: Lexicon) -> str:
    """The usual word of two letters that has a figure in place of its o: "t0", "0f"."""
    word = core.replace("0", "o")
    return word if _SMALL.fullmatch(core) and lexicon.words.get(word, -inf) >= FUNCTION_WORD else ""


def _short(passage: Passage, index: int) -> str:
    """The usual word of two or three letters that has a figure in place of one, where its neighbours call for it.

    Inside a sentence it has small letters only, where one begins the first may be a capital or the figure for one.
    """
    opening, core, closing, _ = form(passage.tokens[index])
    if _SHORT.fullmatch(core) is None:
        return ""
    inside = is_inside(passage, index)
    if (inside and not core.islower()) or not (inside or core[0].isupper() or core[0].isdecimal()):
        return ""
    if inside and is_inside(passage, index - 1) and not passage.tokens[index - 1].islower():
        return ""  # "a Core i5"
    beside = passage.tokens[index - 1 : index] if inside and not opening else []
    before = form(beside[0]).word if beside else ""
    beside = [] if closing else passage.tokens[index + 1 : index + 2]
    behind = form(beside[0]).word if beside else ""
    for letters in _LETTERS:
        word = core.lower().translate(letters)
        if passage.lexicon.words.get(word, -inf) >= FUNCTION_WORD:
            fits = bond(passage.lexicon, before, word), bond(passage.lexicon, word, behind)
            if sum(fits) > (_FITS if min(fits) >= 0 else _OUTDONE):
                return word if inside else word.capitalize()
    return ""


def is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters, but for its first, is one that is read."""
    return word[1:].islower() and lexicon.words.get(word.lower(), -inf) > _KNOWN


def _number(core: str, passage: Passage, index: int) -> str:
    """The number that figures and letters of their shape are; nothing if they may be anything else."""
    found = _NUMBER.fullmatch(core)
    if found is None:
        return ""
    ordinal = found[1] or ""
    body = core[: len(core) - len(ordinal)]
    if not ordinal and _NAMED.fullmatch(core) and not _YEAR.fullmatch(core.translate(_READ)):
        return ""
    figures = sum(map(str.isdigit, body))
    if figures < _FIGURES and not (ordinal and figures):
        behind = " ".join(passage.tokens[index + 1 : index + 2])
        if ordinal not in ("st", "th") or not _OF_DATES.match(behind):
            return ""
    return body.translate(_READ) + ordinal
