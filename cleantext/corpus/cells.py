"""Cells of a table as Python has them, or as near to it as can be: no value of another column may stop a run."""

from __future__ import annotations

from typing import Any

#: What pyarrow raises for a value that Python has not: a time to the nanosecond, or beyond the year 9999, or bytes in a
#: column of strings that are no UTF-8.
UNKNOWN = (ValueError, OverflowError)


def values(column: Any) -> list[Any]:
    """Return the values of a column."""
    import pyarrow as pa  # noqa: PLC0415  (parquet.py says what to do where it is missing)

    try:
        return list(column.to_pylist())
    except UNKNOWN:
        if pa.types.is_dictionary(column.type):
            column = column.cast(column.type.value_type)
        return [_value(cell) for cell in column]


def values_of(batch: Any, place: int) -> dict[str, Any]:
    """Return the values of a row by the names of their columns."""
    columns = zip(batch.schema.names, batch.columns, strict=True)
    return {name: values(column.slice(place, 1))[0] for name, column in columns}


def _value(cell: Any) -> Any:
    """One value: a time that Python has not as ISO 8601 or a number, a span of time as one, no UTF-8 as bytes."""
    import pyarrow as pa  # noqa: PLC0415  (as above)

    try:
        return cell.as_py()
    except UnicodeDecodeError:
        if not pa.types.is_nested(cell.type):
            return cell.as_buffer().to_pybytes()
    except UNKNOWN:
        if pa.types.is_duration(cell.type):
            return cell.value
        if not pa.types.is_nested(cell.type):
            return _spelled(cell)
    if pa.types.is_struct(cell.type):
        return {name: _value(inner) for name, inner in cell.items()}
    if pa.types.is_map(cell.type):
        return [list(_value(inner).values()) for inner in cell.values]
    return [_value(inner) for inner in cell.values]


def _spelled(cell: Any) -> Any:
    """A time as ISO 8601, or its number where pyarrow cannot say it either: far years, zones that nobody knows."""
    import pyarrow as pa  # noqa: PLC0415  (as above)

    try:
        spelled = cell.cast(pa.string()).as_py()
    except pa.ArrowInvalid:
        return cell.value
    return cell.value if spelled.startswith("<") else spelled.replace(" ", "T")
