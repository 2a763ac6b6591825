"""Characters that never stand for themselves in running text, what replaces them, and why.

A row is one character or range. Classes whose answer depends on what stands around are in ``contexts.py``.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """The characters from ``first`` to ``last``, what replaces each, and the reason."""

    first: str
    last: str
    new: str
    reason: str


LINE_BREAKS = (
    Row("\r", "\r", "\n", "the break of old Macintosh files; before a line feed, half of a Windows break"),
    Row("\x0b", "\x0b", "\n", "vertical tab: how word processors and slides write a break inside a paragraph"),
    Row("\x85", "\x85", "\n", "next line, from mainframes (ellipses that look like it are mojibake, repaired before)"),
    Row("\u2028", "\u2029", "\n", "Unicode's own line and paragraph separators, which few programs know"),
)

CONTROLS = (
    Row("\x00", "\x08", "", "nothing to show; NUL ends a string in many programs"),
    Row("\x0e", "\x1f", "", "device controls and separators; PDF extraction writes them for glyphs without a name"),
    Row("\x7f", "\x7f", "", "delete"),
    Row("\u206a", "\u206f", "", "deprecated controls of Arabic shaping and digit shapes"),
    Row("\ufff9", "\ufffb", "", "marks around annotations, which are lost outside the program that wrote them"),
    Row("\ufffc", "\ufffc", "", "the place of an object, such as a picture, that is not there any more"),
)

INVISIBLE = (
    Row("\ufeff", "\ufeff", "", "byte order mark: it belongs before a file, and is not part of its text"),
    Row("\u2060", "\u2060", "", "word joiner: forbids a line break where plain text has no say in it"),
)

SPACES = (
    Row("\u2000", "\u200a", " ", "spaces of a printed width: quads, thin, hair, figure-wide"),
    Row("\u205f", "\u205f", " ", "the space of mathematical setting"),
)

LIGATURES = (
    Row("ﬀ", "ﬀ", "ff", "typography of the page, not of the word"),
    Row("ﬁ", "ﬁ", "fi", "the same"),
    Row("ﬂ", "ﬂ", "fl", "the same"),
    Row("ﬃ", "ﬃ", "ffi", "the same"),
    Row("ﬄ", "ﬄ", "ffl", "the same"),
    Row("ﬅ", "ﬅ", "ſt", "the same; the long s is a letter of old texts and stays"),
    Row("ﬆ", "ﬆ", "st", "the same"),
    Row("Ĳ", "Ĳ", "IJ", "Dutch, written as two letters everywhere today"),
    Row("ĳ", "ĳ", "ij", "the same"),
    Row("ŉ", "ŉ", "ʼn", "Afrikaans; deprecated by Unicode"),
    Row("Ǆ", "Ǆ", "DŽ", "Croatian, encoded only to pair with one Cyrillic letter"),
    Row("ǅ", "ǅ", "Dž", "the same"),
    Row("ǆ", "ǆ", "dž", "the same"),
    Row("Ǉ", "Ǉ", "LJ", "the same"),
    Row("ǈ", "ǈ", "Lj", "the same"),
    Row("ǉ", "ǉ", "lj", "the same"),
    Row("Ǌ", "Ǌ", "NJ", "the same"),
    Row("ǋ", "ǋ", "Nj", "the same"),
    Row("ǌ", "ǌ", "nj", "the same"),
    Row("Ǳ", "Ǳ", "DZ", "the same"),
    Row("ǲ", "ǲ", "Dz", "the same"),
    Row("ǳ", "ǳ", "dz", "the same"),
)

#: Only on request (``straighten=True``): curly quotes and long dashes are right, but some programs want plain ones.
STRAIGHT = (
    Row("‘", "‛", "'", "single quotes, and the apostrophe"),
    Row("ʼ", "ʼ", "'", "the apostrophe as a letter"),
    Row("“", "‟", '"', "double quotes"),
    Row("‐", "–", "-", "hyphens of a fixed kind, the figure dash and the en dash"),
    Row("—", "―", "--", "the em dash and the bar, as typewriters write them: one hyphen would join two words"),
    Row("−", "−", "-", "the minus sign"),
)

#: What a user reads of a class in ``Edit.why``.
CLASSES: dict[str, tuple[Row, ...]] = {
    "line break": LINE_BREAKS,
    "control character": CONTROLS,
    "invisible character": INVISIBLE,
    "typographic space": SPACES,
    "ligature": LIGATURES,
}
STRAIGHTENED = {"straightened": STRAIGHT}


def expanded(rows: tuple[Row, ...]) -> dict[str, str]:
    """Return what each character of the rows is replaced by."""
    return {chr(code): row.new for row in rows for code in range(ord(row.first), ord(row.last) + 1)}


#: ASCII that is never touched.
PLAIN = bytes(code for code in range(128) if chr(code) not in expanded(CONTROLS + LINE_BREAKS))
