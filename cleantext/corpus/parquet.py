"""Reads parquet files: a document is a text of a row, and the rest of the row goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cleantext.corpus import jsonline
from cleantext.corpus.cells import values
from cleantext.corpus.records import Broken, Record, Value

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:  # pragma: no cover  (tests have it)
    raise ImportError('parquet needs pyarrow; run: pip install "cleantext-repair[parquet]"') from error

#: Rows taken from a file at once: a few megabytes of web pages.
BATCH = 256
#: Bytes of a column that are read at once. With pyarrow's own settings a whole row group is, however large.
BUFFER = 1024 * 1024
#: What is raised for a file that is no parquet, or of a kind that pyarrow does not know, or that cannot be opened.
UNREADABLE = (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError)


class Row(NamedTuple):
    """Where the rest of a document's row is."""

    batch: pa.RecordBatch
    place: int
    group: int  #: the row group that it came in
    path: tuple[str, ...]  #: the text's column, and the fields below it


def rows(path: Path, index: int, watch: Callable[[int], None], text_key: str) -> Iterator[Record]:
    """Yield the rows of a file. A null is no text, and is rejected; a file without such a column is as a whole."""
    if reason := lack(path, text_key):
        yield Record(index, 1, 0, Broken(reason))
        return
    try:
        file = pq.ParquetFile(path, buffer_size=BUFFER, pre_buffer=False)
    except UNREADABLE as error:
        yield Record(index, 1, 0, Broken(f"not a parquet file that can be read: {error}"))
        return
    with file:
        column, number = column_of(file.schema_arrow, text_key), 0
        names = "id" if "id" in file.schema_arrow.names else None
        size, total = path.stat().st_size, max(1, file.metadata.num_rows)
        try:
            for group, batch in _batches(file):
                texts = _texts(batch, column)
                ids = values(batch.column(names)) if names else [None] * len(texts)
                for place, text in enumerate(texts):
                    number += 1
                    name = ids[place] if isinstance(ids[place], (str, int)) else None
                    lacks = f"{'.'.join(column)!r} is {'null' if text is None else 'not UTF-8'}"
                    work = Value(text, name) if isinstance(text, str) else Broken(lacks)
                    yield Record(index, number, None, work, Row(batch, place, group, column))
                watch(size * number // total)
        except (pa.ArrowInvalid, OSError) as error:
            yield Record(index, number + 1, None, Broken(f"the file is broken behind row {number}: {error}"))


def _batches(file: Any) -> Iterator[tuple[int, pa.RecordBatch]]:
    """Some rows at a time, none of another row group than the others, with the number of the group."""
    for group in range(file.metadata.num_row_groups):
        for batch in file.iter_batches(BATCH, row_groups=[group], use_threads=False):
            yield group, batch


def column_of(schema: pa.Schema, text_key: str) -> tuple[str, ...]:
    """Return the column and the fields below it that the key means.

    Raises:
        ValueError: if there are none, or they do not hold strings.
    """
    path = jsonline.path_of(schema.names, text_key)
    kind: Any = pa.struct(list(schema))
    for name in path:
        if not pa.types.is_struct(kind) or kind.get_field_index(name) < 0:
            raise ValueError(f"no column {text_key!r}; pass --text-key; there are {', '.join(schema.names)}")
        kind = kind.field(name).type
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
        raise ValueError(f"column {text_key!r} holds {kind}, not strings")
    return path


def _texts(batch: pa.RecordBatch, path: tuple[str, ...]) -> list[Any]:
    column = batch.column(path[0])
    for name in path[1:]:
        column = column.field(name) if column.null_count == 0 else _below(column, name)
    return values(column)


def _below(column: Any, name: str) -> Any:
    """A field of a column of structs, null where the struct is."""
    import pyarrow.compute as pc  # noqa: PLC0415  (rarely needed, and costly to import)

    return pc.struct_field(column, name)


def lack(path: Path, text_key: str) -> str:
    """Return why a file has no texts where the key points; empty if it has, or if it cannot be read at all."""
    try:
        column_of(pq.read_schema(path), text_key)
    except UNREADABLE:
        return ""
    except ValueError as error:
        return str(error)
    return ""


def schema_of(path: Path, text_key: str) -> tuple[pa.Schema, str] | None:
    """Return a file's schema and compression; None if it cannot be read or has no texts, which its reader will say."""
    if lack(path, text_key):
        return None
    try:
        with pq.ParquetFile(path) as file:
            groups = file.metadata.num_row_groups and file.metadata.num_columns
            compression = file.metadata.row_group(0).column(0).compression if groups else "zstd"
            return file.schema_arrow, compression
    except UNREADABLE:
        return None
