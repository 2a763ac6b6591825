"""``cleantext check``: whether a text would change; writes nothing."""

from __future__ import annotations

from collections import Counter

import typer

from cleantext.commands import options, texts


def check(
    path: options.Input = texts.STANDARD_INPUT,
    preset: options.PresetName = "default",
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = "en",
) -> int:
    """Say whether a text would change: exit status 0 if not, 1 if it would, 2 on an error."""
    result = options.chain(preset, select, ignore, lang).explain(texts.read(path))
    if result.text == result.original:
        return 0
    made = Counter(edit.normalizer for edit in result.edits)
    typer.echo(f"{texts.shown(path)}: would change: {', '.join(f'{name} {n}' for name, n in made.most_common())}")
    return 1
