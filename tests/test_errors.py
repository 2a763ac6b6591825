"""Errors say what happened and what to do next, and travel between processes."""

from __future__ import annotations

import pickle

from cleantext import UnknownNameError


def test_it_names_the_nearest_and_all() -> None:
    error = UnknownNameError("preset", "ocrr", ["minimal", "ocr"])
    assert str(error) == "unknown preset 'ocrr'; did you mean 'ocr'? known: minimal, ocr"
    assert (error.kind, error.name, error.known) == ("preset", "ocrr", ("minimal", "ocr"))


def test_capitals_are_no_distance() -> None:
    assert "did you mean 'ocr'?" in str(UnknownNameError("preset", "OCR", ["minimal", "ocr"]))
    assert "did you mean 'en'?" in str(UnknownNameError("language", "EN", ["de", "en"]))


def test_nothing_is_near() -> None:
    assert str(UnknownNameError("preset", "xyz", ["ocr"])) == "unknown preset 'xyz'; known: ocr"
    assert str(UnknownNameError("preset", 7, ["ocr"])) == "unknown preset 7; known: ocr"


def test_it_is_a_value_error() -> None:
    assert issubclass(UnknownNameError, ValueError)


def test_it_pickles() -> None:
    error = UnknownNameError("normalizer", "space", ["spaces"])
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)
    assert copy.known == error.known
