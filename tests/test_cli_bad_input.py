"""Bad input to the command line: one clear line on standard error, status 2, input untouched, output whole or not."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest
from shell import assert_refused, run

from cleantext.corpus.whole import whole

SINGLE = ("clean", "check", "diff", "explain", "score")


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
    assert_refused(run(command, page, "--lang", "xx"), "unknown language 'xx'")


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
        assert_refused(run("clean", page, "-o", output), "would overwrite the input")
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


@pytest.mark.parametrize("command", SINGLE)
def test_a_binary_file(command: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00\x01\x80\x81" * 50)
    assert_refused(run(command, page), "page.txt")


def test_a_directory_without_a_place_for_the_output(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"text")
    assert_refused(run("clean", tmp_path), "-o DIRECTORY")


def test_a_directory_without_documents(tmp_path: Path) -> None:
    assert_refused(run("clean", tmp_path, "-o", tmp_path / "out"), "no .txt")


def test_a_file_where_a_directory_is_needed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_bytes(b"text")
    out = tmp_path / "out"
    out.write_bytes(b"mine")
    assert_refused(run("clean", tmp_path / "in", "-o", out), "give a directory")
    assert out.read_bytes() == b"mine"


def test_nul_bytes_and_lone_surrogates_are_repaired_and_accounted_for(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("NUL \x00 here and \ud800 there".encode("utf-8", "surrogatepass"))
    result = run("clean", page, "-p", "minimal")
    assert result.exit_code == 0
    assert result.stdout_bytes.decode("utf-8") == "NUL  here and \ufffd there"
    table = run("explain", page, "-p", "minimal").stdout
    assert "2 edits" in table


def test_a_single_line_of_twenty_megabytes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"word " * 4_000_000)
    result = run("clean", page, "-p", "minimal")
    assert result.exit_code == 0
    assert result.stdout_bytes == page.read_bytes()


@pytest.mark.parametrize("option", [("--jobs", "0"), ("--limit", "-1"), ("--sample", "0"), ("--to", "docx")])
def test_senseless_options(option: tuple[str, str], tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"text")
    assert_refused(run("clean", page, *option), option[1])


def test_bytes_of_a_page_that_are_no_text_leave_no_output(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(bytes(range(256)) * 100)
    assert_refused(run("clean", page, "-o", tmp_path / "out.txt"))
    assert list(tmp_path.iterdir()) == [page]
