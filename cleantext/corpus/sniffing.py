"""Tells what comes on standard input, which has no name, from its first bytes."""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO

import zstandard

from cleantext.corpus.formats import LINES, MAGIC, PARQUET, TEXT, Compression, Format
from cleantext.corpus.jsonline import BOM

#: Bytes that are looked at: more than the first key of any JSON object is long.
PEEK = 4096


def sniffed(stream: BinaryIO) -> Format:
    r"""Tell parquet and compression by their marks, and JSON lines by an object that opens with a key.

    Nothing is consumed. Prose that begins with a brace, a quoted word and a colon would be taken for JSON;
    ``--from txt`` says otherwise.

    >>> sniffed(io.BytesIO(b'{"id": 1, "text": "word"}\n')).kind
    'lines'
    >>> sniffed(io.BytesIO(b'"{" opens a set')).kind
    'text'
    """
    head = _head(stream)
    if head.startswith(PARQUET):
        return Format("parquet", "", ".parquet")
    marked: list[Compression] = [packed for mark, packed in MAGIC.items() if head.startswith(mark)]
    compression = marked[0] if marked else ""
    if compression:
        # The first block of a zstd frame may be longer than the head; what comes compressed is a corpus then.
        head = _decompressed(head, compression) or b'{"":'
    opening = head.removeprefix(BOM).replace(b" ", b"").lstrip()
    lines = opening.startswith(b'{"') and b'":' in opening
    return LINES._replace(compression=compression) if lines else TEXT._replace(compression=compression)


def _head(stream: BinaryIO) -> bytes:
    if isinstance(stream, io.BufferedReader):
        return stream.peek(PEEK)[:PEEK]
    place = stream.tell()
    head = stream.read(PEEK)
    stream.seek(place)
    return head


def _decompressed(head: bytes, compression: str) -> bytes:
    try:
        if compression == "gzip":
            return zlib.decompressobj(wbits=31).decompress(head, PEEK)
        return zstandard.ZstdDecompressor().decompressobj().decompress(head)
    except (zlib.error, zstandard.ZstdError):
        return b""
