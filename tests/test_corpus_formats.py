"""Formats in and out: the same documents, other fields byte for byte, whatever the packing."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from shell import assert_refused, clean, files_below, lines, mended, noisy, packed, run, table, unpacked

from cleantext.corpus import jsonline
from cleantext.corpus.formats import by_name
from cleantext.corpus.sniffing import sniffed

COUNT = 50


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".jsonl.gz", ".jsonl.zst", ".ndjson.zst", ".JSONL"])
def test_json_lines(suffix: str, tmp_path: Path) -> None:
    source, out = tmp_path / f"in{suffix}", tmp_path / f"out{suffix}"
    source.write_bytes(packed(lines(COUNT), suffix))
    clean(source, "-o", out)
    assert unpacked(out) == lines(COUNT, mended)
    assert files_below(tmp_path) == sorted([f"in{suffix}", f"out{suffix}"])


@pytest.mark.parametrize("suffix", [".txt", ".txt.gz", ".txt.zst"])
def test_text(suffix: str, tmp_path: Path) -> None:
    source, out = tmp_path / f"in{suffix}", tmp_path / f"out{suffix}"
    source.write_bytes(packed(noisy(1).encode(), suffix))
    clean(source, "-o", out)
    assert unpacked(out) == mended(1).encode()


@pytest.mark.parametrize("to", ["jsonl", "jsonl.gz", "ndjson.zst", "parquet"])
@pytest.mark.parametrize("name", ["in.txt", "in.jsonl", "in.jsonl.zst", "in.parquet"])
def test_every_conversion(name: str, to: str, tmp_path: Path) -> None:
    source = tmp_path / name
    if name.endswith(".parquet"):
        pq.write_table(table(COUNT), source)
    else:
        source.write_bytes(packed(noisy(0).encode() if name.endswith(".txt") else lines(COUNT), name))
    clean(source, "-o", f"{tmp_path / 'out'}/", "--to", to)
    out = tmp_path / "out" / f"in.{to}"
    records = (
        pq.read_table(out).to_pylist()
        if to == "parquet"
        else [json.loads(one) for one in unpacked(out).split(b"\n")[:-1]]
    )
    expected = [mended(number) for number in range(1 if name.endswith(".txt") else COUNT)]
    assert [record["text"] for record in records] == expected
    assert records[0]["id"] == ("in.txt" if name.endswith(".txt") else 0)


def test_json_lines_to_text_would_lose_something(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(lines(2))
    assert_refused(run("clean", source, "--to", "txt"), "--to jsonl")


def test_other_fields_stay_byte_for_byte() -> None:
    record = '{ "n":1.10,"big":123456789012345678901234567890, "text" : "tbe","x":NaN,\t"n":2 ,"a":[{"text":"no"}]}\r\n'
    assert jsonline.replaced(record.encode(), ("text",), "the") == record.replace('"tbe"', '"the"').encode()


def test_of_equal_keys_the_last_one_counts() -> None:
    line = b'{"text":"one","text":"two"}'
    assert jsonline.text_at(jsonline.parsed(line), ("text",)) == "two"
    assert jsonline.replaced(line, ("text",), "2") == b'{"text":"one","text":"2"}'


def test_escapes_stay_escapes() -> None:
    assert jsonline.replaced(b'{"text":"\\ufb01"}', ("text",), "caf\u00e9") == b'{"text":"caf\\u00e9"}'
    assert jsonline.replaced('{"text":"ﬁ"}'.encode(), ("text",), "café") == '{"text":"café"}'.encode()
    assert jsonline.replaced('{"text":"ﬁ"}'.encode(), ("text",), "\ud800") == b'{"text":"\\ud800"}'


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.text(), JSON, max_size=4), st.text(), st.text(), st.booleans(), st.sampled_from([None, 1, "\t"])
)
def test_replacing_a_text_replaces_nothing_else(
    fields: dict[str, object], before: str, after: str, ascii_only: bool, indent: int | str | None
) -> None:
    record = fields | {"deep": {"er": before}}
    line = json.dumps(record, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "backslashreplace")
    new = jsonline.replaced(line, ("deep", "er"), after)
    assert json.loads(new) == json.loads(line) | {"deep": {"er": after}}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'{"text": "word"}\n', "lines"),
        (b'\xef\xbb\xbf{ "id" : 1}', "lines"),
        (b"", "text"),
        (b"plain prose", "text"),
        (b"{curly prose}", "text"),
        (b'"text": "word"', "text"),
        (gzip.compress(b'{"text": "word"}', mtime=0), "lines"),
        (gzip.compress(b"plain prose", mtime=0), "text"),
        (zstandard.compress(b'{"text": "word"}'), "lines"),
    ],
)
def test_standard_input_is_told_from_its_first_bytes(content: bytes, kind: str) -> None:
    assert sniffed(io.BytesIO(content)).kind == kind
    assert sniffed(io.BufferedReader(io.BytesIO(content))).kind == kind


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_standard_input_and_output(suffix: str) -> None:
    assert clean("-", data=packed(lines(COUNT), suffix)) == lines(COUNT, mended)
    assert clean(data=packed(lines(COUNT), suffix)) == lines(COUNT, mended)


def test_from_and_to_overrule_what_is_guessed(tmp_path: Path) -> None:
    odd = tmp_path / "records"
    odd.write_bytes(lines(2))
    assert clean(odd, "--from", "jsonl") == lines(2, mended)
    assert clean(odd) == (lines(2, mended))  # as one text, whose repairs are the same here
    assert json.loads(clean("--to", "jsonl", data=noisy(1).encode())) == {"id": "stdin", "text": mended(1)}


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match=r"unknown format 'json'; did you mean 'jsonl'"):
        by_name("json")


def test_a_missing_extra_is_one_line_that_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(table(1), source)
    (tmp_path / "in.jsonl").write_bytes(lines(1))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "cleantext.corpus.parquet")
    for name, out in (("in.parquet", "out.parquet"), ("in.jsonl", "out.parquet")):
        result = run("clean", tmp_path / name, "-o", tmp_path / out, "-p", "minimal")
        assert_refused(result, 'pip install "cleantext-repair[parquet]"')
    assert files_below(tmp_path) == ["in.jsonl", "in.parquet"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_page_in_utf16_without_a_mark(encoding: str, tmp_path: Path) -> None:
    page, out, edits = tmp_path / "page.txt", tmp_path / "out.txt", tmp_path / "edits.jsonl"
    page.write_bytes("The ﬁrst ferry left at nine – as it always had.\n".encode(encoding))
    clean(page, "-o", out, "--edits", edits)
    assert out.read_text(encoding="utf-8") == "The first ferry left at nine – as it always had.\n"
    assert run("revert", out, "--edits", edits).stdout_bytes == page.read_bytes()
