"""No file of a run is written over another, whatever option or command would write it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from shell import assert_refused, clean, lines, mended, noisy, run

WRITERS = ("--edits", "--rejects", "--report")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.jsonl").write_bytes(lines(2))
    (tmp_path / "page.txt").write_bytes(noisy(1).encode())
    (tmp_path / "words.txt").write_bytes(b"Vrumpti\n")
    (tmp_path / "mine.toml").write_bytes(b'preset = "minimal"\nlexicon = "words.txt"\n')
    return tmp_path


def content(here: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in here.iterdir()}


@pytest.mark.parametrize("option", WRITERS)
@pytest.mark.parametrize("other", ["in.jsonl", "./in.jsonl", "out.jsonl", "words.txt", "mine.toml"])
def test_what_a_run_reads_or_writes_is_not_written_over(option: str, other: str, here: Path) -> None:
    before = content(here)
    result = run("clean", "in.jsonl", "-o", "out.jsonl", "--config", "mine.toml", option, other)
    assert_refused(result, f"{option} would overwrite", f"another {option}")
    assert content(here) == before


@pytest.mark.parametrize("first", WRITERS)
@pytest.mark.parametrize("second", WRITERS)
def test_two_options_for_one_file(first: str, second: str, here: Path) -> None:
    if first != second:
        before = content(here)
        assert_refused(
            run("clean", "in.jsonl", "-o", "out.jsonl", first, "xx", second, "xx"), "xx: ", "would overwrite"
        )
        assert content(here) == before


def test_a_link_to_the_input(here: Path) -> None:
    (here / "link.jsonl").symlink_to(here / "in.jsonl")
    for option in (*WRITERS, "-o"):
        assert_refused(run("clean", "in.jsonl", option, "link.jsonl"), "would overwrite the input")


@pytest.mark.parametrize("file", ["words.txt", "mine.toml"])
def test_the_output_is_no_setting(file: str, here: Path) -> None:
    before = content(here)
    for command in (("clean", "page.txt"), ("score", "page.txt", "--to", "jsonl"), ("lexicon", "learn", "page.txt")):
        assert_refused(
            run(*command, "-o", file, "--config", "mine.toml"), "--output would overwrite", "another --output"
        )
    assert content(here) == before


def test_a_lexicon_is_not_written_over_what_it_is_learnt_from(here: Path) -> None:
    assert_refused(run("lexicon", "learn", "in.jsonl", "-o", "in.jsonl"), "would overwrite the input")
    assert (here / "in.jsonl").read_bytes() == lines(2)


def test_revert_writes_over_neither_output_nor_edits(here: Path) -> None:
    clean("in.jsonl", "-o", "out.jsonl", "--edits", "edits.jsonl")
    before = content(here)
    for path in ("out.jsonl", "edits.jsonl", "mine.toml"):
        result = run("revert", "out.jsonl", "--edits", "edits.jsonl", "-o", path, "--config", "mine.toml")
        assert_refused(result, f"{path}: --output would overwrite")
    assert content(here) == before


@pytest.mark.parametrize("option", ["--edits", "--rejects"])
def test_a_file_of_somebody_else(option: str, here: Path) -> None:
    for name in ("mine.txt", "mine.gz"):
        (here / name).write_bytes(b"my own notes\n")
        assert_refused(run("clean", "in.jsonl", "-o", "out.jsonl", option, name), "no earlier run wrote it")
        assert (here / name).read_bytes() == b"my own notes\n"
    assert not (here / "out.jsonl").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="has no /dev/null")
def test_a_device_may_be_named_twice(here: Path) -> None:
    clean("in.jsonl", "-o", "out.jsonl", "--edits", "/dev/null", "--rejects", "/dev/null", "--report", "/dev/null")
    assert (here / "out.jsonl").read_bytes() == lines(2, mended)
    assert Path("/dev/null").is_char_device()


def test_places_that_are_not_there_are_said_before_any_work(here: Path) -> None:
    before = content(here)
    for option in (*WRITERS, "-o"):
        output = () if option == "-o" else ("-o", "out.jsonl")
        assert_refused(run("clean", "in.jsonl", *output, option, "nowhere/x.jsonl"), "nowhere/x.jsonl: No such file")
    assert_refused(run("lexicon", "learn", "in.jsonl", "-o", "nowhere/x"), "nowhere/x: No such file")
    assert content(here) == before


def test_records_may_lie_in_an_output_directory_that_is_yet_to_be_made(here: Path) -> None:
    records: dict[str, str | Path] = {
        "--edits": here / "new/edits.gz",
        "--rejects": "new/bad.jsonl",
        "--report": "new/all.json",
    }
    clean("in.jsonl", "-o", "new/", *(one for option in records.items() for one in option))
    assert {path.name for path in (here / "new").iterdir()} >= {"in.jsonl", "edits.gz", "all.json"}
