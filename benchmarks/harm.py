"""Harm: what a cleaner changes in text that has no damage, per million words, with samples to read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import inf
from pathlib import Path

import cleantext
from benchmarks.changes import Change, changes
from benchmarks.cleaners import TASK_CHAINS
from benchmarks.data import GIVEN, clean, cut
from benchmarks.peers import Cleaner, installed
from benchmarks.results import Cell, Result, Table, with_best
from corpora.sources import documents, python_manual

#: Seconds for a slow cleaner and a set of texts; it is rated on what it reads in them.
LIMIT, QUICK_LIMIT = 10.0, 0.4
#: Characters that the slow ones read in a second, about. By the clock they would read more in one run than in another.
PACE = {
    "symspell segmentation": 25_000,
    "symspell compound": 40_000,
    "symspell compound, distance 2": 20_000,
    "autocorrect": 2_500,
}
#: Samples of each cleaner, and of each kind of our edits, to read.
SAMPLES = 4
#: Sets that are not in English.
LANGUAGES = {"own, French": "fr", "own, German": "de"}
#: Paragraphs of the manual that make a document of the usual size.
PARAGRAPHS = 10


@dataclass
class Harm:
    """What one cleaner did to one set."""

    words: int = 0
    found: Counter[str] = field(default_factory=Counter)  #: by kind
    samples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, sample: str) -> None:
        """Count one change."""
        self.found[kind] += 1
        kept = self.samples.setdefault(kind, [])
        if len(kept) < SAMPLES:
            kept.append(sample)

    @property
    def rate(self) -> float:
        """Changes in a million words."""
        return 1e6 * self.found.total() / max(1, self.words)


def harm(*, quick: bool = False, data: Sequence[Path] = (), limit: int = GIVEN) -> Result:
    """Clean clean text, of a given folder the first ``limit`` documents, with us and every peer; count what changes."""
    sets = dict(_sets(data, limit))
    seconds = QUICK_LIMIT if quick else LIMIT
    found: dict[str, dict[str, Harm]] = {}
    for name, clean_with in _cleaners():
        print(f"harm: {name}", file=sys.stderr, flush=True)
        characters = seconds * PACE.get(name, inf)
        found[name] = {one: compared(texts, clean_with, characters) for one, texts in sets.items()}
    told = {one: cleantext.Chain.preset("default", lang=LANGUAGES.get(one, "en")) for one in sets}
    found["cleantext default, language given"] = {one: compared(sets[one], told[one]) for one in sets}
    ours = {one: accounted(texts, cleantext.Chain.preset("default")) for one, texts in sets.items()}
    reading = {one: accounted(texts, cleantext.Chain.preset("ocr")) for one, texts in sets.items()}
    figures = {f"harm.{name}.{one}": each.rate for name, by_set in found.items() for one, each in by_set.items()}
    tables = [_totals(found, sets), _kinds(found), _edits("default", ours), _edits("ocr", reading)]
    return Result("harm-given" if data else "harm", "", tables, figures, samples=list(_samples(found, ours)))


def spared() -> dict[str, float]:
    """Words in a million that each preset leaves alone in our own clean texts: figures that may have a floor."""
    return {
        f"harm.spared.{preset}.{one}": 1e6 - compared(texts, cleantext.Chain.preset(preset)).rate
        for preset in cleantext.PRESETS
        for one, texts in _own()
    }


def _own() -> Iterator[tuple[str, list[str]]]:
    yield "own", list(documents("en").values())
    yield "own, French", list(documents("fr").values())
    yield "own, German", list(documents("de").values())


def _sets(data: Sequence[Path], limit: int) -> Iterator[tuple[str, list[str]]]:
    yield from _own()
    manual = python_manual()
    yield "Python manual", ["\n\n".join(manual[i : i + PARAGRAPHS]) for i in range(0, len(manual), PARAGRAPHS)]
    for folder in data:
        texts = (piece for text in clean(folder) for piece in cut(text))
        yield "/".join(folder.parts[-2:]), list(islice(texts, limit))


def _cleaners() -> Iterator[tuple[str, Cleaner]]:
    for preset in cleantext.PRESETS:
        yield f"cleantext {preset}", cleantext.Chain.preset(preset)
    peers = {peer.name: peer for task in TASK_CHAINS for peer in installed(task)}  # some do more than one task
    for name, peer in peers.items():
        yield name, peer.load()


def compared(texts: Iterable[str], clean_with: Cleaner, characters: float = inf) -> Harm:
    """Count changes by comparing output with input, in the texts that begin in the first so many characters.

    >>> compared(["one two three"], lambda text: text.replace("two", "2")).found
    Counter({'word replaced': 1})
    """
    found = Harm()
    for text in _first(texts, characters):
        found.words += len(text.split())
        for change in changes(text, clean_with(text)):
            found.add(change.kind, change.shown())
    return found


def accounted(texts: Iterable[str], chain: cleantext.Chain) -> Harm:
    """Count our own edits by normalizer and reason, as the chain accounts for them."""
    found = Harm()
    for text in texts:
        found.words += len(text.split())
        for step in chain.explain(text).steps:
            for edit in step.edits:
                found.add(f"{edit.normalizer}: {edit.why}", Change("", edit.old, edit.new, f"[{edit.old}]").shown())
    return found


def _first(texts: Iterable[str], characters: float) -> Iterator[str]:
    read = 0
    for text in texts:
        yield text
        read += len(text)
        if read > characters:
            return


def _totals(found: Mapping[str, Mapping[str, Harm]], sets: Mapping[str, Sequence[str]]) -> Table:
    rows: list[list[Cell]] = [[name, *(round(each.rate) for each in by_set.values())] for name, by_set in found.items()]
    sizes = "; ".join(f"{name}: {sum(len(text.split()) for text in texts):,}" for name, texts in sets.items())
    note = (
        "Places changed per million words, found by comparing output with input; the same measure for all. "
        f"Words in the sets: {sizes}. The peers that repair words know English only; ours takes English for granted "
        "unless it is told the language. A slow cleaner is rated on what it reads in some ten seconds."
    )
    rows = with_best(rows, least=range(1, len(sets) + 1))
    return Table("totals", "Changes in a million words of clean text", ["cleaner", *sets], rows, note)


def _kinds(found: Mapping[str, Mapping[str, Harm]]) -> Table:
    totals = {name: sum((each.found for each in by_set.values()), Counter()) for name, by_set in found.items()}
    words = {name: sum(each.words for each in by_set.values()) for name, by_set in found.items()}
    kinds = [kind for kind, _ in sum(totals.values(), Counter[str]()).most_common()]
    rows: list[list[Cell]] = [
        [name, *(round(1e6 * total[kind] / max(1, words[name])) for kind in kinds)] for name, total in totals.items()
    ]
    return Table("kinds", "The same by what was done", ["cleaner", *kinds], rows, "All sets together.")


def _edits(preset: str, ours: Mapping[str, Harm]) -> Table:
    kinds = sorted({kind for each in ours.values() for kind in each.found})
    rows: list[list[Cell]] = [
        [kind, *(round(1e6 * each.found[kind] / max(1, each.words)) for each in ours.values())] for kind in kinds
    ]
    note = "Edits per million words, as the chain accounts for them; one place may be edited by two normalizers."
    return Table(f"edits-{preset}", f"Our own edits, preset {preset}", ["normalizer and reason", *ours], rows, note)


def _samples(found: Mapping[str, Mapping[str, Harm]], ours: Mapping[str, Harm]) -> Iterator[str]:
    yield "## Samples\n\nThe old text in brackets, then what became of it."
    for name, by_set in found.items():
        lines = [
            f"- *{kind}* ({one}): `{sample.replace('`', 'ˋ')}`"
            for one, each in by_set.items()
            for kind, samples in each.samples.items()
            for sample in samples[:2]
        ]
        yield f"### {name}\n\n" + ("\n".join(lines) or "Nothing changed.")
    lines = [
        f"- *{kind}* ({one}): `{sample.replace('`', 'ˋ')}`"
        for one, each in ours.items()
        for kind, samples in each.samples.items()
        for sample in samples
    ]
    yield "### cleantext default, by edit\n\n" + ("\n".join(lines) or "No edit.")
