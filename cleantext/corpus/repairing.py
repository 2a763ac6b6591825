"""What a worker does with documents: reads, repairs and writes each, in bytes where the format allows.

Parsing and serialising happen here and not where files are read, so that they use every process too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from cleantext.chain import Chain
from cleantext.corpus import jsonline
from cleantext.corpus.formats import Kind
from cleantext.corpus.records import Broken, Done, End, Line, Outcome, Page, Rejected, Value, Work
from cleantext.corpus.texts import decoded, decoding, encoded
from cleantext.errors import UnknownNameError
from cleantext.result import Result


@dataclass(frozen=True)
class Repair:
    """A chain over documents of any format. It pickles, and it raises for no document."""

    chain: Chain
    text_key: str = "text"
    target: Kind | None = None  #: the format to write; None: as it came
    edits: bool = False  #: whether every edit is wanted, and not only how many there were

    def __call__(self, works: list[Work]) -> list[Outcome]:
        """Return what became of each document."""
        return [self.guarded(work, self._repaired) for work in works]

    def guarded(self, work: Work, function: Callable[[Line | Page | Value], Done]) -> Outcome:
        """Apply the function to a document that could be read; what it raises is why the document is rejected."""
        if isinstance(work, Broken):
            return Rejected(work.reason)
        if isinstance(work, End):
            return Done(None, {})
        try:
            return function(work)
        except MemoryError:
            return Rejected("out of memory")
        except UnknownNameError:
            raise  # the chain is wrong, not the document
        except ValueError as error:
            return Rejected(str(error))
        except Exception as error:  # a user's own normalizer may raise anything; the document is kept for later
            return Rejected(f"{type(error).__name__}: {error}")

    def _repaired(self, work: Line | Page | Value) -> Done:
        if isinstance(work, Line):
            return self._line(work)
        return self._page(work) if isinstance(work, Page) else self._value(work)

    def _line(self, work: Line) -> Done:
        record = jsonline.parsed(work.data)
        path = jsonline.path_of(record, self.text_key)
        result = self.chain.explain(jsonline.text_at(record, path))
        given = record.get("id")
        name = given if isinstance(given, (str, int)) else None
        changed = result.text != result.original
        body = jsonline.replaced(work.data, path, result.text) if changed else None
        return self._done(body, result, name)

    def _page(self, work: Page) -> Done:
        text, encoding = decoded(work.data)
        result = self.chain.explain(text)
        if self.target in ("lines", "parquet"):
            body = jsonline.dumped({"id": work.name, "text": result.text}) + b"\n"
        else:
            body = encoded(result.text)
        done = self._done(body, result, work.name)
        if not (told := decoding(text, encoding, work.data)):
            return done
        maker = f"decoding.{encoding}"
        line = jsonline.dumped({"document": work.name, "normalizer": maker, **told})[1:]
        made = {maker: 1, **done.made}
        return done._replace(made=made, changed=True, edits=(line, *done.edits) if self.edits else ())

    def _value(self, work: Value) -> Done:
        result = self.chain.explain(work.text)
        return self._done(result.text if result.text != result.original else None, result, work.id)

    def _done(self, body: bytes | str | None, result: Result, name: str | int | None) -> Done:
        made: Counter[str] = Counter()
        for step in result.steps:
            made.update(edit.normalizer for edit in step.edits)
        edits = described(result, name) if self.edits else ()
        return Done(body, dict(made), result.text != result.original, edits, name)


def described(result: Result, name: str | int | None) -> tuple[bytes, ...]:
    """Return the edits as JSON objects, each without its opening brace; the writer puts the file's name before it.

    Offsets are in code points: ``start`` and ``end`` in the original, ``new_start`` and ``new_end`` in the output.
    """
    lines = []
    shift = 0
    for edit in result.edits:
        start = edit.start + shift
        fields: dict[str, object] = {"document": name} if name is not None else {}
        fields |= {
            "start": edit.start,
            "end": edit.end,
            "new_start": start,
            "new_end": start + len(edit.new),
            "old": edit.old,
            "new": edit.new,
            "why": edit.why,
            "confidence": edit.confidence,
            "normalizer": edit.normalizer,
        }
        lines.append(jsonline.dumped(fields)[1:])
        shift += len(edit.new) - len(edit.old)
    return tuple(lines)
