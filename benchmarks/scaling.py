"""Scaling over processes: the same corpus through ``Chain.map`` with one process and with more, by the wall clock.

    echo | python -m benchmarks.scaling '{"jobs": 2, "share": [0, 1], "characters": 8000000}'

prints "ready", waits for a line, and prints the seconds that it took. Each run is a new interpreter, so that one
process has to load its dictionaries as two have, and drags along nothing that was measured before. This alone is timed
by the wall, so it wants an idle machine.

How many times as fast as one two processes are is for the most part the machine's doing: a rented core gives 1.4 times
as much in one minute and 1.9 times in the next. What is ours is how near we come to as many processes that know
nothing of each other and read a share of the corpus each; that ratio is taken between neighbours in time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import cleantext
from benchmarks.neighbours import Neighbours
from benchmarks.results import Table
from benchmarks.timing import midmean
from corpora.kinds import documents

#: Characters of the corpus: some ten seconds of work for one process, beside one for loading.
SIZE = 24_000_000
#: Each number of processes is tried so often, by turns; of the speeds the best counts, since whatever comes in only
#: slows, and of the ratios between neighbours in time the mean of the middle half.
ROUNDS = 5


def scaling() -> tuple[Table, dict[str, float]]:
    """Speed with one process and with each power of two that there are cores for."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    counts = [count for count in (1, 2, 4, 8, 16) if count <= cores]
    neighbours = Neighbours()
    pooled: dict[int, list[float]] = {count: [] for count in counts}  #: MB/s with so many processes
    apart: dict[int, list[float]] = {count: [] for count in counts[1:]}  #: of so many interpreters side by side
    for _ in range(ROUNDS):
        for count in counts:
            print(f"speed: {count} processes", file=sys.stderr, flush=True)
            pooled[count].append(_speed(count, 1))
            if count > 1:
                apart[count].append(_speed(1, count))
    busy = neighbours.warn("scaling over processes")
    kept = {
        count: midmean([ours / theirs for ours, theirs in zip(pooled[count], apart[count], strict=True)])
        for count in apart
    }
    times = {count: max(pooled[count]) / max(pooled[counts[0]]) for count in counts}
    note = (
        f"Preset default on {SIZE / 1e6:g} million characters of the corpus mixture, by the wall clock, start and "
        f"loading included; best of {ROUNDS} runs, each in a new interpreter, on {cores} cores. “× one” is what the "
        "cores of this machine give; “of apart” is our part in it: the speed as a share of that of as many "
        "interpreters, side by side, that read a part of the corpus each."
    )
    if busy is not None:
        note += f" Other processes kept {busy:.1f} cores busy meanwhile."
    rows = [[count, max(pooled[count]), times[count], kept.get(count)] for count in counts]
    figures = {f"speed.cores.{count}": value for count, value in times.items() if count > 1}
    figures |= {f"speed.processes.{count}": value for count, value in kept.items()}
    return Table("processes", "Scaling over processes", ["processes", "MB/s", "× one", "of apart"], rows, note), figures


def _speed(jobs: int, interpreters: int) -> float:
    """MB/s of so many interpreters, which begin together with a share of the corpus each, with so many processes."""
    tasks = [{"jobs": jobs, "share": [share, interpreters], "characters": SIZE} for share in range(interpreters)]
    commands = [[sys.executable, "-m", "benchmarks.scaling", json.dumps(task)] for task in tasks]
    root = Path(__file__).parent.parent
    runs = [subprocess.Popen(one, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) for one in commands]
    for run in runs:
        assert run.stdout is not None
        run.stdout.readline()  # it is ready
    done = [json.loads(out) for out in _answers(runs)]
    return float(sum(one["megabytes"] for one in done) / max(one["seconds"] for one in done))


def _answers(runs: Sequence[subprocess.Popen[bytes]]) -> list[bytes]:
    """Let them all go, then wait for what each has to say."""
    for run in runs:
        assert run.stdin is not None
        with suppress(BrokenPipeError):  # it has failed, which is found out below
            run.stdin.write(b"\n")
            run.stdin.flush()
    answers = [run.communicate()[0] for run in runs]
    for run in runs:
        if run.returncode:
            raise subprocess.CalledProcessError(run.returncode, run.args)
    return answers


def main(jobs: int, share: Sequence[int], characters: int) -> None:
    """Make the corpus, wait, clean a share of it with so many processes, and say what it took."""
    number, shares = share
    texts = [pair.noisy for pair in documents("mixture", 0, characters)]
    texts = texts[number * len(texts) // shares : (number + 1) * len(texts) // shares]
    print("ready", flush=True)
    sys.stdin.readline()
    start = perf_counter()
    for _ in cleantext.Chain.preset("default").map(texts, jobs=jobs):
        pass
    seconds = perf_counter() - start
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    print(json.dumps({"seconds": seconds, "megabytes": size / 1e6}))


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
