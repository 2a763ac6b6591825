"""What could be wrong with the spaces of a passage: changes of runs of words, and gaps at punctuation and figures.

Proposals are generous; ``evidence`` measures them, and a model says how likely each is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleantext.lexical.boundary import cut_is_possible
from cleantext.lexical.decoder import decode
from cleantext.lexical.forms import atoms, plain
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Core, Passage

#: An apostrophe in front belongs to the word before in these; in "van ’t Hoff" and "the ’90s" it does not.
POSSESSIVES = ("'s", "’s")


class Change(NamedTuple):
    """Words of a run that are better read in another way."""

    cores: tuple[Core, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    before: str  #: the word before, as the reading has it
    behind: str


class Gap(NamedTuple):
    """A space that may be missing in front of part ``part`` of a token, or (-1) one too many in front of the token."""

    token: int
    part: int


def changes(passage: Passage) -> Iterator[Change]:
    """Yield what differs between the runs as they stand and as they read best, in independent pieces."""
    for run in passage.runs():
        texts = tuple(core.text for core in run.cores)
        # A word alone reads the same everywhere, which makes it worth remembering.
        around = ("", "") if len(texts) == 1 else (run.before, run.behind)
        ends = _decoded(passage.lexicon, texts, *around)
        if not ends:
            if len(texts) == 1:
                passage.screen.inert.add(texts[0])
            continue
        letters = "".join(texts)
        first = position = done = 0  # core, new piece, letters
        before = run.before
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
            cuts = [done, *ends[position:piece]]
            new = tuple(letters[start:end] for start, end in pairwise(cuts))
            if last - first > 1 or len(new) > 1:
                behind = plain(letters[stop_new : ends[piece]]) if piece < len(ends) else run.behind
                yield Change(run.cores[first:last], texts[first:last], new, before, behind)
            before = plain(new[-1])
            first, position, done = last, piece, stop_new


@lru_cache(maxsize=1 << 16)
def _decoded(lexicon: Lexicon, texts: tuple[str, ...], before: str, behind: str) -> tuple[int, ...]:
    """Where the pieces end, or nothing if the best reading is the text."""
    ends = decode(lexicon, texts, before, behind)
    return () if ends is None or ends == list(accumulate(map(len, texts))) else tuple(ends)


def gaps(passage: Passage) -> Iterator[Gap]:
    """Yield the places at punctuation and figures where a space may miss or be too many."""
    tokens, lexicon = passage.tokens, passage.lexicon
    for index in passage.suspects:
        token = tokens[index]
        if token.isalpha():
            continue
        parts = atoms(token)
        if index and (token[0] in ".,;:!?)]}»”%-–/" or token.lower().startswith(POSSESSIVES)):
            yield Gap(index, -1)
        if len(parts) > 1:
            for part in range(1, len(parts)):
                if cut_is_possible(parts, part, lexicon):
                    yield Gap(index, part)
        if index + 1 < len(tokens) and token[-1] in "([{«“'\"-–/" and index + 1 not in passage.suspects:
            yield Gap(index + 1, -1)
