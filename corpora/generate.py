"""Makes large realistic corpora of any size from a seed, with the truth beside the noise.

    python -m corpora.generate mojibake pages --size 100MB --seed 7 -o DIR
    python -m corpora.generate mixture --size 1GB --jobs 2 -o DIR
    python -m corpora.generate ascii --size 10MB -o - | cleantext clean - ...

``DIR/KIND.jsonl`` has one document a line with ``id``, ``noisy`` and ``truth``; with ``--files`` the same documents lie
as ``DIR/KIND/noisy/ID.txt`` and ``DIR/KIND/truth/ID.txt``. Both are what ``python -m benchmarks quality --data`` reads.
Nothing is held in memory but the documents at hand. The same kind and seed give the same documents, whatever the size,
the number of processes and the machine (the vocabulary is wordfreq's, so its version matters).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from itertools import count
from pathlib import Path

import orjson

from corpora.kinds import DOCUMENT, KINDS, Pair, document

#: Documents a task: half a megabyte, so that handing out costs nothing beside making them.
CHUNK = 128
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


def size_of(text: str) -> int:
    """Read a size in bytes such as 64KB, 100MB or 1.5GB.

    >>> size_of("1.5MB")
    1500000

    Raises:
        ValueError: for anything else.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMG]?)B?", text.strip().upper())
    if not match:
        raise ValueError(f"{text!r} is no size; write for example 64KB, 100MB or 1.5GB")
    return round(float(match[1]) * _UNITS[match[2]])


def stream(name: str, seed: int, size: int, *, characters: int = DOCUMENT, jobs: int = 1) -> Iterator[Pair]:
    """Yield documents until their noisy sides have ``size`` bytes of UTF-8, from ``jobs`` processes.

    Raises:
        ValueError: if ``jobs`` is less than one.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    made = 0
    for pair in _endless(name, seed, characters, jobs):
        yield pair
        made += len(pair.noisy.encode("utf-8", "surrogatepass"))
        if made >= size:
            return


def _endless(name: str, seed: int, characters: int, jobs: int) -> Iterator[Pair]:
    if jobs == 1:
        for number in count():
            yield document(name, seed, number, characters)
    with ProcessPoolExecutor(jobs) as pool:
        pending: deque[Future[list[Pair]]] = deque()
        for first in count(step=CHUNK):
            pending.append(pool.submit(_chunk, name, seed, first, characters))
            if len(pending) > 2 * jobs:  # one at work and one waiting for each process
                yield from pending.popleft().result()


def _chunk(name: str, seed: int, first: int, characters: int) -> list[Pair]:
    return [document(name, seed, number, characters) for number in range(first, first + CHUNK)]


def write_lines(pairs: Iterator[Pair], out: str, name: str) -> Path | None:
    """Write one JSON object a line to ``out/name.jsonl``, or to standard output if ``out`` is ``-``."""
    path = None if out == "-" else Path(out) / f"{name}.jsonl"
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") if path else nullcontext(sys.stdout.buffer) as stream_out:
        for pair in pairs:
            record = {"id": pair.name, "noisy": pair.noisy, "truth": pair.truth}
            stream_out.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    return path


def write_files(pairs: Iterator[Pair], out: str, name: str) -> Path:
    """Write each side of each document to a file of its own; return the folder."""
    folder = Path(out) / name
    for side in ("noisy", "truth"):
        (folder / side).mkdir(parents=True, exist_ok=True)
    for pair in pairs:
        (folder / "noisy" / f"{pair.name}.txt").write_text(pair.noisy, encoding="utf-8", newline="")
        (folder / "truth" / f"{pair.name}.txt").write_text(pair.truth, encoding="utf-8", newline="")
    return folder


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    listing = "\n".join(f"  {name:14}{kind.summary}" for name, kind in KINDS.items())
    parser = argparse.ArgumentParser(
        prog="python -m corpora.generate",
        description=(__doc__ or "").partition("\n")[0],
        epilog=f"kinds:\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("kinds", nargs="+", choices=list(KINDS), metavar="KIND", help="one or more, listed below")
    parser.add_argument("-o", "--out", required=True, help="a folder, or - for standard output")
    parser.add_argument("--size", type=size_of, default=size_of("10MB"), help="bytes of noisy text a kind (10MB)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--document", type=size_of, default=DOCUMENT, help="characters a document (4096)")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--files", action="store_true", help="a file for each side of each document")
    told = parser.parse_args(arguments)
    if told.files and told.out == "-":
        parser.error("--files needs a folder to write to, not -")
    for name in told.kinds:
        pairs = stream(name, told.seed, told.size, characters=told.document, jobs=told.jobs)
        path = (write_files if told.files else write_lines)(pairs, told.out, name)
        if path:
            print(path, file=sys.stderr)


if __name__ == "__main__":
    main()
