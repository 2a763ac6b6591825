"""What could be wrong with the spaces of a passage: changes of runs of words, and gaps at punctuation and figures.

Proposals are generous; ``evidence`` measures them, and a model says how likely each is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from string import ascii_lowercase
from typing import NamedTuple

from cleantext.lexical.boundary import POSSESSIVES, gaps_of, is_quote
from cleantext.lexical.change import Change
from cleantext.lexical.decoder import reread
from cleantext.lexical.forms import plain
from cleantext.lexical.letterspaced import is_of_letters, together
from cleantext.lexical.passage import Passage
from cleantext.lexical.runs import Run, around, cores_of, runs

#: Words that two others make: "in to" with no space in it is "into", whatever stands around it.
_WHOLE = frozenset({"into", "onto", "cannot"})


class Gap(NamedTuple):
    """A space that may be missing in front of part ``part`` of a token, or (-1) one too many in front of the token."""

    token: int
    part: int


def changes(passage: Passage) -> Iterator[Change]:
    """Yield what differs between the runs as they stand and as they read best, in independent pieces."""
    tokens = passage.tokens
    for run in runs(passage):
        texts = tuple([text for text, _, _ in run])
        if len(texts) == 1:
            # A word alone reads the same everywhere, which makes it worth remembering.
            if passage.screen.is_suspicious_word(texts[0]):
                ends = reread(passage.lexicon, texts, "", "")
                if ends:
                    yield from _changes(run, texts, _whole(texts, ends), *around(passage, run))
        elif not passage.screen.odd.isdisjoint([tokens[index] for _, index, _ in run]):
            before, behind = around(passage, run)
            ends = reread(passage.lexicon, texts, before, behind)
            if ends:
                found = [
                    change
                    for change in _changes(run, texts, _whole(texts, ends), before, behind)
                    if not (_is_of_a_row(change) or _is_label(change, tokens))
                ]
                yield from together(passage, cores_of(run), found) if any(map(is_of_letters, found)) else found


def _is_of_a_row(change: Change) -> bool:
    """Whether letters that make a word are labels in a row: all of "marked A B C D", or some."""
    word = plain(change.new[0])
    return max(map(len, change.old)) == 1 and any(
        len(row) > 2 and row in ascii_lowercase for row in (word, change.before + word, word + change.behind)
    )


def _is_label(change: Change, tokens: Sequence[str]) -> bool:
    """Whether the last of the words is the letter of a number: "on e1", a square of chess."""
    core = change.cores[-1]
    return len(core.text) == 1 and tokens[core.token][core.offset + 1 : core.offset + 2].isdecimal()


def _whole(texts: tuple[str, ...], ends: tuple[int, ...]) -> tuple[int, ...]:
    """The ends of the pieces, without those inside "into" and the like, where the text has no space."""
    letters, spaces = plain("".join(texts)), set(accumulate(map(len, texts)))
    begins = (0, *ends)
    return tuple(
        [
            end
            for place, end in enumerate(ends)
            if end in spaces or letters[begins[place] : begins[place + 2]] not in _WHOLE
        ]
    )


def _changes(run: Run, texts: tuple[str, ...], ends: tuple[int, ...], before: str, behind: str) -> Iterator[Change]:
    """Yield the pieces in which a run differs from the reading whose pieces end where ``ends`` says."""
    letters = "".join(texts)
    first = position = done = 0  # core, new piece, letters
    while first < len(texts):
        last, piece = first + 1, position + 1
        stop_old, stop_new = done + len(texts[first]), ends[position]
        while stop_old != stop_new:
            if stop_old < stop_new:
                stop_old += len(texts[last])
                last += 1
            else:
                stop_new = ends[piece]
                piece += 1
        if last - first > 1 or piece - position > 1:
            new = tuple([letters[start:end] for start, end in pairwise((done, *ends[position:piece]))])
            following = plain(letters[stop_new : ends[piece]]) if piece < len(ends) else behind
            yield Change(cores_of(run[first:last]), texts[first:last], new, before, following)
        before = plain(letters[ends[piece - 2] if piece > 1 else 0 : stop_new])
        first, position, done = last, piece, stop_new


def gaps(passage: Passage) -> Iterator[Gap]:
    """Yield the places at punctuation and figures where a space may miss or be too many."""
    tokens, lexicon, suspects = passage.tokens, passage.lexicon, frozenset(passage.suspects)
    marks = []
    for index in passage.in_question:
        token = tokens[index]
        if token.isalpha():
            continue
        if is_quote(token):
            marks.append(index)
            continue
        closes, parts, opens = gaps_of(lexicon)[token]
        if closes and index and not _stands_apart(passage, index):
            yield Gap(index, -1)
        for part in parts:
            yield Gap(index, part)
        if opens and index + 1 < len(tokens) and index + 1 not in suspects:
            yield Gap(index + 1, -1)
    if marks:
        yield from _inside_quotes(passage, marks)


#: The signs before or behind which French sets a space that no line ends at.
_SET_APART = ";:!?«»"
_NO_BREAK = "\u00a0\u202f"


def _stands_apart(passage: Passage, index: int) -> bool:
    """Whether the space before a token belongs there, though it looks as if it were too many."""
    tokens = passage.tokens
    token, before = tokens[index], tokens[index - 1]
    if token[0] in _SET_APART and passage.line[passage.starts[index] - 1] in _NO_BREAK:
        return True
    if token.lower().startswith(POSSESSIVES) and not before[-1].isalnum():
        return True  # "Dutch: ’s avonds"
    return _is_leader(tokens, index) or _is_partner(tokens, index)


def _is_leader(tokens: Sequence[str], index: int) -> bool:
    """Whether a full stop stands beside another: dots that lead to the number of a page, or for what is left out."""
    return not tokens[index].strip(".") and any(not beside.strip(".") for beside in tokens[index - 1 : index + 2 : 2])


#: The sign that a closing one is the partner of; loose parentheses are damage all the same.
_OPENING = {"]": "[", "}": "{"}
#: It stands so many tokens before, at most: what is looked through for each closing one.
_ENCLOSED = 40


def _is_partner(tokens: Sequence[str], index: int) -> bool:
    """Whether a bracket is as loose as the one that it closes: "[ --help ]"."""
    opening = _OPENING.get(tokens[index][0])
    return opening is not None and opening in tokens[max(0, index - _ENCLOSED) : index]


def _inside_quotes(passage: Passage, marks: Iterable[int]) -> Iterator[Gap]:
    """The space between a lone quotation mark and what it encloses, where every mark of the line has its partner."""
    line, last = passage.line, len(passage.tokens) - 1
    if line.count('"') % 2:
        return
    before = read = 0
    for index in marks:
        start = passage.starts[index]
        before += line.count('"', read, start)
        read = start
        place = index if before % 2 else index + 1
        if 0 < place <= last:
            yield Gap(place, -1)
