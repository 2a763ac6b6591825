"""The accountable edit, and the only offset arithmetic there is.

An edit script is a sequence of edits that is ordered and disjoint. Everything the library says about what it changed
(replaying, reverting, mapping an output span to its origin) is derived from edit scripts by the functions below.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """One replacement of ``text[start:end]`` (offsets in code points), which reads ``old``, by ``new``.

    A named tuple and not a frozen dataclass because a hard-wrapped corpus needs one edit per line: it is made in a
    third of the time.

    >>> Edit(7, 16, "peopleto", "people to", "two words fused").new
    'people to'
    """

    start: int
    end: int
    old: str
    new: str
    why: str  #: a phrase a user can read, such as "word split by a line break"
    confidence: float = 1.0  #: from 0 to 1; how far the repair beat leaving the text alone
    normalizer: str = ""  #: who made it, such as "words.fused"; the chain fills it in where it is left empty


def performed(text: str, edits: Iterable[Edit]) -> tuple[tuple[Edit, ...], str]:
    """Check an edit script and replay it; return the edits that change something, and what they make of the text.

    Raises:
        ValueError: if they are not ordered and disjoint, or an ``old`` is not what stands in the text.
    """
    script = tuple(edits)
    if not script:
        return script, text
    # One loop for both: a hard-wrapped text has an edit a line.
    pieces: list[str] = []
    length, position, inserted, idle = len(text), 0, False, False
    for start, end, old, new, why, _, _ in script:
        if not 0 <= start <= end <= length:
            raise ValueError(f"{start}:{end} ({why}) is not a span of a text of {length} code points")
        if start < position or (inserted and start == end == position):
            raise ValueError(
                f"{start}:{end} ({why}) overlaps the edit before it; yield edits in order, one for each place"
            )
        if text[start:end] != old:
            raise ValueError(
                f"{start}:{end} ({why}) says the text reads {old!r} there, but it reads {text[start:end]!r}"
            )
        if old == new:
            idle = True
        else:
            pieces += text[position:start], new
            position, inserted = end, start == end
    pieces.append(text[position:])
    return tuple(edit for edit in script if edit.old != edit.new) if idle else script, "".join(pieces)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Replay an edit script on the text it was made for.

    >>> apply("two peopleto", [Edit(4, 12, "peopleto", "people to", "two words fused")])
    'two people to'
    """
    pieces: list[str] = []
    position = 0
    for start, end, _, new, _, _, _ in edits:
        pieces += text[position:start], new
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def narrowed(edit: Edit) -> Edit:
    """Trim the prefix and the suffix that the old and the new text share.

    >>> narrowed(Edit(10, 14, "tbe ", "the ", "misread character"))[:4]
    (11, 12, 'b', 'h')
    """
    old, new = edit.old, edit.new
    shortest = min(len(old), len(new))
    head = _shared(old, new, shortest)
    tail = _shared(old[::-1], new[::-1], shortest - head)
    stop_old, stop_new = len(old) - tail, len(new) - tail
    return edit._replace(
        start=edit.start + head, end=edit.start + stop_old, old=old[head:stop_old], new=new[head:stop_new]
    )


def _shared(one: str, other: str, limit: int) -> int:
    """Length of the common prefix, at most ``limit``, by halving: comparing slices runs at the speed of memory."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def rewritten(old: str, new: str, why: str) -> tuple[Edit, ...]:
    """Return an edit script from ``old`` to ``new``: one edit a changed line, or one in all if the lines do not pair.

    >>> [edit[:4] for edit in rewritten("one\\ntwo", "one\\nTwo", "capitalised")]
    [(4, 5, 't', 'T')]
    """
    lines, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(lines) != len(others):
        lines, others = [old], [new]
    edits = []
    position = 0
    for line, other in zip(lines, others, strict=True):
        if line != other:
            edits.append(narrowed(Edit(position, position + len(line), line, other, why)))
        position += len(line)
    return tuple(edits)


def composed(original: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return one edit script, in coordinates of ``original``, that does ``first`` and then ``second``.

    ``second`` is in coordinates of what ``first`` gives. Edits of the two that meet become one edit, so that no edit is
    ever cut in two; what they give back to each other (``old == new``) disappears.
    """
    if not first:
        return tuple(second)
    merged: list[Edit] = []
    shift = 0  # middle coordinate minus original coordinate, behind the last edit of `first` that was taken
    i = j = 0
    while i < len(first) or j < len(second):
        group_first, group_second = i, j
        # The group's span in middle coordinates, begun by whichever edit stands first.
        if j == len(second) or (i < len(first) and first[i].start + shift <= second[j].start):
            low = first[i].start + shift
            high, i, grown = low + len(first[i].new), i + 1, shift + _growth(first[i])
        else:
            low, high, j, grown = second[j].start, second[j].end, j + 1, shift
        while True:
            if i < len(first) and _meets(low, high, first[i].start + grown, len(first[i].new)):
                high = max(high, first[i].start + grown + len(first[i].new))
                grown += _growth(first[i])
                i += 1
            elif j < len(second) and _meets(low, high, second[j].start, second[j].end - second[j].start):
                high = max(high, second[j].end)
                j += 1
            else:
                break
        if i - group_first + j - group_second == 1:  # nearly all edits meet no other
            alone = first[group_first] if j == group_second else second[group_second]
            edit = alone._replace(start=low - shift, end=high - grown) if i == group_first else alone
        else:
            edit = _joined(original, first[group_first:i], second[group_second:j], low, high, shift, grown)
        if edit.old != edit.new:
            merged.append(edit)
        shift = grown
    return tuple(merged)


def _growth(edit: Edit) -> int:
    return len(edit.new) - len(edit.old)


def _meets(low: int, high: int, start: int, length: int) -> bool:
    """Whether a span shares a character with ``low:high``, or one of the two is empty and touches the other."""
    return start < high or (start == high and (length == 0 or low == high))


def _joined(
    original: str, first: Sequence[Edit], second: Sequence[Edit], low: int, high: int, shift: int, grown: int
) -> Edit:
    """One edit for a group of edits that meet; ``low:high`` is its span between the two scripts."""
    start, end = low - shift, high - grown
    old = original[start:end]
    between = apply(old, (edit._replace(start=edit.start - start, end=edit.end - start) for edit in first))
    new = apply(between, (edit._replace(start=edit.start - low, end=edit.end - low) for edit in second))
    parts = (*first, *second)
    return Edit(
        start,
        end,
        old,
        new,
        "; ".join(dict.fromkeys(edit.why for edit in parts)),
        min(edit.confidence for edit in parts),
        "+".join(dict.fromkeys(edit.normalizer for edit in parts)),
    )


class Origins:
    """Maps spans of what an edit script gives back to the text it was made for, in logarithmic time a span."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        """Lay out where each edit's output stands."""
        self._edits = edits
        self._starts: list[int] = []
        self._ends: list[int] = []
        shift = 0
        for edit in edits:
            self._starts.append(edit.start + shift)
            self._ends.append(edit.start + shift + len(edit.new))
            shift += _growth(edit)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest span of the original that the output span ``start:end`` came from.

        An end that lies inside an edit's output moves out to the edit's edge; what was deleted right before or behind
        the span is not part of it.
        """
        first = self._before(start)
        return first, max(first, self._behind(end))

    def _before(self, position: int) -> int:
        index = bisect_right(self._ends, position)  # the first edit whose output ends behind the position
        if index < len(self._edits) and self._starts[index] <= position:
            return self._edits[index].start
        return position if index == 0 else self._edits[index - 1].end + position - self._ends[index - 1]

    def _behind(self, position: int) -> int:
        index = bisect_left(self._starts, position) - 1  # the last edit whose output begins before the position
        return position if index < 0 else self._edits[index].end + max(0, position - self._ends[index])
