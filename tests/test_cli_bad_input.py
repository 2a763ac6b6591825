"""Bad input to the command line: one clear line on standard error, status 2, input untouched, output whole or not."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cleantext.cli import app
from cleantext.corpus.whole import whole

SINGLE = ("clean", "check", "diff", "explain")


def run(*arguments: str | Path, data: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=data)


def assert_refused(result: Result, *said: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.stdout_bytes == b""
    assert result.stderr.startswith("cleantext: ")
    assert result.stderr.count("\n") == 1
    for part in said:
        assert part in result.stderr


@pytest.mark.parametrize("command", SINGLE)
def test_an_empty_file_is_clean(command: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"")
    result = run(command, page)
    assert result.exit_code == 0


@pytest.mark.parametrize("command", SINGLE)
def test_missing_file(command: str, tmp_path: Path) -> None:
    assert_refused(run(command, tmp_path / "none.txt"), "none.txt", "No such file")


@pytest.mark.parametrize("command", SINGLE)
def test_unknown_names(command: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"text")
    assert_refused(run(command, page, "--preset", "defualt"), "did you mean 'default'")
    assert_refused(run(command, page, "--select", "encoding,space"), "did you mean 'spaces'")
    assert_refused(run(command, page, "--ignore", "word.fused"), "did you mean 'words.fused'")


def test_unknown_name_leaves_no_output(tmp_path: Path) -> None:
    page, out = tmp_path / "page.txt", tmp_path / "out.txt"
    page.write_bytes(b"text")
    assert_refused(run("clean", page, "-o", out, "--preset", "defualt"))
    assert sorted(tmp_path.iterdir()) == [page]


def test_the_input_is_never_overwritten(tmp_path: Path) -> None:
    page, link = tmp_path / "page.txt", tmp_path / "link.txt"
    page.write_bytes(b"text")
    link.symlink_to(page)
    for output in (page, link):
        assert_refused(run("clean", page, "-o", output), "is the input")
    assert page.read_bytes() == b"text"


def test_unwritable_output(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"text")
    assert_refused(run("clean", page, "-o", tmp_path / "no" / "out.txt"), "out.txt")


def test_output_is_whole_or_absent(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_bytes(b"before")

    def half() -> None:
        with whole(out) as file:
            file.write(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        half()
    assert out.read_bytes() == b"before"
    assert sorted(tmp_path.iterdir()) == [out]


def test_output_follows_links_and_keeps_modes(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_bytes(b"before")
    target.chmod(0o640)
    link.symlink_to(target)
    with whole(link) as file:
        file.write(b"after")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    with whole(Path("/dev/null")) as file:
        file.write(b"text")
    assert Path("/dev/null").is_char_device()


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"word\n" * 200_000)
    command = f"{sys.executable} -m cleantext clean -p minimal {page} | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert done.returncode == 141
    assert done.stdout == b"word\nword\n"
    assert done.stderr == b""
