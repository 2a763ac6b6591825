"""``cleantext list``: the normalizers in the order they run, and the presets."""

from __future__ import annotations

from cleantext.presets import HYPOTHESES, ORDER, PRESETS


def listing() -> int:
    """List the normalizers, with the reason for each one's place in the order, and the presets."""
    from rich.table import Table  # noqa: PLC0415  (rich is costly to import)

    from cleantext.commands.terminal import console  # noqa: PLC0415

    screen = console()
    table = Table("normalizer", "in presets", "its place in the order", title="Normalizers", title_justify="left")
    for name, (reason, _) in ORDER.items():
        if name != "words":
            table.add_row(name, _presets(name), reason)
            continue
        table.add_row(name, "", reason)
        for hypothesis in HYPOTHESES:
            table.add_row(f"words.{hypothesis}", _presets(f"words.{hypothesis}"), "competes with the others of words")
    screen.print(table)
    table = Table("preset", "what it is for", title="Presets", title_justify="left")
    for name, preset in PRESETS.items():
        table.add_row(name, preset.summary)
    screen.print(table)
    return 0


def _presets(name: str) -> str:
    return " ".join(preset for preset, content in PRESETS.items() if name in content.names)
