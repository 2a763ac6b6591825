"""How many times as fast as each peer our chain for a task is, on each corpus.

The rounds of all races are spread over the whole measure, so that a bad time of the machine meets a few rounds of
every race and not all rounds of one.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Iterator
from dataclasses import dataclass

import cleantext
from benchmarks.apart import rounds_apart
from benchmarks.cleaners import TASK_CHAINS, chain
from benchmarks.peers import Cleaner, installed
from benchmarks.results import Cell, Table, figure
from benchmarks.timing import Race, thawing
from corpora.kinds import DOCUMENT, document

#: The corpora that a task is timed on: clean ones, since most text is, and those with the damage in question.
CORPORA = {
    "encoding": ("ascii", "curly", "mojibake", "wrapped", "french", "mojibake-all"),
    "layout": ("ascii", "wrapped", "pages"),
    "whitespace": ("curly", "spacing"),
    "misread": ("curly", "ocr-2"),
    "words": ("ascii", "curly"),
    "page": ("ascii", "wrapped", "wrapped-64KB", "pages"),
}
#: Corpora of longer documents, on which what a document costs by itself hardly shows: kind, characters a document.
LONGER = {"wrapped-64KB": ("wrapped", 65_536)}
QUICK = {
    "encoding": ("ascii", "curly", "mojibake"),
    "layout": ("wrapped",),
    "whitespace": ("spacing",),
    "misread": ("ocr-2",),
    "words": ("curly",),
    "page": ("wrapped",),
}

#: Our name in the tables.
OURS = "cleantext"
#: Documents a round: a fifth of a second for what reads 0.6 MB a second.
ROUND, QUICK_ROUND = 32, 16
#: Rounds, and where a peer takes seconds a document, two thirds of them.
ROUNDS, QUICK_ROUNDS = 27, 3
SLOW_TASKS, SLOW_ROUNDS = ("whitespace", "misread"), 18
#: What depends most on where its tables lie in memory runs so many rounds in one process, and then in another.
APART, TOGETHER = ("words",), 3


def documents_of(kind: str, number: int, size: int = ROUND, seed: int = 0) -> list[str]:
    """The documents of a round, no document in two of them, nor with another seed."""
    kind, characters = LONGER.get(kind, (kind, DOCUMENT))
    return [document(kind, seed, number * size + place, characters).noisy for place in range(size)]


@dataclass(frozen=True, slots=True)
class Heat:
    """One row of a table: our chain for a task and the peers that can do it, on one corpus."""

    task: str
    kind: str
    seed: int  #: of the documents; chains of ours for several tasks remember words together
    ours: dict[str, Cleaner]
    peers: dict[str, Cleaner]
    race: Race

    def figures(self) -> dict[str, float]:
        """How many times as fast as each peer."""
        found = self.race.speeds()
        return {
            f"speed.{self.task}.{self.kind}.{peer}" + (f".{name}" if name != OURS else ""): found[name].ratio(
                found[peer]
            )[0]
            for name in self.ours
            for peer in self.peers
        }

    def row(self) -> Iterator[Cell]:
        """The corpus, our speed, the ratios, and who is fastest."""
        found = self.race.speeds()
        yield self.kind
        for name in self.ours:
            yield found[name].median
        for peer in self.peers:
            middle, low, high = found[OURS].ratio(found[peer])
            yield f"{figure(middle)} ({figure(low)}–{figure(high)})"
        fastest = max((OURS, *self.peers), key=lambda name: found[name].median)
        yield fastest if fastest == OURS else f"**{fastest}**"


def ratios(*, quick: bool = False, among: Container[str] | None = None) -> tuple[list[Table], dict[str, float]]:
    """How many times as fast as each peer our chain for each task is, on each corpus."""
    size, rounds = (QUICK_ROUND, QUICK_ROUNDS) if quick else (ROUND, ROUNDS)
    heats = list(_heats(size, quick=quick, among=among))
    with thawing():
        for number in range(rounds):
            print(f"speed: round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            for heat in heats:
                if not quick and heat.task in APART:
                    if number % TOGETHER == 0:
                        numbers = range(number + 1, number + 1 + TOGETHER)
                        heat.race.include(rounds_apart(heat.task, heat.kind, heat.seed, numbers, size))
                elif quick or heat.task not in SLOW_TASKS or number * SLOW_ROUNDS % ROUNDS < SLOW_ROUNDS:
                    heat.race.run(documents_of(heat.kind, number + 1, size, heat.seed))
    tables = [_table(task, [heat for heat in heats if heat.task == task]) for task in TASK_CHAINS]
    return [table for table in tables if table.rows], {
        name: value for heat in heats for name, value in heat.figures().items()
    }


def _heats(size: int, *, quick: bool, among: Container[str] | None) -> Iterator[Heat]:
    for seed, task in enumerate(TASK_CHAINS):
        if among is None or any(installed(task, among)):
            for kind in (QUICK if quick else CORPORA)[task]:
                print(f"speed: {task} on {kind} warms up", file=sys.stderr, flush=True)
                yield entered(task, kind, seed, size, among)


def entered(task: str, kind: str, seed: int, size: int, among: Container[str] | None = None) -> Heat:
    """All who can do a task, loaded and warmed up on the documents of a first round, which is not counted."""
    peers = {peer.name: peer.load() for peer in installed(task, among)}
    ours: dict[str, Cleaner] = {OURS: chain(task)}
    if task == "encoding":  # as a user who wants to see the edits runs it, with the cheap normalizer that follows
        ours["with edits"] = _explaining(cleantext.Chain.preset("minimal"))
    return Heat(task, kind, seed, ours, peers, Race(ours | peers, documents_of(kind, 0, size, seed)))


def _table(task: str, heats: list[Heat]) -> Table:
    columns = ["corpus"]
    if heats:
        columns += [f"{name}, MB/s" for name in heats[0].ours] + [f"× {name}" for name in heats[0].peers] + ["fastest"]
    rounds = max((heat.race.rounds for heat in heats), default=0)
    note = (
        f"× is how many times as fast as the peer we are ({'+'.join(TASK_CHAINS[task])}): the mean of the middle "
        f"half of {rounds} rounds, with the lowest and the highest; below 1 the peer is faster. Documents of 4 KB, "
        "unless the corpus names another size, one core."
    )
    if task == "encoding":
        note += " “With edits” is the preset minimal (encoding and characters) with every edit kept."
    return Table(
        task, f"{task.capitalize()}: how many times as fast", columns, [list(heat.row()) for heat in heats], note
    )


def _explaining(found: cleantext.Chain) -> Cleaner:
    return lambda text: found.explain(text).text
