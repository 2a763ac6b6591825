"""Learns what a reading machine takes for what, and how often: ``cleantext/lexical/data/confusions.tsv``.

Pairs of read and true words are cut into pieces of one to three characters, where most pieces are the same on both
sides. The cut is the cheapest one under the costs so far, the costs are the logarithms of how often each piece was cut
out, and the two steps are repeated: Viterbi training of the stochastic edit distance of Ristad and Yianilos (1998) with
the longer pieces of Brill and Moore (2000).

    python -m benchmarks.train.confusions -o cleantext/lexical/data/confusions.tsv \
        --pairs PAIRS.jsonl --lines whitespace/ACL whitespace/arXiv.OCR

``PAIRS.jsonl`` is what ``benchmarks.train.reading`` writes; a folder of ``--lines`` has ``corrupt.txt`` and
``spelling.txt``. Only counts of pieces come out: no word of the texts does.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import permutations
from pathlib import Path

import orjson
from rapidfuzz.distance import Levenshtein

#: The pieces: lengths of the read and the true side. A letter may be read as up to three (m as iii), three as one.
SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (0, 1), (1, 0))
#: What a piece costs before anything is known. Two letters taken for one another's shape (rn for m) are one event, so
#: they cost less than the two edits they would otherwise be.
FIRST_COST = {(1, 1): 4.0, (1, 2): 5.0, (2, 1): 5.0, (2, 2): 7.0, (1, 3): 8.0, (3, 1): 8.0, (0, 1): 6.0, (1, 0): 6.0}
ROUNDS = 4  #: the cuts no longer change after the third
#: A page that the engine hardly read teaches noise.
READABLE = 0.3
#: The most that a piece of each shape may cost to be kept. One letter that was several is kept only if it is frequent:
#: there are so many pieces of several letters that trying the rare ones would be most of the work.
KEPT = {(1, 1): 9.0, (0, 1): 9.0, (1, 0): 9.0, (1, 2): 5.6, (1, 3): 4.9, (2, 1): 8.5, (2, 2): 7.0, (3, 1): 8.5}
#: Pieces seen less often than this are left out: two pages can make one blot each, not three.
SEEN = 3
#: Printings added to each piece: what was printed ten times and misread once is not known to be misread every tenth.
DOUBT = 200
#: Confusions of old print that every engine of the time made and ours make too rarely on clean type: the long s, worn
#: or filled counters of e, c, o and a, broken h, b, n and u, stems that part (ii for n, li for h, iii for m), ligatures
#: and capitals. From the general literature of the trade, not from a measured set.
KNOWN = """
    f:s h:b b:h c:e e:c o:e e:o a:e u:n n:u n:a u:a rn:m m:rn ii:n n:ii ii:u cl:d el:d tl:d d:cl lo:b i:l l:i
    1:l 1:i t:l l:t r:t t:r j:i lc:k n:ri li:h ii:h il:h ti:h tl:h lr:h lt:h h:li iii:m in:m m:in ni:m tn:m v:y y:v
    vv:w iv:w tv:w w:vv fi:h ti:n il:n ri:n li:n 0:o 8:s 5:s 6:o s:a a:s f:t t:f o:c c:o
"""
#: What each of them costs at most. Of a hundred letters of a poor newspaper scan two are misread, and a letter has up
#: to five of these fates: one in 250 of the times that it was printed.
KNOWN_COST = 5.5

#: Letters of one build, which poor scans confuse more readily than others, whether our engines do or not: round ones,
#: open ones, tall ones, stems and descenders; and what one of a group costs in place of another at most, half-way
#: between the confusions above and a strange letter.
KIN, KIN_COST = ("aceos", "mnruvwxz", "bdhkl", "fijlrt", "gpqy"), 7.6

Pair = tuple[str, str]


def words(noisy: str, truth: str) -> Iterator[Pair]:
    """Yield the pairs of words that stand for each other and are at most half different.

    >>> list(words("at tbe tirne of rest", "at the time of rest"))
    [('at', 'at'), ('tbe', 'the'), ('tirne', 'time'), ('of', 'of'), ('rest', 'rest')]
    """
    read, true = noisy.split(), truth.split()
    for step in Levenshtein.opcodes(read, true):
        if step.src_end - step.src_start != step.dest_end - step.dest_start:
            continue  # words run together or cut apart are another repair's
        for one, other in zip(read[step.src_start : step.src_end], true[step.dest_start : step.dest_end], strict=True):
            if Levenshtein.distance(one, other) <= len(other) / 2:
                yield one, other


def pieces(read: str, true: str, costs: dict[Pair, float]) -> list[Pair]:
    """Cut a pair of words into pieces, at the least cost.

    >>> pieces("tirne", "time", {})
    [('t', 't'), ('i', 'i'), ('rn', 'm'), ('e', 'e')]
    """
    best: dict[tuple[int, int], tuple[float, Pair | None]] = {(0, 0): (0.0, None)}
    for i in range(len(read) + 1):
        for j in range(len(true) + 1):
            if (i, j) == (0, 0):
                continue
            found: tuple[float, Pair | None] = (math.inf, None)
            for across, down in SHAPES:
                before = best.get((i - across, j - down))
                if before is None:
                    continue
                piece = (read[i - across : i], true[j - down : j])
                if (across, down) != (1, 1) and set(piece[0]) & set(piece[1]):
                    continue  # what the two sides share is a piece of its own
                cost = before[0] + (0.0 if piece[0] == piece[1] else costs.get(piece, FIRST_COST[across, down]))
                if cost < found[0]:
                    found = cost, piece
            best[i, j] = found
    cut: list[Pair] = []
    i, j = len(read), len(true)
    while (piece_ := best[i, j][1]) is not None:
        cut.append(piece_)
        i, j = i - len(piece_[0]), j - len(piece_[1])
    return cut[::-1]


def learned(pairs: Iterable[Pair]) -> tuple[Counter[Pair], Counter[str]]:
    """Return how often each confusion was made, and how often each true piece was printed at all."""
    seen = Counter(pairs)
    printed: Counter[str] = Counter()
    for (_, true), times in seen.items():
        for length in (1, 2, 3):
            for start in range(len(true) - length + 1):
                printed[true[start : start + length]] += times
    printed[""] = sum((len(true) + 1) * times for (_, true), times in seen.items())
    costs: dict[Pair, float] = {}
    made: Counter[Pair] = Counter()
    for _ in range(ROUNDS):
        made = Counter()
        for (read, true), times in seen.items():
            if read != true:
                for piece in pieces(read, true, costs):
                    if piece[0] != piece[1]:
                        made[piece] += times
        costs = {piece: -math.log(times / (printed[piece[1]] + 1)) for piece, times in made.items() if times >= SEEN}
    return made, printed


def folded(made: Counter[Pair], printed: Counter[str]) -> tuple[Counter[Pair], Counter[str]]:
    """Return both counts in lower case, as the search for readings compares words."""
    lower_made: Counter[Pair] = Counter()
    for (read, true), times in made.items():
        if read.lower() != true.lower():
            lower_made[read.lower(), true.lower()] += times
    lower_printed: Counter[str] = Counter()
    for piece, times in printed.items():
        lower_printed[piece.lower()] += times
    return lower_made, lower_printed


def readings(path: Path) -> Iterator[Pair]:
    """Yield the pairs of words of the pages that were readable."""
    for line in path.read_bytes().splitlines():
        row = orjson.loads(line)
        distance = Levenshtein.distance(row["noisy"], row["truth"])
        if distance <= READABLE * len(row["truth"]):
            yield from words(row["noisy"], row["truth"])


def aligned_lines(folder: Path) -> Iterator[Pair]:
    """Yield the pairs of words of a folder's corrupt and corrected lines."""
    corrupt = (folder / "corrupt.txt").read_text(encoding="utf-8").splitlines()
    correct = (folder / "spelling.txt").read_text(encoding="utf-8").splitlines()
    for noisy, truth in zip(corrupt, correct, strict=True):
        yield from words(noisy, truth)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, nargs="*", default=[])
    parser.add_argument("--lines", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    pairs = [pair for path in arguments.pairs for pair in readings(path)]
    pairs += [pair for folder in arguments.lines for pair in aligned_lines(folder)]
    made, printed = folded(*learned(pairs))
    costs = {
        piece: -math.log(times / (max(printed[piece[1]], times) + DOUBT))
        for piece, times in made.items()
        if times >= SEEN and all(side.isalnum() or not side for side in piece)
    }
    costs = {piece: cost for piece, cost in costs.items() if cost <= KEPT[len(piece[0]), len(piece[1])]}
    for known in KNOWN.split():
        read, _, true = known.partition(":")
        costs[read, true] = min(KNOWN_COST, costs.get((read, true), KNOWN_COST))
    for read, true in (pair for group in KIN for pair in permutations(group, 2)):
        costs[read, true] = min(KIN_COST, costs.get((read, true), KIN_COST))
    rows = sorted(((read, true, cost) for (read, true), cost in costs.items()), key=lambda row: row[2])
    lines = [f"{read}\t{true}\t{cost:.2f}" for read, true, cost in rows]
    arguments.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    wrong = sum(read != true for read, true in pairs)
    print(f"{len(pairs)} words, {wrong} misread, {len(rows)} confusions")


if __name__ == "__main__":
    main()
