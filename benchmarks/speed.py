"""Speed: ratios to the peers first, then every normalizer and preset alone, where the time goes, processes, memory."""

from __future__ import annotations

import sys
from collections.abc import Container
from itertools import islice
from statistics import median
from time import process_time

import cleantext
from benchmarks.cleaners import TASK_CHAINS
from benchmarks.isolated import measure
from benchmarks.peers import Cleaner, installed
from benchmarks.ratios import documents_of, ratios
from benchmarks.results import Cell, Result, Table
from benchmarks.scaling import scaling
from benchmarks.timing import interleaved
from corpora.kinds import KINDS, documents

#: Rounds of documents that every normalizer and preset reads.
ALONE_ROUNDS = 3
#: Characters cleaned for the profile and for memory.
PROFILE, MEMORY = 1_000_000, 8_000_000
#: The peers whose memory is measured, with what they read: a slow one what it reads in some seconds.
REMEMBERED = {"ftfy": MEMORY, "symspell compound, distance 2": 20_000, "wordninja": MEMORY, "autocorrect": 20_000}


def speed(*, quick: bool = False, among: Container[str] | None = None) -> Result:
    """Measure everything; in quick form the ratios only, and of the peers only those ``among``."""
    tables, figures = ratios(quick=quick, among=among)
    if not quick:
        made, found = alone()
        tables += made
        figures |= found
        tables.append(profile())
        for measured in (scaling, memory):
            table, found = measured()
            tables.append(table)
            figures |= found
    return Result("speed", "", tables, figures)


def alone() -> tuple[list[Table], dict[str, float]]:
    """MB/s and documents a second of every normalizer and preset on every corpus."""
    names = [*cleantext.ORDER, *cleantext.PRESETS]
    contenders: dict[str, Cleaner] = {name: cleantext.Chain.preset(select=name) for name in cleantext.ORDER}
    contenders |= {name: cleantext.Chain.preset(name) for name in cleantext.PRESETS}
    rows: list[list[Cell]] = []
    counted: list[list[Cell]] = []
    figures: dict[str, float] = {}
    for kind in KINDS:
        print(f"speed: every normalizer on {kind}", file=sys.stderr, flush=True)
        found = interleaved(contenders, [documents_of(kind, number) for number in range(ALONE_ROUNDS + 1)])
        spread = max(found[name].spread for name in names)
        rows.append([kind, *(found[name].median for name in names), f"{spread:.0%}"])
        counted.append([kind, *(round(median(found[name].documents)) for name in names)])
        figures |= {f"speed.alone.{kind}.{name}": found[name].median for name in names}
    note = (
        f"On one core, median of {ALONE_ROUNDS} rounds, each on the raw corpus, in documents of 4 KB. Spread: the "
        "highest less the lowest round, as a share of the median, where that is largest. These are the speeds of one "
        "machine; the ratios above are what another one will show, too."
    )
    return [
        Table("alone", "Each normalizer and preset alone, MB/s", ["corpus", *names, "spread"], rows, note),
        Table("documents", "The same in documents a second", ["corpus", *names], counted),
    ], figures


def profile() -> Table:
    """The share of its time that the default preset spends in each stage, each on the text that it is given there."""
    stages = [*islice(cleantext.ORDER, len(cleantext.ORDER) - 1), "words"]
    hypotheses = [name for name in cleantext.PRESETS["default"].names if name.startswith("words.")]
    rows: list[list[Cell]] = []
    for kind in ("ascii", "curly", "mojibake", "pages", "spacing", "mixture"):
        print(f"speed: profile on {kind}", file=sys.stderr, flush=True)
        texts = [pair.noisy for pair in documents(kind, 0, PROFILE)]
        spent = []
        for stage in stages:
            one = cleantext.Chain.preset(select=hypotheses if stage == "words" else stage)
            one(texts[0])
            start = process_time()
            texts = [one(text) for text in texts]
            spent.append(process_time() - start)
        rows.append([kind, *(f"{seconds / sum(spent):.0%}" for seconds in spent)])
    note = "Preset default, each stage on what the stages before it left."
    return Table("profile", "Where the time goes", ["corpus", *stages], rows, note)


def memory() -> tuple[Table, dict[str, float]]:
    """Memory with everything loaded, and the most while cleaning, each in a process of its own."""
    known = {peer.name for task in TASK_CHAINS for peer in installed(task)}
    names = ["nothing", *cleantext.PRESETS, *(name for name in REMEMBERED if name in known)]
    rows: list[list[Cell]] = []
    figures: dict[str, float] = {}
    for name in names:
        print(f"speed: memory of {name}", file=sys.stderr, flush=True)
        characters = REMEMBERED.get(name, MEMORY)
        cost = measure(name, "mixture", characters, limit=300, single=False)
        if cost:
            figures[f"speed.memory.{name}"] = cost.peak / 1e6
            rows.append([name, characters / 1e6, round(cost.loaded / 1e6), round(cost.peak / 1e6)])
    note = "MB resident, the documents included: “nothing” is Python with them and no cleaner."
    return Table("memory", "Memory", ["cleaner", "MB read", "loaded, MB", "most, MB"], rows, note), figures
