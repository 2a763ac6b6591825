"""``cleantext lexicon learn``: the names and terms of a corpus, as a file that ``--lexicon`` takes."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from cleantext.commands import configuration, options


def learn(
    paths: options.Paths = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to standard output.")
    ] = None,
    lang: options.Lang = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    limit: options.Limit = None,
    config: options.Config = None,
) -> int:
    """List the words of a corpus that the dictionary lacks and that are no accident, with their counts."""
    chosen, _ = configuration.resolved(config, locals())
    from cleantext.commands.texts import texts, write  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.whole import whole  # noqa: PLC0415
    from cleantext.lexical.learn import learn as learned  # noqa: PLC0415
    from cleantext.lexical.learn import written  # noqa: PLC0415

    inputs = options.given(paths)
    words = learned(islice((text for _, text in texts(inputs, chosen)), limit), lang=chosen.lang)
    content = written(words, ", ".join(map(str, inputs))).encode("utf-8", "backslashreplace")
    if output is None or output == "-":
        write(content)
        return 0
    with whole(Path(output)) as file:
        file.write(content)
    typer.echo(f"{len(words)} words", err=True)
    return 0
