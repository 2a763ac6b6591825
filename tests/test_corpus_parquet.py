"""Tables: rows in, rows out or rejected, with every other column as it came."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shell import assert_refused, clean, files_below, mended, noisy, rejects, run, table

from cleantext.corpus import jsonline
from cleantext.corpus.cells import values

COUNT = 50
GOOD = b'{"text":"plain"}\n'


def test_parquet(tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(table(COUNT), source, compression="gzip", row_group_size=20)
    clean(source, "-o", out)
    after = pq.read_table(out)
    assert after.column("text").to_pylist() == [mended(number) for number in range(COUNT)]
    assert after.drop_columns("text") == table(COUNT).drop_columns("text")
    assert after.schema == table(COUNT).schema
    assert pq.ParquetFile(out).metadata.row_group(0).column(0).compression == "GZIP"


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_parquet_column_types(kind: pa.DataType, tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"text": pa.array([noisy(1), "plain"]).cast(kind)}), source)
    clean(source, "-o", out)
    assert pq.read_table(out).column("text").to_pylist() == [mended(1), "plain"]
    assert pq.read_schema(out) == pq.read_schema(source)


def test_parquet_nested_text_and_null_parents(tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"doc": [{"body": noisy(1), "n": 1}, None, {"body": None, "n": 3}]}), source)
    clean(source, "-o", out, "-k", "doc.body")
    assert pq.read_table(out).to_pylist() == [{"doc": {"body": mended(1), "n": 1}}]
    assert [reject["line"] for reject in rejects(tmp_path / "rejects.jsonl")] == [2, 3]


@pytest.mark.parametrize("size", [7, 20, 300])
def test_parquet_keeps_its_row_groups(size: int, tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(table(700), source, row_group_size=size)
    clean(source, "-o", out)
    before, after = pq.ParquetFile(source).metadata, pq.ParquetFile(out).metadata
    assert [after.row_group(one).num_rows for one in range(after.num_row_groups)] == [
        before.row_group(one).num_rows for one in range(before.num_row_groups)
    ]
    assert pq.read_table(out).column("text").to_pylist() == [mended(number) for number in range(700)]


def test_what_json_has_no_type_for(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    row = {
        "thumb": b"\x00\xff",
        "at": datetime(2020, 2, 29, 9, 30, 0, 5, UTC),
        "day": date(2020, 2, 29),
        "clock": time(9, 30),
        "price": Decimal("1.10"),
        "deep": {"er": [b"a"]},
    }
    expected = {
        "thumb": "AP8=",
        "at": "2020-02-29T09:30:00.000005+00:00",
        "day": "2020-02-29",
        "clock": "09:30:00",
        "price": "1.10",
        "deep": {"er": ["YQ=="]},
    }
    pq.write_table(pa.Table.from_pylist([row | {"text": "plain"}]), source)
    assert json.loads(clean(source, "--to", "jsonl")) == expected | {"text": "plain"}
    for text in ("plain", "\ud800"):  # what orjson does not write is written in the same way
        assert json.loads(jsonline.dumped(row | {"text": text})) == expected | {"text": text}


def test_values_that_pyarrow_has_not_either() -> None:
    ends = pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0")
    words = pa.Array.from_buffers(pa.string(), 2, [None, ends, pa.py_buffer(b"\xffb")])
    assert values(pa.DictionaryArray.from_arrays(pa.array([1, 0]), words)) == ["b", b"\xff"]
    assert values(pa.array([10**18], pa.timestamp("s"))) == [10**18]
    assert values(pa.array([10**18], pa.timestamp("s", tz="Mars/Base"))) == [10**18]


def test_values_that_python_has_not_stop_no_run(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    ends = pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0")
    broken = pa.Array.from_buffers(pa.string(), 2, [None, ends, pa.py_buffer(b"\xffb")])
    times = pa.array([1, 2], pa.timestamp("ns"))
    table = {
        "text": ["ﬁne", None],
        "at": times,
        "took": pa.array([1, None], pa.duration("ns")),
        "late": pa.array([10**7, 0], pa.date32()),
        "deep": pa.array([{"er": [1]}, None], pa.struct([("er", pa.list_(pa.timestamp("ns")))])),
        "pairs": pa.array([[("k", 1)], None], pa.map_(pa.string(), pa.time64("ns"))),
        "latin": broken,
    }
    pq.write_table(pa.table(table), source)
    assert json.loads(clean(source, "--to", "jsonl", "--rejects", tmp_path / "rejects.jsonl")) == {
        "text": "fine",
        "at": "1970-01-01T00:00:00.000000001",
        "took": 1,
        "late": "29349-01-26",
        "deep": {"er": ["1970-01-01T00:00:00.000000001"]},
        "pairs": [["k", "00:00:00.000000001"]],
        "latin": "/w==",
    }
    assert len(rejects(tmp_path / "rejects.jsonl")) == 1
    clean(source, "-o", tmp_path / "out.parquet")
    kept = pq.read_table(tmp_path / "out.parquet")
    assert kept.schema == pa.table(table).schema
    assert kept.column("at").combine_chunks() == times[:1]


def test_a_text_column_that_is_no_utf8(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    ends = pa.py_buffer(b"\0\0\0\0\1\0\0\0\6\0\0\0")
    texts = pa.Array.from_buffers(pa.string(), 2, [None, ends, pa.py_buffer(b"\xffplain")])
    pq.write_table(pa.table({"text": texts}), source)
    clean(source, "-o", tmp_path / "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == [{"text": "plain"}]
    assert rejects(tmp_path / "rejects.jsonl")[0]["reason"] == "'text' is not UTF-8"


def test_parquet_without_rows(tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(table(3).slice(0, 0), source)
    clean(source, "-o", out)
    assert pq.read_table(out).num_rows == 0
    assert pq.read_schema(out) == pq.read_schema(source)


@pytest.mark.parametrize("key", ["body", "meta", "meta.page", "id.x"])
def test_parquet_column_that_holds_no_text(key: str, tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(table(3), source)
    assert_refused(run("clean", source, "-o", tmp_path / "out.parquet", "-k", key), key)
    assert files_below(tmp_path) == ["in.parquet"]


def test_records_that_make_no_table(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(b'{"text":"a","n":1}\n{"text":"b","n":"two"}\n')
    assert_refused(run("clean", source, "-o", tmp_path / "out.parquet", "-p", "minimal"), "--to jsonl.zst")
    source.write_bytes(b'{"text":"a"}\n' * 256 + b'{"text":"b","late":1}\n')
    assert_refused(run("clean", source, "-o", tmp_path / "out.parquet", "-p", "minimal"), "'late'")
    assert files_below(tmp_path) == ["in.jsonl"]


def test_parquet_needs_a_file_for_its_output(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(table(1), source)
    assert_refused(run("clean", source), "parquet cannot be written to standard output")


def test_rejected_rows_keep_their_other_columns(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"id": [1, 2], "thumb": [b"\x00", b"\xff"], "text": ["ﬁne", None]}), source)
    clean(source, "-o", tmp_path / "out.parquet")
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert json.loads(reject["record"]) == {"id": 2, "thumb": "/w==", "text": None}


def test_a_file_that_is_no_parquet(tmp_path: Path) -> None:
    source, good = tmp_path / "in" / "a.parquet", tmp_path / "in" / "b.parquet"
    source.parent.mkdir()
    source.write_bytes(b"PAR1 and nothing else")
    pq.write_table(pa.table({"text": ["ﬁnal"]}), good)
    clean(source.parent, "-o", tmp_path / "out")
    assert pq.read_table(tmp_path / "out" / "b.parquet").to_pylist() == [{"text": "final"}]
    [reject] = rejects(tmp_path / "out" / "rejects.jsonl")
    assert reject["file"] == "a.parquet"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("odd", [{"id": [7], "body": ["a"]}, {"text": [7]}, {"id": pa.array([], pa.int64())}])
def test_a_table_without_texts_is_rejected_and_no_other(odd: dict[str, Any], jobs: str, tmp_path: Path) -> None:
    for name, content in (("a", {"text": ["ﬁrst"]}), ("b", odd), ("c", {"text": ["ﬁnal"]})):
        (tmp_path / "in").mkdir(exist_ok=True)
        pq.write_table(pa.table(content), tmp_path / "in" / f"{name}.parquet")
    clean(tmp_path / "in", "-o", tmp_path / "out", "-j", jobs)
    assert files_below(tmp_path / "out") == [".cleantext-manifest.jsonl", "a.parquet", "c.parquet", "rejects.jsonl"]
    assert pq.read_table(tmp_path / "out" / "c.parquet").to_pylist() == [{"text": "final"}]
    [reject] = rejects(tmp_path / "out" / "rejects.jsonl")
    assert reject["file"] == "b.parquet"
    assert "'text'" in reject["reason"]
    if "text" not in odd:
        assert reject["reason"] == f"no column 'text'; pass --text-key; there are {', '.join(odd)}"


def test_the_first_table_without_texts_is_rejected_as_well(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    pq.write_table(pa.table({"body": ["a"]}), tmp_path / "in" / "a.parquet")
    (tmp_path / "in" / "b.jsonl").write_bytes(GOOD)
    clean(tmp_path / "in", "-o", tmp_path / "out")
    assert "b.jsonl" in files_below(tmp_path / "out")
    assert [reject["file"] for reject in rejects(tmp_path / "out" / "rejects.jsonl")] == ["a.parquet"]
    result = run("clean", "-p", "minimal", tmp_path / "in", "-o", tmp_path / "strict", "--strict")
    assert_refused(result, "a.parquet", "no column 'text'", "--text-key", "body")


def test_a_column_that_no_table_has_is_mistyped(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        pq.write_table(pa.table({"id": [1], "body": ["a"]}), tmp_path / "in" / f"{name}.parquet")
    for command in (("clean", "-o", tmp_path / "out"), ("check",)):
        assert_refused(run(*command, "-p", "minimal", tmp_path / "in"), "a.parquet", "--text-key", "there are id, body")
    assert files_below(tmp_path) == ["in/a.parquet", "in/b.parquet"]
