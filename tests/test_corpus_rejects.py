"""Nothing is lost: every document comes out once or is rejected with its place and the reason."""

from __future__ import annotations

import gzip
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zstandard
from shell import assert_refused, clean, files_below, lines, mended, rejects, run

import cleantext
from cleantext import Chain, UnknownNameError
from cleantext.corpus import job
from cleantext.corpus import run as run_module
from cleantext.corpus.options import Options
from cleantext.corpus.repairing import Repair
from cleantext.corpus.tally import Tally

GOOD = b'{"text":"plain"}\n'


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken\n", "broken JSON"),
        (b'{"text":"cut\n', "broken JSON"),
        (b'{"text":"a"} trailing\n', "broken JSON"),
        (b'{"text":"\xff"}\n', "not UTF-8"),
        (b'{"text":null}\n', "'text' is null"),
        (b'{"text":5}\n', "'text' is a number"),
        (b'{"text":["a"]}\n', "'text' is an array"),
        (b'{"body":"a"}\n', "no key 'text'; the record has 'body'"),
        (b"[1]\n", "an array, not a JSON object"),
        (b"[" * 100_000 + b"\n", "nested too deeply"),
        (b"\x00\n", "broken JSON"),
    ],
)
def test_a_bad_record_is_rejected_and_no_other(line: bytes, reason: str, jobs: str, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(GOOD * 3 + line + GOOD)
    clean(source, "-o", out, "-j", jobs)
    assert out.read_bytes() == GOOD * 4
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert (reject["file"], reject["line"], reject["offset"]) == ("in.jsonl", 4, 3 * len(GOOD))
    assert reason in reject["reason"]


def test_what_is_odd_but_legal(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    content = b'{"text":"a"}\r\n\n   \n{"text":"\\ud83d\\ude00","n":1e999}\r\n{"text":"","n":' + b"9" * 5000 + b"}"
    source.write_bytes(b"\xef\xbb\xbf" + content)
    clean(source, "-o", out)
    assert out.read_bytes() == content.replace(b"\n\n   \n", b"\n")
    assert not (tmp_path / "rejects.jsonl").exists()


@pytest.mark.parametrize(
    ("content", "options", "hint"),
    [
        (lines(3), ("-k", "body"), "no key 'body'; the record has 'id', 'text', 'meta'; pass --text-key"),
        (b"broken\n", (), "broken JSON: Expecting value at character 0 of the line;"),
        (b'{"text":null}\n', (), "'text' is null, not a string;"),
    ],
)
def test_a_run_that_rejects_everything_has_failed_and_says_why(
    content: bytes, options: tuple[str, ...], hint: str, tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(content)
    for command in ("clean", "score"):
        result = run(command, "-p", "minimal", source, "-o", tmp_path / "out.jsonl", *options)
        assert result.exit_code == 2
        assert f"every document was rejected, the first because: {hint}" in result.stderr
        assert ("--text-key" in result.stderr) == ("--text-key" in hint)
    source.write_bytes(content + GOOD)
    assert run("clean", "-p", "minimal", source, "-o", tmp_path / "out.jsonl").exit_code == 0
    source.write_bytes(b"")
    assert run("clean", "-p", "minimal", source, "-o", tmp_path / "out.jsonl").exit_code == 0


def misspelt(text: str) -> str:
    return cleantext.clean(text, preset="defualt")


def test_a_chain_that_cannot_run_is_no_fault_of_the_documents(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(3))
    work = Repair(Chain([misspelt]))
    for jobs in (1, 2):
        with pytest.raises(UnknownNameError, match="unknown preset 'defualt'"):
            job.carry_out(work, [source], str(tmp_path / "out.jsonl"), Options(jobs=jobs))
    assert files_below(tmp_path) == ["in.jsonl"]


def test_nested_and_dotted_keys(tmp_path: Path) -> None:
    record = {"a": {"b": {"c": "the ﬁnal"}}, "text": "ﬁ"}
    source = json.dumps(record).encode() + b"\n"
    assert json.loads(clean("-k", "a.b.c", data=source)) == record | {"a": {"b": {"c": "the final"}}}
    assert json.loads(clean("-k", "x.y", data=b'{"x.y":"\\ufb01","x":{"y":"z"}}')) == {"x.y": "fi", "x": {"y": "z"}}


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_truncated_file_gives_what_is_in_it_and_says_so(suffix: str, jobs: str, tmp_path: Path) -> None:
    content = b"".join(json.dumps({"text": os.urandom(300).hex()}).encode() + b"\n" for _ in range(1000))
    whole = gzip.compress(content) if suffix == ".gz" else zstandard.compress(content)
    source, out = tmp_path / f"in.jsonl{suffix}", tmp_path / "out.jsonl"
    source.write_bytes(whole[: len(whole) // 2])
    clean(source, "-o", out, "-j", jobs)
    after = out.read_bytes()
    assert len(after) > 10_000
    assert content.startswith(after)
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert "ends early" in reject["reason"]
    assert reject["line"] == after.count(b"\n") + 1
    assert reject["offset"] == len(after)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_broken_stream(suffix: str, tmp_path: Path) -> None:
    whole = gzip.compress(GOOD * 9) if suffix == ".gz" else zstandard.compress(GOOD * 9)
    source = tmp_path / f"in.jsonl{suffix}"
    source.write_bytes(whole + b"this is no compressed stream")
    clean(source, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == GOOD * 9
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert "is broken" in reject["reason"]


def test_streams_of_several_members_and_padding(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(GOOD) + gzip.compress(GOOD) + bytes(512))
    (tmp_path / "in.jsonl.zst").write_bytes(zstandard.compress(GOOD) + zstandard.compress(GOOD))
    for suffix in ("gz", "zst"):
        assert clean(tmp_path / f"in.jsonl.{suffix}") == GOOD * 2


def test_bad_pages_among_good_ones(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"good"), ("b.txt", bytes(range(256)) * 9), ("c.txt", "ﬁne".encode())):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(content)
    clean(tmp_path / "in", "-o", tmp_path / "out")
    assert files_below(tmp_path / "out") == [".cleantext-manifest.jsonl", "a.txt", "c.txt", "rejects.jsonl"]
    assert [reject["file"] for reject in rejects(tmp_path / "out" / "rejects.jsonl")] == ["b.txt"]


def test_strict_stops_at_the_first(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(GOOD * 10 + b"broken\n" + GOOD)
    for jobs in ("1", "2"):
        assert_refused(
            run("clean", source, "-o", out, "--strict", "-j", jobs, "-p", "minimal"), "document 11", "broken JSON"
        )
    assert files_below(tmp_path) == ["in.jsonl"]


def test_rejects_of_standard_input_are_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    long = b'{"body":"' + b"x" * 5000 + b'"}\n'
    assert clean("-", data=GOOD + long) == GOOD
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert reject["record"] == long.decode()


def test_rejects_of_other_inputs_in_the_same_place_stay(tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        (tmp_path / f"{name}.jsonl").write_bytes(GOOD + b"broken\n")
        clean(tmp_path / f"{name}.jsonl", "-o", tmp_path / f"{name}.out.jsonl")
    assert sorted(reject["file"] for reject in rejects(tmp_path / "rejects.jsonl")) == ["a.jsonl", "b.jsonl"]
    (tmp_path / "a.jsonl").write_bytes(GOOD)
    clean(tmp_path / "a.jsonl", "-o", tmp_path / "a.out.jsonl")
    assert [reject["file"] for reject in rejects(tmp_path / "rejects.jsonl")] == ["b.jsonl"]


def test_rejects_where_the_user_wants_them(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(GOOD + b"broken\n")
    clean(tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "--rejects", tmp_path / "bad.jsonl")
    assert files_below(tmp_path) == ["bad.jsonl", "in.jsonl", "out.jsonl"]


def killer(text: str) -> str:
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "RAISE" in text:
        raise LookupError("no such ferry")
    return text.replace("ﬁ", "fi")


def carry_out(source: Path, out: Path, jobs: int) -> job.Report:
    return job.carry_out(Repair(Chain([killer])), [source], str(out), Options(jobs=jobs))


def test_the_document_that_kills_its_worker_is_rejected(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"

    def text(number: int) -> str:
        return {40: "KILL", 41: "RAISE"}.get(number, "ﬁne")

    source.write_bytes(lines(100, text))
    report = carry_out(source, out, 2)
    assert (report.tally.read, report.tally.written, report.tally.rejected) == (100, 98, 2)
    ids = [json.loads(line)["id"] for line in out.read_bytes().splitlines()]
    assert ids == [*range(40), *range(42, 100)]
    killed, raised = rejects(tmp_path / "rejects.jsonl")
    assert (killed["line"], raised["line"]) == (41, 42)
    assert "SIGKILL" in killed["reason"]
    assert raised["reason"] == "LookupError: no such ferry"


def test_a_document_that_would_be_lost_is_noticed() -> None:
    with pytest.raises(RuntimeError, match="3 documents in, but 1 out and 1 rejected"):
        Tally(read=3, written=1, rejected=1).check("here")


def long_line() -> Iterator[bytes]:
    yield b'{"text":"'
    for _ in range(2000):
        yield b"word " * 20_000
    yield 'ﬁ"}\n'.encode()


@pytest.mark.nightly
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_line_of_200_megabytes(jobs: str, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    with source.open("wb") as file:
        file.write(GOOD)
        file.writelines(long_line())
        file.write(GOOD)
    clean(source, "-o", out, "-j", jobs)
    assert out.stat().st_size == source.stat().st_size - 1  # the ligature takes three bytes, its letters two
    assert out.read_bytes().count(b"\n") == 3


def test_mended_documents_are_stable() -> None:
    assert clean("-", data=lines(3, mended)) == lines(3, mended)


def test_a_run_that_loses_a_document_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(lines(5))
    everything = run_module._outcomes

    def forgetful(*arguments: Any) -> Iterator[Any]:
        yield from (pair for pair in everything(*arguments) if pair[0].number != 3)

    monkeypatch.setattr(run_module, "_outcomes", forgetful)
    assert_refused(run("clean", "-p", "minimal", source, "-o", out), "5 documents in, but 4 out and 0 rejected")
    assert files_below(tmp_path) == ["in.jsonl"]
