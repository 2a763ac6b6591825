"""Writes parquet files: documents as rows, with every other column as it came."""

from __future__ import annotations

from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from cleantext.corpus import jsonline
from cleantext.corpus.cells import values_of
from cleantext.corpus.parquet import BATCH, Row
from cleantext.corpus.records import Done, Record

#: Bytes of a row group before it is written, if the input's row group has not ended: what memory can spare.
GROUP = 32 * 1024 * 1024


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
