"""Stanzas with every other line set in, verse by the ends of its lines, and what only looks like one or the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleantext.layout.lines.stanzas import is_stanza
from cleantext.layout.lines.verse import is_verse
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.measure import SPACE, typeset


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["a lamp went by,", "    and then the rain,", "and nobody", "    would say its name"], True),
        (["    a lamp went by,", "and then the rain,", "    and nobody", "would say its name"], True),
        (["a lamp went by,", "    and then the rain,", "and nobody"], False),
        (["a lamp went by,", " and then the rain,", "and nobody", " would say its name"], False),
        (["a lamp went by,", "and then the rain,", "    and nobody", "would say its name"], False),
        (["a lamp went by,", "    and then the rain,", "and nobody", "      would say its name"], False),
        (["    The lamp went by, and", "then the rain.", "    Nobody in the street", "would say its name."], False),
        (["Lamp, A. On the rain and", "    its names. 1912.", "Rain, B. On lamps and", "    streets. 1913."], False),
        (["   --that a lamp goes by", "and the rain,", "   --that nobody goes", "by the rain."], False),
    ],
    ids=["verse", "first line in", "three", "shallow", "one in", "two depths", "first lines", "bibliography", "items"],
)
def test_stanza(rows: list[str], expected: bool) -> None:
    assert is_stanza(rows) is expected


def test_full_lines_of_print_that_end_inside_phrases_are_no_verse() -> None:
    full = "all night the radio kept saying to the keeper and to the clerk that the"
    rows = [*[full, "snow would come.", "It did not.", "It rained.", "It rained on the roof."] * 10]
    width = typeset(full)
    estimated = Wrap(width, width // 40, SPACE, typeset)
    assert is_verse(rows, estimated)
    assert not is_verse(rows, replace(estimated, printed=True))
