"""Plots from the results: speed beside the peers, and what a cleaner repairs against what it harms. PNG and SVG."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.results import FOLDER, Result, read

#: Colours that differ in print and to the colour-blind (Okabe and Ito, 2008); ours is the first.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999")

#: Who makes a text worse than this is drawn here: how much worse would squeeze all others into one corner.
WORST = -0.5
#: For each task of words: the set that says what is repaired, and how its figures are named.
TRADES = {"whitespace": "quality.recall.spacing", "misread": "quality.misread.tesseract"}
#: What the upward axis says.
YIELDS = {
    "whitespace": "damage repaired, share of spaces (recall)",
    "misread": f"errors repaired, share of cMER ({WORST} or worse at the foot)",
}


def plots(folder: Path = FOLDER) -> list[Path]:
    """Draw every plot; an empty list, with a message, where matplotlib is missing."""
    if not find_spec("matplotlib"):
        print("the plots are left out: matplotlib is not installed (pip install matplotlib)", file=sys.stderr)
        return []
    matplotlib: Any = import_module("matplotlib")
    matplotlib.use("agg")
    matplotlib.rcParams |= {
        "svg.hashsalt": "cleantext",
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    return [*_saved(_speeds(read("speed", folder)), folder, "speed"),
            *_saved(_trades(read("quality", folder), read("harm", folder)), folder, "recall-harm")]  # fmt: skip


def _saved(drawing: Any, folder: Path, name: str) -> Iterator[Path]:
    for kind, metadata in (("png", {"Software": None}), ("svg", {"Date": None})):
        path = folder / f"{name}.{kind}"
        drawing.savefig(path, dpi=150, bbox_inches="tight", metadata=metadata)
        yield path
    import_module("matplotlib.pyplot").close(drawing)


def _speeds(result: Result) -> Any:
    """Bars: how many times as fast as each peer, on a logarithmic scale, for each task and corpus."""
    pyplot = import_module("matplotlib.pyplot")
    ratios: dict[str, dict[str, dict[str, float]]] = {}
    for name, value in result.figures.items():
        parts = name.split(".")
        if len(parts) == 4 and parts[1] not in ("alone", "memory", "processes"):
            _, task, kind, peer = parts
            ratios.setdefault(task, {}).setdefault(kind, {})[peer] = value
    drawing, axes = pyplot.subplots(1, len(ratios), figsize=(4 * len(ratios), 4.2), squeeze=False)
    for axis, (task, kinds) in zip(axes[0], ratios.items(), strict=True):
        peers = list(dict.fromkeys(peer for found in kinds.values() for peer in found))
        for place, peer in enumerate(peers):
            offsets = [number + place * 0.8 / len(peers) for number in range(len(kinds))]
            heights = [found.get(peer, 1.0) - 1 for found in kinds.values()]
            colour = COLOURS[1 + place % (len(COLOURS) - 1)]
            axis.bar(offsets, heights, 0.8 / len(peers), bottom=1, label=f"× {peer}", color=colour)
        axis.set_yscale("log")
        axis.axhline(1, color="black", linewidth=0.8)
        axis.set_xticks([number + 0.4 - 0.4 / len(peers) for number in range(len(kinds))], list(kinds), rotation=30)
        axis.set_title(task)
        axis.legend(fontsize=7, frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.22))
    axes[0][0].set_ylabel("times as fast as the peer (below 1: slower)")
    drawing.tight_layout()
    return drawing


def _trades(quality: Result, harm: Result) -> Any:
    """Points: how much a cleaner repairs, against the changes it makes in clean text."""
    pyplot = import_module("matplotlib.pyplot")
    drawing, axes = pyplot.subplots(1, len(TRADES), figsize=(5 * len(TRADES), 3.8), squeeze=False)
    for axis, (task, prefix) in zip(axes[0], TRADES.items(), strict=True):
        place = 0
        for name, value in quality.figures.items():
            cleaner = name.removeprefix(f"{prefix}.")
            if cleaner in (name, "no change"):
                continue
            ours = cleaner == "cleantext"
            rated = f"cleantext {'ocr' if task == 'misread' else 'default'}" if ours else cleaner
            rate = harm.figures.get(f"harm.{rated}.own")
            if rate is None:
                continue
            place += not ours
            colour = COLOURS[0] if ours else COLOURS[1 + place % (len(COLOURS) - 1)]
            axis.scatter(
                max(rate, 1.0),
                max(value, WORST),
                s=90 if ours else 50,
                marker="*" if ours else "o",
                color=colour,
                label=cleaner,
            )
        axis.set_xscale("log")
        axis.set_xlabel("changes in a million words of clean text (log; 1 stands for none)")
        axis.set_ylabel(YIELDS[task])
        axis.set_title(task)
        axis.legend(fontsize=7, frameon=False)
    drawing.tight_layout()
    return drawing
