"""How wide a line is: in columns where every letter takes one, in the units of a text face where they differ.

Text that a typewriter or an editor wrapped breaks at a number of characters. Text that was typeset breaks at a width,
and its lines hold from 85 to 100 characters for the same width; estimating each letter's width from an ordinary text
face halves that scatter (standard deviation of full lines from 4.5 % to 3 %).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleantext.layout.unspaced import WIDE

#: Advance widths in twentieths of an em: means over a Times-like and a Helvetica-like face, rounded.
_GROUPS = {
    4: "'|",
    5: " ,.:;`il¦·ìíîï",
    6: "/I[\\]jtª´ÌÍÎÏ",
    7: '!"()-fr¡¨\xad¯²³¸¹º',
    8: "{}",
    9: "*J^syzýÿ",
    10: "?aceghknouvx~«°¶»¿àáâãäåçèéêëðñòóôõöøùúûü",
    11: "#$+0123456789<=>_bdpq¢£¤¥§¬±µ×ß÷þ",
    12: "EFLPSTZÈÉÊËÞ",
    13: "BV",
    14: "&ACDHKRUXYwÀÁÂÃÄÅÇÐÙÚÛÜÝ",
    15: "GNOQÑÒÓÔÕÖØæ",
    16: "m©®¼½¾",
    17: "%M",
    19: "@WÆ",
}
#: One byte of Latin-1 to its width; what the table does not know is as wide as an ordinary small letter.
_WIDTHS = bytes(next((width for width, group in _GROUPS.items() if chr(byte) in group), 10) for byte in range(256))

#: Chinese and Japanese characters are an em wide, and so much more than what the table does not know.
_MORE = 10
#: A row this many times as wide as the page is more than one line; notes in smaller type reach 1.25.
JOINED = 1.35
#: Width of a space, and of one column of indentation: readers of PDF lay indentation out in mean letters.
SPACE = 5
_COLUMN = 9
#: The width of a line in columns.
columns: Callable[[str], int] = len
#: The widest line, a few joined ones aside, stands at this part of all in order of their width. Set by hand.
_WIDEST = 0.8


def indent(row: str) -> int:
    """Return how many columns a line is set in."""
    return len(row) - len(row.lstrip())


def reach(row: str, below: str) -> int:
    """Return how many columns a line would have with the first word of the next.

    >>> reach("The lamp ", "was lit.")
    12
    """
    return len(row.rstrip()) + 1 + len(below.split(None, 1)[0])


def typeset(line: str) -> int:
    """Return the estimated width in twentieths of an em; quotation marks and dashes count as ordinary letters.

    >>> typeset("illicit") < typeset("mammoth")
    True
    """
    letters = line.lstrip(" ")
    indent = len(line) - len(letters)
    wide = 0 if letters.isascii() else _MORE * len(WIDE.findall(letters))
    return _COLUMN * indent + wide + sum(letters.encode("latin-1", "replace").translate(_WIDTHS))


def single_spaced(row: str) -> str:
    """Return a row as it was before justification widened its spaces; its indentation stays."""
    bare = row.rstrip()
    if "  " not in bare or "  " not in (text := bare.lstrip()):
        return bare
    return row[: indent(row)] + " ".join(text.split())


def widest(widths: Iterable[int]) -> int:
    """Return how wide the widest line is, of one at least, joined rows aside: they are a fifth of a page at most.

    >>> widest([60, 58, 61, 12, 130])
    61
    """
    rising = sorted(widths)
    return rising[int(_WIDEST * (len(rising) - 1))]
