"""The datatrove block, run for real, against the command line."""

from __future__ import annotations

import json
import pickle
import warnings
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from shell import clean, mended, noisy

from cleantext import Chain

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what others do when they are imported is not ours to fail for
    pytest.importorskip("datatrove")
    from datatrove.data import Document
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader, ParquetReader
    from datatrove.pipeline.writers import JsonlWriter, ParquetWriter

    from cleantext.integrations.datatrove import CleanText

# datatrove's own use of multiprocessing and of old interfaces warns; its output is what is looked at here.
pytestmark = pytest.mark.filterwarnings("ignore")


def records(first: int, count: int) -> list[dict[str, Any]]:
    return [
        {"text": noisy(number), "id": f"doc{number}", "metadata": {"page": number}}
        for number in range(first, first + count)
    ]


def as_lines(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(orjson.dumps(row) + b"\n" for row in rows)


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    source = tmp_path / "in"
    source.mkdir()
    for number in range(2):
        (source / f"{number:05}.jsonl.zst").write_bytes(zstandard.compress(as_lines(records(number * 50, 50))))
    return source


def pipeline(source: Path, out: Path, logs: Path, **options: Any) -> LocalPipelineExecutor:
    steps = [
        JsonlReader(str(source), add_file_path=False),
        CleanText("minimal", **options),
        JsonlWriter(str(out), compression=None),
    ]
    return LocalPipelineExecutor(steps, tasks=2, logging_dir=str(logs))


def test_the_same_bytes_as_the_command_line_on_compressed_lines(shards: Path, tmp_path: Path) -> None:
    pipeline(shards, tmp_path / "trove", tmp_path / "logs").run()
    clean(shards, "-o", tmp_path / "line", "--to", "jsonl")
    for number in range(2):
        ours = (tmp_path / "line" / f"{number:05}.jsonl").read_bytes()
        assert (tmp_path / "trove" / f"{number:05}.jsonl").read_bytes() == ours
        assert [json.loads(one)["text"] for one in ours.splitlines()] == [
            mended(document) for document in range(number * 50, number * 50 + 50)
        ]


def test_a_run_that_is_resumed_does_what_is_left(shards: Path, tmp_path: Path) -> None:
    out, logs = tmp_path / "trove", tmp_path / "logs"
    pipeline(shards, out, logs).run()
    expected = (out / "00001.jsonl").read_bytes()
    (out / "00001.jsonl").unlink()
    (logs / "completions" / "00001").unlink()  # as if the task had been killed
    first = (out / "00000.jsonl").stat().st_mtime_ns
    pipeline(shards, out, logs).run()
    assert (out / "00001.jsonl").read_bytes() == expected
    assert (out / "00000.jsonl").stat().st_mtime_ns == first


def test_the_same_texts_as_the_command_line_on_parquet(tmp_path: Path) -> None:
    source = tmp_path / "in" / "00000.parquet"
    source.parent.mkdir()
    pq.write_table(pa.Table.from_pylist(records(0, 50)), source)
    steps = [
        ParquetReader(str(source.parent)),
        CleanText("minimal"),
        ParquetWriter(str(tmp_path / "trove")),
    ]
    LocalPipelineExecutor(steps, tasks=1, logging_dir=str(tmp_path / "logs")).run()
    clean(source, "-o", tmp_path / "line.parquet")
    [written] = (tmp_path / "trove").glob("*.parquet")
    theirs = pq.read_table(written).to_pylist()
    ours = pq.read_table(tmp_path / "line.parquet").to_pylist()
    assert [(row["id"], row["text"]) for row in theirs] == [(row["id"], row["text"]) for row in ours]
    assert ours[3]["text"] == mended(3)


def test_statistics_and_empty_documents(tmp_path: Path) -> None:
    block = CleanText("minimal", edits="edits")
    texts = [noisy(1), "plain", "", "\x00"]
    documents = list(block.run(Document(text, str(number)) for number, text in enumerate(texts)))
    assert [document.text for document in documents] == [mended(1), "plain", "", ""]
    counts = {name: stat.total for name, stat in block.stats.stats.items()}
    assert counts == {"total": 4, "edits_encoding": 1, "edits_characters": 2, "changed": 2, "empty": 2}
    first = documents[0].metadata["edits"][0]
    assert (first["start"], first["old"], first["new"], first["normalizer"]) == (4, "ﬁ", "fi", "characters")
    assert json.loads(orjson.dumps(documents[0].metadata))["edits"][0]["old"] == "ﬁ"


def test_the_block_travels() -> None:
    block = pickle.loads(pickle.dumps(CleanText("minimal", edits="edits")))
    assert (block.format("ﬁ"), block.edits) == ("fi", "edits")


def test_a_chain_of_ones_own() -> None:
    block = CleanText(chain=Chain([str.upper]))
    assert [document.text for document in block.run([Document("word", "1")])] == ["WORD"]
    assert block.format("word") == "WORD"
    assert list(block.run(None)) == []
