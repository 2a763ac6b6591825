"""A few accents and signs in plain text are Windows-1252, however little there is to guess by."""

from __future__ import annotations

from time import process_time

import pytest

from cleantext import decode
from cleantext.decoding import SAMPLE
from cleantext.western import is_western

PLAIN = "The keeper wrote that the lamp was lit at four and that nobody had asked for the boat. "
FEW = (
    "Keep the oil at 20 °C in winter.",
    "The bearing was 47° north of the light.",
    "Tea was served in a café.",
    "A naïve answer.",
    "naïve",
    "It didn’t burn.",
    "‘No,’ he said, “not one”.",
    "The wick cost £40.",
    "See § 12 of the Act.",
    "© 1999 The Harbour Board",
    "The Lampo™ wick, 2½ inches, 4 × 6 feet, ±3 mm, 20 m².",
    "Müller and Sørlie sold it to Señor Ibáñez for €40.",
    "He went – at last – home… on pages 12–19.",
    "The boat—a yawl—was lost.",
    "• One rope",
    "Mr.\xa0Hale came.",
    "¿Where? he said, and « nowhere ».",
    "The ÉTOILE lay off Zürich.",
    "Þór drank æther.",
    "2 µm of rust; see the note.† It grew.",
    "Le gérant a déjà fermé.",
    "Die Straße ist naß.",
    "Hääyö oli pitkä.",
    "La marée montée, il créa une idée créée ailleurs.",
    "El niño comió a las 5.ª y 6.º horas.",
)
#: In other encodings, which the guess may find.
FOREIGN = (
    ("cp1251", "и в доме я с ней"),
    ("cp1250", "Není to ještě všechno, ale jako když bude pršet."),
    ("cp1250", "name,town\n" + "Jiří Dvořák,Plzeň\nVěra Růžičková,Děčín\nLukáš Křížek,Třebíč\n" * 5),
    ("cp1250", "Nie jest tak źle, ale czy może być lepiej przez tydzień?"),
    ("cp932", "The sign says カタカナ and the boat is called 日本."),
    ("gb18030", "The sign on the pier says 中文 in white."),
    ("mac_roman", "Le café était fermé, et les élèves déjà à l’école."),
)


@pytest.mark.parametrize("before", ["", PLAIN, PLAIN * 30])
@pytest.mark.parametrize("behind", ["", PLAIN * 3])
@pytest.mark.parametrize("text", FEW)
def test_a_few_characters_in_plain_text(text: str, before: str, behind: str) -> None:
    text = f"{before}{text}\n{behind}"
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("count", [2, 3, 8])
def test_several_of_them(count: int) -> None:
    for first in range(len(FEW)):
        text = PLAIN.join(FEW[(first + step * 7) % len(FEW)] + " " for step in range(count))
        assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_the_same_sign_again_and_again() -> None:
    text = PLAIN.join(f"It was {degrees} °C then. " for degrees in (20, 25, 30, 12))
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize(("encoding", "text"), FOREIGN)
def test_other_encodings(encoding: str, text: str) -> None:
    assert not is_western(text.encode(encoding))


def test_what_python_cannot_decode_is_decoded_all_the_same() -> None:
    data = "A naïve answer. ".encode("cp1252") * (SAMPLE // 10) + b"\x81"
    text, name = decode(data)
    assert data.decode(name) == text


def test_time_is_linear() -> None:
    for data in (b"\xe9", b"a\xe9", b" \xe9", b"\x93", b"\xa7", b"\xe9a "):
        start = process_time()
        is_western(data * (1_000_000 // len(data)))
        assert process_time() - start < 5
