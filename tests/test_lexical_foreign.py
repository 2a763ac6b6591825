"""Passages of another language stay as they are."""

from __future__ import annotations

import pytest

from cleantext import Chain, clean
from cleantext.lexical.foreign import is_foreign

SPACES = ["words.fused", "words.split"]


@pytest.mark.parametrize(
    "text",
    [
        "Elle disait que les enfants étaient dans la mai son avec une autre fois.",
        "Der Kriegsminister und der Unterrichtsminister haben sich mit dem Finanzminister nicht gesprochen.",
        "El barco que está en el puerto no se mueve para los otros que están con él.",
    ],
)
def test_a_foreign_passage_stays(text: str) -> None:
    assert clean(text, select=SPACES) == text


def test_a_foreign_language_is_relative() -> None:
    french = ["les", "enfants", "sont", "dans", "une", "maison"]
    assert is_foreign(french, "en")
    assert not is_foreign(french, "fr")


def test_compounds_of_german_stay() -> None:
    text = "Die Gesangübungen und die Kriegsrüstungen waren fernliegenden Reklamesäulen gleich."
    assert Chain.preset(select=SPACES, lang="de", min_confidence=0.3)(text) == text


def test_damage_in_other_languages_is_repaired() -> None:
    text = "Sie sind gestern mit demZug und nicht mit demSchiff gekommen."
    assert "nicht mit dem Schiff" in Chain.preset(select=SPACES, lang="de")(text)
