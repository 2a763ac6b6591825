"""Quiet lines: nothing in them is worth reading, and one that is met again need not be split and spelled for that.

The pages of one site, and the letters and laws of one house, share their headings and a good part of their phrases.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Letters of the lines that are remembered, in all: 4 MB, or 8 where they have curly quotation marks.
MOST = 1 << 22


class QuietLines(dict[str, int]):
    """How many tokens each quiet line has.

    >>> quiet = QuietLines()
    >>> quiet.learn({"The ferry was late.": 4})
    >>> quiet
    {'The ferry was late.': 4}
    """

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self._letters = 0

    def learn(self, lines: Mapping[str, int]) -> None:
        """Remember lines with how many tokens they have; if there are too many, only these."""
        letters = sum(map(len, lines))
        if self._letters + letters > MOST:
            self.clear()
            self._letters = 0
        if letters <= MOST:
            self.update(lines)
            self._letters += letters
