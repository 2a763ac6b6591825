"""Runs that are cut short: nothing half-written, no debris, and --resume does what is left and nothing else."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

import pytest
from shell import clean, files_below, lines, mended, run

from cleantext.corpus.whole import Whole, partial_beside, sweep

MANIFEST = ".cleantext-manifest.jsonl"


def corpus(directory: Path, files: int, documents: int = 4) -> Path:
    directory.mkdir()
    for number in range(files):
        (directory / f"{number:03}.jsonl").write_bytes(lines(documents))
    return directory


def stamps(directory: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in directory.glob("[0-9]*.jsonl")}


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


SLOW = """
import sys, time
from pathlib import Path
import cleantext
from cleantext.commands.boundary import status
from cleantext.corpus import job
from cleantext.corpus.repairing import Repair

def slow(text):
    time.sleep(0.02)
    return text.replace("\\ufb01", "fi")

def command():
    work = Repair(cleantext.Chain([slow]))
    options = job.Options(jobs=int(sys.argv[3]), resume="resume" in sys.argv)
    job.carry_out(work, [Path(sys.argv[1])], sys.argv[2], options)
    return 0

sys.exit(status(command))
"""


def start(source: Path, out: Path, jobs: int, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SLOW, str(source), str(out), str(jobs), *more]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)


def wait_for(condition: object, seconds: float = 20) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", maxsplit=1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def expected_texts(count: int) -> bytes:
    return lines(count, lambda number: f"The first ferry, number {number}, left at nine â€“ as it always had.")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_no_debris(number: signal.Signals, jobs: int, tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 1, documents=2000), tmp_path / "out"
    process = start(source, out, jobs)
    wait_for(lambda: out.exists() and list(out.glob(".*.part")))
    os.killpg(process.pid, number)  # as Ctrl-C does: to every process of the group
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 128 + number
    assert errors.decode() == f"cleantext: stopped by {number.name}\n"
    assert not out.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children in /proc")
def test_kill_of_a_worker_costs_nothing(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 2, documents=60), tmp_path / "out"
    process = start(source, out, 2)
    wait_for(out.exists)
    for _ in range(3):
        wait_for(lambda: children(process.pid))
        os.kill(children(process.pid)[0], signal.SIGKILL)
        time.sleep(0.1)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert files_below(out) == [MANIFEST, "000.jsonl", "001.jsonl"]
    for name in ("000.jsonl", "001.jsonl"):
        assert (out / name).read_bytes() == expected_texts(60)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children in /proc")
def test_kill_of_the_main_process_and_resume(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 6, documents=30), tmp_path / "out"
    process = start(source, out, 2)
    wait_for(lambda: len(list(out.glob("[0-9]*.jsonl"))) >= 2)
    workers = children(process.pid)
    process.kill()
    process.communicate()
    wait_for(lambda: not any(map(alive, workers)))  # they notice, and end
    finished = stamps(out)
    assert 2 <= len(finished) < 6
    assert all((out / name).read_bytes() == expected_texts(30) for name in finished)
    process = start(source, out, 2, "resume")
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert files_below(out) == [MANIFEST, *(f"{number:03}.jsonl" for number in range(6))]  # no temporary file either
    assert all((out / f"{number:03}.jsonl").read_bytes() == expected_texts(30) for number in range(6))
    kept = [name for name, inode in finished.items() if stamps(out)[name] == inode]
    assert len(kept) >= len(finished) - 1  # one may have been killed between its renaming and its line in the manifest


def test_sweep_removes_what_the_dead_left_and_nothing_else(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    mine = partial_beside(tmp_path / "out.jsonl")
    dead = mine.with_name(mine.name.replace(str(os.getpid()), done.stdout.decode().strip()))
    parent = mine.with_name(mine.name.replace(str(os.getpid()), str(os.getppid())))
    elsewhere = tmp_path / ".out.jsonl.other_host-1.part"
    theirs = tmp_path / ".notes.part"
    for path in (mine, dead, parent, elsewhere, theirs):
        path.touch()
    sweep([tmp_path])
    assert sorted(tmp_path.iterdir()) == sorted([mine, parent, elsewhere, theirs])
    sweep([tmp_path], ours=True)
    assert sorted(tmp_path.iterdir()) == sorted([parent, elsewhere, theirs])


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
        assert "No space left on device" in result.stderr
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


def test_manifest_lines_say_what_was_done(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 1), tmp_path / "out"
    clean(source, "-o", out)
    head, entry = map(json.loads, (out / MANIFEST).read_bytes().splitlines())
    assert set(head) == {"configuration"}
    assert entry["file"] == "000.jsonl"
    assert entry["tally"]["read"] == entry["tally"]["written"] == 4
