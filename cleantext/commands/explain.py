"""``cleantext explain``: a table of the edits."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from cleantext.commands import options, texts
from cleantext.document import Document
from cleantext.edit import Edit

#: Characters of context at most on either side of an edit: the rest of a word, but not of a line without spaces.
CONTEXT = 24


def explain(
    path: options.Input = texts.STANDARD_INPUT,
    preset: options.PresetName = "default",
    select: options.Select = None,
    ignore: options.Ignore = None,
    lang: options.Lang = "en",
) -> int:
    """Show every edit: its line, the text before and after, why, and which normalizer made it."""
    from rich.table import Table  # noqa: PLC0415  (rich is costly to import)
    from rich.text import Text  # noqa: PLC0415

    from cleantext.commands.terminal import console, style, visible  # noqa: PLC0415

    result = options.chain(preset, select, ignore, lang).explain(texts.read(path))
    starts = Document(result.original).line_starts
    table = Table("line", "before", "after", "why", "normalizer")
    for edit in result.edits:
        before, after = in_context(result.original, edit)
        cells = (str(bisect_right(starts, edit.start)), visible(before), visible(after), edit.why, edit.normalizer)
        table.add_row(*(Text(cell, style(edit.normalizer) if cell is cells[-1] else "") for cell in cells))
    screen = console()
    if result.edits:
        screen.print(table)
    made = Counter(edit.normalizer for edit in result.edits)
    counts = "".join(f"; {name} {number}" for name, number in made.most_common())
    screen.print(f"{texts.shown(path)}: {len(result.edits)} edits{counts}")
    return 0


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
