"""Characters that were decoded with the wrong encoding, and escapes that were never resolved.

The answer is ftfy's, line by line, with these of its steps switched on::

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

ftfy's ``unescape_html="auto"`` stops resolving entities at the first line with an angle bracket; here the whole
document is asked once, so that a line is not treated by what happens to stand above it. Mojibake, C1 controls, surrogates
and terminal escapes remain on; ligatures, widths, line breaks and control characters are the business of ``characters``.
"""

from __future__ import annotations

from collections.abc import Iterator

import ftfy

from cleantext.document import Document
from cleantext.edit import Edit, narrowed

CONFIG = ftfy.TextFixerConfig(
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
)


def encoding(document: Document) -> Iterator[Edit]:
    """Yield the repairs of each line that ftfy would change."""
    text = document.text
    if text.isascii() and "&" not in text and "\x1b" not in text:
        return
    config = CONFIG._replace(unescape_html="<" not in text)
    position = 0
    for line in text.split("\n"):
        segment = text[position : position + len(line) + 1]  # with its line break: ftfy sees it, too
        fixed = ftfy.fix_text(segment, config)
        if fixed != segment:
            yield narrowed(Edit(position, position + len(segment), segment, fixed, "mojibake or an unresolved escape"))
        position += len(segment)
