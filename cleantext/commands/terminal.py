"""The terminal: one console for tables, and a colour for each normalizer."""

from __future__ import annotations

import os
import re
import sys

from rich.console import Console
from rich.style import Style

from cleantext.commands.boundary import is_terminal
from cleantext.presets import ORDER

#: Colours that can be told apart on a light and on a dark background, one a normalizer in the chain's order.
COLOURS = dict(zip(ORDER, ("magenta", "blue", "cyan", "yellow", "bright_black", "bright_blue", "green"), strict=True))
#: Columns of a table that goes to a file or a pipe: wide enough that no cell of ours is folded.
WIDTH = 160


class _Screen(Console):
    """A console that leaves it to the boundary what becomes of a reader that goes away."""

    def on_broken_pipe(self) -> None:
        """Let the error go on; rich would exit with status 1."""
        raise  # noqa: PLE0704  (rich calls this while it handles the error)


def console(*, stderr: bool = False) -> Console:
    """Return a console for the stream: with colours on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    stream = sys.stderr if stderr else sys.stdout
    return _Screen(
        stderr=stderr,
        width=None if is_terminal(stream) else WIDTH,
        color_system=None if os.environ.get("NO_COLOR") else "auto",
        highlight=False,
        emoji=False,
        markup=False,
    )


def style(normalizer: str) -> Style:
    """The colour of a normalizer's edits; edits that several made have the first one's.

    >>> str(style("words.fused")), str(style("own"))
    ('green', 'red')
    """
    return Style(color=COLOURS.get(re.split(r"[+.]", normalizer, maxsplit=1)[0], "red"))


def visible(text: str, limit: int = 60) -> str:
    r"""Show line breaks and what has no glyph, and cut the middle out of what is long.

    >>> visible("counter-\npart\x00")
    'counter-⏎part␀'
    """
    if len(text) > limit:
        half = limit // 2
        text = f"{text[:half]}…{text[-half:]}"
    return pictured(text.replace("\n", "⏎"))


def pictured(text: str) -> str:
    r"""Show what has no glyph, or would move the cursor of a terminal, but for line breaks.

    >>> pictured("red: \x1b[31m\n")
    'red: ␛[31m\n'
    """
    return text if text.isprintable() else "".join(map(_glyph, text))


def _glyph(character: str) -> str:
    if character == "\n":
        return character
    if character < " ":
        return chr(0x2400 + ord(character))  # the block of pictures for control characters
    return character if character.isprintable() or character == " " else f"<{ord(character):04X}>"
