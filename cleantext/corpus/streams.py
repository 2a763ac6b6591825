"""Compressed streams that say so when they end early, which zstandard's and gzip's own readers do not both do."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

import zstandard

from cleantext.corpus.formats import Compression

if TYPE_CHECKING:
    from typing_extensions import Buffer

#: Bytes read at once: large against the cost of a call, small against the memory of a run.
BLOCK = 128 * 1024


class DamagedError(ValueError):
    """A compressed stream ends early or is broken; what was read before it is good."""


class Decompressor(Protocol):
    """What zlib's and zstandard's decompression objects have in common."""

    eof: bool
    unused_data: bytes

    def decompress(self, data: bytes, /) -> bytes:
        """Take compressed bytes, give what can be given."""
        ...


class Decompressed(io.RawIOBase):
    """The content of a gzip or zstd stream of any number of members."""

    def __init__(self, raw: BinaryIO, compression: Compression) -> None:
        """Read from ``raw``, which the caller closes."""
        self._raw, self._compression = raw, compression
        self._new: Callable[[], Decompressor] = (
            (lambda: cast(Decompressor, zlib.decompressobj(wbits=31)))  # 31: expect a gzip header
            if compression == "gzip"
            else (lambda: cast(Decompressor, zstandard.ZstdDecompressor().decompressobj()))
        )
        self._member: Decompressor | None = None
        self._rest = b""  # compressed, behind the end of the last member
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer as far as what is at hand goes.

        Raises:
            DamagedError: if the stream ends early or is broken.
        """
        target = memoryview(buffer).cast("B")
        while not self._ready:
            data = self._rest or self._raw.read(BLOCK)
            self._rest = b""
            if not data:
                if self._member is not None:
                    raise DamagedError(f"the {self._compression} stream ends early; what followed is not in the file")
                return 0
            self._ready = memoryview(self._decompressed(data))
        count = min(len(target), len(self._ready))
        target[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _decompressed(self, data: bytes) -> bytes:
        if self._member is None:
            if self._compression == "gzip":
                data = data.lstrip(b"\x00")  # tapes and some writers pad with zeros behind the last member
                if not data:
                    return b""
            self._member = self._new()
        member = self._member
        try:
            content = member.decompress(data)
        except (zlib.error, zstandard.ZstdError) as error:
            raise DamagedError(f"the {self._compression} stream is broken: {error}") from None
        if member.eof:
            self._rest, self._member = member.unused_data, None
        return content


def reader(raw: BinaryIO, compression: Compression) -> io.BufferedReader:
    """Return the content of a file, with fast ``readline``."""
    return io.BufferedReader(Decompressed(raw, compression) if compression else cast(io.RawIOBase, raw), BLOCK)


def writer(raw: BinaryIO, compression: Compression) -> BinaryIO:
    """Return a file that compresses into ``raw`` when it is closed; the same content gives the same bytes."""
    if compression == "gzip":
        return io.BufferedWriter(_Gzipped(raw), BLOCK)
    if compression == "zstd":
        return zstandard.ZstdCompressor(level=3).stream_writer(raw, closefd=False)  # 3: zstd's own default
    return io.BufferedWriter(_Kept(raw), BLOCK)


class _Gzipped(io.RawIOBase):
    """Compresses into a file, which stays open.

    ``gzip.GzipFile`` keeps a buffer of its own that, from Python 3.12 on, complains once more at exit of a full disk.
    """

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self._member = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)  # 6: gzip's own default; 16: its header

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        self._raw.write(self._member.compress(data))
        return memoryview(data).nbytes

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._raw.write(self._member.flush())


class _Kept(io.RawIOBase):
    """A file that stays open when what writes to it is closed."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        # A raw stream (PYTHONUNBUFFERED makes standard output one) may take only a part; BufferedWriter asks again.
        return self._raw.write(data)
