"""Sentences that line breaks cut: how many a folder of texts has, and how many the chain leaves. It needs no truth.

    python -m benchmarks.cut DIR

A break counts where a line ends in a small letter or a comma and the next begins with a word in small letters; of
those in code and verse some must stay, so the least is not nothing. ``corpora/manifest.toml`` says where to get manuals
(``debian-manuals``), which nothing else here is like: nearly half of their lines are listings.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from cleantext import PRESETS, Chain

_CUT = re.compile(r"[a-zß-öø-ÿ,]\n(?=[a-zß-öø-ÿ]{2,}[ ,])")


def cuts(text: str) -> int:
    """Count the breaks that cut a sentence.

    >>> cuts("The lamp was lit, and\\nnobody saw\\n\\nit. The bell\\nRang.")
    1
    """
    return len(_CUT.findall(text))


def short_texts(folder: Path, longest: int) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of each text of a folder (what stands before ``.txt``), its name and itself, the long ones aside.

    Raises:
        FileNotFoundError: if there is none.
    """
    found = False
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if len(text) <= longest:
            found = True
            yield path.stem.rpartition(".")[2], path.name, text
    if not found:
        raise FileNotFoundError(f"no .txt of {longest:,} characters or less in {folder}")


def arguments(description: str) -> argparse.ArgumentParser:
    """Return the command line of a measure that reads a folder of texts."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--longest", type=int, default=300_000, help="characters of the longest text that is read")
    return parser


def main() -> None:
    """Print, for each kind of text, the cuts before and behind."""
    parser = arguments(__doc__ or "")
    told = parser.parse_args()
    chain = Chain.preset(ignore=[name for name in PRESETS["default"].names if name.startswith("words.")])
    found: dict[str, list[int]] = {}
    try:
        for kind, _, text in short_texts(told.folder, told.longest):
            counts = found.setdefault(kind, [0, 0, 0])
            for place, count in enumerate((1, cuts(text), cuts(chain(text)))):
                counts[place] += count
    except FileNotFoundError as error:
        parser.error(str(error))
    print(f"{'':10}{'texts':>8}{'before':>10}{'left':>8}")
    for kind, (texts, before, left) in found.items():
        print(f"{kind:10}{texts:8}{before:10}{left:8}")


if __name__ == "__main__":
    main()
