"""Rounds of a race in a process of their own, where everything that is remembered lies elsewhere in memory.

    python -m benchmarks.apart '{"task": "words", "kind": "curly", "seed": 4, "rounds": [1, 2, 3], "size": 32}'

prints the figures of each contender. Who looks up much in large tables is a tenth faster in one process than in
another, by where the tables came to lie; the mean over several processes repeats.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.timing import Figures

#: Rounds of documents that all have read before the first that counts, as in a corpus, and from which number on: two
#: megabytes that no round has.
KNOWN, FARTHEST = 16, 1000


def rounds_apart(task: str, kind: str, seed: int, rounds: Sequence[int], size: int) -> Figures:
    """Run some rounds of the contenders for a task in a new interpreter; the arguments are those of a ``Heat``."""
    told = json.dumps({"task": task, "kind": kind, "seed": seed, "rounds": list(rounds), "size": size})
    command = [sys.executable, "-m", "benchmarks.apart", told]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent)
    done = json.loads(ran.stdout)
    return {name: [(pair[0], pair[1]) for pair in pairs] for name, pairs in done.items()}


def run(task: str, kind: str, seed: int, rounds: Sequence[int], size: int) -> Figures:
    """Warm up, then run the rounds in this process."""
    from benchmarks.ratios import documents_of, entered  # noqa: PLC0415  (it starts such processes itself)

    heat = entered(task, kind, seed, size)
    for number in range(FARTHEST, FARTHEST + KNOWN):
        for text in documents_of(kind, number, size, seed):
            for contender in (*heat.ours.values(), *heat.peers.values()):
                contender(text)
    for number in rounds:
        heat.race.run(documents_of(kind, number, size, seed))
    return heat.race.figures


if __name__ == "__main__":
    print(json.dumps(run(**json.loads(sys.argv[1]))))
