"""Passages of another language stay as they are."""

from __future__ import annotations

import pytest

from cleantext import Chain, clean
from cleantext.lexical.foreign import is_foreign, language_of

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


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Im Keller lagen die „Eigenschaften“. Dort war »Verschieben«-Werkzeug und mehr als genug für uns alle.", "de"),
        ("Se on lyhenne ”X Kirje” eli vanha nimi veneelle.", "fi"),
    ],
)
def test_quotation_marks_stand_on_other_sides_elsewhere(text: str, lang: str) -> None:
    assert Chain.preset(select=SPACES, lang=lang, min_confidence=0.3)(text) == text


def test_a_capital_inside_a_german_sentence_begins_a_noun() -> None:
    text = "Dort hingen alle Malwerkzeuge an der Wand, und er nahm sich ein Malwerkzeug für den Abend mit."
    assert Chain.preset(select=SPACES, lang="de")(text) == text


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


#: Own sentences in languages that English texts seldom quote; each has what looks torn or fused to English eyes.
SELDOM = (
    "Det er fra den gamle havn, som ligger ved siden af kirken, og alle har den samme vej hjem om aftenen.",
    "Lodě stály v přístavu, ale s nimi nikdo nejel, protože vítr byl ten den velmi silný a moře bylo jako led.",
    "Veneet olivat rannassa, mutta kukaan ei lähtenyt merelle, koska se olisi ollut sinä päivänä liian vaarallista.",
    "Han gick fram med en lykta, som ett barn hade gett honom, och det var ingen som såg att den inte brann.",
    "Łodzie stały w porcie, ale nikt nie chciał wypłynąć, bo wiatr był tego dnia bardzo silny i jest zimno.",
)


@pytest.mark.parametrize("text", SELDOM)
def test_a_text_stays_in_any_language_that_wordfreq_has(text: str) -> None:
    assert is_foreign(text.split(), "en")
    assert clean(text) == text


def test_what_reads_like_no_language_is_in_that_of_its_document() -> None:
    document = f"{SELDOM[0]}\n\nLog bogen mapas.\n\n{SELDOM[3]}"
    lone = ["Log", "bogen", "mapas."]
    assert not is_foreign(lone, "en")
    assert is_foreign(lone, "en", among_foreign=True)
    assert clean(document) == document


def test_english_words_that_others_borrow_do_not_make_a_line_foreign() -> None:
    borrowed = ["the", "film", "was", "shown", "in", "san", "carlos", "by", "john", "allen", "in", "september"]
    assert not is_foreign(borrowed, "en")
    assert not is_foreign(borrowed[1:2] + borrowed[8:], "en")


def test_english_in_a_foreign_document_is_repaired() -> None:
    document = f"{SELDOM[0]}\n\nThe fishermen gave the infor mation to the others and went home.\n\n{SELDOM[0]}"
    assert clean(document) == document.replace("infor mation", "information")


def test_elisions_are_signs_of_french() -> None:
    line = "d'amener l'invite de l'administrateur"
    assert is_foreign(line.split(), "en")
    assert not is_foreign(line.split(), "fr")
    assert not is_foreign(["rock'n'roll", "at", "the", "d'Alembert", "school", "and", "O'Hara's"], "en")
    assert clean(f"{line} en indiquant cela.") == f"{line} en indiquant cela."


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        ("Der Wärter hat die Laternen nach dem Sturm wieder gesehen, weil er noch allein war.", "en", "de"),
        ("Der Wärter hat die Laternen nach dem Sturm wieder gesehen, weil er noch allein war.", "de", "de"),
        ("Le gardien avait vu les lampes, mais il était seul dans une maison avec son chien.", "en", "fr"),
        ("The keeper saw the lamps again, and said „wir haben nicht gewusst, dass auch die Karte war“.", "en", "en"),
        ("Nach dem Sturm", "en", "en"),
        ("", "en", "en"),
    ],
)
def test_a_text_is_in_the_language_of_most_of_its_frequent_words(text: str, told: str, language: str) -> None:
    assert language_of(text, told) == language
