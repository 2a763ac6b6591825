"""The manifest of a run: which inputs are finished, so that a run that was cut short can go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleantext.corpus.jsonline import dumped, parsed
from cleantext.corpus.sources import Source
from cleantext.corpus.tally import Tally
from cleantext.corpus.whole import named, whole


class Manifest:
    """One JSON line an input that is finished, behind a first line with the configuration's hash."""

    def __init__(self, path: Path, configuration: str, *, resume: bool) -> None:
        """Read what an earlier run left, if it is to go on and had the same configuration."""
        self.path = path
        self.changed = False  #: whether there was an earlier run, with another configuration
        self._finished: dict[str, dict[str, Any]] = {}
        entries = _entries(path) if resume else []
        if entries and entries[0].get("configuration") == configuration:
            self._finished = {entry["file"]: entry for entry in entries[1:]}
        else:
            self.changed = bool(entries)
        self._head = dumped({"configuration": configuration}) + b"\n"
        if not self._finished:
            path.unlink(missing_ok=True)  # what it promised is about to be overwritten
        else:
            with whole(path) as file:
                file.write(self._head)
                for entry in self._finished.values():
                    file.write(dumped(entry) + b"\n")

    def finished(self, source: Source, output: Path) -> tuple[Tally, dict[str, int]] | None:
        """Return what was counted of an input that is finished and unchanged, whose output is still there; else None.

        That is its documents, and the lines about it in each ledger.
        """
        entry = self._finished.get(source.name)
        if entry is None or source.trouble or entry["input"] != _stamp(source.path):
            return None
        if entry["output"] is not None and (not output.is_file() or output.stat().st_size != entry["output"]):
            return None
        return Tally.from_dict(entry["tally"]), entry.get("lines", {})

    def add(self, source: Source, output: Path, tally: Tally, lines: dict[str, int]) -> None:
        """Note that an input is finished. A line that a power cut loses costs no more than doing the input again."""
        entry = {
            "file": source.name,
            "input": _stamp(source.path),
            "output": output.stat().st_size if tally.written or output.is_file() else None,
            "tally": tally.as_dict(),
            "lines": lines,
        }
        with named(self.path), self.path.open("ab") as file:
            if file.tell() == 0:
                file.write(self._head)
            file.write(dumped(entry) + b"\n")


def _stamp(path: Path | None) -> list[int]:
    if path is None:
        return []
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _entries(path: Path) -> list[dict[str, Any]]:
    """The lines of a manifest; the last one is left out if a power cut tore it."""
    if not path.is_file():
        return []
    entries = []
    for line in path.read_bytes().splitlines():
        try:
            entries.append(parsed(line))
        except ValueError:
            break
    return entries
