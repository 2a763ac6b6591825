"""``cleantext config``: prints the configuration that a command run here would have."""

from __future__ import annotations

import typer

from cleantext.commands import configuration, options


def config(
    preset: options.Preset = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    lexicon: options.Lexicon = None,
    min_confidence: options.MinConfidence = None,
    straighten: options.Straighten = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    to: options.To = None,
    jobs: options.Jobs = None,
    strict: options.Strict = None,
    config: options.Config = None,
) -> int:
    """Print the configuration that these options and the file found here give, as TOML."""
    chosen, file = configuration.resolved(config, locals())
    chain = chosen.chain()  # says what is wrong with it now, and not when a corpus is to be cleaned; so do the options
    chosen.options()
    typer.echo(f"# from {file}" if file else "# no configuration file; these are the defaults and the options")
    typer.echo(configuration.as_toml(chosen), nl=False)
    typer.echo(f"# normalizers: {', '.join(chain.names)}")
    return 0
