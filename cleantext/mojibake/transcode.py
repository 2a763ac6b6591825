"""Undoes a wrong decoding of one line, in the steps and with the answer of ``ftfy.fix_encoding``.

ftfy asks of a line that looks like mojibake: which single-byte encoding can it be written in, so that the bytes read
as UTF-8? The steps, their order and the tables are ftfy's; what is different is how a line is judged (``screen.is_bad``
asks only near suspicious characters) and how an encoding is tried (by encoding, not by a pattern of its characters).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ftfy import bad_codecs, fixes
from ftfy.chardata import ALTERED_UTF8_RE, C1_CONTROL_RE, CHARMAP_ENCODINGS, UTF8_DETECTOR_RE

from cleantext.mojibake.screen import is_bad

#: What every alternative of ftfy's ALTERED_UTF8_RE has in it: a blank where a sequence of UTF-8 is not complete. It
#: begins with a class, which makes it a fast search.
CUT_SHORT = re.compile(b"[\xc2\xc3\xc5\xce\xd0\xd9\xe0-\xe3\xf0](?:[\x80-\xbf]?|(?<=\xf0)[\x80-\xbf]{2}) ")

bad_codecs.ok()  # importing it is what registers "sloppy-windows-1252" and "utf-8-variants" as encodings


class Transcoded(NamedTuple):
    """A line after one step, and how it was reached, in the words of ftfy's explanations."""

    line: str
    plan: str


def transcoded(line: str) -> Transcoded | None:
    """Take one step out of a wrong decoding; None where ftfy would leave the line alone.

    >>> transcoded("schÃ¶n")
    Transcoded(line='schön', plan='encode latin-1, decode utf-8')
    """
    if not is_bad(line):
        return None
    possible = []
    for encoding in CHARMAP_ENCODINGS:
        try:
            written = line.encode(encoding)
        except UnicodeEncodeError:
            continue
        possible.append(encoding)
        if (step := _read_as_utf8(written, encoding)) is not None:
            return step
    if UTF8_DETECTOR_RE.search(line) and (mended := _decoded_in_part(line)) != line:
        return Transcoded(mended, "apply decode_inconsistent_utf8")
    if "latin-1" in possible:
        try:
            mended = line.encode("latin-1").decode("windows-1252")
        except UnicodeDecodeError:
            mended = line  # it has a C1 control that Windows-1252 leaves unassigned
        if mended != line:
            return Transcoded(mended, "encode latin-1, decode windows-1252")
    if C1_CONTROL_RE.search(line) and (mended := fixes.fix_c1_controls(line)) != line:
        return Transcoded(mended, "transcode fix_c1_controls")
    return None


def _read_as_utf8(written: bytes, encoding: str) -> Transcoded | None:
    """Read the bytes as UTF-8, with its blanks and lost bytes restored where that is plausible."""
    if not (b"\x1a" in written or b"\xed" in written or b"\xc0" in written):
        try:  # what is UTF-8 as it stands has nothing to restore
            return Transcoded(written.decode(), f"encode {encoding}, decode utf-8")
        except UnicodeDecodeError:
            pass
    plan = [f"encode {encoding}"]
    # In Mac Roman the restored sequences would be an en dash and a blank, which is common as it stands.
    if encoding != "macroman" and CUT_SHORT.search(written) and ALTERED_UTF8_RE.search(written):
        restored = fixes.restore_byte_a0(written)
        if restored != written:
            written = restored
            plan.append("transcode restore_byte_a0")
    if (b"\x1a" in written or b"?" in written) and encoding.startswith("sloppy"):  # ftfy's signs of a lost byte
        replaced = fixes.replace_lossy_sequences(written)
        if replaced != written:
            written = replaced
            plan.append("transcode replace_lossy_sequences")
    # Bytes ED and C0 begin what only variants of UTF-8 have: surrogates, and a NUL of two bytes.
    decoding = "utf-8-variants" if b"\xed" in written or b"\xc0" in written else "utf-8"
    try:
        return Transcoded(written.decode(decoding), ", ".join([*plan, f"decode {decoding}"]))
    except UnicodeDecodeError:
        return None


def _decoded_in_part(line: str) -> str:
    """Decode each run that looks like UTF-8 by itself, where the line as a whole has no consistent reading."""

    def decoded(run: re.Match[str]) -> str:
        found = run[0]
        return transcoded_fully(found)[0] if len(found) < len(line) else found

    return UTF8_DETECTOR_RE.sub(decoded, line)


def transcoded_fully(line: str) -> tuple[str, str]:
    """Take steps until there is none left: the line, and the steps (empty where there were none).

    >>> transcoded_fully("schÃƒÂ¶n")
    ('schön', 'encode sloppy-windows-1252, decode utf-8, encode latin-1, decode utf-8')
    """
    plans = []
    while (step := transcoded(line)) is not None and step.line != line:
        line = step.line
        plans.append(step.plan)
    return line, ", ".join(plans)
