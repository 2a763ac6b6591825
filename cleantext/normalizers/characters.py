"""Characters that show nothing, or show what a plain character would show.

Control characters, byte order marks and zero-width spaces go; line breaks of every kind become one; typographic spaces,
ligatures and wide forms become plain ones; controls that number the glyphs of a font become those; letters that a
manual strikes twice for a terminal show once; and all is brought into Unicode's composed form (NFC). Extraction from
PDF, copying from the web and old encodings leave them behind.

What stays: form feeds, which mark pages; joiners where a script or an emoji needs them; marks of direction where the
text has two; no-break spaces where typography asks for them; a soft hyphen before a line break, where it marks a
hyphenation, unless soft hyphens are the hyphens of the text, which become plain ones, as one at the end of a column
does; wide forms in East Asian text; letters such as æ, œ and ß; and, unless ``straighten`` asks for it, curly quotes
and dashes. The tables in ``cleantext/tables`` have the reason for each row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from cleantext.document import Document
from cleantext.edit import Edit, apply, composed, narrowed
from cleantext.tables.contexts import EAST_ASIAN, RIGHT_TO_LEFT, SOFT_HYPHEN
from cleantext.tables.replacements import LINE_BREAKS, PLAIN, expanded
from cleantext.tables.runs import Manner, is_overstruck, plain, remembered, runs
from cleantext.tables.soft_hyphens import are_hyphens
from cleantext.tables.tex_fonts import MAY_BE_GLYPHS, glyphs

#: Blanks may stand between a soft hyphen and the line break it belongs to, and behind one at the end of a column, whose
#: line goes on below, stand several.
BREAK_BEHIND_BLANKS = re.compile(f"[ \t]*[\n\f{''.join(expanded(LINE_BREAKS))}]")
COLUMN_BEHIND_BLANKS = re.compile(r" {2,}[^\s]")

#: Runs up to this length are remembered: almost all have one to three characters, and a long one seldom comes twice.
SHORT = 8


def characters(document: Document, *, straighten: bool = False) -> Sequence[Edit]:
    """Return the replacement of each run of such characters."""
    if document.is_plain:
        return ()
    found = glyphs(document.text) if MAY_BE_GLYPHS.search(_beside(document)) else []
    if not found:
        return _replaced(document, straighten=straighten)
    return composed(document.text, found, _replaced(Document(apply(document.text, found)), straighten=straighten))


def _beside(document: Document) -> str:
    """What a text has beside plain ASCII, in order: to search it for a run is faster."""
    return document.signs.translate(None, PLAIN).decode("utf-8", "surrogatepass")


def _replaced(document: Document, *, straighten: bool) -> Sequence[Edit]:
    """Return the replacement of each run, in a text whose glyphs have their characters."""
    text, beside = document.text, _beside(document)
    pattern = runs(straighten=straighten)
    if not pattern.search(beside):
        return ()
    manner = Manner(
        bool(regex.search(EAST_ASIAN, beside)),
        bool(re.search(RIGHT_TO_LEFT, beside)),
        straighten,
        SOFT_HYPHEN in beside and are_hyphens(text),
        is_overstruck(text),
    )
    edits = []
    for found in pattern.finditer(text):
        run = found[0]
        start, end = found.span()
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        own = manner
        if SOFT_HYPHEN in run and behind in {" ", "\t"}:
            if BREAK_BEHIND_BLANKS.match(text, end):
                behind = "\n"
            elif before.isalpha() and COLUMN_BEHIND_BLANKS.match(text, end):
                own = manner._replace(soft_hyphens=True)
        new, why = (remembered if len(run) <= SHORT else plain)(before, run, behind, own)
        if new == before + run:
            continue
        if new.startswith(before):  # which it almost always does: only a letter that takes an accent changes
            edit = Edit(start, end, run, new[len(before) :], why)
        else:
            edit = Edit(start - 1, end, before + run, new, why)
        edits.append(narrowed(edit) if len(edit.old) > 1 and edit.new else edit)
    return tuple(edits)
