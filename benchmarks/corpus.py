"""What a corpus costs beside its chain: memory over the run, what a second process gains, reading and writing.

    python -m corpora.generate mixture --size 500MB -o build/corpus      # a file of 1 GB: noisy and truth
    python -m benchmarks.corpus build/corpus/mixture.jsonl --key noisy

Linux only: memory is read from /proc. On a machine that others use, trust the processor seconds and not the wall.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

#: Seconds between two looks at the memory: a chunk of documents takes about as long.
PERIOD = 0.1
#: Chains by name: one that does nothing, so that only reading and writing are left, and the presets.
CHAINS = {
    "nothing": ["--select", "encoding", "--ignore", "encoding"],
    "minimal": ["--preset", "minimal"],
    "default": ["--preset", "default"],
}


@dataclass
class Cost:
    """What one run took."""

    wall: float = 0.0
    processor: float = 0.0  #: seconds, of all processes
    memory: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  #: bytes over the run, by process

    def peaks(self) -> str:
        """The most memory of each process in the first and the second half of the run, in MB."""
        shown = []
        for name, sizes in self.memory.items():
            half = len(sizes) // 2 or 1
            shown.append(f"{name} {max(sizes[:half]) / 1e6:.0f} then {max(sizes[half:] or sizes) / 1e6:.0f}")
        return ", ".join(shown)


def measure(source: Path, key: str, chain: str, jobs: int, limit: int | None) -> Cost:
    """Run the command line and look at its processes while it goes on."""
    cost = Cost()
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "cleantext", "clean", str(source), "-o", str(Path(place) / "out.jsonl"), "-q"]
        command += ["-k", key, "-j", str(jobs), *CHAINS[chain], *(["--limit", str(limit)] if limit else [])]
        before, start = os.times(), time.perf_counter()
        process = subprocess.Popen(command)
        while process.poll() is None:
            for name, number in _processes(process.pid):
                if (size := _resident(number)) > 0:
                    cost.memory[name].append(size)
            time.sleep(PERIOD)
        after = os.times()
        cost.wall = time.perf_counter() - start
        cost.processor = sum(after[2:4]) - sum(before[2:4])
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    return cost


def _processes(main: int) -> list[tuple[str, int]]:
    try:
        children = Path(f"/proc/{main}/task/{main}/children").read_text(encoding="ascii").split()
    except OSError:
        children = []
    return [("main", main), *((f"worker {place}", int(child)) for place, child in enumerate(children, 1))]


def _resident(process: int) -> int:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row a run, and the two ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--key", default="text")
    parser.add_argument("--limit", type=int, help="take the first N documents")
    parser.add_argument("--chain", action="append", choices=CHAINS, help="default: nothing and default")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    told = parser.parse_args(arguments)
    costs: dict[tuple[str, int], Cost] = {}
    for chain in told.chain or ["nothing", "default"]:
        for jobs in told.jobs:
            cost = costs[chain, jobs] = measure(told.source, told.key, chain, jobs, told.limit)
            print(f"{chain:8} {jobs} processes: {cost.wall:7.1f} s wall, {cost.processor:7.1f} s processor, "
                  f"memory in MB: {cost.peaks()}", flush=True)  # fmt: skip
    for (chain, jobs), cost in costs.items():
        if jobs > 1 and (chain, 1) in costs:
            print(f"{chain}: {jobs} processes are {costs[chain, 1].wall / cost.wall:.2f} times one")
    if ("nothing", 1) in costs and ("default", 1) in costs:
        share = costs["nothing", 1].processor / costs["default", 1].processor
        print(f"reading and writing take {share:.1%} of the processor time of the default chain")


if __name__ == "__main__":
    main()
