"""``cleantext explain``: a table of the edits."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from cleantext.commands import configuration, options
from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.result import Result

if TYPE_CHECKING:
    from rich.table import Table

#: Characters of context at most on either side of an edit: the rest of a word, but not of a line without spaces.
CONTEXT = 24


def explain(
    paths: options.Paths = None,
    preset: options.Preset = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = None,
    lexicon: options.Lexicon = None,
    min_confidence: options.MinConfidence = None,
    straighten: options.Straighten = None,
    text_key: options.TextKey = None,
    read_as: options.ReadAs = None,
    config: options.Config = None,
) -> int:
    """Show every edit: its line, the text before and after, why, and which normalizer made it."""
    chosen, _ = configuration.resolved(config, locals())
    from cleantext.commands.terminal import console  # noqa: PLC0415  (rich is costly to import)
    from cleantext.commands.texts import Texts  # noqa: PLC0415

    screen, chain = console(), chosen.chain()
    documents = Texts(options.given(paths), chosen)
    for name, text in documents:
        result = chain.explain(text)
        if result.edits:
            screen.print(table_of(result))
        made = Counter(edit.normalizer for edit in result.edits)
        counts = "".join(f"; {one} {number}" for one, number in made.most_common())
        screen.print(f"{name}: {len(result.edits)} edits{counts}", soft_wrap=True)
    return documents.status


def table_of(result: Result) -> Table:
    """Return the edits as a table, with line numbers of the original."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from cleantext.commands.terminal import style, visible  # noqa: PLC0415

    starts = Document(result.original).line_starts
    table = Table("line", "before", "after", "why", "normalizer")
    for edit in result.edits:
        before, after = in_context(result.original, edit)
        line = str(bisect_right(starts, edit.start))
        normalizer = Text(edit.normalizer, style(edit.normalizer))
        table.add_row(line, Text(visible(before)), Text(visible(after)), Text(edit.why), normalizer)
    return table


def in_context(text: str, edit: Edit) -> tuple[str, str]:
    """What stood there and what stands there now, both with the rest of the word, so that ``'' -> ' '`` can be read.

    >>> in_context("two peopleto Kyoto", Edit(10, 10, "", " ", "fused"))
    ('peopleto', 'people to')
    """
    first, last = edit.start, edit.end
    while first > max(0, edit.start - CONTEXT) and not text[first - 1].isspace():
        first -= 1
    while last < min(len(text), edit.end + CONTEXT) and not text[last].isspace():
        last += 1
    return text[first:last], text[first : edit.start] + edit.new + text[edit.end : last]
