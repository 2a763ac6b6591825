"""The configuration: options before the file, the file before the defaults, and no key that is not known."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from shell import assert_refused, run

from cleantext.commands import configuration


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults(here: Path) -> None:
    printed = tomllib.loads(run("config").stdout)
    assert printed == {
        "preset": "default",
        "lang": "en",
        "straighten": False,
        "text-key": "text",
        "strict": False,
    }


def test_a_table_in_pyproject_from_a_directory_below(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "pyproject.toml").write_text('[tool.cleantext]\npreset = "ocr"\nignore = ["words.intruder", "pages"]\n')
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    printed = run("config", "--preset", "minimal").stdout
    assert tomllib.loads(printed)["ignore"] == ["words.intruder", "pages"]
    assert tomllib.loads(printed)["preset"] == "minimal"
    assert str(here / "pyproject.toml") in printed
    assert "# normalizers: encoding, characters\n" in printed


def test_a_pyproject_without_the_table_is_nobodys_configuration(here: Path) -> None:
    (here / "cleantext.toml").write_text('preset = "ocr"\n')
    (here / "project").mkdir()
    (here / "project" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert configuration.found(here / "project") is None
    assert configuration.found(here) == here / "cleantext.toml"


def test_the_file_is_used(here: Path) -> None:
    (here / "cleantext.toml").write_text('select = "characters"\ntext-key = "body"\n')
    result = run("clean", "-", data='{"body": "ﬁ â€“"}'.encode())
    assert result.stdout_bytes == '{"body": "fi â€“"}'.encode()


def test_the_file_that_is_named_wins(here: Path) -> None:
    (here / "cleantext.toml").write_text('preset = "ocr"\n')
    (here / "other.toml").write_text('preset = "minimal"\nmin-confidence = 0.5\njobs = 3\n')
    assert tomllib.loads(run("config", "--config", "other.toml").stdout) == {
        "preset": "minimal",
        "lang": "en",
        "min-confidence": 0.5,
        "straighten": False,
        "text-key": "text",
        "jobs": 3,
        "strict": False,
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('pre-set = "ocr"', "did you mean 'preset'"),
        ("jobs = true", "jobs must be int, not True"),
        ("select = 5", "select must be list or str"),
        ('preset = "ocr', "is not TOML"),
        ('preset = "orc"', "did you mean 'ocr'"),
        ("jobs = 0", "--jobs must be at least 1"),
        ('from = "csv"', "unknown format 'csv'"),
        ('to = "docx"', "unknown format 'docx'"),
        ("select = []", "no normalizer is left to run"),
    ],
)
def test_bad_files(content: str, said: str, here: Path) -> None:
    (here / "cleantext.toml").write_text(content)
    (here / "page.txt").write_text("text")
    for command in (["config"], ["clean", "page.txt"], ["check", "page.txt"]):
        assert_refused(run(*command), said)


def test_tool_cleantext_that_is_no_table(here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool]\ncleantext = 1\n")
    assert_refused(run("config"), "must be a table")


def test_missing_files(here: Path) -> None:
    assert_refused(run("config", "--config", "none.toml"), "none.toml")
    assert_refused(run("config", "--lexicon", "none.txt"), "none.txt")
    (here / "bad.txt").write_bytes(b"caf\xe9")
    assert_refused(run("config", "--lexicon", "bad.txt"), "bad.txt", "not UTF-8")


def test_a_lexicon_is_found_beside_the_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "words.txt").write_text("# makes of ferries\nblorvex\t12\n\nvrumpti\n", encoding="utf-8")
    (here / "cleantext.toml").write_text('lexicon = "words.txt"\n')
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    chosen, _ = configuration.resolved(None, {})
    assert chosen.chain().settings.lexicon == {"blorvex", "vrumpti"}


def test_what_is_printed_gives_the_same_configuration(here: Path) -> None:
    options = ["--select", "encoding,words.fused", "--select", "spaces", "--lang", "de", "--to", "jsonl.gz", "--strict"]
    first = run("config", *options).stdout
    (here / "cleantext.toml").write_text(first)
    again = run("config").stdout
    assert tomllib.loads(again) == tomllib.loads(first)
