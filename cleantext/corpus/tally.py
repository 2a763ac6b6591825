"""What a run did, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from cleantext.corpus.records import Done


@dataclass
class Tally:
    """Counts over the documents of one input, or of all."""

    read: int = 0  #: documents that were found
    written: int = 0
    rejected: int = 0
    changed: int = 0  #: documents that came out other than they went in
    size: int = 0  #: bytes of the documents that were found, not compressed
    edits: Counter[str] = field(default_factory=Counter)  #: by normalizer

    def took(self, done: Done) -> None:
        """Count a document that was written."""
        self.written += 1
        self.changed += done.changed
        self.edits.update(done.made)

    def add(self, other: Tally) -> None:
        """Count what another tally counted."""
        for name in ("read", "written", "rejected", "changed", "size"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.edits.update(other.edits)

    def check(self, where: str) -> None:
        """Make sure that no document was lost.

        Raises:
            RuntimeError: if documents in are not documents out plus rejected.
        """
        if self.read != self.written + self.rejected:
            raise RuntimeError(
                f"{where}: {self.read} documents in, but {self.written} out and {self.rejected} rejected; "
                "nothing is written; please report this as a bug of cleantext"
            )

    def as_dict(self) -> dict[str, Any]:
        """The counts as JSON has them."""
        return asdict(self) | {"edits": dict(self.edits.most_common())}

    @classmethod
    def from_dict(cls, counts: dict[str, Any]) -> Tally:
        """Return what ``as_dict`` gave.

        >>> Tally.from_dict(Tally(read=2, written=2).as_dict()).written
        2
        """
        return cls(**(counts | {"edits": Counter(counts["edits"])}))
