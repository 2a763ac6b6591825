"""Scaling over processes: the same corpus through ``Chain.map`` with one process and with more, by the wall clock.

    python -m benchmarks.scaling '{"jobs": 2, "characters": 8000000}'

prints the seconds that it took. Each run is a new interpreter, so that one process has to load its dictionaries as two
have, and drags along nothing that was measured before. This alone is timed by the wall, so it wants an idle machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from time import perf_counter

import cleantext
from benchmarks.neighbours import Neighbours
from benchmarks.results import Table
from corpora.kinds import documents

#: Characters of the corpus: some ten seconds of work for one process, beside one for loading.
SIZE = 24_000_000
#: Each number of processes is tried so often, by turns, and the least time counts: whatever comes in only adds.
ROUNDS = 5


def scaling() -> tuple[Table, dict[str, float]]:
    """Speed with one process and with each power of two that there are cores for."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    counts = [count for count in (1, 2, 4, 8, 16) if count <= cores]
    neighbours = Neighbours()
    seconds = {count: float("inf") for count in counts}
    size = 0.0
    for number in range(ROUNDS):
        for jobs in counts[:: -1 if number % 2 else 1]:
            print(f"speed: {jobs} processes", file=sys.stderr, flush=True)
            task = json.dumps({"jobs": jobs, "characters": SIZE})
            command = [sys.executable, "-m", "benchmarks.scaling", task]
            done = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            seconds[jobs] = min(seconds[jobs], done["seconds"])
            size = done["megabytes"]
    busy = neighbours.warn("scaling over processes")
    ratios = {count: seconds[counts[0]] / seconds[count] for count in counts}
    note = (
        f"Preset default on {size:.0f} MB of the corpus mixture, by the wall clock, start and loading included; best "
        f"of {ROUNDS} runs, each in a new interpreter, on {cores} cores."
    )
    if busy is not None:
        note += f" Other processes kept {busy:.1f} cores busy meanwhile."
    return (
        Table(
            "processes",
            "Scaling over processes",
            ["processes", "MB/s", "× one"],
            [[count, size / seconds[count], ratios[count]] for count in counts],
            note,
        ),
        {f"speed.processes.{count}": ratio for count, ratio in ratios.items()},
    )


def run(jobs: int, characters: int) -> dict[str, float]:
    """Make the corpus, then clean it with so many processes; say what it took."""
    texts = [pair.noisy for pair in documents("mixture", 0, characters)]
    start = perf_counter()
    for _ in cleantext.Chain.preset("default").map(texts, jobs=jobs):
        pass
    seconds = perf_counter() - start
    return {"seconds": seconds, "megabytes": sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6}


if __name__ == "__main__":
    print(json.dumps(run(**json.loads(sys.argv[1]))))
