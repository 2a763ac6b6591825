"""``cleantext check``: whether texts would change; writes nothing."""

from __future__ import annotations

from collections import Counter

import typer

from cleantext.commands import configuration, options


def check(
    paths: options.Paths = None,
    preset: options.Preset = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    lexicon: options.Lexicon = None,
    min_confidence: options.MinConfidence = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    config: options.Config = None,
) -> int:
    """Say whether texts would change: exit status 0 if not, 1 if it would, 2 on an error."""
    chosen, _ = configuration.resolved(config, locals())
    from cleantext.commands.texts import results  # noqa: PLC0415  (not needed for --help)

    status = 0
    for name, result in results(paths or [options.STANDARD_INPUT], chosen):
        if result.text != result.original:
            status = 1
            made = Counter(edit.normalizer for edit in result.edits)
            typer.echo(f"{name}: would change: {', '.join(f'{one} {n}' for one, n in made.most_common())}")
    return status
