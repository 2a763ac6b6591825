"""Runs one measurement in a process of its own, so that nothing loaded before counts and a hang can be ended.

    python -m benchmarks.isolated '{"cleaner": "default", "kind": "pages", "characters": 1000000}'

prints what it measured as JSON. ``measure`` starts such a process and reads it.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

#: Linux counts peak memory in KiB, macOS in bytes.
_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading some text cost; memory in bytes."""

    characters: int
    seconds: float  #: processor time of the cleaning alone
    loaded: int  #: memory with the dictionaries loaded and the text at hand
    peak: int  #: the most there was while cleaning

    @property
    def grown(self) -> int:
        """Memory that the cleaning took beyond what was loaded."""
        return self.peak - self.loaded


def measure(cleaner: str, kind: str, characters: int, *, limit: float, single: bool = True) -> Cost | None:
    """Clean text of a kind in a new process; None if it took longer than ``limit`` seconds and was ended.

    Args:
        cleaner: a name that ``benchmarks.cleaners`` knows.
        kind: a kind of corpus, or of adversarial text.
        characters: how much of it.
        limit: seconds, loading included.
        single: as one document, not as documents of the usual size.

    Raises:
        RuntimeError: if the process failed; the message has what it printed.
    """
    task = json.dumps({"cleaner": cleaner, "kind": kind, "characters": characters, "single": single})
    command = [sys.executable, "-m", "benchmarks.isolated", task]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return Cost(**json.loads(done.stdout))


def run(cleaner: str, kind: str, characters: int, single: bool) -> Cost:
    """Measure in this process: load and warm up on a little text, note the memory, then clean."""
    from benchmarks.adversarial import text_of  # noqa: PLC0415  (nothing is imported that the parent does not need)
    from benchmarks.cleaners import load  # noqa: PLC0415

    clean = load(cleaner)
    texts = text_of(kind, characters, single=single)
    clean("Tbe first sentence ofthe page, which loads w h a t is nceded.\n")
    loaded = _forget_peak()
    start = process_time()
    for text in texts:
        clean(text)
    return Cost(sum(map(len, texts)), process_time() - start, loaded, max(loaded, _peak()))


def _forget_peak() -> int:
    """Return the memory in use, and on Linux forget the peak so far: making the text may have needed more."""
    gc.collect()
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # 5: peak memory, as proc(5) has it
    return _peak()


def _peak() -> int:
    """The most memory so far, in bytes."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def main(task: dict[str, Any]) -> None:
    """Measure and print."""
    cost = run(**task)
    print(json.dumps({name: getattr(cost, name) for name in Cost.__slots__}))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
