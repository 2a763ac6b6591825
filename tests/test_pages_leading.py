"""Pages: what each says anew below a line of its own, and above a sentence that goes on in small letters."""

from __future__ import annotations

import pytest

import cleantext

#: What stands above, which differs; the row that is the same; and what goes on below it.
KEPT = {
    "address of a letter": (
        "Sehr geehrter Herr Tamm,",
        {"3. März": "das Boot ist verkauft.", "8. März": "die Lampe brennt.", "2. Juni": "der Lotse ist krank."},
    ),
    "first words": (
        "In those days, when the lamp was new and the",
        {
            "The Pilot": "harbour had no wall, a man came over the ice.",
            "The Rope": "keeper slept at noon, a boat was lost.",
            "The Bell": "bell was of wood, nobody heard it.",
        },
    ),
    "heading of a list": (
        "What you need",
        {"Rope": "a hook and a bench", "Sail": "a needle and some wax", "Oar": "a plane and an axe"},
    ),
    "verb": (
        "ORDERED,",
        {"3 March": "that the lamp be lit.", "8 March": "that the bell be rung.", "2 June": "that oil be bought."},
    ),
    "kind of a word": (
        "verb",
        {"haul": "to draw a rope.", "hail": "to call a boat.", "heel": "to lean to one side."},
    ),
}


@pytest.mark.parametrize("end", ["\n\f", "\f"])
@pytest.mark.parametrize("kind", KEPT)
def test_a_row_that_leads_into_the_row_below_stays(kind: str, end: str) -> None:
    row, pages = KEPT[kind]
    text = end.join(f"{above}\n\n{row}\n\n{below}" for above, below in pages.items())
    assert cleantext.clean(text, select=["pages"]).count(row) == 3


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_closing_of_a_letter_stays_where_the_next_letter_goes_on_in_small_letters(gap: str) -> None:
    bodies = (
        "das Boot ist gestern verkauft worden, und niemand\nweiß, wer es geholt hat.",
        "wegen der Lampe, die Sie uns geschickt haben, wollen\nwir noch einmal fragen.",
        "haben Sie Dank für das Seil, das wir bekommen haben\nund heute auflegen.",
    )
    letters = [
        f"Hafen, {day}\n\nSehr geehrter Herr Tamm,{gap}{body}\n\nMit besten Grüßen\nO. Reker"
        for day, body in zip(("3. März", "8. März", "2. Juni"), bodies, strict=True)
    ]
    cleaned = cleantext.clean("\f".join(letters), select=["pages"])
    assert [cleaned.count(row) for row in ("Sehr geehrter", "Mit besten", "O. Reker")] == [3, 3, 3]
