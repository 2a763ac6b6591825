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


#: Own sentences, in which English eyes see many a misreading ("tout", "ont", "und", "weil", "soll").
UNTOLD = (
    "Les pêcheurs ont tout vendu avant midi, et celle qui avait fait le prix ne fut pas contente de la forme.",
    "Il y a dans le port une lampe de fer que nous ont donnée les anciens, soit pour la fête, soit pour un tel soir.",
    "Der Wirt soll die Tonnen in den Keller rollen, weil er werde sehen können, ob und wann das Bier verdirbt.",
)


@pytest.mark.parametrize("preset", ["default", "ocr"])
@pytest.mark.parametrize("text", UNTOLD)
def test_a_text_stays_whose_language_nobody_told(text: str, preset: str) -> None:
    assert Chain.preset(preset)(text) == text


def test_a_foreign_line_is_quoted_and_the_english_around_it_is_repaired() -> None:
    text = f"He read tbe letter aloud to the whole table, slowly:\n\n{UNTOLD[0]}\n\nNobody laughed at tbe end of it."
    assert Chain.preset("ocr")(text) == text.replace("tbe", "the")


def test_a_few_foreign_words_are_quoted_inside_an_english_line() -> None:
    text = (
        "He read tbe letter aloud to the whole table, slowly, and when it came to les pêcheurs ont tout vendu avant "
        "midi dans une autre ville he stopped, since nobody in tbe room had any French and most of them were asleep."
    )
    assert Chain.preset("ocr")(text) == text.replace("tbe", "the")
