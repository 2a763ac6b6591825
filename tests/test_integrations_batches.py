"""``chain.map_batch`` in the batch functions of other libraries."""

from __future__ import annotations

import warnings
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shell import mended, noisy

from cleantext import Chain

CHAIN = Chain.preset("minimal")
NOISY = [noisy(1), None, noisy(2), "plain"]
MENDED = [mended(1), None, mended(2), "plain"]


def imported(name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what others do when they are imported is not ours to fail for
        return pytest.importorskip(name)


def test_dicts_and_lists() -> None:
    batch = {"id": [1, 2, 3, 4], "body": NOISY}
    assert CHAIN.map_batch(batch, text_key="body") == {"id": [1, 2, 3, 4], "body": MENDED}
    assert batch["body"] is NOISY
    assert NOISY[0] == noisy(1)
    assert CHAIN.map_batch(NOISY) == MENDED
    assert CHAIN.map_batch(tuple(NOISY)) == tuple(MENDED)


def test_pyarrow() -> None:
    table = pa.table({"id": [1, 2, 3, 4], "text": pa.array(NOISY, pa.large_string())})
    for batch in (table, table.to_batches()[0]):
        after = CHAIN.map_batch(batch)
        assert type(after) is type(batch)
        assert after.schema == batch.schema
        assert after.to_pydict() == {"id": [1, 2, 3, 4], "text": MENDED}
    assert CHAIN.map_batch(table.column("text")).to_pylist() == MENDED
    assert CHAIN.map_batch(pa.array(NOISY)).to_pylist() == MENDED


def test_numpy() -> None:
    numpy = imported("numpy")
    after = CHAIN.map_batch({"text": numpy.array(["ﬁ", "ﬃ"])})["text"]
    assert list(after) == ["fi", "ffi"]


def test_pandas() -> None:
    pandas = imported("pandas")
    frame = pandas.DataFrame({"id": [1, 2, 3, 4], "text": NOISY}, index=[7, 8, 9, 9])
    after = CHAIN.map_batch(frame)
    assert [None if pandas.isna(text) else text for text in after["text"]] == MENDED
    assert list(after.index) == [7, 8, 9, 9]
    assert list(after["id"]) == [1, 2, 3, 4]
    assert after.dtypes.equals(frame.dtypes)
    assert frame["text"].iloc[0] == noisy(1)
    assert list(CHAIN.map_batch(frame["text"].dropna())) == [text for text in MENDED if text]
    for dtype in ("object", "string"):
        column = pandas.Series(NOISY, dtype=dtype, name="body")
        after = CHAIN.map_batch(column)
        assert (after.dtype, after.name) == (column.dtype, "body")
        assert [None if pandas.isna(text) else text for text in after] == MENDED


def test_polars() -> None:
    polars = imported("polars")
    frame = polars.DataFrame({"id": [1, 2, 3, 4], "text": NOISY})
    assert CHAIN.map_batch(frame).to_dict(as_series=False) == {"id": [1, 2, 3, 4], "text": MENDED}
    after = frame.with_columns(polars.col("text").map_batches(CHAIN.map_batch, return_dtype=polars.String))
    assert after["text"].to_list() == MENDED
    assert frame.lazy().map_batches(CHAIN.map_batch).collect()["text"].to_list() == MENDED


def test_datasets(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = imported("datasets")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = datasets.Dataset.from_dict({"id": [1, 2, 3, 4], "text": NOISY})
        after = dataset.map(CHAIN.map_batch, batched=True, batch_size=3)
        assert after["text"][:] == MENDED
        assert after["id"][:] == [1, 2, 3, 4]


@pytest.mark.nightly
def test_ray() -> None:
    ray = imported("ray")
    imported("ray.data")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
        try:
            rows = [{"id": number, "text": noisy(number)} for number in range(20)]
            for form in ("numpy", "pandas", "pyarrow"):
                after = ray.data.from_items(rows).map_batches(CHAIN.map_batch, batch_format=form).take_all()
                assert sorted(after, key=lambda row: int(row["id"])) == [
                    {"id": number, "text": mended(number)} for number in range(20)
                ]
        finally:
            ray.shutdown()


def test_what_is_no_batch() -> None:
    with pytest.raises(TypeError, match=r"builtins\.int is not known"):
        CHAIN.map_batch(5)
    with pytest.raises(KeyError, match=r"no column 'text' in the batch; pass text_key=\.\.\.; there are body, id"):
        CHAIN.map_batch({"body": [], "id": []})


@given(st.lists(st.text() | st.none()))
def test_a_batch_is_the_same_as_its_texts_one_by_one(texts: list[str | None]) -> None:
    assert CHAIN.map_batch(texts) == [None if text is None else CHAIN(text) for text in texts]
