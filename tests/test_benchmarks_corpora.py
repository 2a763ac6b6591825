"""The generator makes the same corpus from the same seed, and its truth is the truth of its noise."""

from __future__ import annotations

import tomllib
from itertools import islice
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from benchmarks.data import clean, cut, pairs
from corpora import generate
from corpora.kinds import DOCUMENT, KINDS, document, documents
from corpora.sources import documents as own_documents
from corpora.sources import paragraphs, python_manual, sentences

CLEAN = [name for name, kind in KINDS.items() if not kind.damages]


@pytest.mark.parametrize("kind", KINDS)
def test_same_seed_gives_the_same_document(kind: str) -> None:
    assert document(kind, 3, 1) == document(kind, 3, 1)
    assert document(kind, 3, 1) != document(kind, 4, 1)
    assert document(kind, 3, 1) != document(kind, 3, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_document_has_the_size_asked_for(kind: str) -> None:
    assert DOCUMENT <= len(document(kind, 0, 0).truth) < 2 * DOCUMENT


@pytest.mark.parametrize("kind", CLEAN)
def test_clean_kind_is_its_own_truth(kind: str) -> None:
    assert all(pair.noisy == pair.truth for pair in documents(kind, 1, 20_000))


@pytest.mark.parametrize("kind", [name for name in KINDS if name not in CLEAN])
def test_damaged_kind_differs_from_its_truth(kind: str) -> None:
    assert any(pair.noisy != pair.truth for pair in documents(kind, 1, 40_000))


@pytest.mark.parametrize("kind", ["wrapped", "spacing"])
def test_only_white_space_differs(kind: str) -> None:
    for pair in islice(documents(kind, 1, 20_000), 4):
        noisy, truth = ("".join(side.split()) for side in (pair.noisy, pair.truth))
        if kind == "spacing":  # a comma may lose the space behind it and none of its characters
            assert noisy == truth
        assert noisy == truth


def test_ascii_kinds_are_ascii_and_the_others_are_not() -> None:
    for name, kind in KINDS.items():
        assert document(name, 1, 0).truth.isascii() == kind.ascii_only, name


@pytest.mark.parametrize(("kind", "share"), [("ocr-1", 0.01), ("ocr-2", 0.02), ("ocr-5", 0.05)])
def test_misread_kinds_have_the_errors_they_are_named_for(kind: str, share: float) -> None:
    found = list(documents(kind, 5, 80_000))
    errors = sum(Levenshtein.distance(pair.noisy, pair.truth) for pair in found)
    assert errors / sum(len(pair.truth) for pair in found) == pytest.approx(share, rel=0.15)


def test_half_of_a_mixture_is_clean() -> None:
    found = list(islice(documents("mixture", 1, 10**6), 40))
    assert sum(pair.noisy == pair.truth for pair in found) in range(20, 30)


def test_vocabulary_keeps_growing() -> None:
    words: list[set[str]] = [set(), set()]
    for number, pair in enumerate(documents("ascii", 1, 400_000)):
        words[number % 2].update(pair.truth.split())
    assert len(words[0] | words[1]) > 1.3 * len(words[0])


def test_processes_and_size_change_nothing() -> None:
    one = list(generate.stream("spacing", 7, 1_000_000))
    two = list(generate.stream("spacing", 7, 1_000_000, jobs=2))
    assert one == two
    assert list(generate.stream("spacing", 7, 50_000)) == one[: len(list(generate.stream("spacing", 7, 50_000)))]
    with pytest.raises(ValueError, match="at least 1"):
        next(generate.stream("spacing", 7, 1000, jobs=0))


@pytest.mark.parametrize(("text", "size"), [("64KB", 64_000), ("1.5 GB", 1_500_000_000), ("12", 12), ("100mb", 10**8)])
def test_sizes_are_read(text: str, size: int) -> None:
    assert generate.size_of(text) == size


@pytest.mark.parametrize("text", ["", "MB", "ten", "-5MB", "5TB"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no size"):
        generate.size_of(text)


def test_both_forms_are_read_back(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = ["intruders", "--size", "20KB", "--seed", "2"]
    generate.main([*arguments, "-o", str(tmp_path / "lines")])
    generate.main([*arguments, "-o", str(tmp_path / "files"), "--files"])
    generate.main([*arguments, "-o", "-"])
    made = list(generate.stream("intruders", 2, 20_000))
    sides = [(pair.noisy, pair.truth) for pair in made]
    assert [(pair.noisy, pair.truth) for pair in pairs(tmp_path / "lines")] == sides
    assert [(pair.noisy, pair.truth) for pair in pairs(tmp_path / "files" / "intruders")] == sides
    assert capsysbinary.readouterr().out == (tmp_path / "lines" / "intruders.jsonl").read_bytes()
    with pytest.raises(SystemExit):
        generate.main([*arguments, "-o", "-", "--files"])


def test_other_layouts_are_read(tmp_path: Path) -> None:
    (tmp_path / "corrupt.txt").write_text("a b\nofthe\n")
    (tmp_path / "correct.txt").write_text("ab\nof the\n")
    assert [(pair.noisy, pair.truth) for pair in pairs(tmp_path)] == [("a b", "ab"), ("ofthe", "of the")]
    assert list(clean(tmp_path)) == ["ab", "of the"]
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "one.txt").write_text("line\n" * 2000)
    assert "".join(clean(plain)) == "line\n" * 2000
    assert max(map(len, clean(plain))) < DOCUMENT + 10
    with pytest.raises(FileNotFoundError, match="holds no pairs"):
        list(pairs(plain))


def test_cut_loses_nothing() -> None:
    for text in ("", "x", "x" * 10_000, "a\n" * 5000, "a\n" * 5000 + "b" * 9000):
        assert "".join(cut(text)) == text


def test_sources_are_prose() -> None:
    assert len(sentences("en")) > 250
    assert all("\n" not in sentence for sentence in sentences("en"))
    assert all("  " not in one and len(one) >= 80 for one in python_manual())
    verse = own_documents("en")["verses"]
    assert not list(paragraphs(verse))


def test_manifest_says_what_is_needed() -> None:
    path = Path(__file__).parent.parent / "corpora" / "manifest.toml"
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["corpus"]
    assert len({one["name"] for one in listed}) == len(listed)
    for one in listed:
        assert one.keys() == {"name", "what", "source", "licence", "size", "obtain", "layout", "use"}
        assert one["layout"] in {"pairs", "lines", "clean", "raw"}
        assert one["source"].startswith("http")
