"""Items of lists: what begins one, and whether it goes on from the item before."""

from __future__ import annotations

import re

from cleantext.layout.measure import indent
from cleantext.layout.sentence import ends_sentence

#: A bullet that no sentence can begin a line with; a dash or star that could; a number or a letter with its mark.
_MARKER = re.compile(
    r"\s*(?:(?P<bullet>[•‣◦▪●○■□·➢✓])\s*|(?P<dash>--?|[–—*+])\s+|\(?(?P<number>\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+)(?=\S)"
)
#: An option of a command, with its long name: no sentence has that; a speaker in capitals, and the speech.
_OPTION_LOOK, _SPEECH_LOOK = r"(?:-\w, --[a-z]|--[a-z][\w-]*=)", r"[A-Z][A-Z'. -]{0,24}[A-Z]: \S"
_OPTION, _SPEECH = re.compile(rf"\s*{_OPTION_LOOK}"), re.compile(rf"\s*{_SPEECH_LOOK}")
#: What begins in its turn, or behind the end of another one: a note with its number in brackets, a clause with the
#: number that it has inside another one, a speech behind a dash or its speaker. A sentence may go on with each.
_IN_TURN = re.compile(
    r"\s*(?:\[(?P<note>\d{1,3})\] +(?=\S)|"
    r"(?P<outer>\d{1,2}(?:\.\d{1,2})*)\.(?P<inner>\d{1,2})\.?\s+[\"“„«(]?[^\W\d_a-zß-öø-ÿ]|"
    rf"(?P<option>{_OPTION_LOOK})|(?P<speech>{_SPEECH_LOOK}|—[¿¡«“]?[^\W\d_a-zß-öø-ÿ]|—[¿¡]))"
)
#: Evidence that a line begins an item, as the logarithm of odds. A bullet always does, a number does when it follows
#: the last one or is the first; a dash may be part of the sentence.
_CERTAIN, _FIRST, _DASH, _STRAY = 20.0, 6.0, 4.0, 2.0


class Items:
    """The list that the lines read so far are in."""

    def __init__(self, row: str = "") -> None:
        """Begin with the first row, which may be an item."""
        self._last = self._note = ""
        self._clause = ("", "")
        self.began(row)

    def evidence(self, row: str, above: str = "") -> float:
        """Return how much a line below another looks like the next item, and remember it if it surely is."""
        found = _MARKER.match(row)
        if found is None:
            other = _IN_TURN.match(row)
            return 0.0 if other is None else self._in_turn(other, above)
        if found["bullet"]:
            self._last = found["bullet"]
            return _CERTAIN
        mark = found["dash"] or found["number"]
        goes_on = mark == self._last if found["dash"] else follows(self._last, mark)
        first = mark in ("1", "a", "i")
        if goes_on or first:
            self._last = mark
        return _CERTAIN if goes_on else _FIRST if first else _DASH if found["dash"] else _STRAY

    def began(self, row: str) -> None:
        """Remember an item that other evidence has settled."""
        found = _MARKER.match(row)
        if found is not None:
            self._last = found["bullet"] or found["dash"] or found["number"]
        elif other := _IN_TURN.match(row):
            self._note = other["note"] or self._note
            self._clause = (other["outer"], other["inner"]) if other["outer"] else self._clause

    def _in_turn(self, found: re.Match[str], above: str) -> float:
        """The evidence of what begins in its turn, or behind the end of another one."""
        if found["option"]:
            return _CERTAIN
        if found["note"]:
            certain = follows(self._note, found["note"])
        else:
            next_clause = self._clause[0] == found["outer"] and follows(self._clause[1], found["inner"])
            certain = next_clause or above.endswith(";") or ends_sentence(above)
        if certain:
            self.began(found.string)
        return _CERTAIN if certain else 0.0


def is_item(row: str) -> bool:
    """Whether a line looks like the beginning of an item."""
    return _MARKER.match(row) is not None or _OPTION.match(row) is not None


def is_speech(row: str) -> bool:
    """Whether a line begins with a speaker in capitals and a colon.

    >>> is_speech("THE CLERK: No."), is_speech("The clerk: no.")
    (True, False)
    """
    return _SPEECH.match(row) is not None


def mark_of(row: str) -> str:
    """Return the bullet, dash, number or letter that a line begins an item with, or nothing."""
    found = _MARKER.match(row)
    return "" if found is None else found["bullet"] or found["dash"] or found["number"]


def text_column(row: str) -> int:
    """Return the column at which the text of a line begins, behind its marker."""
    found = _MARKER.match(row)
    return found.end() if found is not None else indent(row)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def follows(last: str, mark: str) -> bool:
    """Whether the number or letter of an item is the next behind another."""
    if last.isdigit() and mark.isdigit():
        return int(mark) == int(last) + 1
    if last in _ROMAN and mark in _ROMAN and _ROMAN.index(mark) == _ROMAN.index(last) + 1:
        return True
    return len(last) == len(mark) == 1 and last.isalpha() and ord(mark) == ord(last) + 1
