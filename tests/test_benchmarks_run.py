"""Every command of ``python -m benchmarks`` runs, on as little as it can."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import floors, growth, harm, ocr, plots, quality, ratios, readback, speed, timing
from benchmarks.isolated import Cost
from benchmarks.ocr import Reading
from benchmarks.peers import Peer, installed
from benchmarks.readme import fill
from benchmarks.results import NAMES, Table, read
from corpora.kinds import KINDS

PEERS = {"ftfy", "crude rule"}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two documents, two rounds, two peers, one page; results below a folder of the test's own."""
    monkeypatch.chdir(tmp_path)

    def few(task: str, among: Container[str] | None = None) -> Iterator[Peer]:
        return installed(task, PEERS if among is None else among)

    for module in (ratios, speed, quality, harm, readback, ocr):
        monkeypatch.setattr(module, "installed", few)
    monkeypatch.setattr(ratios, "ROUND", 1)
    monkeypatch.setattr(ratios, "QUICK_ROUND", 1)
    monkeypatch.setattr(ratios, "ROUNDS", 2)
    monkeypatch.setattr(ratios, "QUICK_ROUNDS", 1)
    monkeypatch.setattr(ratios, "SLOW_ROUNDS", 1)
    monkeypatch.setattr(ratios, "TOGETHER", 2)
    monkeypatch.setattr(speed, "ALONE_ROUNDS", 1)
    monkeypatch.setattr(timing, "PASSES", 1)
    tasks = {"encoding": "ascii", "layout": "wrapped", "whitespace": "curly", "misread": "curly", "words": "curly"}
    corpora = {task: (kind,) for task, kind in tasks.items()} | {"page": ("wrapped",)}
    monkeypatch.setattr(ratios, "QUICK", corpora)
    monkeypatch.setattr(ratios, "CORPORA", corpora)
    monkeypatch.setattr(speed, "PROFILE", 5_000)
    monkeypatch.setattr(speed, "MEMORY", 5_000)
    monkeypatch.setattr(speed, "KINDS", {"curly": KINDS["curly"]})
    monkeypatch.setattr(harm, "QUICK_LIMIT", 0.001)
    monkeypatch.setattr(quality, "QUICK_STEP", 40)
    monkeypatch.setattr(readback, "QUICK_STEP", 40)


def measured(cleaner: str, kind: str, characters: int, **_: object) -> Cost:
    return Cost(characters, characters / 1e6, 10**6, 2 * 10**6)


def run(*arguments: str) -> int:
    return command.main(arguments)


def test_speed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(speed, "measure", measured)
    monkeypatch.setattr(speed, "scaling", lambda: (Table("processes", "", [], []), {"speed.processes.1": 1.0}))
    assert run("speed", "--quick") == 0
    found = read("speed", tmp_path / "build" / "benchmarks")
    assert found.quick
    assert found.figures["speed.encoding.ascii.ftfy"] > 0
    assert found.command == "python -m benchmarks speed --quick"
    assert run("speed", "-o", str(tmp_path)) == 0
    assert {table.name for table in read("speed", tmp_path).tables} >= {
        "encoding",
        "alone",
        "documents",
        "profile",
        "processes",
        "memory",
    }
    assert read("speed", tmp_path).figures["speed.memory.default"] == 2.0


def test_quality(tmp_path: Path) -> None:
    assert run("quality", "--quick") == 0
    found = read("quality", tmp_path / "build" / "benchmarks")
    assert [table.name for table in found.tables] == [
        "whole",
        "encoding",
        "layout",
        "bare",
        "whitespace",
        "misread",
        "intruders",
    ]
    assert found.figures["quality.whitespace.spacing.no change"] == 0
    assert found.figures["quality.encoding.mojibake.cleantext"] == 1


def test_quality_on_given_folders(tmp_path: Path) -> None:
    (tmp_path / "corrupt.txt").write_text("the end ofthe street in the old town\n")
    (tmp_path / "correct.txt").write_text("the end of the street in the old town\n")
    assert run("quality", "--data", f"whitespace={tmp_path}", "-o", str(tmp_path)) == 0
    found = {name.rpartition(".")[2]: value for name, value in read("quality-given", tmp_path).figures.items()}
    assert found == {"no change": 0.0, "cleantext": 1.0}
    for unclear in (str(tmp_path), f"spelling={tmp_path}"):
        with pytest.raises(SystemExit, match="tasks: encoding, layout, whitespace, misread, intruders, everything"):
            run("quality", "--data", unclear)


def test_quality_of_every_task_on_a_folder_of_pairs(tmp_path: Path) -> None:
    sides = {"noisy": "It\u00e2\u20ac\u2122s a plan\nfor\nthe town.\n", "truth": "It\u2019s a plan for the town.\n"}
    for side, text in sides.items():
        (tmp_path / side).mkdir()
        (tmp_path / side / "one.txt").write_text(text, encoding="utf-8")
    told = [part for task in quality.MEASURES for part in ("--data", f"{task}={tmp_path}")]
    assert run("quality", *told, "-o", str(tmp_path)) == 0
    found = read("quality-given", tmp_path)
    assert [table.name for table in found.tables] == [
        "encoding",
        "paragraphs",
        "whitespace",
        "misread",
        "deletions",
        "everything",
    ]
    one = "/".join(tmp_path.parts[-2:])
    assert found.figures[f"quality.deletions.recall.{one}.no change"] == 0
    assert found.figures[f"quality.everything.{one}.no change.cer"] > 0
    assert found.figures[f"quality.everything.{one}.cleantext default.cer"] == 0


def test_harm(tmp_path: Path) -> None:
    assert run("harm", "--quick") == 0
    found = read("harm", tmp_path / "build" / "benchmarks")
    assert found.figures["harm.cleantext minimal.own"] == 0
    assert found.figures["harm.ftfy.own"] > 1000  # it straightens quotes
    assert "### ftfy\n\n- *punctuation* (own)" in found.markdown()


def test_growth(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(growth, "measure", measured)
    assert run("growth", "--quick") == 0
    found = read("growth", tmp_path / "build" / "benchmarks")
    assert found.figures["growth.document.pages, default"] == pytest.approx(1)
    assert run("growth", "-o", str(tmp_path)) == 0
    assert "growth.corpus.minimal" in read("growth", tmp_path).figures


def test_ocr_is_left_out_with_a_message(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert run("ocr", "--quick") == 0
    assert "apt-get install tesseract-ocr" in capsys.readouterr().err
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(ocr, "find_spec", lambda name: None)
    assert "pip install pillow" in ocr.missing()
    monkeypatch.setattr(ocr, "find_spec", lambda name: name)
    monkeypatch.setattr(ocr, "FONTS", Path("nowhere"))
    assert "fonts-dejavu" in ocr.missing()


def test_ocr_compares_readings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ocr, "missing", lambda: "")
    monkeypatch.setattr(ocr, "readings", lambda pages: iter([Reading("good", "the cot sat", "the cat sat")]))
    found = ocr.ocr(quick=True, keep=tmp_path / "kept")
    assert found
    assert [row[:2] for row in found.tables[0].rows] == [["good", "**9.09 / 33.33**"], ["all", "**9.09 / 33.33**"]]
    kept = json.loads((tmp_path / "kept" / "pages.jsonl").read_text())
    assert kept == {"scan": "good", "noisy": "the cot sat", "truth": "the cat sat"}


@pytest.mark.skipif(bool(ocr.missing()), reason=ocr.missing())
def test_page_is_printed_and_read() -> None:
    reading = next(ocr.readings(1))
    assert reading.scan == "good"
    assert len(set(reading.noisy.split()) & set(reading.truth.split())) > 0.8 * len(set(reading.truth.split()))


def test_plots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    for name in ("speed", "quality", "harm"):
        run(name, "--quick", "-o", str(tmp_path))
    drawn = plots.plots(tmp_path)
    assert [path.name for path in drawn] == ["speed.png", "speed.svg", "recall-harm.png", "recall-harm.svg"]
    first = [path.read_bytes() for path in drawn]
    assert run("plots", "-o", str(tmp_path)) == 0
    assert [path.read_bytes() for path in drawn] == first  # no date, no chance
    monkeypatch.setattr(plots, "find_spec", lambda module: None)
    assert plots.plots(tmp_path) == []


def test_floors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.write({"quality.encoding.mojibake.cleantext": floors.Floor(0.5, "for the test")}, path)
    for function in (floors.report, floors.lift, floors.lower):
        monkeypatch.setattr(function, "__defaults__", (path,))
    found = floors.measured()
    assert "speed.encoding.ascii.ftfy" in found
    assert found["harm.spared.default.own"] == 1e6
    monkeypatch.setattr(floors, "measured", lambda: found)
    assert run("floors") == 0
    assert run("floors", "--raise") == 0
    assert floors.read(path)["quality.encoding.mojibake.cleantext"].value == 0.99
    assert run("floors", "--lower", "quality.encoding.mojibake.cleantext", "0.7", "--reason", "a harder set") == 0
    assert run("floors", "--lower", "quality.encoding.mojibake.cleantext", "0.6") == 2


def test_tables_of_the_readme_are_those_of_the_results() -> None:
    assert not fill(check=True), "run: python -m benchmarks readme"


def test_all_runs_every_benchmark(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []
    monkeypatch.setattr(command, "_benchmark", lambda name, told: asked.append(name))
    assert run("all", "--quick") == 0
    assert asked == list(NAMES)
    assert "(speed 0, quality 0, harm 0, growth 0, ocr 0)" in capsys.readouterr().err


def test_compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("harm", "--quick", "--no-samples", "-o", str(tmp_path))
    capsys.readouterr()
    assert run("compare", str(tmp_path), str(tmp_path)) == 0
    assert "harm: " in capsys.readouterr().out


def test_what_cannot_be_read_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run("compare", str(tmp_path), str(tmp_path)) == 2
    assert run("floors", "--lower", "quality.bare.f1.cleantext", "0.1") == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["python -m benchmarks"] * 2


def test_no_option_is_accepted_and_ignored(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ("speed", "--data", "here"),
        ("growth", "--keep"),
        ("quality", "--no-samples"),
        ("all", "--limit", "9"),
        ("plots", "--check"),
    ):
        with pytest.raises(SystemExit):
            run(*arguments)
    assert capsys.readouterr().err.count("unrecognized arguments") == 5
