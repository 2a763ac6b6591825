"""The boundary to the shell: what is raised becomes a line and a status; the progress bar is for terminals."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from shell import lines, noisy

from cleantext.commands import boundary
from cleantext.commands.progress import Progress
from cleantext.commands.terminal import visible
from cleantext.corpus.formats import TEXT
from cleantext.corpus.sources import Source


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (FileNotFoundError(2, "No such file or directory", "page.txt"), 2, "page.txt: No such file or directory"),
        (OSError(28, "No space left on device"), 2, "No space left on device"),
        (OSError("odd"), 2, "odd"),
        (ValueError("no such preset"), 2, "no such preset"),
        (MemoryError(), 2, "out of memory; pass the input in smaller files, or use fewer --jobs"),
        (RuntimeError("please report"), 2, "please report"),
        (KeyboardInterrupt(), 130, "stopped by SIGINT"),
        (boundary.Interrupt(signal.SIGTERM), 143, "stopped by SIGTERM"),
    ],
)
def test_what_is_raised_is_one_line(
    error: BaseException, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def command() -> int:
        raise error

    assert boundary.status(command) == status
    assert capsys.readouterr().err == f"cleantext: {said}\n"


def test_the_first_signal_interrupts_and_the_next_ones_wait() -> None:
    before = signal.getsignal(signal.SIGINT)
    cleared = False

    def command() -> int:
        nonlocal cleared
        try:
            os.kill(os.getpid(), signal.SIGINT)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGTERM)
            cleared = True
        return 0

    assert boundary.status(command) == 130
    assert cleared
    assert signal.getsignal(signal.SIGINT) is before


def test_a_background_job_of_a_script_can_be_interrupted() -> None:
    def command() -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return 0

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert boundary.status(command) == 130
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_thread_sets_no_signals() -> None:
    statuses: list[int] = []
    thread = Thread(target=lambda: statuses.append(boundary.status(lambda: 0)))
    thread.start()
    thread.join()
    assert statuses == [0]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, *, quiet: bool = False, stream: io.StringIO | None = None) -> str:
    terminal = stream or Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("cleantext.commands.progress.PERIOD", 0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    source = Source(Path("in.jsonl"), "in.jsonl", TEXT)
    with Progress(quiet=quiet) as progress:
        progress.begin(1_000_000)
        for position in (0, 250_000, 500_000):
            progress.show(source, position)
    return terminal.getvalue()


def test_the_bar_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0.5/1.0 MB" in shown(monkeypatch)
    assert shown(monkeypatch, quiet=True) == ""
    assert shown(monkeypatch, stream=io.StringIO()) == ""


def test_there_is_no_bar_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress(quiet=False) as progress:
        progress.begin(0)
        progress.show(Source(None, "stdin", TEXT), 5)
    assert terminal.getvalue() == ""


def test_a_corpus_without_a_terminal_shows_no_bar(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(500))
    command = [
        sys.executable,
        "-m",
        "cleantext",
        "clean",
        "-p",
        "minimal",
        str(source),
        "-o",
        str(tmp_path / "out.jsonl"),
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    assert b"repairing" not in done.stderr
    assert b"\x1b" not in done.stderr
    assert done.stdout == b""


def test_long_texts_are_shown_by_their_ends() -> None:
    assert visible("x" * 100, limit=10) == "xxxxx…xxxxx"
    assert visible("a\u200bb\t") == "a<200B>b␉"


PROGRAM = f"{sys.executable} -m cleantext"


def shell(script: str, directory: Path) -> subprocess.CompletedProcess[bytes]:
    """What a script does in bash, in a directory with a page."""
    (directory / "page.txt").write_bytes(noisy(1).encode())
    return subprocess.run(["bash", "-c", script], cwd=directory, capture_output=True, check=False)


@pytest.mark.parametrize("command", ["diff page.txt", "explain page.txt", "list", "config", "--help", "clean --help"])
def test_a_reader_that_goes_away_before_anything_is_written(command: str, tmp_path: Path) -> None:
    # The reader ends at once; the writer begins when that is known.
    done = shell(f"(sleep 0.5; exec {PROGRAM} {command}) | true; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("command", ["clean", "check", "diff", "explain", "score", "lexicon learn"])
def test_standard_input_that_is_closed(command: str, tmp_path: Path) -> None:
    done = shell(f"{PROGRAM} {command} <&-", tmp_path)
    assert (done.returncode, done.stderr) == (2, b"cleantext: standard input: Bad file descriptor\n")


@pytest.mark.parametrize(
    ("command", "status"),
    [("clean", 2), ("check", 1), ("diff", 0), ("explain", 0), ("score", 0), ("clean -o o.txt", 0)],
)
def test_standard_output_that_is_closed(command: str, status: int, tmp_path: Path) -> None:
    done = shell(f"{PROGRAM} {command} page.txt >&-", tmp_path)
    said = b"cleantext: standard output: Bad file descriptor\n" if status == 2 else b""
    assert (done.returncode, done.stderr) == (status, said)


def test_standard_error_that_is_closed(tmp_path: Path) -> None:
    done = shell(f"{PROGRAM} clean page.txt none.txt 2>&-; {PROGRAM} score page.txt -o o.jsonl 2>&-", tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no full device")
def test_a_full_disk_behind_standard_output(tmp_path: Path) -> None:
    for command, name in (("clean", b"standard output: "), ("explain", b"")):
        done = shell(f"{PROGRAM} {command} page.txt >/dev/full", tmp_path)
        assert (done.returncode, done.stderr) == (2, b"cleantext: " + name + b"No space left on device\n")
