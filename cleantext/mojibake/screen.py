"""Finds the few places where ftfy's pattern for mojibake may match, and asks the pattern there only.

ftfy decides by one regular expression whether a line is mojibake. It has 37 alternatives and tries them at every
character. Each of them needs at least one character that ordinary text has rarely, and beside it one of a known set.
``SUSPECT`` finds those pairs; it is one character class to the regular expression engine until it meets such a
character, so that it runs through Czech, Vietnamese or Russian as fast as through English.

It is derived from the pattern, not written by hand: for each alternative one element is its pivot (the rarest), and
the element beside it is the condition that must hold for the alternative to match.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from ftfy.badness import BADNESS_RE, MOJIBAKE_CATEGORIES

from cleantext.mojibake.pattern import ALTERNATIVES, WIDTH, Element, character_class, is_closed, members

#: How common characters are in ordinary text, to choose pivots by: only the order counts, and only for speed. What is
#: in none of these classes (currency, fractions, boxes, accented capitals, C1) is rarer.
COMMON = (
    (1, re.compile("[{start_punctuation}{end_punctuation}{kaomoji}]".format(**MOJIBAKE_CATEGORIES))),
    (2, re.compile("[{common}{lower_accented}]".format(**MOJIBAKE_CATEGORIES))),
    (3, re.compile("[α-ωΑ-Ωа-яА-Я]")),
)
ASCII = frozenset(map(chr, range(128)))

#: Halves of UTF-16 pairs. They are never mojibake, but need a repair as well.
SURROGATES = frozenset(map(chr, range(0xD800, 0xE000)))


class Condition(NamedTuple):
    """What must stand beside a pivot: one of some characters, or whatever a pattern matches."""

    side: str  #: "before", "behind" or "" (the pivot is evidence by itself)
    closed: frozenset[str] = frozenset()  #: the characters, where they are known
    open: str = ""  #: otherwise, their pattern


def _commonness(characters: frozenset[str]) -> tuple[int, int]:
    """How common the most common of the characters is, then how many there are."""
    ranks = [rank for rank, pattern in COMMON if any(map(pattern.match, characters))]
    return max(ranks, default=0), len(characters)


def _pivots(alternative: tuple[Element, ...]) -> list[int]:
    """The elements that could be an alternative's pivot: mandatory, known, and beyond ASCII."""
    return [
        index
        for index, element in enumerate(alternative)
        if is_closed(element) and not element.optional and not members(element) & ASCII
    ]


def _evidence(alternative: tuple[Element, ...]) -> tuple[frozenset[str], Condition]:
    """The rarest pivot of an alternative, with the rarer of the conditions beside it."""
    index = min(_pivots(alternative), key=lambda index: _commonness(members(alternative[index])))
    conditions = [
        Condition(side, members(beside)) if is_closed(beside) else Condition(side, open=beside.source)
        for side, position in (("before", index - 1), ("behind", index + 1))
        for beside in alternative[max(0, position) : position + 1]
        if not beside.optional and beside.source != "^"
    ]
    rarest = min(conditions, key=lambda c: (bool(c.open), _commonness(c.closed)), default=Condition(""))
    return members(alternative[index]), rarest


def _test(conditions: set[Condition]) -> str:
    """A pattern for what must stand around a pivot, to be tried right behind it."""
    if any(not condition.side for condition in conditions):
        return ""
    tests = []
    for side, form in (("before", "(?<={}[^\n])"), ("behind", "(?={})")):
        known = frozenset().union(*(condition.closed for condition in conditions if condition.side == side))
        sources = sorted(condition.open for condition in conditions if condition.side == side and condition.open)
        tests += [form.format(source) for source in (*sources, *([character_class(known)] if known else []))]
    return f"(?:{'|'.join(tests)})"


def _pattern(alone: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """One pattern for every pivot that has one of its conditions fulfilled, and for what needs none."""
    wanted: dict[str, set[Condition]] = defaultdict(set)
    for pivots, condition in (*map(_evidence, ALTERNATIVES), (alone, Condition(""))):
        for pivot in pivots:
            wanted[pivot].add(condition)
    alike: dict[str, set[str]] = defaultdict(set)  # the pivots that share a test
    for pivot, conditions in wanted.items():
        alike[_test(conditions)].add(pivot)
    every = frozenset().union(*wanted.values())
    beyond = {
        side: character_class(frozenset().union(*(c.closed for c in every if c.side == side)) - ASCII)
        for side in ("before", "behind")
    }
    satisfied_by_ascii = frozenset(
        pivot for pivot, conditions in wanted.items() if any(not c.closed or c.closed & ASCII for c in conditions)
    )
    return re.compile(
        character_class(frozenset(wanted))
        # Most pivots stand between plain letters and blanks. This dismisses those before the many tests are tried.
        + f"(?:(?={beyond['behind']})|(?<={beyond['before']}[^\n])|(?<={character_class(satisfied_by_ascii)}))"
        + _first_of({frozenset(pivots): test for test, pivots in alike.items()})
    )


def _first_of(tests: dict[frozenset[str], str]) -> str:
    """A pattern for the test of the pivot that was just read: by halves, so that few classes are looked at."""
    if len(tests) == 1:
        ((pivots, test),) = tests.items()
        return f"(?<={character_class(pivots)}){test}"
    some = list(tests)[: len(tests) // 2]
    one = {pivots: tests[pivots] for pivots in some}
    other = {pivots: test for pivots, test in tests.items() if pivots not in one}
    return f"(?:(?<={character_class(frozenset().union(*one))}){_first_of(one)}|{_first_of(other)})"


SUSPECT = _pattern()

#: One search that finds every place where a text beyond ASCII may need a repair of its encoding.
SUSPECT_OR_SURROGATE = _pattern(SURROGATES)


def is_bad(line: str) -> bool:
    """Whether a line looks like mojibake: ``ftfy.badness.is_bad``, exactly.

    A match of the pattern holds a suspect and is no wider than WIDTH, so it lies inside the window around the suspect.
    (The pattern is given the line and two bounds, not a slice, so that ``^`` means the line's own beginning.)

    >>> is_bad("dâ€™abord"), is_bad("d’abord")
    (True, False)
    """
    if line.isascii():
        return False
    for suspect in SUSPECT.finditer(line):
        start = suspect.start()
        if BADNESS_RE.search(line, max(0, start - WIDTH + 1), start + WIDTH):
            return True
    return False
