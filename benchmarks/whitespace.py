"""Whitespace repair on the sets of ad-freiburg/text-correction-benchmarks: micro F1, precision, recall, sequence F1.

    python -m benchmarks.whitespace DIRECTORY... [--select words.fused words.split] [--lines 0:10000] [--show 20]

Each directory holds ``corrupt.txt`` and ``correct.txt``, which differ in spaces only; each line is a document. The
operations are to insert or delete a space at a position among the characters that are not spaces; those from the input
to the truth are compared with those from the input to the output. Sequence F1 is the mean over lines, 1 for a line that
needs nothing and gets nothing.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import NamedTuple

import cleantext


class Score(NamedTuple):
    """Operations found, invented and missed over all lines; the mean F1 of a line; MB a second of processor time."""

    found: int
    invented: int
    missed: int
    sequence: float
    speed: float

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.invented)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + self.invented + self.missed)


def gaps(text: str) -> frozenset[int]:
    """Where spaces stand, counted in characters that are not spaces."""
    position, found = 0, []
    for token in text.split()[:-1]:
        position += len(token)
        found.append(position)
    return frozenset(found)


def score(chain: cleantext.Chain, corrupt: list[str], correct: list[str], show: int = 0) -> Score:
    """Repair each line alone and count."""
    found = invented = missed = 0
    sequence = 0.0
    start = time.process_time()
    outputs = [chain(line) for line in corrupt]
    seconds = time.process_time() - start
    for line, truth, output in zip(corrupt, correct, outputs, strict=True):
        before = gaps(line)
        wanted, done = before ^ gaps(truth), before ^ gaps(output)
        hit = len(wanted & done)
        found, invented, missed = found + hit, invented + len(done) - hit, missed + len(wanted) - hit
        sequence += 2 * hit / (len(wanted) + len(done)) if wanted or done else 1.0
        if show and wanted != done:
            show -= 1
            print(f"- {line}\n+ {truth}\n> {output}\n")
    size = sum(len(line.encode()) for line in corrupt)
    return Score(found, invented, missed, sequence / len(corrupt), size / 1e6 / seconds)


def main() -> None:
    options = argparse.ArgumentParser(description="Score whitespace repair.")
    options.add_argument("directories", nargs="+", type=Path)
    options.add_argument("--select", nargs="*", default=["words.fused", "words.split"])
    options.add_argument("--preset", help="the whole preset, without intruders and misread characters")
    options.add_argument("--lines", default=":", help="a slice, such as 0:1000")
    options.add_argument("--show", type=int, default=0, help="lines that differ from the truth to print")
    options.add_argument("--min-confidence", type=float, help="in place of the preset's")
    given = options.parse_args()
    if given.preset:
        chain = cleantext.Chain.preset(
            given.preset, ignore=["words.intruder", "words.misread"], min_confidence=given.min_confidence
        )
    else:
        chain = cleantext.Chain.preset(select=given.select, min_confidence=given.min_confidence)
    chain("Load the dictonary ofthe language first.")
    lines = slice(*(int(part) if part else None for part in given.lines.split(":")))
    print(f"{'set':32} {'F1':>6} {'prec.':>6} {'recall':>6} {'seq.':>6} {'MB/s':>6}")
    for directory in given.directories:
        corrupt, correct = (
            (directory / name).read_text(encoding="utf-8").splitlines()[lines]
            for name in ("corrupt.txt", "correct.txt")
        )
        result = score(chain, corrupt, correct, given.show)
        figures = (result.f1, result.precision, result.recall, result.sequence, result.speed)
        print(f"{'/'.join(directory.parts[-2:]):32}", *(f"{figure:6.3f}" for figure in figures))


if __name__ == "__main__":
    main()
