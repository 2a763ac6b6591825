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

ftfy, and so this normalizer alone, is not stable in one case: where an entity stands for a line break (``&#10;``), what
follows it is a line of its own only the next time, and may then be judged otherwise. A chain with more normalizers goes
on until nothing is found.

What is different is the speed: one or two searches tell whether the document can need anything; only the lines that
can are looked into.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.mojibake.repairs import repairs


def encoding(document: Document) -> Sequence[Edit]:
    """Return the repairs of each line, as narrow as the change and with ftfy's explanation."""
    return repairs(document.text)
