"""Runs the command line in this process, as a shell would, and makes small corpora for it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import zstandard
from typer.testing import CliRunner, Result

from cleantext.cli import app


def run(*arguments: str | Path, data: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=data)


def assert_refused(result: Result, *said: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.stdout_bytes == b""
    assert result.stderr.startswith("cleantext: ")
    assert result.stderr.count("\n") == 1
    for part in said:
        assert part in result.stderr


def clean(*arguments: str | Path, data: bytes | None = None) -> bytes:
    """Standard output of a run that goes well, with a preset that loads no dictionary."""
    result = run("clean", "-p", "minimal", *arguments, data=data)
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def noisy(number: int) -> str:
    return f"The ﬁrst ferry, number {number}, left at nine â€“ as it always had."


def mended(number: int) -> str:
    return f"The first ferry, number {number}, left at nine – as it always had."


def lines(count: int, text: Any = noisy) -> bytes:
    records = ({"id": number, "text": text(number), "meta": {"page": number}} for number in range(count))
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def packed(content: bytes, suffix: str) -> bytes:
    if suffix.endswith("gz"):
        return gzip.compress(content)
    return zstandard.compress(content) if suffix.endswith("zst") else content


def unpacked(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(content)
    return (
        zstandard.ZstdDecompressor().stream_reader(content, read_across_frames=True).read()
        if path.suffix == ".zst"
        else content
    )


def rejects(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of rejects or of edits."""
    return [json.loads(line) for line in unpacked(path).splitlines()]


def files_below(directory: Path) -> list[str]:
    return sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file())


def corpus(directory: Path, files: int, documents: int = 4) -> Path:
    """A directory of so many files of JSON lines."""
    directory.mkdir()
    for number in range(files):
        (directory / f"{number:03}.jsonl").write_bytes(lines(documents))
    return directory


def stamps(directory: Path) -> dict[str, int]:
    """The inodes of outputs, which change when they are written anew."""
    return {path.name: path.stat().st_ino for path in directory.glob("[0-9]*.jsonl")}


def table(count: int) -> pa.Table:
    metadata = [{"page": number, "title": noisy(number)} for number in range(count)]
    return pa.table({"id": range(count), "text": [noisy(number) for number in range(count)], "meta": metadata})
