"""Words of a stretched line that a reader wrote each in a row and a block of its own, with blank rows between them.

Justification set them so far apart that the reader took them for columns. Unlike a list of words they are a piece of
the sentence around them: it breaks off in the full row above them, or goes on below, and some of them are small words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.broken_words import broken_part
from cleantext.layout.cut_sentences import has_stop, is_surely_cut
from cleantext.layout.items import is_item
from cleantext.layout.lines.roomy import is_full
from cleantext.layout.lines.verse import LIGHT
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.prose import is_line_of_prose
from cleantext.layout.sentence import LEADING

#: Three rows of one word with a blank row above each, and below the last. Two may be the parts of something else: of
#: 9,294 texts one had a language and "or" between two listings.
_RUN = re.compile(r"\n\n\S++(?:\n\n\S++){2,}(?=\n)")
#: This share of the words are small ones, as half of those of prose are; a list of words has none. Set by hand.
_SMALL_SHARE, _SMALL = 0.25, LIGHT | LEADING


def scattered_words(document: Document, wrap: Wrap) -> Iterator[Edit]:
    r"""Yield the edits that put such words into the lines that they fill; the first may stand right below its sentence.

    >>> from cleantext.layout.measure import columns
    >>> text = "At night the lamps were lit by\nthe\n\nclerks\n\nof\n\nthe\n\nold harbour-master\n"
    >>> [edit.new for edit in scattered_words(Document(text), Wrap(30, 0, 1, columns))]
    [' ', ' ', ' ', '\n']
    """
    rows, starts = document.lines, document.line_starts
    for found in _RUN.finditer(document.text):
        last = bisect_right(starts, found.start()) - 1  # row above the first blank one
        behind = bisect_right(starts, found.end())
        alone = rows[last] != "" and " " not in rows[last]
        first, above = (last, rows[max(0, last - 1)]) if alone else (last + 2, rows[last])
        words = rows[first:behind:2]
        below = next(filter(None, rows[behind : behind + 2]), "")
        cut_above = _is_cut_above(above, words[0], wrap)
        if not _are_small(words) or not (cut_above or (is_surely_cut(words[-1], below) and is_line_of_prose(below))):
            continue
        joints = ["\n" if cut_above else "\n\n"] * (not alone) + _joints(words, wrap) + ["\n"] * (below != rows[behind])
        for row, joint in enumerate(joints):
            end = starts[last + 2 * row + 1] - 1
            if joint != "\n\n":
                yield Edit(end, end + 2, "\n\n", joint, "words of a stretched line in rows of their own", 1.0, "lines")


def _are_small(words: Sequence[str]) -> bool:
    """Whether enough of some words are small ones, and none is the sign of an item."""
    small = sum(word.lower() in _SMALL for word in words)
    return small >= _SMALL_SHARE * len(words) and not any(is_item(f"{word} -") for word in words)


def _is_cut_above(above: str, word: str, wrap: Wrap) -> bool:
    """Whether the sentence of a full row above goes on with a word."""
    full = broken_part(above) != "" or is_full(above, word, wrap)
    return full and is_line_of_prose(above) and not has_stop(above)


def _joints(words: Sequence[str], wrap: Wrap) -> list[str]:
    """What stands between each two of the words: a space, or the end of a line that has no room for the next."""
    joints = []
    filled = wrap.measure(words[0])
    for width in map(wrap.measure, words[1:]):
        has_room = filled + wrap.space + width <= wrap.width + wrap.slack
        joints.append(" " if has_room else "\n")
        filled = filled + wrap.space + width if has_room else width
    return joints
