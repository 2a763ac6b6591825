"""``--resume`` does what an earlier run has left and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from shell import clean, corpus, files_below, lines, mended, packed, rejects, run, stamps, unpacked

from cleantext.corpus.sources import MANIFEST
from cleantext.corpus.whole import Whole, partial_beside


def test_finished_outputs_are_skipped(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 5), tmp_path / "out"
    clean(source, "-o", out)
    before = stamps(out)
    result = run("clean", "-p", "minimal", source, "-o", out, "--resume")
    assert stamps(out) == before
    assert "5 inputs were finished before" in result.stderr
    assert result.stderr.split()[:3] == ["documents", "in", "20"]  # what was done before counts


def test_without_resume_all_is_done_again(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 3), tmp_path / "out"
    clean(source, "-o", out)
    before = stamps(out)
    clean(source, "-o", out)
    assert all(stamps(out)[name] != inode for name, inode in before.items())


def test_what_changed_or_is_missing_is_done_again(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 4), tmp_path / "out"
    clean(source, "-o", out)
    before = stamps(out)
    (source / "001.jsonl").write_bytes(lines(6))
    (out / "002.jsonl").unlink()
    clean(source, "-o", out, "--resume")
    after = stamps(out)
    assert {name for name in before if after[name] == before[name]} == {"000.jsonl", "003.jsonl"}
    assert (out / "001.jsonl").read_bytes() == lines(6, mended)
    assert (out / "002.jsonl").read_bytes() == lines(4, mended)


def test_another_configuration_starts_again_and_says_so(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 2), tmp_path / "out"
    clean(source, "-o", out)
    result = run("clean", source, "-o", out, "--resume", "--select", "encoding")
    assert "configuration has changed" in result.stderr
    assert "ﬁ" in (out / "000.jsonl").read_text(encoding="utf-8")
    result = run("clean", source, "-o", out, "--resume", "--select", "encoding", "-j", "2")
    assert "configuration has changed" not in result.stderr  # how many processes do it changes nothing


def test_a_torn_manifest_costs_only_its_last_line(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 3), tmp_path / "out"
    clean(source, "-o", out)
    manifest = out / MANIFEST
    manifest.write_bytes(manifest.read_bytes()[:-20])
    before = stamps(out)
    clean(source, "-o", out, "--resume")
    assert [name for name in before if stamps(out)[name] != before[name]] == ["002.jsonl"]


def test_rejects_and_edits_go_on(tmp_path: Path) -> None:
    source, out, edits = corpus(tmp_path / "in", 3), tmp_path / "out", tmp_path / "edits.jsonl"
    for path in source.iterdir():
        path.write_bytes(lines(2) + b"broken\n")
    clean(source, "-o", out, "--edits", edits)
    expected = edits.read_bytes(), (out / "rejects.jsonl").read_bytes()
    (out / "001.jsonl").unlink()
    with edits.open("ab") as file:
        file.write(b'{"file":"torn')
    clean(source, "-o", out, "--edits", edits, "--resume")
    assert sorted(edits.read_bytes().splitlines()) == sorted(expected[0].splitlines())
    assert sorted((out / "rejects.jsonl").read_bytes().splitlines()) == sorted(expected[1].splitlines())


def test_edits_that_are_asked_for_later_are_complete(tmp_path: Path) -> None:
    source, out, edits = corpus(tmp_path / "in", 2), tmp_path / "out", tmp_path / "edits.jsonl"
    clean(source, "-o", out)
    clean(source, "-o", out, "--resume", "--edits", edits)
    assert edits.read_bytes().count(b"\n") == 2 * 2 * 4


def test_an_output_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.txt"
    seen = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: seen.append((os.fstat(descriptor).st_size, out.exists())))
    output = Whole(out)
    output.file.write(b"text")
    output.commit()
    assert seen == [(4, False)]
    assert out.read_bytes() == b"text"


def test_resume_of_a_single_file(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(lines(3))
    clean(source, "-o", out, "--resume")
    inode = out.stat().st_ino
    assert "1 inputs were finished" in run("clean", "-p", "minimal", source, "-o", out, "--resume").stderr
    assert out.stat().st_ino == inode


def test_limit_counts_what_was_done_before(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 3), tmp_path / "out"
    for _ in range(2):
        clean(source, "-o", out, "--limit", "6", "--resume")
        assert [path.read_bytes().count(b"\n") for path in sorted(out.glob("[0-9]*.jsonl"))] == [4, 2]


def test_manifest_lines_say_what_was_done(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 1), tmp_path / "out"
    clean(source, "-o", out)
    head, entry = map(json.loads, (out / MANIFEST).read_bytes().splitlines())
    assert set(head) == {"configuration"}
    assert entry["file"] == "000.jsonl"
    assert entry["tally"]["read"] == entry["tally"]["written"] == 4


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst"])
@pytest.mark.parametrize("what", ["lost", "another", "shortened"])
def test_edits_that_are_not_where_they_were_are_made_again(what: str, suffix: str, tmp_path: Path) -> None:
    source, out, edits = corpus(tmp_path / "in", 3), tmp_path / "out", tmp_path / f"edits.{suffix}"
    (source / "plain.jsonl").write_bytes(lines(2, mended))  # has no edits that could be lost
    clean(source, "-o", out, "--edits", edits)
    expected, before = rejects(edits), stamps(out)
    named = tmp_path / f"others.{suffix}" if what == "another" else edits
    if what == "lost":
        edits.unlink()
    elif what == "shortened":
        edits.write_bytes(packed(b"".join(unpacked(edits).splitlines(keepends=True)[:-1]), suffix))
    result = run("clean", "-p", "minimal", source, "-o", out, "--edits", named, "--resume")
    assert result.exit_code == 0
    count = 1 if what == "shortened" else 3
    assert f"{named} lacks the edits of {count} finished inputs: doing them again" in result.stderr
    assert rejects(named) == expected
    after = stamps(out)
    assert sum(after[name] != before[name] for name in before) == count
    assert (
        "doing them again" not in run("clean", "-p", "minimal", source, "-o", out, "--edits", named, "--resume").stderr
    )


def test_rejects_that_are_not_where_they_were_are_made_again(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 2), tmp_path / "out"
    (source / "000.jsonl").write_bytes(lines(2) + b"broken\n")
    clean(source, "-o", out)
    (out / "rejects.jsonl").unlink()
    result = run("clean", "-p", "minimal", source, "-o", out, "--resume")
    assert "rejects.jsonl lacks the rejects of 1 finished inputs" in result.stderr
    assert [reject["line"] for reject in rejects(out / "rejects.jsonl")] == [3]


def test_a_compressed_stream_of_edits_that_a_power_cut_tore(tmp_path: Path) -> None:
    source, out, edits = corpus(tmp_path / "in", 3), tmp_path / "out", tmp_path / "edits.jsonl.gz"
    clean(source, "-o", out, "--edits", edits)
    expected = rejects(edits)
    edits.write_bytes(edits.read_bytes()[:-20])
    clean(source, "-o", out, "--edits", edits, "--resume")
    assert rejects(edits) == expected


@pytest.mark.parametrize("asked", [True, False])
def test_temporary_files_of_killed_runs_go_wherever_they_lie(asked: bool, tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 1), tmp_path / "out"
    places = {option: tmp_path / option.strip("-") for option in ("--edits", "--rejects", "--report")}
    dead = subprocess.Popen(["true"])
    if asked:
        dead.wait()
    elif Path("/proc/self/stat").exists():
        os.waitid(os.P_PID, dead.pid, os.WEXITED | os.WNOWAIT)  # it stays in the table of processes
    else:
        pytest.skip("this system does not say that a process has ended")
    options: list[str | Path] = []
    for option, place in (*places.items(), ("-o", out)):
        place.mkdir()
        partial = partial_beside(place / "x.jsonl").name.replace(f"-{os.getpid()}.", f"-{dead.pid}.")
        (place / partial).write_bytes(b"half")
        options += [option, place if option == "-o" else place / "x.jsonl"]
    clean(source, *options, "--resume")
    assert not [name for name in files_below(tmp_path) if name.endswith(".part")]
    dead.wait()
