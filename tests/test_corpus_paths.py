"""Which inputs are found, and where their outputs go."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from threading import Thread

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shell import assert_refused, clean, files_below, lines, mended, noisy, run

from cleantext.corpus.destinations import destination
from cleantext.corpus.formats import by_name
from cleantext.corpus.sources import found

MANIFEST = ".cleantext-manifest.jsonl"


def page(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(noisy(1), encoding="utf-8")
    return path


def test_a_directory_is_mirrored(tmp_path: Path) -> None:
    for name in ("a.txt", "deep/er/b.txt", "deep/c.jsonl", "deep/notes.pdf", ".hidden/d.txt", "deep/.e.txt"):
        page(tmp_path / "in" / name)
    (tmp_path / "in" / "deep" / "c.jsonl").write_bytes(lines(2))
    clean(tmp_path / "in", "-o", tmp_path / "out" / "new")
    assert files_below(tmp_path / "out" / "new") == [MANIFEST, "a.txt", "deep/c.jsonl", "deep/er/b.txt"]
    assert (tmp_path / "out/new/deep/er/b.txt").read_text(encoding="utf-8") == mended(1)


def test_equal_names_in_two_directories(tmp_path: Path) -> None:
    for place in ("one", "two"):
        page(tmp_path / place / "same.txt").write_text(f"{place} ﬁne", encoding="utf-8")
    for paths in ([tmp_path / "one", tmp_path / "two"], [tmp_path / "one/same.txt", tmp_path / "two/same.txt"]):
        out = tmp_path / f"out{len(str(paths[0]))}"
        clean(*paths, "-o", out)
        assert files_below(out) == [MANIFEST, "one/same.txt", "two/same.txt"]
        assert (out / "two/same.txt").read_text(encoding="utf-8") == "two fine"


def test_an_input_that_is_named_twice_is_written_once(tmp_path: Path) -> None:
    a = page(tmp_path / "in/a.txt")
    (tmp_path / "in/link.txt").symlink_to(a)
    sources = found([tmp_path / "in", a, tmp_path / "in/../in/a.txt", tmp_path / "in" / "*.txt"])
    assert [source.name for source in sources] == ["a.txt"]


def test_globs(tmp_path: Path) -> None:
    for name in ("x/a.txt", "x/b.txt", "y/c.txt"):
        page(tmp_path / name)
    assert [source.name for source in found([tmp_path / "x" / "*.txt"])] == ["a.txt", "b.txt"]
    assert [source.name for source in found([tmp_path / "**" / "c.txt", tmp_path / "x/a.txt"])] == [
        "y/c.txt",
        "x/a.txt",
    ]
    with pytest.raises(FileNotFoundError):
        found([tmp_path / "*.md"])
    odd = page(tmp_path / "x" / "odd[1].txt")
    assert [source.path for source in found([odd])] == [odd]


def test_the_output_is_no_input_of_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        clean(".", "-o", "out")
        assert files_below(tmp_path) == ["a.txt", f"out/{MANIFEST}", "out/a.txt"]


def test_rejects_of_a_run_are_no_input_of_another(tmp_path: Path) -> None:
    source = tmp_path / "in" / "a.jsonl"
    source.parent.mkdir()
    source.write_bytes(lines(2) + b"broken\n")
    clean(source.parent, "-o", tmp_path / "out")
    clean(tmp_path / "out", "-o", tmp_path / "again")
    assert files_below(tmp_path / "again") == [MANIFEST, "a.jsonl"]


def test_one_file_into_a_directory(tmp_path: Path) -> None:
    a = page(tmp_path / "a.txt")
    (tmp_path / "there").mkdir()
    clean(a, "-o", tmp_path / "there")
    clean(a, "-o", f"{tmp_path}/new/")
    assert (tmp_path / "there/a.txt").read_bytes() == (tmp_path / "new/a.txt").read_bytes() == mended(1).encode()


def test_conversions_that_would_share_a_name_keep_the_old_end(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl", "b.txt"):
        page(tmp_path / name)
    sources = found([tmp_path])
    names = [path.name for path in destination([tmp_path], sources, "out", by_name("jsonl.gz")).outputs if path]
    assert names == ["a.jsonl.jsonl.gz", "a.txt.jsonl.gz", "b.jsonl.gz"]


def test_outputs_that_would_be_inputs(tmp_path: Path) -> None:
    page(tmp_path / "in" / "a.txt")
    page(tmp_path / "in" / "b.txt")
    assert_refused(run("clean", tmp_path / "in" / "*.txt", "-o", tmp_path / "in"), "would overwrite the input")
    assert (tmp_path / "in/a.txt").read_text(encoding="utf-8") == noisy(1)


def test_an_output_that_would_be_the_rejects(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rejects.jsonl").write_bytes(lines(1))
    assert_refused(run("clean", tmp_path / "in", "-o", tmp_path / "out"), "rename the input")


def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jsonl")
    (tmp_path / "in").mkdir()
    try:
        (tmp_path / "in" / name).write_bytes(lines(2) + b"broken\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    clean(tmp_path / "in", "-o", tmp_path / "out", "--edits", tmp_path / "edits.jsonl", "--sample", "0.99")
    assert (tmp_path / "out" / name).exists()


def test_sample_and_limit(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(2000))
    tenth = clean(source, "--sample", "0.1", "-j", "1")
    assert tenth == clean(source, "--sample", "0.1", "-j", "2")
    assert 120 < tenth.count(b"\n") < 280
    assert set(tenth.splitlines()) < set(lines(2000, mended).splitlines())
    assert clean(source, "--limit", "7") == lines(7, mended)
    assert clean(source, "--limit", "0") == b""
    assert clean(source, "--limit", "3", "--sample", "0.1") == b"".join(tenth.splitlines(keepends=True)[:3])


def test_a_text_into_a_name_that_says_json_lines(tmp_path: Path) -> None:
    clean(page(tmp_path / "a.txt"), "-o", tmp_path / "a.jsonl")
    assert json.loads((tmp_path / "a.jsonl").read_bytes()) == {"id": "a.txt", "text": mended(1)}
    (tmp_path / "b.jsonl").write_bytes(lines(2))
    assert_refused(run("clean", tmp_path / "b.jsonl", "-o", tmp_path / "b.txt"), "--to jsonl", "ends in .jsonl")
    assert_refused(run("score", tmp_path / "a.txt", "-o", tmp_path / "b.txt"), "--to jsonl", "ends in .jsonl")
    assert not (tmp_path / "b.txt").exists()


def test_commands_that_look_take_every_format(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(2))
    pq.write_table(pa.table({"text": [noisy(1)]}), tmp_path / "b.parquet")
    shown = run("explain", tmp_path, "-p", "minimal").stdout
    assert "a.jsonl, document 2: 2 edits" in shown
    assert "b.parquet, document 1: 2 edits" in shown
    (tmp_path / "c.parquet").write_bytes(b"PAR1")
    result = run("diff", tmp_path, "-p", "minimal")
    assert result.exit_code == 0
    assert "c.parquet, document 1: not a parquet file" in result.stderr
    assert run("diff", tmp_path / "c.parquet", "-p", "minimal").exit_code == 2


def test_an_input_that_is_called_rejects(tmp_path: Path) -> None:
    source = tmp_path / "rejects.jsonl"
    source.write_bytes(lines(2) + b"broken\n")
    assert_refused(run("clean", source, "-o", tmp_path / "out.jsonl"), "another --rejects")
    clean(source, "-o", tmp_path / "out.jsonl", "--rejects", tmp_path / "bad.jsonl")
    assert source.read_bytes() == lines(2) + b"broken\n"


def test_a_report_that_cannot_be_written_is_said_first(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(2))
    assert_refused(run("clean", source, "-o", tmp_path / "out.jsonl", "--report", tmp_path / "no" / "r.json"), "r.json")
    assert files_below(tmp_path) == ["in.jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes of this kind")
def test_a_named_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(lines(3),))
    writer.start()
    assert clean(pipe, "--from", "jsonl") == lines(3, mended)
    writer.join()
