"""Files of the other two distributions among ours, in either order of installation.

Tried with the real ones as well: clean-text 0.7.1 and cleantext 1.1.4 do what is simulated here with files of their
names.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext
from cleantext.__main__ import main
from cleantext.guard import FOREIGN, refuse_foreign_files

OTHERS = sorted(set(FOREIGN.values()))
#: What each puts into ``__init__.py``: names of its own, some of them the same as ours.
INIT = {
    "clean-text": '__version__ = "0.7.1"\n\nfrom .clean import *\n',
    "cleantext": "from .cleantext import *\n\n__version__ = '1.1.4'\n",
}
MODULE = "def clean(text):\n    return text.lower()\n"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A copy of our package, as installed."""
    package = tmp_path / "cleantext"
    shutil.copytree(Path(cleantext.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    return package


def install(other: str, package: Path) -> None:
    """Put the files of the other distribution among ours, all but ``__init__.py``."""
    for name, distribution in FOREIGN.items():
        if distribution == other:
            (package / name).write_text(MODULE)


def run(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=package.parent, capture_output=True, text=True, check=False, timeout=60
    )


def advice(other: str) -> str:
    return f"pip uninstall {other} && pip install --force-reinstall --no-deps cleantext-repair"


def test_our_own_files_are_none_of_theirs() -> None:
    refuse_foreign_files()


@pytest.mark.parametrize("name", FOREIGN)
def test_any_one_of_their_files_is_enough(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    with pytest.raises(ImportError, match=f"pip uninstall {FOREIGN[name]} &&"):
        refuse_foreign_files(tmp_path)


def test_both_are_named(tmp_path: Path) -> None:
    for name in FOREIGN:
        (tmp_path / name).touch()
    with pytest.raises(ImportError, match="pip uninstall clean-text cleantext &&"):
        refuse_foreign_files(tmp_path)


@pytest.mark.parametrize("other", OTHERS)
def test_ours_installed_last_refuses_to_be_imported(other: str, ours: Path) -> None:
    install(other, ours)
    imported = run(ours, "-c", "import cleantext")
    assert imported.returncode == 1
    assert advice(other) in imported.stderr.splitlines()[-1]


@pytest.mark.parametrize("other", OTHERS)
def test_theirs_installed_last_is_named_by_the_command_line(other: str, ours: Path) -> None:
    install(other, ours)
    (ours / "__init__.py").write_text(INIT[other])
    command = run(ours, "-m", "cleantext", "list")
    assert command.returncode == 2
    assert command.stdout == ""
    assert command.stderr.startswith("cleantext: ")
    assert advice(other) in command.stderr
    assert len(command.stderr.splitlines()) == 1


def test_ours_alone_runs(ours: Path) -> None:
    command = run(ours, "-m", "cleantext", "--version")
    assert (command.returncode, command.stderr) == (0, "")
    assert cleantext.__version__ in command.stdout


def test_the_command_looks_for_foreign_files_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise ImportError("foreign files")

    monkeypatch.setattr("cleantext.__main__.refuse_foreign_files", refuse)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capsys.readouterr().err == "cleantext: foreign files\n"


def test_the_command_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delitem(sys.modules, "cleantext.cli", raising=False)
    monkeypatch.setitem(sys.modules, "typer", None)  # as if it were not installed
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capsys.readouterr().err == "cleantext: typer is not installed; in a copy of cleantext run: pip install .\n"


def test_the_command_runs_where_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cleantext", "--version"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
