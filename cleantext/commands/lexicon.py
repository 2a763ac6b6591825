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
    chosen, file = configuration.resolved(config, locals())
    from cleantext.commands.texts import Texts, write  # noqa: PLC0415  (not needed for --help)
    from cleantext.corpus.collisions import Named, apart  # noqa: PLC0415
    from cleantext.corpus.whole import check_writable, whole  # noqa: PLC0415
    from cleantext.lexical.learn import learn as learned  # noqa: PLC0415
    from cleantext.lexical.learn import written  # noqa: PLC0415

    inputs = options.given(paths)
    documents = Texts(inputs, chosen)
    target = None if output is None or output == "-" else Path(output)
    if target is not None:
        apart([*documents.files(), *chosen.files(file)], [Named("--output", target)])
        check_writable(target)
    words = learned(islice((text for _, text in documents), limit), lang=chosen.lang)
    if documents.status:
        return documents.status
    content = written(words, ", ".join(map(str, inputs))).encode("utf-8", "backslashreplace")
    if target is None:
        write(content)
        return 0
    with whole(target) as learnt:
        learnt.write(content)
    typer.echo(f"{len(words)} words", err=True)
    return 0
