"""What the models are learned with: lexicons that have not seen the lines they are asked about."""

from __future__ import annotations

from pathlib import Path

from benchmarks.train.spaces import crossed
from cleantext.lexical.packed import DATA


def test_a_crossed_lexicon_knows_the_pairs_of_every_other_line_only(tmp_path: Path) -> None:
    lines = ["Kelp sang.", "Tallow wept.", "Kelp sang.", "Tallow wept."]
    lexicon = crossed({"own": lines}, 0, tmp_path, Path(str(DATA)))
    assert "sang" in lexicon.follows["kelp"]
    assert "wept" not in lexicon.follows.get("tallow", {})
