"""Runs that are stopped or killed: nothing half-written, no debris, and what was finished stays finished."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from shell import corpus, files_below, lines, stamps

from cleantext.corpus.sources import MANIFEST
from cleantext.corpus.whole import partial_beside, sweep

#: A program that takes its time, to be stopped.
SLOW = """
import sys, time
from pathlib import Path
import cleantext
from cleantext.commands.boundary import status
from cleantext.corpus import job
from cleantext.corpus.options import Options
from cleantext.corpus.repairing import Repair

def slow(text):
    time.sleep(0.02)
    return text.replace("\\ufb01", "fi")

def command():
    work = Repair(cleantext.Chain([slow]))
    options = Options(jobs=int(sys.argv[3]), resume="resume" in sys.argv)
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
