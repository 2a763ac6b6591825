"""Repairs one line until nothing changes any more, and accounts for it: the loop of ``ftfy.fix_and_explain``.

Of ftfy's steps these are taken, in its order: entities, wrong decodings, surrogates, terminal escapes. (Its step for
C1 controls has nothing left to do behind the second: a line with a C1 control counts as mojibake, and the last resort
for mojibake is that very step.)
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ftfy import fixes
from ftfy.chardata import HTML_ENTITIES, HTML_ENTITY_RE

from cleantext.edit import Edit, apply, composed, narrowed
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


def settled(line: str, *, unescape: bool) -> tuple[Edit, ...]:
    """Return the edits that turn a line into what ftfy makes of it.

    >>> [edit[:5] for edit in settled("schÃ¶n &amp; gut", unescape=True)]
    [(3, 5, 'Ã¶', 'ö', 'mojibake: encode latin-1, decode utf-8'), (8, 12, 'amp;', '', 'HTML entity')]
    """
    steps = STEPS if unescape else STEPS[1:]
    edits: tuple[Edit, ...] = ()
    now = line
    quiet = index = 0  # steps in a row that found nothing
    while quiet < len(steps):
        step, once = steps[index]
        found = step(now)
        if found and step is _unescaped and quiet == len(steps) - 1:
            found = _without_nests(now, found)
        if found:
            now = apply(now, found)
            edits = composed(line, edits, found) if edits else tuple(found)
            quiet = int(once)
        else:
            quiet += 1
        index = (index + 1) % len(steps)
    return tuple(map(_trimmed, edits))


def _trimmed(edit: Edit) -> Edit:
    """Narrow an edit that several steps made together, but never to an insertion: two might meet at one place."""
    if not edit.old or (edit.old[:1] != edit.new[:1] and edit.old[-1:] != edit.new[-1:]):
        return edit
    narrow = narrowed(edit)
    return narrow if narrow.old else edit


def _unescaped(line: str) -> list[Edit]:
    if "&" not in line:
        return []
    found = []
    for entity in ENTITY.finditer(line):
        old = entity[0]
        new = HTML_ENTITIES.get(old) or fixes.unescape_html(old)
        if new != old:
            edit = Edit(entity.start(), entity.end(), old, new, "HTML entity")
            found.append(narrowed(edit) if new[:1] == "&" or new[-1:] == ";" else edit)
    return found


def _without_nests(line: str, found: list[Edit]) -> list[Edit]:
    """Take many rounds at once where the coming ones only shorten ``&amp;amp;amp;``, lest they take quadratic time.

    While two ``amp;`` remain in each nest, nothing that another step looks at changes; so as long as every entity is
    such a nest, a round is like the one before.
    """
    nests = [NEST.match(line, max(0, edit.start - 1)) for edit in found]
    spare = min((len(nest[0]) // len("amp;") - 2 if nest else 0) for nest in nests) * len("amp;")
    if spare < len("amp;"):
        return found
    return [Edit(edit.start, edit.start + spare, line[edit.start : edit.start + spare], "", edit.why) for edit in found]


def _transcoded(line: str) -> list[Edit]:
    mended, plan = transcoded_fully(line)
    if not plan:
        return []
    why = f"mojibake: {plan}"
    # Where the rest is the same before and after, the runs belong to each other.
    for pattern in RUNS:
        found = []
        for run, new in zip(pattern.finditer(line), pattern.findall(mended), strict=False):
            old = run[0]
            if old != new:
                edit = Edit(run.start(), run.end(), old, new, why)
                found.append(narrowed(edit) if old[0] == new[0] or old[-1] == new[-1] else edit)
        if apply(line, found) == mended:
            return found
    return [narrowed(Edit(0, len(line), line, mended, why))]


def _paired(line: str) -> list[Edit]:
    found: list[Edit] = []
    if line.isascii():
        return found
    for surrogates in SURROGATES.finditer(line):
        old = surrogates[0]
        if len(old) == 1:
            new, why = "\ufffd", "half of a UTF-16 pair"
        else:
            new, why = old.encode("utf-16", "surrogatepass").decode("utf-16"), "two halves of a UTF-16 pair"
        found.append(Edit(surrogates.start(), surrogates.end(), old, new, why))
    return found


def _uncoloured(line: str) -> list[Edit]:
    if "\x1b" not in line:
        return []
    return [
        Edit(escape.start(), escape.end(), escape[0], "", "terminal escape")
        for escape in TERMINAL_ESCAPE.finditer(line)
    ]


#: The steps in ftfy's order, and whether one finds nothing more right after it has found something.
STEPS: tuple[tuple[Callable[[str], list[Edit]], bool], ...] = (
    (_unescaped, False),
    (_transcoded, True),
    (_paired, True),
    (_uncoloured, False),
)
