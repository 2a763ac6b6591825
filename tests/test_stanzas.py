"""What is a stanza with every other line set in, and what only looks like one."""

from __future__ import annotations

import pytest

from cleantext.layout.lines.stanzas import is_stanza


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
