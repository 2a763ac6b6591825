"""Repairs one line until nothing changes any more, and accounts for it: the loop of ``ftfy.fix_and_explain``.

Of ftfy's steps these are taken, in its order: entities, wrong decodings, surrogates, terminal escapes. (Its step for
C1 controls has nothing left to do behind the second: a line with a C1 control counts as mojibake, and the last resort
for mojibake is that very step.)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ftfy import fixes
from ftfy.chardata import HTML_ENTITIES, HTML_ENTITY_RE

from cleantext.edit import Edit, composed, narrowed
from cleantext.mojibake.transcode import transcoded_fully

ENTITY = HTML_ENTITY_RE

#: Escape sequences that colour text in a terminal, as ftfy removes them.
TERMINAL_ESCAPE = fixes.ANSI_RE

#: A pair of surrogates, or one alone. (The class comes first so that the search for it is a search for a class.)
SURROGATES = re.compile("[\ud800-\udfff](?:(?<=[\ud800-\udbff])[\udc00-\udfff])?")

#: An ampersand that was escaped over and over. Each round of ftfy's takes one ``amp;`` away.
NEST = re.compile("&amp;(?:amp;)+")

#: What may change when a line is decoded anew: mostly that is not ASCII; where a blank or a lost byte is taken to be
#: part of a character, also those that follow upon it.
RUNS = re.compile("[^\x00-\x7f]+"), re.compile("[^\x00-\x7f][^\x00-\x19\x1b-\x1f!->@-\x7f]*")


class Change(NamedTuple):
    """What a step made of a line, and how: edits in coordinates of the text that the line stands in."""

    line: str
    edits: list[Edit]


def settled(text: str, start: int, end: int, *, unescape: bool) -> tuple[Edit, ...]:
    """Return the edits that turn the line ``text[start:end]`` into what ftfy makes of it.

    >>> [edit[:5] for edit in settled("schÃ¶n &amp; gut", 0, 16, unescape=True)]
    [(3, 5, 'Ã¶', 'ö', 'mojibake: encode latin-1, decode utf-8'), (8, 12, 'amp;', '', 'HTML entity')]
    """
    steps = STEPS if unescape else STEPS[1:]
    edits: tuple[Edit, ...] = ()
    line = text[start:end]
    quiet = index = 0  # steps in a row that found nothing
    while quiet < len(steps):
        step, once = steps[index]
        change = step(line, start)
        if change and step is _unescaped and quiet == len(steps) - 1:
            change = _without_nests(line, start, change)
        if change:
            line = change.line
            edits = tuple(map(_trimmed, composed(text, edits, change.edits))) if edits else tuple(change.edits)
            quiet = int(once)
        else:
            quiet += 1
        index = (index + 1) % len(steps)
    return edits


def _edit(start: int, old: str, new: str, why: str) -> Edit:
    return Edit(start, start + len(old), old, new, why, 1.0, "encoding")


def _applied(line: str, at: int, edits: list[Edit]) -> str:
    """The line, which begins at ``at``, after the edits."""
    pieces: list[str] = []
    position = 0
    for start, end, _, new, _, _, _ in edits:
        pieces += line[position : start - at], new
        position = end - at
    pieces.append(line[position:])
    return "".join(pieces)


def _changed(line: str, at: int, edits: list[Edit]) -> Change | None:
    return Change(_applied(line, at, edits), edits) if edits else None


def _trimmed(edit: Edit) -> Edit:
    """Narrow an edit, but never to an insertion: two might meet at one place."""
    old, new = edit.old, edit.new
    if not old or (old[:1] != new[:1] and old[-1:] != new[-1:]):
        return edit
    narrow = narrowed(edit)
    return narrow if narrow.old else edit


def _unescaped(line: str, at: int) -> Change | None:
    if "&" not in line:
        return None
    found = []
    for entity in ENTITY.finditer(line):
        old = entity[0]
        new = HTML_ENTITIES.get(old) or fixes.unescape_html(old)
        if new != old:
            found.append(_trimmed(_edit(at + entity.start(), old, new, "HTML entity")))
    return _changed(line, at, found)


def _without_nests(line: str, at: int, change: Change) -> Change | None:
    """Take many rounds at once where the coming ones only shorten ``&amp;amp;amp;``, lest they take quadratic time.

    While two ``amp;`` remain in each nest, nothing that another step looks at changes; so as long as every entity is
    such a nest, a round is like the one before.
    """
    nests = [NEST.match(line, max(0, edit.start - at - 1)) for edit in change.edits]
    spare = min((len(nest[0]) // len("amp;") - 2 if nest else 0) for nest in nests)
    if spare < 1:
        return change
    return _changed(line, at, [_edit(edit.start, "amp;" * spare, "", edit.why) for edit in change.edits])


def _transcoded(line: str, at: int) -> Change | None:
    mended, plan = transcoded_fully(line)
    if not plan:
        return None
    why = f"mojibake: {plan}"
    # Where the rest is the same before and after, the runs belong to each other.
    for pattern in RUNS:
        found = []
        end = 0
        for old, new in zip(pattern.findall(line), pattern.findall(mended), strict=False):
            start = line.index(old, end)
            end = start + len(old)
            if old != new:
                edit = Edit(at + start, at + end, old, new, why, 1.0, "encoding")
                found.append(_trimmed(edit) if len(new) > 1 or new in old else edit)
        if _keeps_ascii(plan) or _applied(line, at, found) == mended:
            return Change(mended, found)
    return Change(mended, [_trimmed(_edit(at, line, mended, why))])


def _keeps_ascii(plan: str) -> bool:
    """Whether a plan only encodes and decodes as plain UTF-8: then no run can swallow what stands beside it."""
    return "transcode" not in plan and "apply" not in plan and "variants" not in plan


def _paired(line: str, at: int) -> Change | None:
    if line.isascii():
        return None
    found = []
    for surrogates in SURROGATES.finditer(line):
        old = surrogates[0]
        if len(old) == 1:
            new, why = "\ufffd", "half of a UTF-16 pair"
        else:
            new, why = old.encode("utf-16", "surrogatepass").decode("utf-16"), "two halves of a UTF-16 pair"
        found.append(_edit(at + surrogates.start(), old, new, why))
    return _changed(line, at, found)


def _uncoloured(line: str, at: int) -> Change | None:
    if "\x1b" not in line:
        return None
    escapes = TERMINAL_ESCAPE.finditer(line)
    return _changed(line, at, [_edit(at + escape.start(), escape[0], "", "terminal escape") for escape in escapes])


#: The steps in ftfy's order, and whether one finds nothing more right after it has found something.
STEPS: tuple[tuple[Callable[[str, int], Change | None], bool], ...] = (
    (_unescaped, False),
    (_transcoded, True),
    (_paired, True),
    (_uncoloured, False),
)
