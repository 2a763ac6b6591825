"""The commands on a page: what they print, and how they exit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from shell import clean, lines, mended, noisy, run

import cleantext
from cleantext.commands.configuration import Configuration
from cleantext.presets import NAMES, ORDER, PRESETS

PAGE = "The ﬁrst ferry\nleft at nine â€“ as it always had.\n\nNobody saw [it].\n"
MENDED = "The first ferry\nleft at nine – as it always had.\n\nNobody saw [it].\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    return path


def test_clean_prints_exactly_the_text(page: Path) -> None:
    assert clean(page) == clean("-", data=PAGE.encode()) == clean(data=PAGE.encode()) == MENDED.encode()
    assert clean(data=b"no line break at the end") == b"no line break at the end"
    assert page.read_bytes() == PAGE.encode()


def test_clean_writes_a_file_and_prints_nothing(page: Path, tmp_path: Path) -> None:
    result = run("clean", page, "-o", tmp_path / "out.txt", "-p", "minimal")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "out.txt").read_bytes() == MENDED.encode()


def test_every_way_in_gives_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(100))
    chain = cleantext.Chain.preset("minimal")
    expected = lines(100, lambda number: chain(noisy(number)))
    assert expected == lines(100, mended)
    assert clean(source, "-j", "1") == clean(source, "-j", "2") == clean("-", data=lines(100)) == expected
    assert list(chain.map([noisy(number) for number in range(100)], jobs=2)) == [
        mended(number) for number in range(100)
    ]


def test_select_and_ignore_may_be_repeated_and_listed(page: Path) -> None:
    for options in (
        ["-s", "encoding,characters"],
        ["-s", "encoding", "-s", "characters"],
        ["-s", " encoding , characters"],
    ):
        assert run("clean", page, *options).stdout_bytes == MENDED.encode()
    assert "ﬁrst" in run("clean", page, "-s", "encoding,characters", "-i", "characters").stdout


def test_check(page: Path, tmp_path: Path) -> None:
    result = run("check", page, "-p", "minimal")
    assert result.exit_code == 1
    assert (
        result.stdout == f"{page}: would change: characters 1, encoding 1\n"
        or "encoding 1, characters 1" in result.stdout
    )
    page.write_bytes(MENDED.encode())
    result = run("check", page, "-p", "minimal")
    assert (result.exit_code, result.output) == (0, "")
    (tmp_path / "more.jsonl").write_bytes(lines(2, mended) + lines(1))
    result = run("check", tmp_path, "-p", "minimal", "-j", "2")
    assert result.exit_code == 1
    assert "more.jsonl, document 3: would change" in result.stdout
    (tmp_path / "more.jsonl").write_bytes(b"broken\n")
    assert run("check", tmp_path, "-p", "minimal").exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["more.jsonl", "page.txt"]


def test_diff(page: Path) -> None:
    shown = run("diff", page, "-p", "minimal").stdout.splitlines()
    assert shown[0] == f"--- {page}"
    assert shown[1].startswith("@@ line 1 @@ characters: ")
    assert shown[2:4] == ["-The ﬁrst ferry", "+The first ferry"]
    assert shown[4].startswith("@@ line 2 @@ encoding: ")
    assert shown[5:] == ["-left at nine â€“ as it always had.", "+left at nine – as it always had."]
    page.write_bytes(MENDED.encode())
    assert run("diff", page, "-p", "minimal").output == ""


def test_diff_of_lines_that_are_joined_and_dropped(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"\x0c\x01\nsame\n")
    shown = run("diff", page, "-p", "minimal").stdout
    assert "same" not in shown


def test_diff_moves_no_cursor(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("The ﬁrst \x1b[31mferry\x07\u200b\x9b2J left\n".encode())
    shown = run("diff", page).stdout
    assert "-The ﬁrst ␛[31mferry␇<200B><009B>2J left" in shown
    assert not {"\x1b", "\x07", "\x9b"} & set(shown)


def test_diff_in_colour(page: Path) -> None:
    command = [sys.executable, "-m", "cleantext", "diff", "-p", "minimal", str(page)]
    plain = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    for extra, coloured in (({"FORCE_COLOR": "1", "TERM": "xterm"}, True), ({"NO_COLOR": "1"}, False), ({}, False)):
        done = subprocess.run(command, capture_output=True, check=True, env=plain | extra)
        assert (b"\x1b[" in done.stdout) == coloured


def test_explain(page: Path) -> None:
    shown = run("explain", page, "-p", "minimal").stdout
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in shown.splitlines() if line.startswith("│")]
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        ("1", "ﬁrst", "first", "characters"),
        ("2", "â€“", "–", "encoding"),
    ]
    assert all(row[3] for row in rows)
    assert f"{page}: 2 edits" in shown


def test_explain_shows_what_has_no_glyph(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("a\x00b \u200bx [red]".encode())
    shown = run("explain", page, "-p", "minimal").stdout
    assert "a␀b" in shown


def test_list() -> None:
    shown = run("list").stdout
    for name in (*NAMES, *PRESETS):
        assert name in shown
    for reason, _ in ORDER.values():
        assert reason in shown


def test_lexicon_learn(tmp_path: Path) -> None:
    for number in range(3):
        text = f"The Vrumpti blorvexed {number} times and Kyrgyl once."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    words = tmp_path / "words.lexicon"
    result = run("lexicon", "learn", tmp_path, "-o", words)
    assert result.exit_code == 0, result.output
    assert {line.split("\t")[0] for line in words.read_text(encoding="utf-8").splitlines()[1:]} >= {"Vrumpti", "Kyrgyl"}
    assert run("lexicon", "learn", tmp_path / "*.txt").stdout.splitlines()[1:] == words.read_text().splitlines()[1:]
    assert "Vrumpti" in Configuration(lexicon=str(words)).chain().settings.lexicon


def test_version_and_help() -> None:
    assert run("--version").stdout == f"cleantext {cleantext.__version__}\n"
    for command in ("clean", "check", "diff", "explain", "list", "config", "score", "revert", "lexicon"):
        assert run(command, "--help").exit_code == 0
        assert command in run("--help").stdout


def test_the_module_is_the_command(page: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "cleantext", "clean", "-p", "minimal", str(page)],
        capture_output=True,
        check=True,
    )
    assert done.stdout == MENDED.encode()
    assert done.stderr == b""


def test_help_and_import_load_nothing_costly() -> None:
    code = (
        "import sys, cleantext.cli; "
        "heavy = {'wordfreq', 'symspellpy', 'numpy', 'pyarrow', 'ftfy', 'rich.table', 'multiprocessing', 'orjson'}; "
        "print(*heavy & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")
