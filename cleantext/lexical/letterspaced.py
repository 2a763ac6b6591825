"""Letterspaced words and lines: each letter stands alone, and in a line each word apart by a wider gap.

The letters of a group make words together, all of them, or they are labels, initials and keys ("press w a s d").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.change import Change
from cleantext.lexical.decoder import reread
from cleantext.lexical.evidence import sequence
from cleantext.lexical.forms import plain
from cleantext.lexical.lexicon import FUNCTION_WORD, Lexicon
from cleantext.lexical.passage import Passage
from cleantext.lexical.runs import Core

#: Two words or more.
_LINE = re.compile(r"[^\W_](?: ['’]?[^\W_])*(?: {2,}[^\W_](?: ['’]?[^\W_])*)+")
_GAP = re.compile(r" {2,}")
_NUMERAL = re.compile(r"[IVXLC]+|\d+")
#: One of the words is a known one with so many letters; a table of letters has none.
_TELLING = 3
#: Log odds beyond those of any one of the words, since each confirms the others. Set by hand.
_SURE = 20.0
#: So many letters are a group that is read as a whole; fewer may be part of a word that was split elsewhere, too.
_GROUP = 4
#: So many letters that are no known words are a name if they are spelled like one: log probability of a letter. Names
#: such as "Kalevala" and "Vorwort" have -4.2 and -4.5, rows of keys and labels -5.9 and less.
_NAME, _SPELLED = 5, -4.6
#: A smaller part than this of the letters may be left over, variables, and where the words are long ones.
_LEFT_OVER, _LEFT_OVER_LONG = 1 / 8, 1 / 4
#: Words of one letter.
_SINGLE = frozenset("aI")
#: Those that may be the first of a group of letters, and by how much, in log probability, one must be likelier to be a
#: word of its own than to begin the one behind it: "set a l i g h t" may be either. Of 5,264 words that were spaced,
#: half of them behind or beginning with such a letter, 5,139 are right with 4, 5,119 with 0.
_FIRST, _APART = frozenset("aAI"), 4.0


def letterspaced(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Offer the line as a whole, if each group of letters may be a word or a numeral, and one is a known word."""
    line = passage.line
    text = line.strip()
    if _LINE.fullmatch(text) is None:
        return
    words = [group.replace(" ", "") for group in _GAP.split(text)]
    known = [len(word) >= _TELLING and plain(word) in lexicon.common for word in words]
    if any(known) and all(is_known or _may_be_word(word, lexicon) for word, is_known in zip(words, known, strict=True)):
        start = line.index(text)
        yield Candidate(start, start + len(text), " ".join(words), "split", "letterspaced line", _SURE)


def _may_be_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a group of letters is a short word, a numeral, or long enough to be a name."""
    return plain(word) in lexicon.common or _NUMERAL.fullmatch(word) is not None or len(word) >= _GROUP


def is_of_letters(change: Change) -> bool:
    """Whether it puts single letters together, and nothing else."""
    return max(map(len, change.old)) == 1


def together(passage: Passage, run: Sequence[Core], found: Sequence[Change]) -> Iterator[Change]:
    """Yield the changes found in a run, those of letters only if they leave next to no letter of their group over."""
    yield from (change for change in found if not is_of_letters(change))
    of_letters = [change for change in found if is_of_letters(change)]
    for group in _groups(passage, run):
        inside = [change for change in of_letters if change.cores[0] in group]
        if inside:
            if len(group) >= _GROUP:
                yield from _all_or_none(run, group, inside, passage.lexicon)
            elif not all(core.text.isupper() for core in group):  # those are initials, keys, codons
                yield from inside


def _all_or_none(
    run: Sequence[Core], group: tuple[Core, ...], inside: Sequence[Change], lexicon: Lexicon
) -> Sequence[Change]:
    """What the letters of a group make: known words, next to all of them, or one that is spelled like a name."""
    first, behind = run.index(group[0]), run.index(group[-1]) + 1
    ahead = plain(run[first - 1].text) if first else inside[0].before
    after = plain(run[behind].text) if behind < len(run) else inside[-1].behind
    old = tuple([core.text for core in group])
    letters = "".join(old)
    if _begins_with_word(letters, ahead, after, lexicon):
        ends: tuple[int, ...] = (1, len(letters))
    else:
        is_word = len(letters) >= _NAME and plain(letters) in lexicon.words
        ends = (() if is_word else reread(lexicon, (letters,), ahead, after)) or (len(letters),)
    new = tuple([letters[start:end] for start, end in zip((0, *ends), ends, strict=False)])
    whole = [Change(group, old, new, ahead, after)]
    if all(_is_sure(word, lexicon) for word in new):
        return whole
    if letters.isupper():
        return ()
    if _make_sense(group, inside, lexicon):
        return inside
    return whole if len(new) == 1 and _is_name(letters, lexicon) else ()


def _begins_with_word(letters: str, ahead: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the first of the letters is rather a word of its own: "I w a n t", "a l i n e" in "a line of men"."""
    one, rest = plain(letters[0]), plain(letters[1:])
    if lexicon.lang != "en" or letters[0] not in _FIRST or rest not in lexicon.words:
        return False
    return sequence(lexicon, (one, rest), ahead, after) > sequence(lexicon, (one + rest,), ahead, after) + _APART


def _is_sure(word: str, lexicon: Lexicon) -> bool:
    """Whether letters make a known word, and one as usual as "of" if it has two letters."""
    if len(word) >= _NAME:
        return plain(word) in lexicon.words
    known = lexicon.common.get(plain(word))
    return known is not None and (len(word) >= _TELLING or word in _SINGLE or known >= FUNCTION_WORD)


def _is_name(letters: str, lexicon: Lexicon) -> bool:
    """Whether letters are spelled like a word, which the lexicon lacks."""
    word = plain(letters)
    return len(word) >= _NAME and lexicon.letters.log_probability(word) >= _SPELLED * len(word)


def _make_sense(group: Sequence[Core], inside: Sequence[Change], lexicon: Lexicon) -> bool:
    """Whether what is put together of a group leaves few letters over, or is as usual as words can be."""
    taken = {core for change in inside for core in change.cores}
    left = sum(core not in taken and core.text not in _SINGLE for core in group)
    words = [plain(word) for change in inside for word in change.new]
    long = all(len(word) >= _NAME for word in words)
    usual = all(len(word) >= _TELLING and lexicon.words.get(word, -inf) >= FUNCTION_WORD for word in words)
    return usual or left < (_LEFT_OVER_LONG if long else _LEFT_OVER) * len(group)


def _groups(passage: Passage, run: Sequence[Core]) -> Iterator[tuple[Core, ...]]:
    """Yield the letters of a run that stand alone, one space apart, and are of one word by their capitals."""
    group: list[Core] = []
    for core in run:
        if len(core.text) > 1 or (group and _is_apart(passage, group[-1], core)):
            if group:
                yield tuple(group)
            group = []
        if len(core.text) == 1:
            group.append(core)
    if group:
        yield tuple(group)


def _is_apart(passage: Passage, one: Core, other: Core) -> bool:
    """Whether a letter begins another word than the one before: it has a capital, or a wider gap in front."""
    capital = one.text.islower() and other.text.isupper()
    return capital or passage.starts[other.token] > passage.end(one.token) + 1
