"""Characters that were decoded with the wrong encoding, and escapes that were never resolved.

The answer is ftfy's, with these of its steps switched on::

    ftfy.fix_text(
        text,
        unescape_html="<" not in text,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )

that is entities, mojibake, C1 controls, surrogates and terminal escapes; ligatures, widths, line breaks and control
characters are the business of ``characters``. In a document with an angle bracket entities stay, since it may be HTML.
(By default ftfy leaves them from the first line with a bracket on. Here the document is asked once, so that what
becomes of a line does not hang on what happens to stand above it.)

What is different is the speed: one or two searches tell whether the document can need anything; only the lines that
can are looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.mojibake.screen import SUSPECT
from cleantext.mojibake.settle import ENTITY, TERMINAL_ESCAPE, settled

#: ftfy cuts lines that are longer than this many characters (its ``max_decode_length``), which bounds what one wrong
#: guess can spoil; where it cuts, a line begins.
LONGEST = 1_000_000


def encoding(document: Document) -> Iterator[Edit]:
    """Yield the repairs of each line, as narrow as the change and with ftfy's explanation."""
    text = document.text
    unescape = "&" in text and "<" not in text
    signs: list[re.Pattern[str]] = []
    if unescape:
        signs.append(ENTITY)
    if not text.isascii():
        signs.append(SUSPECT)
    if "\x1b" in text:
        signs.append(TERMINAL_ESCAPE)
    if not signs:
        return
    for start, end in sorted({span for sign in signs for span in _lines_with(sign, text)}):
        for edit in settled(text[start:end], unescape=unescape):
            yield Edit(start + edit.start, start + edit.end, edit.old, edit.new, edit.why)


def _lines_with(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines, each with its line break, that have the sign in them."""
    found = sign.search(text)
    while found:
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start()) + 1 or len(text)
        start += (found.start() - start) // LONGEST * LONGEST
        end = min(end, start + LONGEST)
        yield start, end
        found = sign.search(text, end)
