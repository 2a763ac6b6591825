"""``cleantext diff``: the lines that change, before and after, with each repair in its colour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleantext.commands import configuration, options
from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.result import Result

if TYPE_CHECKING:
    from rich.style import Style
    from rich.text import Text


def diff(
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
    """Show the lines that would change, before and after, each repair in its normalizer's colour."""
    from cleantext.commands.terminal import console  # noqa: PLC0415  (rich is costly to import)
    from cleantext.commands.texts import Texts  # noqa: PLC0415

    chosen, _ = configuration.resolved(config, locals())
    screen, chain = console(), chosen.chain()
    documents = Texts(options.given(paths), chosen)
    for name, text in documents:
        result = chain.explain(text)
        if result.edits:
            screen.print(f"--- {name}", style="bold", soft_wrap=True)
        for first, last, edits in hunks(result):
            for line in _shown(result.original, first, last, edits):
                screen.print(line, soft_wrap=True)
    return documents.status


def hunks(result: Result) -> Iterator[tuple[int, int, list[Edit]]]:
    r"""Group the edits by the lines they touch: for each group the span of whole lines, and the edits in it.

    >>> import cleantext
    >>> chain = cleantext.Chain([lambda text: text.replace("tbe", "the")])
    >>> [(first, last, len(edits)) for first, last, edits in hunks(chain.explain("a\ntbe tbe\nb\nso tbe"))]
    [(2, 9, 1), (12, 18, 1)]
    """
    text, starts = result.original, Document(result.original).line_starts
    group: list[Edit] = []
    first = last = -1
    for edit in result.edits:
        begin = starts[bisect_right(starts, edit.start) - 1]
        index = bisect_left(starts, edit.end + 1)
        end = starts[index] - 1 if index < len(starts) else len(text)
        if group and begin <= last:
            group.append(edit)
            last = max(last, end)
            continue
        if group:
            yield first, last, group
        first, last, group = begin, end, [edit]
    if group:
        yield first, last, group


def _shown(original: str, first: int, last: int, edits: list[Edit]) -> Iterator[Text]:
    from rich.style import Style  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from cleantext.commands.terminal import pictured, style  # noqa: PLC0415

    reasons = dict.fromkeys((edit.normalizer, edit.why) for edit in edits)
    line = original.count("\n", 0, first) + 1
    yield Text(f"@@ line {line} @@ ", "bold").append_text(
        Text("; ").join(Text(f"{name}: {why}", style(name)) for name, why in reasons)
    )
    before: list[tuple[str, Style]] = []
    after: list[tuple[str, Style]] = []
    position, plain = first, Style()
    for edit in edits:
        same, colour = original[position : edit.start], style(edit.normalizer)
        before += (same, plain), (edit.old, colour + Style(strike=True, bold=True))
        after += (same, plain), (edit.new, colour + Style(underline=True, bold=True))
        position = edit.end
    rest = (original[position:last], plain)
    for sign, pieces in (("-", [*before, rest]), ("+", [*after, rest])):
        text = Text.assemble(*((pictured(piece), colour) for piece, colour in pieces))
        if text.plain:
            yield from (Text(sign).append_text(row) for row in text.split("\n", allow_blank=True))
