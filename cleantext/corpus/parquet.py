"""Parquet files: rows in, rows out, with every other column as it came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from cleantext.corpus import jsonline
from cleantext.corpus.cells import values, values_of
from cleantext.corpus.records import Broken, Done, Record, Value

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:  # pragma: no cover  (tests have it)
    raise ImportError('parquet needs pyarrow; run: pip install "cleantext-repair[parquet]"') from error

#: Rows taken from a file at once: a few megabytes of web pages.
BATCH = 256
#: Bytes of a column that are read at once. With pyarrow's own settings a whole row group is, however large.
BUFFER = 1024 * 1024
#: Bytes of a row group before it is written, if the input's row group has not ended: what memory can spare.
GROUP = 32 * 1024 * 1024
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


class Table:
    """Writes documents as the rows of a parquet file, whatever format they came in."""

    def __init__(self, file: BinaryIO, like: tuple[pa.Schema, str] | None) -> None:
        """Take a schema and a compression, or the schema of the first rows."""
        self._file = file
        self._writer: Any = None
        self._schema: pa.Schema | None = None
        self._compression = "zstd"
        if like is not None:
            self._schema, self._compression = like
        self._batch: pa.RecordBatch | None = None
        self._taken: list[tuple[int, str | None, dict[str, Any] | None]] = []
        self._path: tuple[str, ...] = ()
        self._group = 0
        self._objects: list[dict[str, Any]] = []
        self._ready: list[pa.RecordBatch] = []
        self._bytes = 0

    def write(self, record: Record, done: Done) -> None:
        """Add a row; those of a row group stay together."""
        if record.row is None:
            line = done.body if done.body is not None else record.work.data  # type: ignore[union-attr]  # without a row: a line or a page
            self._objects.append(jsonline.parsed(line if isinstance(line, bytes) else line.encode()))
            if len(self._objects) == BATCH:
                self._flush_objects()
            return
        row: Row = record.row
        if row.batch is not self._batch:
            self._flush_batch()
            if row.group != self._group:
                self._flush_group()
            self._batch, self._path, self._group = row.batch, row.path, row.group
        self._taken.append((row.place, done.body if isinstance(done.body, str) else None, done.fields))

    def close(self) -> None:
        """Write what is left, and the footer."""
        try:
            self._flush_batch()
            self._flush_objects()
            self._flush_group()
            self._open(self._schema or pa.schema([("text", pa.string())]))
            self._writer.close()
        finally:
            if self._writer is not None:
                self._writer.is_open = False  # or it would try once more, on a full disk, when it is collected

    def _flush_batch(self) -> None:
        if self._batch is None or not self._taken:
            return
        kept = self._batch.take(pa.array([index for index, _, _ in self._taken], pa.int64()))
        texts = {place: text for place, (_, text, _) in enumerate(self._taken) if text is not None}
        if texts:
            at = kept.schema.get_field_index(self._path[0])
            column = _with_texts(kept.column(at), self._path[1:], texts)
            kept = kept.set_column(at, kept.schema.field(at), column)
        for name in self._taken[0][2] or ():
            kept = kept.append_column(name, pa.array([(fields or {}).get(name) for _, _, fields in self._taken]))
        self._taken = []
        self._add(kept)

    def _flush_objects(self) -> None:
        if not self._objects:
            return
        try:
            batch = pa.RecordBatch.from_pylist(self._objects, schema=self._schema)
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            raise ValueError(f"the records do not fit one table ({error}); write them with --to jsonl.zst") from None
        unknown = {key for one in self._objects for key in one} - set(batch.schema.names)
        if unknown:
            raise ValueError(
                f"the field {min(unknown)!r} is missing in the first {BATCH} records and a table cannot grow; "
                "write them with --to jsonl.zst"
            )
        self._schema = batch.schema
        self._objects = []
        self._add(batch)

    def _add(self, batch: pa.RecordBatch) -> None:
        self._ready.append(batch)
        self._bytes += batch.nbytes
        if self._bytes >= GROUP:
            self._flush_group()

    def _flush_group(self) -> None:
        if self._ready:
            self._open(self._ready[0].schema)
            self._writer.write_table(pa.Table.from_batches(self._ready))
            self._ready, self._bytes = [], 0

    def _open(self, schema: pa.Schema) -> None:
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._file, schema, compression=self._compression)


def _with_texts(column: Any, path: tuple[str, ...], texts: dict[int, str]) -> Any:
    """The column with other texts at some places, of the same type."""
    if not path:
        values = column.to_pylist()
        for place, text in texts.items():
            values[place] = text
        plain = pa.array(values, column.type.value_type if pa.types.is_dictionary(column.type) else column.type)
        return plain.dictionary_encode().cast(column.type) if pa.types.is_dictionary(column.type) else plain
    fields = list(column.type)
    arrays = [
        _with_texts(column.field(at), path[1:], texts) if field.name == path[0] else column.field(at)
        for at, field in enumerate(fields)
    ]
    return pa.StructArray.from_arrays(arrays, fields=fields, mask=column.is_null())


def rendered(record: Record, done: Done) -> bytes:
    """Return a row as a JSON line."""
    row: Row = record.row
    fields = values_of(row.batch, row.place)
    if isinstance(done.body, str):
        holder = fields
        for name in row.path[:-1]:
            holder = holder[name]
        holder[row.path[-1]] = done.body
    return jsonline.dumped(fields | (done.fields or {})) + b"\n"
