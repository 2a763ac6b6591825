"""Which lines of a reading are page furniture, by the truth, and which lines a chain took out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

import cleantext
from cleantext.edit import Origins, composed


def furniture_starts(reading: str, pages: Sequence[Sequence[str]]) -> dict[int, str]:
    """Offset and text of each line of a reading (with form feeds) that holds nothing but its page's furniture.

    Of a line that has the folio before its first word the text is the folio alone.
    """
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
        first = next(((at, line) for at, line in lines if line.strip()), (0, ""))
        glued = re.match(
            r"-\d+(?=[^\W\d_])", first[1]
        )  # "-2the": the second hyphen of the folio went as a broken word's
        if glued is not None and left[bare(glued[0])]:
            found[first[0]] = glued[0]
    return found


def bare(text: str) -> str:
    """A text without spaces and hyphens, which readers put in and leave out as they like."""
    return re.sub(r"[\s\u2010-]", "", text)


def _spelt(line: str, words: Counter[str]) -> Counter[str] | None:
    """The words that a line without spaces consists of, if it consists of some.

    >>> _spelt("ONTHEREST", Counter(["ON", "THE", "THERE", "REST"]))
    Counter({'REST': 1, 'THE': 1, 'ON': 1})
    """
    if not line:
        return Counter()
    for word in sorted(filter(line.startswith, filter(None, words)), key=len, reverse=True):
        if words[word] and (used := _spelt(line[len(word) :], words - Counter([word]))) is not None:
            used[word] += 1
            return used
    return None


def removed_starts(result: cleantext.Result, furniture: Container[int]) -> dict[int, str]:
    """Offset in the original, and text, of each line that ``pages`` took out and put nowhere else.

    A chain goes round: what a later round takes out is looked up in the original, where it may have been several lines.
    A note's number that was moved reads like the folio that was taken out: of equal lines, ``furniture`` went.
    """
    gone, put = Counter[str](), Counter[str]()
    lines: list[tuple[int, str]] = []
    before: tuple[cleantext.Edit, ...] = ()
    for step in result.steps:
        if step.normalizer == "pages":
            origins = Origins(before)
            for edit in step.edits:
                start, end = origins.origin(edit.start, edit.end)
                gone.update(result.original[start:end].split())
                put.update(edit.new.split())
                lines += _lines(result.original, start, end)
        before = composed(result.original, before, step.edits)
    gone -= put
    found = {}
    for position, line in sorted(lines, key=lambda at: (at[0] not in furniture, -len(at[1]))):
        words = Counter(line.split())
        if words and words <= gone:
            gone -= words
            found[position] = line
    return found


def _lines(original: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """What each line has of a span, with the offset at which the line begins."""
    position = max(original.rfind(sign, 0, start) for sign in "\n\f") + 1
    for line in original[position:end].replace("\f", "\n").split("\n"):
        yield position, line[max(0, start - position) :]
        position += len(line) + 1


def standing(lines: Mapping[int, str], feeds: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Page and text of each line, and its offset if it has no letters: of two equal heads on a page either may go.

    ``feeds`` are the offsets of the breaks between pages.

    >>> [*standing({2: " The Gulls", 20: "3"}, [15])]
    [(0, 0, 'TheGulls'), (1, 20, '3')]
    """
    for start, line in lines.items():
        is_worded = any(map(str.isalpha, line))
        yield bisect_right(feeds, start), 0 if is_worded else start, bare(line)
