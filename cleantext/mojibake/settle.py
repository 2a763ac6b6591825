"""Repairs one line until nothing changes any more, and accounts for it: the loop of ``ftfy.fix_and_explain``.

Of ftfy's steps these are taken, in its order: entities, wrong decodings, surrogates, terminal escapes. (Its step for
C1 controls has nothing left to do behind the second: a line with a C1 control counts as mojibake, and the last resort
for mojibake is that very step.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftfy import fixes
from ftfy.chardata import HTML_ENTITY_RE

from cleantext.edit import Edit, apply, composed, narrowed
from cleantext.mojibake.transcode import transcoded_fully

ENTITY = HTML_ENTITY_RE

#: A pair of surrogates, or one alone.
SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")

#: Escape sequences that colour text in a terminal, as ftfy removes them.
TERMINAL_ESCAPE = fixes.ANSI_RE

BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


def settled(line: str, *, unescape: bool) -> tuple[Edit, ...]:
    """Return the edits that turn a line into what ftfy makes of it.

    >>> [edit[:5] for edit in settled("schÃ¶n &amp; gut", unescape=True)]
    [(3, 5, 'Ã¶', 'ö', 'mojibake: encode latin-1, decode utf-8'), (7, 12, '&amp;', '&', 'HTML entity')]
    """
    edits: tuple[Edit, ...] = ()
    now = line
    while True:
        before = now
        for step in (_unescaped, _transcoded, _paired, _uncoloured):
            if step is _unescaped and not unescape:
                continue
            if found := tuple(step(now)):
                now = apply(now, found)
                edits = composed(line, edits, found)
        if now == before:
            return edits


def _unescaped(line: str) -> Iterator[Edit]:
    if "&" not in line:
        return
    for entity in ENTITY.finditer(line):
        old = entity[0]
        new = fixes.unescape_html(old)
        if new != old:
            yield Edit(entity.start(), entity.end(), old, new, "HTML entity")


def _transcoded(line: str) -> Iterator[Edit]:
    mended, plan = transcoded_fully(line)
    if not plan:
        return
    why = f"mojibake: {plan}"
    if BEYOND_ASCII.split(line) != BEYOND_ASCII.split(mended):
        yield narrowed(Edit(0, len(line), line, mended, why))
        return
    # What is ASCII is the same before and after, so the runs between belong to each other.
    for before, after in zip(BEYOND_ASCII.finditer(line), BEYOND_ASCII.findall(mended), strict=True):
        if before[0] != after:
            yield narrowed(Edit(before.start(), before.end(), before[0], after, why))


def _paired(line: str) -> Iterator[Edit]:
    if line.isascii():
        return
    for found in SURROGATES.finditer(line):
        pair = found[0]
        why = "two halves of a UTF-16 pair" if len(pair) == 2 else "half of a UTF-16 pair"
        yield Edit(found.start(), found.end(), pair, fixes.fix_surrogates(pair), why)


def _uncoloured(line: str) -> Iterator[Edit]:
    if "\x1b" not in line:
        return
    for escape in TERMINAL_ESCAPE.finditer(line):
        yield Edit(escape.start(), escape.end(), escape[0], "", "terminal escape")
