"""Batches of other libraries: a dict of columns, a table, or one column, given back in the same type.

The libraries are told apart by the module of the batch's type, so that none of them is imported here: who has a batch
of theirs has imported them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isnan
from typing import Any


def repaired(chain: Callable[[str], str], batch: Any, text_key: str) -> Any:
    """Return the batch with its texts repaired and everything else as it is; the batch itself is not changed.

    Raises:
        KeyError: if the batch has no such column; the message names those it has.
        TypeError: if the batch is of no kind that is known here, or a text is not a string.
    """
    library = type(batch).__module__.partition(".")[0]
    if isinstance(batch, Mapping):
        _check(text_key, list(batch))
        return {**batch, text_key: _column(chain, batch[text_key])}
    if isinstance(batch, (list, tuple)):
        return type(batch)(_texts(chain, batch))
    if library in ("pandas", "polars", "pyarrow") and hasattr(batch, "columns"):
        return _table(chain, batch, text_key, library)
    return _column(chain, batch)


def _table(chain: Callable[[str], str], table: Any, text_key: str, library: str) -> Any:
    if library == "pandas":
        _check(text_key, list(table.columns))
        return table.assign(**{text_key: _column(chain, table[text_key])})
    if library == "polars":
        _check(text_key, table.columns)
        return table.with_columns(_column(chain, table[text_key]).alias(text_key))
    _check(text_key, table.schema.names)
    place = table.schema.get_field_index(text_key)
    return table.set_column(place, table.schema.field(place), _column(chain, table.column(place)))


def _column(chain: Callable[[str], str], column: Any) -> Any:
    library = type(column).__module__.partition(".")[0]
    if isinstance(column, list):
        return _texts(chain, column)
    if library == "pandas":
        return type(column)(_texts(chain, column), index=column.index, name=column.name, dtype=column.dtype)
    if library == "polars":
        return type(column)(column.name, _texts(chain, column.to_list()), dtype=column.dtype)
    if library == "pyarrow":
        import pyarrow  # noqa: PLC0415  (who has a column of its has imported it)

        texts = pyarrow.array(_texts(chain, column.to_pylist()), column.type)
        return pyarrow.chunked_array([texts]) if isinstance(column, pyarrow.ChunkedArray) else texts
    if library == "numpy":
        array = column.astype(object)  # a copy, with room for texts of any length
        array[:] = _texts(chain, column.tolist())
        return array
    raise TypeError(
        f"a batch of type {type(column).__module__}.{type(column).__qualname__} is not known here; "
        "give a dict of lists, a list, or a table or column of pandas, polars, pyarrow or numpy"
    )


def _texts(chain: Callable[[str], str], texts: Any) -> list[Any]:
    return [text if _is_missing(text) else chain(text) for text in texts]


def _is_missing(text: Any) -> bool:
    """None, or what pandas has in its place: NA and NaN."""
    return text is None or type(text).__name__ == "NAType" or (isinstance(text, float) and isnan(text))


def _check(text_key: str, names: list[Any]) -> None:
    if text_key not in names:
        there = ", ".join(map(str, names))
        raise KeyError(f"no column {text_key!r} in the batch; pass text_key=...; there are {there}")
