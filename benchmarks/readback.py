"""Layout repair on typeset pages that were read back (``corpora/typeset``), with the peers, with and without furniture.

No peer removes what a page prints around its text. So that they are judged by what they do, the same pages are given to
everybody a second time with the furniture taken out by the truth.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Sequence
from pathlib import Path

import cleantext
from benchmarks import layout
from benchmarks.cleaners import chain
from benchmarks.furniture import furniture_starts
from benchmarks.peers import installed
from benchmarks.results import Cell, Table, with_best

#: A reader, and one folder of so many, in quick form.
QUICK_READERS, QUICK_STEP = ("plain",), 3

#: The ways in which the pages are given to everybody.
TITLES = {
    "layout": "Layout: typeset pages read back",
    "unmarked": "The same pages without the form feeds between them",
    "bare": "The same pages, furniture taken out beforehand",
}


def layouts(
    figures: dict[str, float], *, quick: bool = False, among: Container[str] | None = None, folder: Path = layout.FIRST
) -> list[Table]:
    """Score every cleaner that joins lines on every reading."""
    contenders: dict[str, cleantext.Chain] = {"no change": cleantext.Chain([]), "cleantext": chain("layout")}
    contenders |= {
        peer.name: cleantext.Chain([peer.load()]) for peer in installed("layout", among) if not (quick and peer.slow)
    }
    readers = QUICK_READERS if quick else layout.READERS
    folders = sorted(path.parent for path in folder.glob("*/truth.json"))[:: QUICK_STEP if quick else 1]
    ways = ("layout", "bare") if quick else ("layout", "unmarked", "bare")
    return [_table(way, contenders, readers, folders, figures) for way in ways]


def without_furniture(reading: str, truth: layout.Truth) -> str:
    """The reading without the lines that its truth says are furniture; form feeds stay, as page breaks."""
    pieces, position = [], 0
    for start, line in sorted(furniture_starts(reading, truth.furniture).items()):
        pieces.append(reading[position:start])
        position = start + len(line) + (reading[start + len(line) : start + len(line) + 1] == "\n")
    return "".join([*pieces, reading[position:]])


def _table(
    way: str,
    contenders: dict[str, cleantext.Chain],
    readers: Sequence[str],
    folders: Sequence[Path],
    figures: dict[str, float],
) -> Table:
    rows: list[list[Cell]] = []
    for cleaner, one in contenders.items():
        print(f"quality: {way}, {cleaner}", file=sys.stderr, flush=True)
        by_reader = [_pooled(one, reader, folders, way) for reader in readers]
        total = sum(by_reader, layout.Score())
        figures |= {
            f"quality.{way}.{reader}.{cleaner}": found.f1 for reader, found in zip(readers, by_reader, strict=True)
        }
        figures |= {f"quality.{way}.f1.{cleaner}": total.f1, f"quality.{way}.unrestored.{cleaner}": total.unrestored}
        figures[f"quality.{way}.hyphens.{cleaner}"] = total.hyphens
        lost = 1000 * total.joined / max(1, total.compounds)
        cells: list[Cell] = [cleaner, *(found.f1 for found in by_reader), total.f1]
        cells += [total.hyphens, total.unrestored, lost]
        if way != "bare":
            kind = "furniture" if way == "layout" else way
            figures[f"quality.{kind}.precision.{cleaner}"] = total.precision
            figures[f"quality.{kind}.recall.{cleaner}"] = total.recall
            figures[f"quality.{kind}.taken.{cleaner}"] = total.furniture_f1
            cells += [total.furniture_f1, total.precision, total.recall] if total.removed else ["–"] * 3
        rows.append(cells)
    columns = ["cleaner", *(f"F1, {reader}" for reader in readers), "F1, all", "F1, hyphens"]
    columns += ["words in 10,000", "hyphens in 1,000"]
    note = (
        f"{len(folders)} documents in six layouts, set by a typesetter and read back by {', '.join(readers)}. F1 over "
        "paragraph boundaries, and over words that line ends broke; words not restored in 10,000; compounds in 1,000 "
        "that lost their hyphen"
    )
    if way == "bare":
        note += "."
    else:
        note += "; F1, precision and recall of the furniture taken out."
        columns += ["F1, furniture", "precision", "recall"]
    behind = len(readers) + 3  # the first column that is not an F1 of paragraphs or hyphens
    most, least = [*range(1, behind), *range(behind + 2, len(columns))], [behind, behind + 1]
    return Table(way, TITLES[way], columns, with_best(rows, most, least), note)


def _pooled(one: cleantext.Chain, reader: str, folders: Sequence[Path], way: str) -> layout.Score:
    total = layout.Score()
    for folder in folders:
        truth = layout.Truth.read(folder)
        reading = (folder / f"{reader}.txt").read_text(encoding="utf-8")
        given = without_furniture(reading, truth) if way == "bare" else reading
        total += layout.score(given, truth, one, marks=way != "unmarked")
    return total
