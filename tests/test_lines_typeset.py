"""Typeset pages as readers of PDF give them: the floors below which lines and hyphens must not fall.

The bar is 0.965; what is reached on each reader is in the benchmark's own table. Columns are left out for ``plain``, in
which the reader itself loses their order.
"""

from __future__ import annotations

import pytest

from benchmarks.layout import FIRST, Score, Truth, score
from cleantext import Chain

CHAIN = Chain(["pages", "lines", "hyphens", "spaces"])


@pytest.mark.parametrize(("reader", "floor"), [("plain", 0.965), ("layout", 0.985), ("raw", 0.966), ("pypdf", 0.968)])
def test_paragraphs_and_words_come_back(reader: str, floor: float) -> None:
    total = Score()
    for folder in sorted(path.parent for path in FIRST.glob("*/truth.json")):
        truth = Truth.read(folder)
        if reader != "plain" or truth.layout != "columns":
            total += score((folder / f"{reader}.txt").read_text(encoding="utf-8"), truth, CHAIN)
    assert total.f1 >= floor
    assert total.unrestored <= 10  # words in 10,000
    assert total.joined * 500 <= total.compounds
