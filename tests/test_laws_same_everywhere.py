"""Promise 7: the same text gives the same output, however it reaches the chain and whatever was repaired before it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from chains import each_preset
from hypothesis import given
from hypothesis import strategies as st
from strategies import anything
from test_corpora import DOCUMENTS

import cleantext
from cleantext import PRESETS, Chain, noise

ROOT = Path(__file__).parent.parent
#: Own documents, clean and noisy, and a text of every odd kind of character.
TEXTS = [
    *(text for pair in DOCUMENTS.values() for text in pair),
    *(noise.corrupt(truth, noise.DAMAGES, seed=seed).text for seed, (_, truth) in enumerate(DOCUMENTS.values())),
    "",
    "\ud800 lone \x00 and \u2028 odd",
]


@pytest.mark.parametrize("preset", PRESETS)
@given(text=anything())
def test_function_method_and_explanation_agree(preset: str, text: str) -> None:
    chain = Chain.preset(preset)
    once = chain(text)
    assert once == cleantext.clean(text, preset=preset)
    assert once == chain.explain(text).text
    assert once == cleantext.explain(text, preset=preset).text
    assert once == pickle.loads(pickle.dumps(chain))(text)
    assert [once] == list(chain.map([text]))


@each_preset
@given(texts=st.lists(anything(), min_size=2, max_size=4))
def test_no_text_is_repaired_by_what_came_before_it(chain: Chain, texts: list[str]) -> None:
    forwards = [chain(text) for text in texts]
    backwards = [chain(text) for text in reversed(texts)]
    assert forwards == backwards[::-1]


@each_preset
def test_one_process_or_three(chain: Chain) -> None:
    alone = [chain(text) for text in TEXTS]
    assert alone == list(chain.map(TEXTS * 20, jobs=3))[: len(TEXTS)]


def test_hash_seeds_change_nothing() -> None:
    script = "import sys, pickle, cleantext; sys.stdout.write(ascii([cleantext.explain(t).edits for t in TEXTS]))"
    script = script.replace("TEXTS", repr(TEXTS[:6] + TEXTS[-2:]))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("0", "77")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("name", ["sample", "mill", "verse"])
def test_command_line_and_library_agree(name: str, tmp_path: Path) -> None:
    noisy = DOCUMENTS[name][0]
    page = tmp_path / "page.txt"
    page.write_bytes(noisy.encode())
    command = [sys.executable, "-m", "cleantext", "clean", str(page)]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120).stdout
    assert printed.decode() == cleantext.clean(noisy)
