"""How well damage is repaired, by the measures of each task, on our own texts and any folder, peers beside us."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

import cleantext
from benchmarks import intruders, pairwise, postcorrection, whitespace
from benchmarks.alignment import spaced_like
from benchmarks.cleaners import chain, load
from benchmarks.data import GIVEN, pairs
from benchmarks.pairwise import Contenders, Sets
from benchmarks.peers import SAME, Cleaner, installed
from benchmarks.readback import layouts
from benchmarks.results import Cell, Result, Table, with_best
from cleantext import noise
from corpora.kinds import KINDS, Pair
from corpora.kinds import documents as made
from corpora.sources import documents, paragraphs, python_manual

#: A real reading of our own pages by tesseract, kept so that nobody needs tesseract to measure on it.
READING = Path(__file__).parent / "fixtures" / "reading"
#: Small documents of our own, noisy and true.
CORPORA = Path(__file__).parent.parent / "corpora"
#: One paragraph of so many is kept in quick form, for the word tasks; of the readings too, which come in fives.
QUICK_STEP = 4
#: Seed and characters of what is made by the generator for this.
SEED, GENERATED = 3, 300_000


def quality(
    *,
    quick: bool = False,
    data: Sequence[tuple[str, Path]] = (),
    limit: int = GIVEN,
    among: Container[str] | None = None,
) -> Result:
    """Measure every task on our own texts, or on ``data``: folders, each with the task it is for."""
    tables: list[Table] = []
    figures: dict[str, float] = {}
    given = [(task, "/".join(path.parts[-2:]), list(pairs(path))[:limit]) for task, path in data]
    for task, measure in MEASURES.items():
        sets = {} if data else dict(_own(task, quick))
        sets |= {name: found for one, name, found in given if one == task}
        if sets:
            print(f"quality: {task} on {', '.join(sets)}", file=sys.stderr, flush=True)
            tables.append(measure(sets, dict(_contenders(task, quick, among)), figures))
    if not data:
        tables.insert(0, whole(figures))
        tables.append(injected(figures, quick=quick))
        tables[2:2] = layouts(figures, quick=quick, among=among)
    return Result("quality-given" if data else "quality", "", tables, figures)


def _contenders(task: str, quick: bool, among: Container[str] | None) -> Iterator[tuple[str, Cleaner]]:
    if task == "everything":  # our presets come with the measure; of the peers those that make no choice of damage
        yield from ((peer.name, peer.load()) for peer in installed("encoding", among))
        return
    yield "no change", str
    if task == "intruders":
        yield "cleantext", cleantext.Chain.preset("default")
        return
    yield "cleantext", cleantext.Chain.preset("ocr") if task == "misread" else chain(task)
    for peer in installed(task, among):
        if not (quick and peer.slow):
            yield peer.name, peer.load()


def _own(task: str, quick: bool) -> Iterator[tuple[str, Sequence[Pair]]]:
    """Our own paragraphs with the damage of a generator's kind done to them."""
    step = QUICK_STEP if quick else 1
    clean = [one for lang in ("en", "fr", "de") for text in documents(lang).values() for one in paragraphs(text)]
    english = [one for text in documents("en").values() for one in paragraphs(text)]
    if task == "encoding":
        yield "mojibake", _damaged(clean, "mojibake-all")
        yield "entities", _damaged(clean, "mojibake", entities=0.5)
    elif task == "layout" and not quick:
        for kind in ("wrapped", "pages"):
            yield kind, list(made(kind, SEED, GENERATED))
    elif task == "everything" and not quick:
        yield "mixture", list(made("mixture", SEED, GENERATED))
    elif task == "whitespace":
        yield "spacing", _damaged(english[::step], "spacing", spacing=0.0)
    elif task == "misread":
        yield "tesseract", list(pairs(READING))[::step]
        for kind in ("ocr-2",) if quick else ("ocr-1", "ocr-2", "ocr-5"):
            yield kind, _damaged(english[:: 4 * step], kind)


def _damaged(texts: Iterable[str], kind: str, **rates: float) -> list[Pair]:
    told = {**KINDS[kind].damages, **rates}
    return [
        Pair(f"{kind}-{number}", noise.corrupt(text, told, seed=number, rate=told).text, text)
        for number, text in enumerate(texts)
    ]


def encodings(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """Share of the damaged documents that come out as their truth, and of all that come out as ftfy has them."""
    rows: list[list[Cell]] = []
    ftfy = load(SAME)
    everything = {text for found in sets.values() for pair in found for text in (pair.noisy, pair.truth)}
    for name, clean in contenders.items():
        cells: list[Cell] = [name]
        for one, found in sets.items():
            damaged = [pair for pair in found if pair.noisy != pair.truth]
            share = sum(clean(pair.noisy) == pair.truth for pair in damaged) / max(1, len(damaged))
            figures[f"quality.encoding.{one}.{name}"] = share
            cells.append(share)
        agreed = sum(clean(text) == ftfy(text) for text in everything) / len(everything)
        figures[f"quality.encoding.agreement.{name}"] = agreed
        rows.append([*cells, agreed])
    note = (
        "Share of the damaged paragraphs that come out exactly as they were; by default ftfy straightens curly quotes, "
        f"and plsfix always does. Last the share of {len(everything):,} texts, clean and damaged, on which the cleaner "
        "agrees with ftfy, given the steps that our encoding takes."
    )
    rows = with_best(rows, most=range(1, len(sets) + 2))
    return Table("encoding", "Encoding: paragraphs restored", ["cleaner", *sets, "as ftfy"], rows, note)


def spaces(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """F1 over inserted and deleted spaces."""
    rows: list[list[Cell]] = []
    for one, found in sets.items():
        noisy, truth = [pair.noisy for pair in found], [pair.truth for pair in found]
        for name, clean in contenders.items():
            score = whitespace.score(cleantext.Chain([_spaces_only(clean)]), noisy, truth)
            figures[f"quality.whitespace.{one}.{name}"] = score.f1
            figures[f"quality.recall.{one}.{name}"] = score.recall
            rows.append([one, name, score.f1, score.precision, score.recall, score.sequence])
    note = (
        "A space inserted or deleted at a position among the other characters counts; micro F1, precision and recall "
        "over all, sequence F1 as the mean over paragraphs. What else a cleaner changes is not counted here."
    )
    columns = ["set", "cleaner", "F1", "precision", "recall", "sequence F1"]
    return Table("whitespace", "Fused and split words", columns, with_best(rows, range(2, 6), group=0), note)


def _spaces_only(clean: Cleaner) -> Cleaner:
    return lambda text: spaced_like(text, clean(text))


def readings(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """Error rates after repair, as the competition counts them, and CER and WER."""
    rows: list[list[Cell]] = []
    for one, found in sets.items():
        listed = [(pair.noisy, pair.truth) for pair in found]
        before = postcorrection.score(listed, str)
        for name, clean in contenders.items():
            score = postcorrection.score(listed, clean)
            gain = 1 - score.cmer / before.cmer if before.cmer else 0.0
            figures[f"quality.misread.{one}.{name}"] = gain
            rates = [100 * rate for rate in (score.cmer, score.wmer, score.cer, score.wer)]
            rows.append([one, name, *rates, f"{gain:+.0%}", f"{score.preference:+.2f}"])
    note = (
        "Errors in %. cMER and wMER as in the HIPE-OCRepair competition (letters and digits only, case folded), CER "
        "and WER with case and punctuation. Gain: how much lower cMER is than without a change. Preference: the mean "
        "over documents of +1, 0, -1 for better, the same, worse."
    )
    columns = ["set", "cleaner", "cMER", "wMER", "CER", "WER", "gain", "preference"]
    return Table("misread", "Misread characters", columns, with_best(rows, least=range(2, 6), group=0), note)


def whole(figures: dict[str, float]) -> Table:
    """The documents in ``corpora``, each with every damage of its kind, through the default preset."""
    default = cleantext.Chain.preset("default")
    noisy = [CORPORA / "sample.txt", *sorted((CORPORA / "pages").glob("*.noisy.txt"))]
    rows: list[list[Cell]] = []
    for path in noisy:
        name = path.name.partition(".")[0]
        text, truth = path.read_text("utf-8"), (path.parent / f"{name}.truth.txt").read_text("utf-8")
        left = Levenshtein.distance(default(text), truth)
        rows.append([name, len(truth.split()), Levenshtein.distance(text, truth), left])
    figures["quality.whole.restored"] = sum(row[-1] == 0 for row in rows) / len(rows)
    clean = documents("en")
    kept = sum(default(text) == text for text in clean.values())
    figures["quality.whole.kept"] = kept / len(clean)
    note = (
        "Characters that differ from the truth (edit distance), before and after the preset default; 0: byte for byte."
        f" Of {len(clean)} clean documents (verse, a play, code and references among them) {kept} stay as they are."
    )
    return Table("whole", "Whole documents", ["document", "words", "errors before", "errors after"], rows, note)


def injected(figures: dict[str, float], *, quick: bool = False) -> Table:
    """Tokens injected into our own prose and the Python manual: how many are found, and what is deleted besides."""
    manual = python_manual()
    texts = [
        *documents("en").values(),
        *("\n\n".join(manual[place : place + 10]) for place in range(0, len(manual), 10)),
    ]
    rows: list[list[Cell]] = []
    for preset in ("default", "ocr"):
        found = intruders.measured(texts[:: QUICK_STEP if quick else 1], cleantext.Chain.preset(preset).explain)
        figures |= {
            f"quality.intruders.recall.{preset}": found.recall,
            f"quality.intruders.precision.{preset}": found.precision,
        }
        rows.append([preset, found.words, found.injected, found.precision, found.recall, round(found.harm)])
    note = (
        "One token of three to seven letters in 200 words, half of them pronounceable, none a word. "
        "Wrong: words deleted in a million of the same text without injected tokens. No peer removes injected tokens."
    )
    columns = ["preset", "words", "injected", "precision", "recall", "wrong"]
    return Table("intruders", "Injected tokens", columns, rows, note)


MEASURES: dict[str, Callable[[Sets, Contenders, dict[str, float]], Table]] = {
    "encoding": encodings,
    "layout": pairwise.paragraphs,
    "whitespace": spaces,
    "misread": readings,
    "intruders": pairwise.deletions,
    "everything": pairwise.everything,
}
