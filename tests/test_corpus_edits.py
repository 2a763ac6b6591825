"""The file of edits: every edit with its document and its place, and the originals restored from it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shell import assert_refused, clean, files_below, lines, mended, noisy, rejects, run


def made(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A corpus of every format, its output, and the edits."""
    source, out, edits = tmp_path / "in", tmp_path / "out", tmp_path / "edits.jsonl"
    (source / "deep").mkdir(parents=True)
    (source / "a.jsonl").write_bytes(lines(7) + b"broken\n" + lines(3, mended) + lines(5))
    (source / "deep" / "a.jsonl.gz").write_bytes(gzip.compress(lines(3), mtime=0))
    (source / "page.txt").write_bytes(noisy(1).encode())
    (source / "bom.txt").write_bytes(b"\xef\xbb\xbf" + noisy(2).encode())
    pq.write_table(pa.table({"text": [noisy(1), None, noisy(2)], "id": ["x", "y", "z"]}), source / "t.parquet")
    clean(source, "-o", out, "--edits", edits)
    return source, out, edits


def test_offsets_point_into_the_original_and_the_output(tmp_path: Path) -> None:
    source, out, path = made(tmp_path)
    before = [json.loads(line)["text"] for line in (source / "a.jsonl").read_bytes().splitlines() if b"{" in line]
    after = [json.loads(line)["text"] for line in (out / "a.jsonl").read_bytes().splitlines()]
    edits = [edit for edit in rejects(path) if edit["file"] == "a.jsonl"]
    assert len(edits) == 2 * 12
    for edit in edits:
        assert before[edit["record"] - 1][edit["start"] : edit["end"]] == edit["old"]
        assert after[edit["record"] - 1][edit["new_start"] : edit["new_end"]] == edit["new"]
        assert edit["line"] == edit["record"] + (edit["record"] > 7)  # the broken line has no record in the output
        assert edit["document"] == json.loads((out / "a.jsonl").read_bytes().splitlines()[edit["record"] - 1])["id"]
        assert edit["normalizer"] in ("characters", "encoding")
        assert edit["why"]
        assert 0 <= edit["confidence"] <= 1


def test_revert_restores_every_format(tmp_path: Path) -> None:
    source, out, edits = made(tmp_path)
    result = run("revert", out, "--edits", edits, "-o", tmp_path / "back")
    assert result.exit_code == 0, result.output
    back = tmp_path / "back"
    assert files_below(back) == files_below(source)
    assert (back / "a.jsonl").read_bytes() == (source / "a.jsonl").read_bytes().replace(b"broken\n", b"")
    assert gzip.decompress((back / "deep/a.jsonl.gz").read_bytes()) == lines(3)
    for name in ("page.txt", "bom.txt"):
        assert (back / name).read_bytes() == (source / name).read_bytes()
    assert pq.read_table(back / "t.parquet") == pq.read_table(source / "t.parquet").filter(
        pa.array([True, False, True])
    )


def test_revert_of_some_normalizers(tmp_path: Path) -> None:
    _, out, edits = made(tmp_path)
    result = run("revert", out / "a.jsonl", "--edits", edits, "--select", "characters")
    assert result.exit_code == 0
    texts = [json.loads(line)["text"] for line in result.stdout_bytes.splitlines()]
    assert texts[0] == noisy(0).replace("â€“", "–")


def test_edits_of_a_run_to_standard_output(tmp_path: Path) -> None:
    edits, out = tmp_path / "edits.jsonl", tmp_path / "kept.jsonl"
    out.write_bytes(clean("-", "--edits", edits, data=lines(3)))
    assert run("revert", out, "--edits", edits).stdout_bytes == lines(3)


def test_no_edits_is_an_empty_file(tmp_path: Path) -> None:
    page, edits = tmp_path / "page.txt", tmp_path / "edits.jsonl"
    page.write_text("plain", encoding="utf-8")
    clean(page, "-o", tmp_path / "out.txt", "--edits", edits)
    assert edits.read_bytes() == b""
    assert run("revert", tmp_path / "out.txt", "--edits", edits).stdout_bytes == b"plain"


def test_edits_that_do_not_fit(tmp_path: Path) -> None:
    _, out, edits = made(tmp_path)
    (out / "a.jsonl").write_bytes(lines(12))
    assert_refused(run("revert", out / "a.jsonl", "--edits", edits), "document 1", "changed since")
    (out / "a.jsonl").write_bytes((out / "a.jsonl").read_bytes()[:0])
    assert_refused(run("revert", out / "a.jsonl", "--edits", edits), "no such document")
    (out / "a.jsonl").write_bytes(b"broken\n")
    assert_refused(run("revert", out / "a.jsonl", "--edits", edits, "-o", tmp_path / "back.jsonl"), "broken JSON")
    assert not (tmp_path / "back.jsonl").exists()
    assert_refused(run("revert", out / "none.jsonl", "--edits", edits), "none.jsonl")


def test_a_file_that_holds_no_edits(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("plain", encoding="utf-8")
    for content in (b"prose\n", b'{"a":1}\n'):
        (tmp_path / "edits.jsonl").write_bytes(content)
        assert_refused(run("revert", page, "--edits", tmp_path / "edits.jsonl"), "line 1", "not an edit")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_edits_do_not_depend_on_jobs(jobs: str, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(300))
    edits = tmp_path / "edits.jsonl"
    clean(source, "-o", tmp_path / "out.jsonl", "--edits", edits, "-j", jobs)
    assert [(edit["record"], edit["start"]) for edit in rejects(edits)] == [
        (number, start) for number in range(1, 301) for start in (4, noisy(number - 1).index("â"))
    ]
