"""What cannot be read is said and counted, wherever it is met, and stops nothing that can."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from shell import assert_refused, clean, files_below, lines, mended, noisy, rejects, run

MANIFEST = ".cleantext-manifest.jsonl"
LOOKING = (("check",), ("diff",), ("explain",), ("score",), ("lexicon", "learn"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A good page beside which each test puts something bad."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "good.txt").write_bytes(mended(1).encode())
    return source


def assert_said(tree: Path, name: str, reason: str) -> None:
    """The bad one is rejected, the good one done; commands that write nothing say so too."""
    out = tree.parent / "out"
    for _ in range(2):
        result = run("clean", "-p", "minimal", tree, "-o", out, "--resume")
        assert result.exit_code == 0, result.output
        assert files_below(out) == [MANIFEST, "good.txt", "rejects.jsonl"]
        [reject] = rejects(out / "rejects.jsonl")
        assert reject["file"] == name
        assert reason in reject["reason"]
    for command in LOOKING:
        result = run(*command, tree)
        assert result.exit_code == (2 if command == ("check",) else 0), result.output
        assert result.stderr.count("\n") == 1
        assert f"{tree / name}" in result.stderr
        assert reason in result.stderr


def test_a_link_to_nothing(tree: Path) -> None:
    (tree / "bad.jsonl").symlink_to("nowhere")
    assert_said(tree, "bad.jsonl", "a link to nothing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_a_pipe_that_nobody_named_is_not_waited_for(tree: Path) -> None:
    os.mkfifo(tree / "bad.txt")
    assert_said(tree, "bad.txt", "no regular file")
    assert run("check", tree / "*.txt").exit_code == 2


def test_a_socket(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)  # the names of sockets are short
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("bad.txt")
        assert_said(tree, "bad.txt", "no regular file")


def test_a_directory_that_may_not_be_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "bad").mkdir()
    scan = os.scandir

    def denied(path: Any = ".") -> Any:  # as for a user who may not; the tests may be run by one who may
        if os.fspath(path) == str(tree / "bad"):
            raise PermissionError(13, "Permission denied", str(tree / "bad"))
        return scan(path)

    monkeypatch.setattr(os, "scandir", denied)
    assert_said(tree, "bad", "the directory cannot be read: Permission denied")
    assert_refused(run("clean", tree / "bad"), "say where the outputs go")
    assert_refused(run("clean", tree / "bad", "-o", tree.parent / "none"), "bad: the directory cannot be read")
    assert not (tree.parent / "none").exists()


def test_a_file_that_may_not_be_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "bad.txt").write_bytes(b"secret")
    monkeypatch.setattr(os, "access", lambda path, mode: os.fspath(path) != str(tree / "bad.txt"))
    assert_said(tree, "bad.txt", "the file cannot be read: Permission denied")
    assert_refused(run("clean", tree / "bad.txt"), "bad.txt: the file cannot be read: Permission denied")


def test_a_link_to_a_directory_is_not_followed(tree: Path) -> None:
    (tree / "linked").symlink_to(tree.parent)
    clean(tree, "-o", tree.parent / "out")
    assert files_below(tree.parent / "out") == [MANIFEST, "good.txt"]


def test_one_bad_record_stops_no_command(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(1) + b"broken\n" + lines(2))
    for command, status in zip(LOOKING, (2, 0, 0, 0, 0), strict=True):
        result = run(*command, source)
        assert result.exit_code == status
        assert "in.jsonl, document 2: broken JSON" in result.stderr
    assert "in.jsonl, document 4" in run("explain", source).stdout
    for command in LOOKING:
        source.write_bytes(b"broken\n")
        result = run(*command, source)
        assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("name", ["data.csv", "data.tsv", "DATA.CSV", "data.csv.gz", "data.json", "data.json.zst"])
def test_data_is_not_read_as_prose(name: str, tmp_path: Path) -> None:
    page = tmp_path / name
    page.write_bytes(b"name,note\nPetrel,the word ,next\n")
    for command in ("clean", "check", "diff", "explain", "score"):
        assert_refused(run(command, page), name, "--from jsonl", "--from txt")
    if not name.endswith((".gz", ".zst")):
        assert clean(page, "--from", "txt") == page.read_bytes()
    (tmp_path / "page.txt").write_bytes(noisy(1).encode())
    clean(tmp_path, "-o", tmp_path / "out")  # in a directory, ends that are not known are left aside
    assert files_below(tmp_path / "out") == [MANIFEST, "page.txt"]


def test_parquet_is_not_read_from_standard_input() -> None:
    for arguments in ((), ("--from", "parquet")):
        assert_refused(run("clean", *arguments, data=b"PAR1 and so on"), "standard input", "give its path")
