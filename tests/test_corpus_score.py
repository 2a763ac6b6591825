"""The noise of documents, from 0 to 1."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shell import lines, mended, noisy, rejects, run

import cleantext
from cleantext.scoring import DAMAGES, KINDS, score, unknown_words


def test_every_normalizer_has_its_damage_in_the_order_of_the_chain() -> None:
    assert tuple(DAMAGES) == tuple(name for name in cleantext.NAMES if name != "words")


@given(st.text())
def test_noise_is_a_share(text: str) -> None:
    rated = score(cleantext.explain(text, preset="minimal"), None)
    assert 0 <= rated.noise <= 1
    assert set(KINDS) <= set(rated.shares)
    assert all(0 <= share <= 1 for share in rated.shares.values())
    assert rated.noise >= max(rated.shares.values()) - 1e-9


def test_clean_text_has_none_and_more_damage_is_more_noise() -> None:
    texts = (mended(1), f"{noisy(1)} {mended(1)}", noisy(1), "ﬁ ﬁ ﬁ", "")
    noises = [score(cleantext.explain(text, preset="minimal"), None).noise for text in texts]
    assert noises[0] == noises[4] == 0
    assert 0 < noises[1] < noises[2] < noises[3] == 1


def test_a_share_counts_words_and_not_edits() -> None:
    removed = cleantext.Edit(1, 7, " b c d", "", "page furniture", 1.0, "pages")
    rated = score(cleantext.Result("a b c d", "a", (cleantext.Step("pages", (removed,)),)), None)
    assert (rated.words, rated.shares["furniture"], rated.noise) == (4, 0.75, 0.75)


def test_unknown_words_are_those_in_lower_case_that_no_dictionary_has() -> None:
    assert unknown_words("The blorvex said that Kyrgyl and the vrumpti left at nine.", "en") == 2
    assert unknown_words("well-known words don't count, nor ferry's", "en") == 0
    assert unknown_words("das Wetter wird schöner", "de") == 0


def test_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(2) + b"broken\n")
    (tmp_path / "b.txt").write_bytes(mended(1).encode())
    result = run("score", tmp_path, "-p", "minimal")
    assert result.exit_code == 0
    head, *rows, foot = result.stdout.splitlines()
    assert head.split()[:4] == ["document", "noise", "words", "mojibake"]
    assert [row.split()[0] for row in rows] == ["a.jsonl:1", "a.jsonl:2", "b.txt"]
    assert [float(row.split()[1]) > 0 for row in rows] == [True, True, False]
    assert "3 documents" in foot
    assert "1 could not be read" in foot
    assert "document 3: broken JSON" in result.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_field_in_the_output(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_bytes(lines(3))
    (tmp_path / "in" / "b.txt").write_bytes(noisy(1).encode())
    result = run("score", tmp_path / "in", "-o", tmp_path / "out", "-p", "minimal", "-j", jobs, "--field", "dirt")
    assert result.exit_code == 0, result.output
    records = rejects(tmp_path / "out" / "a.jsonl")
    assert [list(record) for record in records] == [["id", "text", "meta", "dirt"]] * 3
    assert [record["text"] for record in records] == [noisy(number) for number in range(3)]
    [page] = rejects(tmp_path / "out" / "b.jsonl")
    assert (page["id"], page["text"], page["dirt"] > 0) == ("b.txt", noisy(1), True)


def test_a_column_in_a_table(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": [noisy(1), mended(1)]}), tmp_path / "in.parquet")
    assert run("score", tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "-p", "minimal", "-q").exit_code == 0
    after = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [row["text"] for row in after] == [noisy(1), mended(1)]
    assert [row["noise"] > 0 for row in after] == [True, False]


def test_a_field_that_is_there_already(tmp_path: Path) -> None:
    record = {"text": "plain", "noise": "mine"}
    (tmp_path / "in.jsonl").write_bytes(json.dumps(record).encode() + b"\n")
    result = run("score", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "-p", "minimal")
    assert result.exit_code == 2
    assert "another --field" in result.stderr
    assert "--text-key" not in result.stderr
    [reject] = rejects(tmp_path / "rejects.jsonl")
    assert "another --field" in reject["reason"]
