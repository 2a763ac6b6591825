"""The file formats of corpora, known by the end of a file's name; what is compressed, by its first bytes, too."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Literal, NamedTuple

from cleantext.errors import UnknownNameError

Kind = Literal["text", "lines", "parquet"]
Compression = Literal["", "gzip", "zstd"]


class Format(NamedTuple):
    """How documents lie in a file."""

    kind: Kind  #: "text": the file is one document; "lines": one JSON object a line; "parquet": one row each
    compression: Compression = ""
    suffix: str = ".txt"


TEXT = Format("text")
LINES = Format("lines", "", ".jsonl")
#: The path that stands for standard input, of whatever format.
STANDARD_INPUT = Path("-")

_KINDS: tuple[tuple[str, Kind], ...] = ((".txt", "text"), (".jsonl", "lines"), (".ndjson", "lines"))
_PACKED: tuple[tuple[str, Compression], ...] = (("", ""), (".gz", "gzip"), (".zst", "zstd"))

#: What gzip, zstd (RFC 1952, RFC 8878) and parquet files begin with.
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
PARQUET = b"PAR1"
MAGIC: dict[bytes, Compression] = {GZIP: "gzip", ZSTD: "zstd"}

#: Ends of file names that say what is in the file.
SUFFIXES: dict[str, Format] = {
    suffix + packed: Format(kind, compression, suffix + packed)
    for suffix, kind in _KINDS
    for packed, compression in _PACKED
} | {".parquet": Format("parquet", "", ".parquet")}

#: What ``--from`` and ``--to`` take: the ends of the names, without the dot.
NAMES = tuple(suffix[1:] for suffix in SUFFIXES)

#: Ends of names that say it is data and no prose: as one text, its rows and quotation marks would be repaired.
DATA = tuple(kind + packed for kind in (".csv", ".tsv", ".json") for packed, _ in _PACKED)


def by_name(name: str) -> Format:
    """Return the format that ``--from`` or ``--to`` names.

    >>> by_name("jsonl.zst").compression
    'zstd'
    """
    if f".{name}" not in SUFFIXES:
        raise UnknownNameError("format", name, NAMES)
    return SUFFIXES[f".{name}"]


def by_path(path: PurePath) -> Format | None:
    """Return the format that the end of the file's name says, or None.

    >>> by_path(PurePath("a/b.JSONL.gz")).kind, by_path(PurePath("page.pdf"))
    ('lines', None)
    """
    parts = path.name.lower().rsplit(".", maxsplit=2)
    for count in (2, 1):
        found = SUFFIXES.get("." + ".".join(parts[-count:]))
        if found and len(parts) > count:
            return found
    return None


def packing(path: PurePath) -> Compression:
    """Return how a file is compressed whose format is known: as the end of its name says.

    >>> packing(PurePath("edits.jsonl.gz")), packing(PurePath("edits"))
    ('gzip', '')
    """
    return next((packed for suffix, packed in _PACKED if suffix and path.name.lower().endswith(suffix)), "")


def renamed(name: str, old: Format, new: Format) -> str:
    """Return the name with the end that the new format has.

    >>> renamed("a/page.txt", TEXT, by_name("jsonl.gz"))
    'a/page.jsonl.gz'
    """
    stem = name[: -len(old.suffix)] if name.lower().endswith(old.suffix) else name
    return stem + new.suffix
