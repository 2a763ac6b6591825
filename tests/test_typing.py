"""A type checker sees our types through ``py.typed``."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import cleantext

PACKAGE = Path(cleantext.__file__).parent

RIGHT = """
from collections.abc import Iterator
import re
import cleantext
from cleantext import Chain, Document, Edit, Normalizer, Result

text: str = cleantext.clean("text", preset="ocr", select=["spaces"], ignore="words")
result: Result = cleantext.explain(text)
spans: list[tuple[int, int, str]] = [(edit.start, edit.end, edit.why) for edit in result.edits]
where: tuple[int, int] = result.origin(0, 1)
back: str = result.revert(lambda edit: edit.confidence < 0.5)

def own(document: Document) -> Iterator[Edit]:
    yield Edit(0, 1, document.text[0], "x", "first letter", normalizer="own")

normalizer: Normalizer = own
chain = Chain(["spaces", str.strip, own], lang="fr", min_confidence=0.9)
texts: list[str] = list(chain.map(map(str, range(3)), jobs=1))
replaced: str = re.sub("a", lambda match: chain(match[0]), "banana")
noisy: str = cleantext.noise.corrupt("text", ["fused"], rate={"fused": 0.1}).text
"""

WRONG = {
    'cleantext.clean(b"bytes")': "arg-type",
    'cleantext.clean("text", "ocr")': "call-arg",
    'cleantext.explain("text").edits[0].begin': "attr-defined",
    "cleantext.Chain([7])": "list-item",
    'cleantext.Chain.preset("ocr")("text").edits': "attr-defined",
    "cleantext.nothing": "attr-defined",
}


def mypy(snippet: Path) -> subprocess.CompletedProcess[str]:
    config = snippet.with_suffix(".ini")
    config.write_text("[mypy]\nstrict = true\nfollow_imports = silent\nincremental = false\n")
    return subprocess.run(
        [sys.executable, "-m", "mypy", f"--config-file={config}", str(snippet)],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").exists()


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is not installed")
def test_right_uses_pass_and_wrong_ones_are_found(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(RIGHT + "".join(f"{line}\n" for line in WRONG))
    first_wrong = RIGHT.count("\n") + 1
    found = [line.split(":", 2)[1:] for line in mypy(snippet).stdout.splitlines() if "error:" in line]
    assert [(int(line), message.rsplit("[", 1)[1].rstrip("]")) for line, message in found] == [
        (first_wrong + number, code) for number, code in enumerate(WRONG.values())
    ]
