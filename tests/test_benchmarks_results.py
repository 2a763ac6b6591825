"""Results are written, read back, compared, and put into pages of prose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.compare import compare
from benchmarks.readme import fill
from benchmarks.results import Result, Table, figure, read

RESULT = Result(
    "speed",
    "python -m benchmarks speed",
    [
        Table("encoding", "Encoding", ["corpus", "MB/s"], [["ascii", 12.34], ["a|b", None]], "Note."),
        Table("b", "B", [], []),
    ],
    {"speed.x": 1.5},
)


def test_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = RESULT.write(tmp_path)
    assert read("speed", tmp_path).figures == {"speed.x": 1.5}
    assert read("speed", tmp_path).markdown() == RESULT.markdown() == path.read_text(encoding="utf-8")
    assert "| ascii | 12.3 |\n| a\\|b |  |\n\nNote." in RESULT.markdown()
    assert "cores" in RESULT.circumstances()
    with pytest.raises(FileNotFoundError, match="python -m benchmarks harm"):
        read("harm", tmp_path)


def test_result_says_that_the_machine_was_busy() -> None:
    assert "Other processes" not in replace(RESULT, neighbours=0.02).circumstances()
    assert replace(RESULT, neighbours=0.52).circumstances().endswith(" Other processes kept 0.5 cores busy.")


def test_runs_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    RESULT.write(old)
    replace(RESULT, figures={"speed.x": 1.6, "speed.alone.x": 5.0}).write(new)
    assert compare(old, new) == 0
    told = capsys.readouterr().out
    assert "speed: 1 ratios, 0 apart by 10% or more\n     6.7%  speed.x: 1.50, then 1.60\n" in told
    assert "new: speed.alone.x" in told
    replace(RESULT, figures={"speed.x": 1.7}).write(new)
    assert compare(old, new) == 1
    with pytest.raises(FileNotFoundError, match="no result is in both"):
        compare(old, tmp_path)


def test_absolute_speeds_are_told_and_not_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, speed in (("old", 1.0), ("new", 3.0)):
        replace(RESULT, figures={"speed.alone.x": speed}).write(tmp_path / name)
    assert compare(tmp_path / "old", tmp_path / "new") == 0
    assert "not judged" in capsys.readouterr().out


def test_readme_is_filled_between_its_markers(tmp_path: Path) -> None:
    RESULT.write(tmp_path)
    page = tmp_path / "README.md"
    page.write_text("# A\n\n<!-- benchmarks:speed encoding -->\nold\n<!-- /benchmarks -->\n\nend\n")
    assert fill(tmp_path, path=page, check=True)
    assert "old" in page.read_text()
    assert fill(tmp_path, path=page)
    text = page.read_text()
    assert "old" not in text
    assert "**Encoding**\n\n| corpus | MB/s |" in text
    assert text.endswith("<!-- /benchmarks -->\n\nend\n")
    assert "**B**" not in text
    assert not fill(tmp_path, path=page)
    page.write_text("<!-- benchmarks:speed nothing -->\n<!-- /benchmarks -->\n")
    with pytest.raises(KeyError, match="no table 'nothing'; it has encoding, b"):
        fill(tmp_path, path=page)


def test_figures_keep_three_digits() -> None:
    assert [figure(number) for number in (0.0, 0.1234, 1.234, 12.34, 123.4, 12345.6, -2.5)] == [
        "0", "0.123", "1.23", "12.3", "123", "12,346", "-2.50",
    ]  # fmt: skip
