"""What a reading machine takes for what, and how rarely: the learned costs of misreadings.

The table is learned by ``benchmarks/train/confusions.py`` from pages of our own, printed as poor scans and read by
three OCR engines, and from corrected OCR of papers. A cost is a negative natural logarithm: 5 is one in 150 of the
times that the piece was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

#: Cost of taking one letter for another where the table has no count, of losing one, and of seeing one too many: a
#: notch above the rarest confusions that the table keeps, which were seen three times.
STRANGE, LOST, EXTRA = 9.5, 8.5, 8.5
#: One letter for another is tried up to this cost; rarer ones are found by the search for one strange letter.
TRIED = 7.5
#: The longest pieces of the table, in letters.
LONGEST_PIECE = 3
#: A longer piece that the table does not have is not one event.
IMPOSSIBLE = 99.0


@dataclass(frozen=True, eq=False)
class Confusions:
    """The table, by the read side: ``{"rn": (("m", 6.2),)}`` says that a read ``rn`` may have been printed as ``m``."""

    by_read: Mapping[str, tuple[tuple[str, float], ...]] = field(repr=False)
    by_printed: Mapping[str, tuple[tuple[str, float], ...]] = field(repr=False)
    costs: Mapping[tuple[str, str], float] = field(repr=False)

    def variants(self, word: str) -> dict[str, float]:
        """Return every string that gives ``word`` by one confusion of the table, with its cost.

        >>> 4 < confusions().variants("tbe")["the"] < 7
        True
        """
        found: dict[str, float] = {}
        by_read = self.by_read
        for start in range(len(word)):
            for end in range(start + 1, min(start + LONGEST_PIECE, len(word)) + 1):
                if others := by_read.get(word[start:end]):
                    head, tail = word[:start], word[end:]
                    for printed, cost in others:
                        variant = head + printed + tail
                        if cost < found.get(variant, IMPOSSIBLE):
                            found[variant] = cost
        return found

    def into(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield what a printed word turns into by one confusion, with its cost."""
        for start in range(len(word)):
            for end in range(start + 1, min(start + LONGEST_PIECE, len(word)) + 1):
                for read, cost in self.by_printed.get(word[start:end], ()):
                    yield word[:start] + read + word[end:], cost

    def between(self, read: str, printed: str) -> float:
        """Cost of the one piece in which two words differ; ``IMPOSSIBLE`` if that is more than one event.

        >>> confusions().between("tirne", "time") < confusions().between("tzme", "time") < IMPOSSIBLE
        True
        """
        if read == printed:
            return 0.0
        head, limit = 0, min(len(read), len(printed))
        while head < limit and read[head] == printed[head]:
            head += 1
        tail = 0
        while tail < limit - head and read[-1 - tail] == printed[-1 - tail]:
            tail += 1
        one, other = read[head : len(read) - tail], printed[head : len(printed) - tail]
        known = self.costs.get((one, other))
        if known is not None:
            return known
        if len(one) <= 1 and len(other) <= 1:
            return STRANGE if one and other else EXTRA if one else LOST
        if len(one) == len(other) == 2:
            first = self.costs.get((one[0], other[0]), STRANGE)
            return first + self.costs.get((one[1], other[1]), STRANGE)
        return IMPOSSIBLE


@lru_cache(maxsize=1)
def confusions() -> Confusions:
    """Return the table; it is read once."""
    by_read: dict[str, list[tuple[str, float]]] = {}
    by_printed: dict[str, list[tuple[str, float]]] = {}
    costs: dict[tuple[str, str], float] = {}
    table = files("cleantext.lexical").joinpath("data/confusions.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        read, printed, figure = line.split("\t")
        cost = costs[read, printed] = float(figure)
        if read and (len(read) > 1 or len(printed) > 1 or cost <= TRIED):
            by_read.setdefault(read, []).append((printed, cost))
        if printed:
            by_printed.setdefault(printed, []).append((read, cost))
    return Confusions(
        {piece: tuple(others) for piece, others in by_read.items()},
        {piece: tuple(others) for piece, others in by_printed.items()},
        costs,
    )
