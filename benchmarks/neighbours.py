"""How busy other processes keep the machine while something is measured: wall-clock figures are worth nothing then.

Linux says in ``/proc/stat`` how long all cores together have worked; what this process and its ended children took is
taken off. Elsewhere nobody knows, and nothing is said.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

_STAT = Path("/proc/stat")
#: The fields of the first line that are work: user, nice, system, irq, softirq, steal.
_WORK = (1, 2, 3, 6, 7, 8)

#: Cores that others may use before a figure by the wall clock is doubtful: a tenth of one slows two processes by 5 %.
QUIET = 0.1


class Neighbours:
    """Counts from the moment it is made."""

    def __init__(self) -> None:
        """Start counting."""
        self._start, self._work, self._own = perf_counter(), _work(), _own()

    def cores(self) -> float | None:
        """How many cores others have kept busy since then, on average; None where that cannot be known."""
        work = _work()
        if work is None or self._work is None:
            return None
        others = (work - self._work) - (_own() - self._own)
        return max(0.0, others / max(perf_counter() - self._start, 1e-9))

    def warn(self, what: str) -> float | None:
        """Say so on standard error if they were too busy; return how many cores it was."""
        cores = self.cores()
        if cores is not None and cores > QUIET:
            print(
                f"{what}: others kept {cores:.1f} cores busy meanwhile; measure again when they do not", file=sys.stderr
            )
        return cores


def _work() -> float | None:
    """Seconds that all cores have worked since the machine was started."""
    try:
        fields = _STAT.read_text(encoding="ascii").partition("\n")[0].split()
    except OSError:
        return None
    return sum(int(fields[place]) for place in _WORK) / os.sysconf("SC_CLK_TCK")


def _own() -> float:
    """Processor seconds of this process and of its children that have ended."""
    return sum(os.times()[:4])
