"""What the items of lists say about which strand of a page may follow which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log

from cleantext.layout.columns.strands import Strand
from cleantext.layout.items import follows

#: A second item of a list, or a later one, stands behind the one before in nineteen places of twenty where the text
#: goes on, and in one of ten elsewhere; a text between the two is half as likely where it goes on. Set by hand, like
#: the next.
_IN_TURN, _OUT_OF_TURN, _AFTER_TEXT = log(0.95 / 0.1), log(0.05 / 0.9), log(0.5)
#: An item with a sign has another one above it in six places of ten where the text goes on, and in three elsewhere.
_SIGN_AGAIN, _SIGN_ANEW = log(0.6 / 0.3), log(0.4 / 0.7)


def item_link(above: Strand, below: Strand) -> float:
    """Return how much likelier two strands meet where the text goes on than by chance, as a logarithm."""
    if below.item in ("", "1"):
        return 0.0
    if not below.item.isdigit():
        return _SIGN_AGAIN if above.last_item == below.item else _SIGN_ANEW
    if follows(above.last_item, below.item):
        return _IN_TURN
    return _OUT_OF_TURN if above.last_item.isdigit() else _AFTER_TEXT


def is_out_of_turn(above: Strand, below: Strand) -> bool:
    """Whether an item with a number follows on another that it does not go on from."""
    return item_link(above, below) == _OUT_OF_TURN


def nested(page: Sequence[Strand]) -> float:
    """Return what speaks for the order that a page has: items in turn with one further up, over a list inside of it."""
    found, last = 0.0, ""
    for above, strand in pairwise(page):
        last = above.last_item if above.last_item.isdigit() else last
        if strand.item.isdigit() and above.last_item != last and follows(last, strand.item):
            found += _IN_TURN - item_link(above, strand)
    return found
