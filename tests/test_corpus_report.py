"""What a run says of itself: the closing table, the report, or nothing."""

from __future__ import annotations

import json
from pathlib import Path

from shell import lines, run


def test_closing_table_and_report_agree(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(5) + b"broken\n")
    result = run("clean", "-p", "minimal", source, "-o", tmp_path / "out.jsonl", "--report", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_bytes())
    assert (report["read"], report["written"], report["rejected"], report["changed"]) == (6, 5, 1, 5)
    assert report["edits"] == {"characters": 5, "encoding": 5}
    assert report["size"] == source.stat().st_size
    assert report["configuration"]["preset"] == "minimal"
    assert report["configuration"]["normalizers"] == ["encoding", "characters"]
    assert report["rejects"] == str(tmp_path / "rejects.jsonl")
    for words in (["documents", "in", "6"], ["rejected", "1;"], ["edits", "by", "encoding", "5"]):
        assert any(line.split()[: len(words)] == words for line in result.stderr.splitlines())


def test_quiet_is_quiet(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(5))
    assert run("clean", "-p", "minimal", source, "-o", tmp_path / "out.jsonl", "-q").stderr == ""
