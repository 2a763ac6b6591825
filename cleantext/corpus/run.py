"""The run: documents in, through the workers, and out again in the same order, with each one accounted for."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import attrgetter
from typing import Protocol
from zlib import crc32

from cleantext.corpus.chunks import chunked
from cleantext.corpus.pool import Death, ordered
from cleantext.corpus.reading import documents
from cleantext.corpus.records import Done, End, Outcome, Record, Rejected, Work, weight
from cleantext.corpus.sinks import Sink
from cleantext.corpus.sources import Source
from cleantext.corpus.tally import Tally


class RejectedError(ValueError):
    """A document was rejected where none may be."""


@dataclass(frozen=True)
class Orders:
    """What is to be done with every document."""

    work: Callable[[list[Work]], list[Outcome]]
    jobs: int = 1
    text_key: str = "text"
    strict: bool = False  #: stop at the first document that is rejected
    limit: int | None = None  #: take no more documents than this
    sample: float = 1.0  #: share of the documents to take, the same ones in every run


class Desk(Protocol):
    """Where the run hands in what comes of the documents."""

    def open(self, source: Source, /) -> Sink:
        """Begin the output of a source."""
        ...

    def done(self, source: Source, record: Record, done: Done, position: int, /) -> None:
        """Take note of a document that was written, as the output's ``position``-th."""
        ...

    def rejected(self, source: Source, record: Record, reason: str, /) -> None:
        """Take note of a document that was rejected."""
        ...

    def finish(self, source: Source, sink: Sink, tally: Tally, /) -> None:
        """End the output of a source, whose counts agree."""
        ...

    def discard(self) -> None:
        """Forget what was noted of a source that does not finish."""
        ...

    def watch(self, source: Source, position: int, /) -> None:
        """Show how many bytes of a source have been read."""
        ...


def run(sources: Sequence[Source], orders: Orders, desk: Desk) -> Tally:
    """Take every document of the sources through the work and to the desk; return the counts over all.

    Raises:
        RejectedError: under ``strict``, for the first document that is rejected.
        RuntimeError: if documents in are not documents out plus rejected.
        OSError: if a file cannot be read or written; outputs that were not finished are not there.
    """
    total, reading = Tally(), Reading(sources, orders, desk)
    sink: Sink | None = None
    tally = Tally()
    try:
        with closing(_outcomes(reading, orders)) as outcomes:
            for record, outcome in outcomes:
                source = sources[record.source]
                if sink is None:
                    sink, tally = desk.open(source), Tally()
                if isinstance(record.work, End):
                    tally.read, tally.size = reading.counts[record.source]
                    tally.check(str(source))
                    desk.finish(source, sink, tally)
                    sink = None
                    total.add(tally)
                elif isinstance(outcome, Rejected):
                    if orders.strict:
                        raise RejectedError(f"{source}: {_place(record)}{outcome.reason}")
                    tally.rejected += 1
                    desk.rejected(source, record, outcome.reason)
                else:
                    sink.write(record, outcome)
                    tally.took(outcome)
                    desk.done(source, record, outcome, tally.written)
    finally:
        if sink is not None:
            sink.discard()
            desk.discard()
    return total


@dataclass
class Reading:
    """The documents of all sources one behind the other, counted as they are read."""

    sources: Sequence[Source]
    orders: Orders
    desk: Desk
    counts: dict[int, tuple[int, int]] = field(default_factory=dict)  #: documents and bytes of each source

    def __iter__(self) -> Iterator[Record]:
        """Yield the documents that are to be taken, and an ``End`` behind those of each source."""
        left = self.orders.limit
        for index, source in enumerate(self.sources):
            taken = size = 0
            with closing(self._chosen(index, source)) as records:
                for record in islice(records, left):
                    taken, size = taken + 1, size + weight(record)
                    yield record
            self.counts[index] = taken, size
            yield Record(index, 0, None, End())
            if left is not None:
                left -= taken
                if left == 0:
                    return

    def _chosen(self, index: int, source: Source) -> Generator[Record, None, None]:
        records = documents(source, index, lambda position: self.desk.watch(source, position), self.orders.text_key)
        with closing(records):
            for record in records:
                if self.orders.sample == 1.0 or _drawn(f"{source.name}:{record.number}") < self.orders.sample:
                    yield record


def _drawn(name: str) -> float:
    """A number from 0 to 1 that depends on nothing but the name."""
    return crc32(name.encode("utf-8", "surrogateescape")) / 2**32


def _outcomes(records: Reading, orders: Orders) -> Generator[tuple[Record, Outcome], None, None]:
    source = iter(records)
    first = list(islice(source, 3))
    chunks = chunked(chain(first, source), weight)
    if orders.jobs == 1 or len(first) < 3:  # one document and its end: no worker could help
        for chunk in chunks:
            yield from zip(chunk, orders.work([record.work for record in chunk]), strict=True)
        return
    pairs = ordered(orders.work, chunks, jobs=orders.jobs, wire=attrgetter("work"))
    with closing(pairs):
        for chunk, answers in pairs:
            if isinstance(answers, Death):
                yield from ((record, Rejected(str(answers))) for record in chunk)
            else:
                yield from zip(chunk, answers, strict=True)


def _place(record: Record) -> str:
    return "" if record.number == 1 and record.offset == 0 else f"document {record.number}: "
