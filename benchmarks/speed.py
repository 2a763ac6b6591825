"""Speed: ratios to the peers first, then every normalizer and preset alone, where the time goes, processes, memory."""

from __future__ import annotations

import sys
from collections.abc import Container, Iterator
from itertools import islice
from statistics import median
from time import process_time

import cleantext
from benchmarks.cleaners import TASK_CHAINS, chain
from benchmarks.isolated import measure
from benchmarks.peers import Cleaner, installed
from benchmarks.results import Cell, Result, Table, figure
from benchmarks.scaling import scaling
from benchmarks.timing import Speed, interleaved
from corpora.kinds import KINDS, document, documents

#: The corpora that a task is timed on: clean ones, since most text is, and those with the damage in question.
CORPORA = {
    "encoding": ("ascii", "curly", "mojibake", "wrapped", "french", "mojibake-all"),
    "layout": ("ascii", "wrapped", "pages"),
    "whitespace": ("curly", "spacing"),
    "misread": ("curly", "ocr-2"),
    "page": ("ascii", "wrapped", "pages"),
}
QUICK = {
    "encoding": ("ascii", "curly", "mojibake"),
    "layout": ("wrapped",),
    "whitespace": ("spacing",),
    "misread": ("ocr-2",),
    "page": ("wrapped",),
}

#: Documents a round: a fifth of a second for what reads 0.6 MB a second.
ROUND, QUICK_ROUND = 32, 16
#: Rounds. Nine give a median that four bad ones cannot move.
ROUNDS, QUICK_ROUNDS = 9, 3

#: Characters cleaned for the profile and for memory.
PROFILE, MEMORY = 1_000_000, 8_000_000
#: The peers whose memory is measured, with what they read: a slow one what it reads in some seconds.
REMEMBERED = {"ftfy": MEMORY, "symspell compound, distance 2": 20_000, "wordninja": MEMORY, "autocorrect": 20_000}


def speed(*, quick: bool = False, among: Container[str] | None = None) -> Result:
    """Measure everything; in quick form the ratios only, and of the peers only those ``among``."""
    tables: list[Table] = []
    figures: dict[str, float] = {}
    for task in TASK_CHAINS:
        if among is not None and not any(installed(task, among)):
            continue
        table, found = ratios(task, quick=quick, among=among)
        tables.append(table)
        figures |= found
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


def rounds_of(kind: str, rounds: int, size: int = ROUND) -> list[list[str]]:
    """Documents for each round, no document in two of them."""
    return [[document(kind, 0, first * size + number).noisy for number in range(size)] for first in range(rounds + 1)]


def ratios(task: str, *, quick: bool = False, among: Container[str] | None = None) -> tuple[Table, dict[str, float]]:
    """How many times as fast as each peer our chain for a task is, on each corpus."""
    contenders: dict[str, Cleaner] = {"cleantext": chain(task)}
    if task == "encoding":  # as a user who wants to see the edits runs it, with the cheap normalizer that follows
        contenders["with edits"] = _explaining(cleantext.Chain.preset("minimal"))
    peers = {peer.name: peer.load() for peer in installed(task, among)}
    rows: list[list[Cell]] = []
    figures: dict[str, float] = {}
    for kind in (QUICK if quick else CORPORA)[task]:
        _progress(f"speed: {task} on {kind}")
        texts = rounds_of(kind, QUICK_ROUNDS, QUICK_ROUND) if quick else rounds_of(kind, ROUNDS)
        found = interleaved(contenders | peers, texts)
        rows.append([kind, *_row(found, contenders, peers)])
        for peer in peers:
            figures[f"speed.{task}.{kind}.{peer}"] = found["cleantext"].ratio(found[peer])[0]
            if "with edits" in contenders:
                figures[f"speed.{task}.{kind}.{peer}.with edits"] = found["with edits"].ratio(found[peer])[0]
    columns = ["corpus", *(f"{name}, MB/s" for name in contenders), *(f"× {name}" for name in peers), "fastest"]
    note = (
        f"× is how many times as fast as the peer we are ({'+'.join(TASK_CHAINS[task])}): the median of "
        f"{QUICK_ROUNDS if quick else ROUNDS} rounds, with the lowest and the highest; below 1 the peer is faster. "
        "Documents of 4 KB, one core."
    )
    if task == "encoding":
        note += " “With edits” is the preset minimal (encoding and characters) with every edit kept."
    return Table(f"{task}", f"{task.capitalize()}: how many times as fast", columns, rows, note), figures


def _row(found: dict[str, Speed], ours: dict[str, Cleaner], peers: dict[str, Cleaner]) -> Iterator[Cell]:
    for name in ours:
        yield found[name].median
    for peer in peers:
        middle, low, high = found["cleantext"].ratio(found[peer])
        yield f"{figure(middle)} ({figure(low)}–{figure(high)})"
    fastest = max((name for name in found if name != "with edits"), key=lambda name: found[name].median)
    yield fastest if fastest == "cleantext" else f"**{fastest}**"


def _explaining(found: cleantext.Chain) -> Cleaner:
    return lambda text: found.explain(text).text


def alone() -> tuple[list[Table], dict[str, float]]:
    """MB/s and documents a second of every normalizer and preset on every corpus."""
    names = [*cleantext.ORDER, *cleantext.PRESETS]
    contenders: dict[str, Cleaner] = {name: cleantext.Chain.preset(select=name) for name in cleantext.ORDER}
    contenders |= {name: cleantext.Chain.preset(name) for name in cleantext.PRESETS}
    rows: list[list[Cell]] = []
    counted: list[list[Cell]] = []
    figures: dict[str, float] = {}
    for kind in KINDS:
        _progress(f"speed: every normalizer on {kind}")
        found = interleaved(contenders, rounds_of(kind, QUICK_ROUNDS))
        spread = max(found[name].spread for name in names)
        rows.append([kind, *(found[name].median for name in names), f"{spread:.0%}"])
        counted.append([kind, *(round(median(found[name].documents)) for name in names)])
        figures |= {f"speed.alone.{kind}.{name}": found[name].median for name in names}
    note = (
        f"On one core, median of {QUICK_ROUNDS} rounds, each on the raw corpus, in documents of 4 KB. Spread: the "
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
        _progress(f"speed: profile on {kind}")
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
        _progress(f"speed: memory of {name}")
        characters = REMEMBERED.get(name, MEMORY)
        cost = measure(name, "mixture", characters, limit=300, single=False)
        if cost:
            figures[f"speed.memory.{name}"] = cost.peak / 1e6
            rows.append([name, characters / 1e6, round(cost.loaded / 1e6), round(cost.peak / 1e6)])
    note = "MB resident, the documents included: “nothing” is Python with them and no cleaner."
    return Table("memory", "Memory", ["cleaner", "MB read", "loaded, MB", "most, MB"], rows, note), figures


def _progress(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
