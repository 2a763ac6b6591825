"""The file of edits: every edit with its document and its place, and the originals restored from it."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from shell import assert_refused, clean, files_below, lines, mended, noisy, rejects, run
from strategies import files

from cleantext import decode
from cleantext.corpus.texts import decoding, encoded, undecoded


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


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_compressed_edits(suffix: str, tmp_path: Path) -> None:
    source, out, edits = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / f"edits.jsonl{suffix}"
    source.write_bytes(lines(30))
    clean(source, "-o", out, "--edits", edits)
    assert len(rejects(edits)) == 60
    assert edits.read_bytes()[:2] in (b"\x1f\x8b", b"\x28\xb5")
    assert run("revert", out, "--edits", edits).stdout_bytes == lines(30)
    edits.write_bytes(edits.read_bytes()[:-9])
    assert_refused(run("revert", out, "--edits", edits), f"{edits}: the ", "stream ends early")


def test_a_lone_surrogate_does_not_stand_in_the_way(tmp_path: Path) -> None:
    source, out, edits = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "edits.jsonl"
    source.write_bytes(b'{"text":"the \\ud800 half and the ' + "ﬁnal".encode() + b'"}\n')
    clean(source, "-o", out, "--edits", edits)
    assert b"ud800" in edits.read_bytes()
    assert json.loads(run("revert", out, "--edits", edits).stdout) == json.loads(source.read_bytes())


def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jsonl")
    (tmp_path / "in").mkdir()
    try:
        (tmp_path / "in" / name).write_bytes(lines(2))
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    edits = tmp_path / "edits.jsonl"
    for _ in range(2):
        result = run("clean", "-p", "minimal", tmp_path / "in", "-o", tmp_path / "out", "--edits", edits, "--resume")
        assert result.exit_code == 0
    assert "1 inputs were finished before" in result.stderr
    assert run("revert", tmp_path / "out", "--edits", edits, "-o", tmp_path / "back").exit_code == 0
    assert (tmp_path / "back" / name).read_bytes() == lines(2)
    for command in ("check", "diff", "explain", "score"):
        result = run(command, tmp_path / "in")
        assert result.exit_code == (1 if command == "check" else 0), result.output
        assert r"caf\xe9.jsonl" in result.stdout


DECODINGS = {
    "cp1252": "Le garçon étonné répondit : « Où est l’hôtel ? »".encode("cp1252"),
    "a codec of ftfy's": b"\xff\x81 tr\xe8s \x9d na\xefve \x90",
    "utf-8-sig": b"\xef\xbb\xbfplain",
    "utf-16": "The ﬁrst ferry".encode("utf-16"),
    "utf-16 of the other order": b"\xfe\xff" + "The ﬁrst ferry".encode("utf-16-be"),
    "surrogates of old programs": "The ﬁrst ".encode() + b"\xed\xa0\xbd\xed\xb8\x80 ferry \xc0\x80 left",
    "one stray byte": "The ﬁrst ferry – as it always had – left the caf".encode() + b"\xe9 at \x93nine\x94",
}


@pytest.mark.parametrize("data", DECODINGS.values(), ids=DECODINGS)
def test_bytes_that_were_decoded_are_accounted_for_and_come_back(data: bytes, tmp_path: Path) -> None:
    page, out, edits = tmp_path / "page.txt", tmp_path / "out.txt", tmp_path / "edits.jsonl"
    page.write_bytes(data)
    clean(page, "-o", out, "--edits", edits)
    first, *others = rejects(edits)
    assert first["normalizer"] == f"decoding.{first['encoding']}"
    command = [sys.executable, "-m", "cleantext", "revert", str(out), "--edits", str(edits)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == data  # where no text has been decoded
    result = run("check", page, "-p", "minimal")
    assert result.exit_code == 1
    assert f"{first['normalizer']} 1" in result.stdout
    if any(edit["normalizer"] == "characters" for edit in others):  # of an original in part, only the text can be given
        part = run("revert", out, "--edits", edits, "-s", "characters").stdout_bytes.decode()
        assert part.startswith("The ﬁrst")


@given(files())
def test_every_decoding_can_be_undone(data: bytes) -> None:
    text, encoding = decode(data)
    told = decoding(text, encoding, data)
    assert (undecoded(text, told) if told else encoded(text)) == data


def test_an_output_whose_name_does_not_say_its_format(tmp_path: Path) -> None:
    source, out, edits = tmp_path / "in.jsonl", tmp_path / "out.data", tmp_path / "edits.jsonl"
    source.write_bytes(lines(3))
    clean(source, "-o", out, "--edits", edits)
    assert run("revert", out, "--edits", edits, "--from", "jsonl").stdout_bytes == lines(3)
    assert_refused(run("revert", out, "--edits", edits), "in another format: pass --from")


def test_edits_about_something_else(tmp_path: Path) -> None:
    _, out, edits = made(tmp_path)
    (tmp_path / "other.txt").write_bytes(b"plain")
    back = tmp_path / "back.txt"
    assert_refused(run("revert", tmp_path / "other.txt", "--edits", edits, "-o", back), "no edit is about", "a.jsonl")
    assert_refused(run("revert", out / "deep", "--edits", edits, "-o", tmp_path / "back"), "no edit is about")
    assert_refused(run("revert", out, "--edits", edits, "-o", back, "-s", "charactrs"), "did you mean 'characters'")
    assert_refused(run("revert", out, "--edits", edits, "-o", back, "-s", "words"), "nothing to undo", "characters")
    assert not back.exists()


def test_a_directory_of_which_one_output_has_edits(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(mended(1).encode())
    (tmp_path / "in" / "b.txt").write_bytes(noisy(1).encode())
    clean(tmp_path / "in", "-o", tmp_path / "out", "--edits", tmp_path / "edits.jsonl")
    result = run("revert", tmp_path / "out", "--edits", tmp_path / "edits.jsonl", "-o", tmp_path / "back")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "back" / "b.txt").read_bytes() == noisy(1).encode()
