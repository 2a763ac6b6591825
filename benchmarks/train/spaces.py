"""Learn how likely a proposed change of spaces is right: ``spaces-en.json.gz`` and ``gaps-en.json.gz``.

    python -m benchmarks.train.spaces DATA [-o cleantext/lexical/data]

Needs scikit-learn. DATA holds ``whitespace``, ``whitespace-tuning``, ``spelling`` and ``clean/state_union``. Each line
is read damaged (as the set has it, or with ``noise_of_spaces``) and clean. The pairs that a lexicon knows must not come
from the lines it is asked about, so even lines are read with the counts of the odd ones and the other way round. Each
proposal is learned from twice: as a document of one line, and in a document of some dozen lines.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.train import counts as counting
from benchmarks.train.noise_of_spaces import damaged
from benchmarks.train.packing import pack
from benchmarks.whitespace import gaps as spaces_of
from cleantext.lexical.damage import damage, of_passage
from cleantext.lexical.evidence import CHANGE, SCRAP, is_strong, of_change
from cleantext.lexical.forms import atoms
from cleantext.lexical.gap_evidence import GAP, of_gap
from cleantext.lexical.lexicon import Lexicon, load
from cleantext.lexical.passage import Passage, passage_of
from cleantext.lexical.proposals import changes, gaps
from cleantext.lexical.screen import Screen
from cleantext.lexical.trees import DEPTH

DAMAGED = (
    "whitespace-tuning/Wiki",
    "whitespace-tuning/arXiv.OCR",
    "whitespace/Wiki",
    "whitespace/arXiv.OCR",
    "whitespace/Wiki.typos",
    "whitespace/arXiv.pdftotext",
    "whitespace/ACL",
)
CLEAN = ("spelling/wikidump.realistic", "spelling/bookcorpus.realistic")
#: The clean sides of these are the lines of another set, full of misspellings, or (the speeches) have split words.
NOT_CLEAN = ("whitespace/Wiki.typos", "whitespace/arXiv.pdftotext", "whitespace/ACL", "speeches")
#: Lines full of misspellings whose spaces are right: random damage among them says what is damage to spaces.
MISSPELT = ("whitespace/Wiki.typos", "whitespace/ACL")
#: A change of clean text counts as this many of damaged text: harm is worse than a miss.
CLEAN_WEIGHT = 3.0
#: How often lines with the right spaces are damaged at random beside what the sets have, and what such a line counts.
SYNTHETIC, SYNTHETIC_WEIGHT = 2, 0.5
#: Lines of a document: four kilobytes or so.
LINES = 40
#: Every fourth line of the whitespace sets is left out with ``--hold-out``, so that it can be scored.
HELD_OUT = 4
TREES = {"max_iter": 300, "max_depth": DEPTH, "learning_rate": 0.1, "min_samples_leaf": 20, "early_stopping": False}


class Row(NamedTuple):
    """A proposal: which model it is for, its figures, whether it is right, its weight, its line and its old tokens."""

    model: str
    figures: list[float]
    right: bool
    line: int
    tokens: int
    passage: list[float]
    old: tuple[str, ...]


def proposals(passage: Passage) -> Iterator[tuple[str, list[float], set[int], tuple[str, ...]]]:
    """Model, figures, moved spaces (positions among the characters that are none) and old tokens of each proposal."""
    begins = [0]
    for token in passage.tokens:
        begins.append(begins[-1] + len(token))
    for change in changes(passage):
        begin = begins[change.cores[0].token] + change.cores[0].offset
        moved = _cuts(change.old, begin) ^ _cuts(change.new, begin)
        yield "spaces", of_change(change, passage.lexicon, passage.counts), moved, change.old
    for gap in gaps(passage):
        begin = begins[gap.token] + (0 if gap.part < 0 else atoms(passage.tokens[gap.token])[gap.part].start)
        yield "gaps", of_gap(gap, passage), {begin}, ()


def _cuts(pieces: tuple[str, ...], begin: int) -> set[int]:
    found = set()
    for piece in pieces[:-1]:
        begin += len(piece)
        found.add(begin)
    return found


def rows_of(lines: list[tuple[int, str, str]], lexicon: Lexicon, screen: Screen) -> list[Row]:
    """The proposals for numbered pairs of a damaged line and its truth."""
    rows = []
    for number, line, truth in lines:
        tokens = line.split()
        passage = passage_of(line, screen, lexicon, Counter(tokens))
        wanted = spaces_of(line) ^ spaces_of(truth)
        for model, figures, moved, old in proposals(passage):
            rows.append(Row(model, figures, moved <= wanted, number, len(tokens), of_passage(passage), old))
    return rows


def samples(
    rows: list[Row], lines: list[tuple[int, str, str]], weight: float
) -> Iterator[tuple[str, list[float], bool, float]]:
    """Model, all figures, rightness and weight of each row, alone in its line and in the document of these lines."""
    in_line = Counter(row.line for row in rows if row.model == "spaces" and is_strong(row.figures))
    everywhere = in_line.total()
    vocabulary = Counter(token for _, line, _ in lines for token in line.split())
    size = vocabulary.total()
    repeated = CHANGE.index("repeated")
    for row in rows:
        self_strong = row.model == "spaces" and is_strong(row.figures)
        here = in_line[row.line] - self_strong
        alone = damage(here, row.tokens, here, row.tokens)
        yield row.model, [*row.figures, alone, *row.passage], row.right, weight
        among = damage(here, row.tokens, everywhere - self_strong, size)
        figures = list(row.figures)
        if row.model == "spaces" and any(vocabulary[token] > 1 and len(token) > SCRAP for token in row.old):
            figures[repeated] = True
        yield row.model, [*figures, among, *row.passage], row.right, weight / 2


#: More damage elsewhere never makes a change less likely, nor a word that stands twice more likely: so that
#: a repaired text, which has less damage, has nothing left to repair.
RISING = {"damage": 1, "repeated": -1}


def learn(samples_of: dict[str, list[tuple[list[float], bool, float]]], output: Path) -> None:
    """Fit the models and write them."""
    boosting = import_module("sklearn.ensemble").HistGradientBoostingClassifier
    for name, features in (("spaces", CHANGE), ("gaps", GAP)):
        figures, right, weights = zip(*samples_of[name], strict=True)
        model = boosting(**TREES, monotonic_cst=[RISING.get(feature, 0) for feature in features]).fit(
            [list(map(float, row)) for row in figures], right, sample_weight=weights
        )
        print(len(right), "samples")
        pack(output / f"{name}-en.json.gz", [json.dumps(exported(model, features))])


def exported(model: Any, features: tuple[str, ...]) -> dict[str, Any]:
    """A model of scikit-learn in the form that ``cleantext.lexical.trees`` reads."""
    start = float(model._baseline_prediction[0][0])
    return {
        "features": features,
        "start": round(start, 4),
        "trees": [_flat(stage[0].nodes, 0) for stage in model._predictors],
    }


def _flat(nodes: Any, index: int) -> list[Any]:
    node = nodes[index]
    if node["is_leaf"]:
        return [round(float(node["value"]), 4)]
    left, right = _flat(nodes, int(node["left"])), _flat(nodes, int(node["right"]))
    # Indices of a subtree count from its own begin; shift them to where it comes to stand.
    return [
        [int(node["feature_idx"]), round(float(node["num_threshold"]), 4), 1 + len(left)],
        *_shifted(left, 1),
        *_shifted(right, 1 + len(left)),
    ]


def _shifted(tree: list[Any], by: int) -> list[Any]:
    return [[node[0], node[1], node[2] + by] if isinstance(node, list) else node for node in tree]


def read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").split("\n")


def main() -> None:
    options = argparse.ArgumentParser(description="Learn the models of spacing.")
    options.add_argument("data", type=Path)
    options.add_argument("-o", "--output", type=Path, required=True)
    options.add_argument("--hold-out", action="store_true", help="leave every fourth line of whitespace/* out")
    given = options.parse_args()
    truths = {name: read(given.data / name / "correct.txt") for name in (*DAMAGED, *CLEAN)}
    truths["speeches"] = [
        line for path in sorted((given.data / "clean/state_union").glob("*.txt")) for line in read(path) if line.strip()
    ]
    corrupt = {name: read(given.data / name / "corrupt.txt") for name in DAMAGED}
    source = random.Random(5)
    found: dict[str, list[tuple[list[float], bool, float]]] = {"spaces": [], "gaps": []}
    for fold in (0, 1):
        with TemporaryDirectory() as scratch:
            lexicon = crossed(truths, 1 - fold, Path(scratch), given.output)
        screen = Screen(lexicon)
        for name, lines in truths.items():
            held = given.hold_out and name.startswith("whitespace/")
            keys = [k for k in range(fold, len(lines), 2) if not (held and k % HELD_OUT == HELD_OUT - 1)]
            if name == "speeches":
                continue
            if name in corrupt:
                pairs = [(k, corrupt[name][k], lines[k]) for k in keys]
            else:
                pairs = [(k, *damaged(lines[k], source)) for k in keys]
            sides = [(pairs, 1.0)]
            if name not in NOT_CLEAN:
                sides.append(([(k, lines[k], lines[k]) for k in keys], CLEAN_WEIGHT))
            if name not in NOT_CLEAN or name in MISSPELT:
                sides += [([(k, *damaged(lines[k], source)) for k in keys], SYNTHETIC_WEIGHT) for _ in range(SYNTHETIC)]
            for side, weight in sides:
                for document in (side[start : start + LINES] for start in range(0, len(side), LINES)):
                    for model, figures, right, weighed in samples(rows_of(document, lexicon, screen), document, weight):
                        found[model].append((figures, right, weighed))
            print(fold, name, len(found["spaces"]), len(found["gaps"]), flush=True)
    learn(found, given.output)


def crossed(truths: dict[str, list[str]], parity: int, scratch: Path, tables: Path) -> Lexicon:
    """The lexicon with the counts of the even or the odd lines only."""
    shutil.copytree(tables, scratch, dirs_exist_ok=True)
    texts = []
    for name, lines in truths.items():
        if name not in NOT_CLEAN[:3]:
            texts.append(scratch / f"{name.replace('/', '-')}.txt")
            texts[-1].write_text("\n".join(lines[parity::2]), encoding="utf-8")
    counting.write_tables(texts, scratch)
    return load("en", scratch)


if __name__ == "__main__":
    main()
