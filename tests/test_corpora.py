"""The documents in ``corpora`` come out of the default preset as their truth says."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext

CORPORA = Path(__file__).parent.parent / "corpora"
PAGES = sorted(path.name.removesuffix(".noisy.txt") for path in (CORPORA / "pages").glob("*.noisy.txt"))


def read(path: Path) -> str:
    return path.read_bytes().decode()  # no translation of line breaks


def documents() -> dict[str, tuple[str, str]]:
    """Noisy text and truth by name."""
    found = {"sample": (read(CORPORA / "sample.txt"), read(CORPORA / "sample.truth.txt"))}
    for name in PAGES:
        found[name] = read(CORPORA / "pages" / f"{name}.noisy.txt"), read(CORPORA / "pages" / f"{name}.truth.txt")
    return found


DOCUMENTS = documents()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_noisy_document_becomes_its_truth(name: str) -> None:
    noisy, truth = DOCUMENTS[name]
    assert cleantext.clean(noisy) == truth


@pytest.mark.parametrize("name", DOCUMENTS)
def test_truth_stays(name: str) -> None:
    truth = DOCUMENTS[name][1]
    assert cleantext.clean(truth) == truth


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_edit_is_accounted_for(name: str) -> None:
    noisy, _ = DOCUMENTS[name]
    result = cleantext.explain(noisy)
    assert result.text == cleantext.clean(noisy)
    assert result.revert(lambda edit: True) == noisy
