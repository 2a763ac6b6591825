"""What a worker does with documents that are to be scored: the score as one more field, everything else as it came."""

from __future__ import annotations

from dataclasses import dataclass

from cleantext.chain import Chain
from cleantext.corpus import jsonline
from cleantext.corpus.formats import Kind
from cleantext.corpus.records import Done, Line, Outcome, Page, Value, Work
from cleantext.corpus.repairing import Repair
from cleantext.corpus.texts import decoded
from cleantext.scoring import Score, score


@dataclass(frozen=True)
class Rating:
    """A score over documents of any format. It pickles, and it raises for no document."""

    chain: Chain
    text_key: str = "text"
    target: Kind | None = None
    field: str = "noise"  #: the field of the output that takes the score

    def __call__(self, works: list[Work]) -> list[Outcome]:
        """Return each document with its score."""
        reading = Repair(self.chain, self.text_key)
        return [reading.guarded(work, self._rated) for work in works]

    def _rated(self, work: Line | Page | Value) -> Done:
        if isinstance(work, Line):
            record = jsonline.parsed(work.data)
            if self.field in record:
                raise ValueError(f"the record has a field {self.field!r} already; pass another --field")
            rated = self._score(jsonline.text_at(record, jsonline.path_of(record, self.text_key)))
            name = record.get("id")
            body = jsonline.extended(work.data, self.field, _rounded(rated.noise))
            return self._done(body, rated, name if isinstance(name, (str, int)) else None)
        if isinstance(work, Value):
            return self._done(None, self._score(work.text), work.id)
        text, _ = decoded(work.data)
        rated = self._score(text)
        line = {"id": work.name, "text": text, self.field: _rounded(rated.noise)}
        return self._done(jsonline.dumped(line) + b"\n", rated, work.name)

    def _score(self, text: str) -> Score:
        knows_words = any(name.startswith("words.") for name in self.chain.names)
        return score(self.chain.explain(text), self.chain.settings.lang if knows_words else None)

    def _done(self, body: bytes | None, rated: Score, name: str | int | None) -> Done:
        fields = {self.field: _rounded(rated.noise)}
        return Done(body, {}, id=name, fields=fields, notes=(rated.words, rated.shares))


def _rounded(noise: float) -> float:
    return round(noise, 4)  # a word in ten thousand: no document is long enough for more
