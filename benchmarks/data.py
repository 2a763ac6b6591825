"""Reads texts to measure on: our own, and any folder in one of the layouts that the field uses.

- ``noisy/NAME`` and ``truth/NAME``: a file for each side of each document, as ``corpora.generate --files`` has it;
- ``*.jsonl``: an object a line with ``noisy`` and ``truth``, as ``corpora.generate`` and HIPE-OCRepair have it;
- ``corrupt.txt`` and ``correct.txt``: a document a line, as the text-correction benchmarks have it;
- ``*.txt``, for clean text alone: long files are cut at line breaks into documents of 4 KB.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

import cleantext
from corpora.kinds import DOCUMENT, Pair

#: Documents of a given folder that are measured, unless told otherwise: enough for a tenth of a point, few enough for
#: the slowest peer.
GIVEN = 1000


def pairs(folder: Path) -> Iterator[Pair]:
    """Yield every document of a folder with its truth.

    Raises:
        FileNotFoundError: if the folder has none of the layouts; the message lists them.
    """
    lines, corrupt = sorted(folder.glob("*.jsonl")), folder / "corrupt.txt"
    if (folder / "noisy").is_dir():
        for path in sorted((folder / "noisy").iterdir()):
            yield Pair(path.stem, _read(path), _read(folder / "truth" / path.name))
    elif lines:
        for path in lines:
            for number, line in enumerate(path.read_bytes().splitlines(), 1):
                record = orjson.loads(line)
                yield Pair(f"{path.stem}:{number}", record["noisy"], record["truth"])
    elif corrupt.exists():
        sides = (_read(corrupt).splitlines(), _read(folder / "correct.txt").splitlines())
        for number, (noisy, truth) in enumerate(zip(*sides, strict=True), 1):
            yield Pair(f"{folder.name}:{number}", noisy, truth)
    else:
        raise FileNotFoundError(
            f"{folder} holds no pairs; it needs noisy/ and truth/, or *.jsonl with noisy and truth, "
            "or corrupt.txt and correct.txt"
        )


def clean(folder: Path) -> Iterator[str]:
    r"""Yield clean documents: the true sides of pairs, or else the ``.txt`` files below the folder.

    Line breaks of files are read as ``\n``: to make them so is no harm, and a million of them hide everything else.
    """
    try:
        for pair in pairs(folder):
            yield pair.truth
    except FileNotFoundError:
        for path in sorted(folder.rglob("*.txt")):
            yield from cut(_read(path).replace("\r\n", "\n").replace("\r", "\n"))


def cut(text: str, size: int = DOCUMENT) -> Iterator[str]:
    r"""Cut a text at line breaks into documents of about ``size`` characters; what is not longer stays whole.

    >>> list(cut("one\ntwo\nthree\n", 6))
    ['one\ntwo\n', 'three\n']
    """
    start = 0
    while len(text) - start > size:
        end = text.find("\n", start + size - 1) + 1
        if not end:
            break
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def _read(path: Path) -> str:
    """The text of a file in whatever encoding, its line breaks as they are."""
    return cleantext.decode(path.read_bytes())[0]
