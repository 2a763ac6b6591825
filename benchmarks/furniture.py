"""Which lines of a reading are page furniture, by the truth, and which lines a chain took out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence

import cleantext


def furniture_starts(reading: str, pages: Sequence[Sequence[str]]) -> dict[int, str]:
    """Offset and text of each line of a reading (with form feeds) that holds nothing but its page's furniture."""
    found: dict[int, str] = {}
    start = 0
    for number, page in enumerate(reading.split("\f")):
        left = Counter(map(bare, pages[number])) if number < len(pages) else Counter[str]()
        lines = []
        for line in page.split("\n"):
            lines.append((start, line))
            start += len(line) + 1  # the newline, or the form feed behind the last line
        # The longest first: a title has the words of a head without its number. Then from the edges of the page inward:
        # a number in the middle is more likely a note's than the folio.
        order = sorted(range(len(lines)), key=lambda at: (-len(bare(lines[at][1])), min(at, len(lines) - 1 - at)))
        for place in order:
            if lines[place][1].strip() and (used := _spelt(bare(lines[place][1]), left)) is not None:
                left -= used
                found[lines[place][0]] = lines[place][1]
    return found


def bare(text: str) -> str:
    """A text without spaces and hyphens, which readers put in and leave out as they like."""
    return re.sub(r"[\s\u2010-]", "", text)


def _spelt(line: str, words: Counter[str]) -> Counter[str] | None:
    """The words that a line without spaces consists of, if it consists of some."""
    used = Counter[str]()
    while line:
        fitting = [word for word, count in (words - used).items() if word and count and line.startswith(word)]
        if not fitting:
            return None
        word = max(fitting, key=len)
        used[word] += 1
        line = line[len(word) :]
    return used


def removed_starts(edits: Iterable[cleantext.Edit], furniture: Container[int]) -> dict[int, str]:
    """Offset and text of each line that edits took out and put nowhere else.

    A note's number that was moved reads like the folio that was taken out: of equal lines, ``furniture`` went.
    """
    edits = list(edits)
    gone = Counter(" ".join(edit.old for edit in edits).split())
    gone -= Counter(" ".join(edit.new for edit in edits).split())
    lines = []
    for edit in edits:
        position = edit.start
        for line in edit.old.replace("\f", "\n").split("\n"):
            lines.append((position, line))
            position += len(line) + 1
    found = {}
    for position, line in sorted(lines, key=lambda at: (at[0] not in furniture, -len(at[1]))):
        words = Counter(line.split())
        if words and words <= gone:
            gone -= words
            found[position] = line
    return found
