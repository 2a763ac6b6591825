"""A disk that fills up: one error, nothing half-written, and what was there before is still there."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path
from typing import BinaryIO

import pytest
from shell import corpus, files_below, lines, mended, run

from cleantext.corpus.whole import Whole


class FullDisk:
    """A file on a disk with room for some bytes."""

    def __init__(self, file: BinaryIO, room: int) -> None:
        self.file, self.room = file, room

    def write(self, data: bytes) -> int:
        self.room -= len(data)
        if self.room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self.file.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self.file, name)


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_a_full_disk(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Tight(Whole):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            self.file = FullDisk(self.file, 1000)  # type: ignore[assignment]

    source, out = tmp_path / "in.jsonl", tmp_path / f"out.{suffix}"
    source.write_bytes(lines(5000))
    out.write_bytes(b"before")
    monkeypatch.setattr("cleantext.corpus.sinks.Whole", Tight)
    result = run("clean", "-p", "minimal", source, "-o", out)
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert out.read_bytes() == b"before"
    assert files_below(tmp_path) == ["in.jsonl", out.name]


def test_a_full_disk_for_real(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("mounting a small tmpfs is not allowed here")
    try:
        source = corpus(tmp_path / "in", 3, documents=1000)
        result = run("clean", "-p", "minimal", source, "-o", disk / "out", "--edits", disk / "edits.jsonl")
        assert result.exit_code == 2
        assert result.stderr.startswith(f"cleantext: {disk}/")
        assert result.stderr.endswith(": No space left on device\n")
        assert result.stderr.count("\n") == 1
        left = files_below(disk)
        assert not [name for name in left if name.endswith(".part")]
        for name in left:
            if name.endswith("0.jsonl"):
                assert (disk / name).read_bytes() == lines(1000, mended)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_the_ledger_is_cut_back_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(2) + b"broken\n")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = run("clean", "-p", "minimal", source, "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 2
    assert "rejects.jsonl: No space left" in result.stderr
    assert files_below(tmp_path) == ["in.jsonl"]
