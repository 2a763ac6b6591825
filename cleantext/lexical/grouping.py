"""From the candidates that won to edits: one for all that touch the same tokens, so that a reader sees whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleantext.edit import Edit
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.scorer import confidence


def grouped(text: str, candidates: Iterable[Candidate]) -> Iterator[Edit]:
    """One edit for the candidates that touch the same tokens, so that a reader sees whole words."""
    group: list[Candidate] = []
    begin = reach = 0
    for candidate in candidates:
        start, end = touched(text, candidate)
        if group and start >= reach:
            yield _edit(text, group, begin, reach)
            group = []
        if not group:
            begin = start
        group.append(candidate)
        reach = end
    if group:
        yield _edit(text, group, begin, reach)


def touched(text: str, candidate: Candidate) -> tuple[int, int]:
    """The span of the tokens that a candidate touches; the space in front of an intruder touches none."""
    start, end = candidate.start, candidate.end
    moves_space = not text[start:end].strip()
    if moves_space or not text[start].isspace():
        while start and not text[start - 1].isspace():
            start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _edit(text: str, group: list[Candidate], start: int, end: int) -> Edit:
    least = min(group, key=lambda candidate: candidate.score)
    if len(group) == 1 and text[least.start : least.end].strip():
        start, end = least.start, least.end
    pieces: list[str] = []
    position = start
    for candidate in group:
        pieces += text[position : candidate.start], candidate.new
        position = candidate.end
    new = "".join((*pieces, text[position:end]))
    why = "; ".join(dict.fromkeys(candidate.why for candidate in group))
    who = "+".join(dict.fromkeys(f"words.{candidate.hypothesis}" for candidate in group))
    return Edit(start, end, text[start:end], new, why, confidence(least.score), who)
