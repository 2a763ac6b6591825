"""Bytes of a text file to text, and back; what is no text at all is refused."""

from __future__ import annotations

from typing import Any

from cleantext.corpus.formats import GZIP, PARQUET, ZSTD
from cleantext.decoding import BYTE_ORDER_MARKS, CONTROLS, MIXED, VARIANTS, decode, irregular, unmarked

#: Share of control characters from which bytes are no text. Text has next to none, and of random (so of compressed)
#: bytes one in eleven is one; programs and images lie above that.
BINARY = 0.03
#: The same for bytes that are valid UTF-8, which no binary file of some length is by accident, unless it is of small
#: numbers, with every other byte a NUL.
BINARY_UTF8 = 0.3
#: Control characters that even a text of one line may have.
STRAY = 3
#: What users take for text files, by their first bytes.
MARKS = {
    b"%PDF-": "a PDF; extract its text first, with pdftotext for instance",
    b"PK\x03\x04": "a zip archive or an office document; extract its text first",
    GZIP: "compressed; its name should end in .txt.gz or .jsonl.gz, or pass --from",
    ZSTD: "compressed; its name should end in .txt.zst or .jsonl.zst, or pass --from",
    PARQUET: "a parquet file; its name should end in .parquet, or pass --from parquet",
}


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding, see ``cleantext.decode``.

    >>> decoded("a café".encode("utf-16"))
    ('a café', 'utf-16')

    Raises:
        ValueError: if the bytes are no text.
    """
    for mark, what in MARKS.items():
        if data.startswith(mark):
            raise ValueError(f"this is no text but {what}")
    if _is_binary(data):
        raise ValueError("this is a binary file, no text: too many of its bytes are control codes")
    return decode(data)


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls <= STRAY + BINARY * len(data) or data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return False
    if unmarked(data):
        return False
    return controls > STRAY + BINARY_UTF8 * len(data) or not _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def encoded(text: str) -> bytes:
    """Return the text as UTF-8; a lone surrogate that no normalizer repaired is written as it came."""
    return text.encode("utf-8", "surrogatepass")


def decoding(text: str, encoding: str, data: bytes) -> dict[str, object]:
    r"""Return what an edits file says of how bytes were decoded, so that it can be undone; nothing of plain UTF-8.

    Where the text in its encoding is not the bytes, the spans that had other bytes are listed with these, in
    hexadecimal: over UTF-8 if that is the rule, and else the whole.

    >>> decoding("naïve café", "utf-8+windows-1252", "naïve ".encode() + b"caf\xe9")
    {'encoding': 'utf-8+windows-1252', 'bytes': [[9, 10, 'e9']]}
    """
    if encoded(text) == data:
        return {}
    if encoding in (MIXED, VARIANTS):
        spans = list(irregular(data, encoding))
    elif text.encode(encoding, "replace") == data:
        return {"encoding": encoding}
    else:
        spans = [(0, len(text), data)]
    return {"encoding": encoding, "bytes": [[start, end, piece.hex()] for start, end, piece in spans]}


def undecoded(text: str, made: dict[str, Any]) -> bytes:
    """Return the bytes that ``decoding`` told about, of the text that they were decoded to."""
    if "bytes" not in made:
        import ftfy.bad_codecs  # noqa: F401, PLC0415  (it registers "sloppy-windows-1252")

        return text.encode(made["encoding"])
    pieces: list[bytes] = []
    position = 0
    for start, end, piece in made["bytes"]:
        pieces += encoded(text[position:start]), bytes.fromhex(piece)
        position = end
    return b"".join(pieces) + encoded(text[position:])
