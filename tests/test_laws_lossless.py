"""Promise 5: layout and spaces are repaired without losing a letter or a digit."""

from __future__ import annotations

from unicodedata import normalize

from chains import each_preset
from hypothesis import example, given
from strategies import anything

from cleantext import Chain

#: Repairs that move spaces, hyphens and line breaks only.
MOVES_ONLY = {"hyphens", "lines", "spaces", "words.fused", "words.split"}


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@each_preset
@given(text=anything())
@example("The remaining candles in Hollin Quay, ulthou9h t h e pricc hud nsen by 12.5 per cent.")  # two repairs in one
def test_moving_spaces_and_breaks_keeps_every_letter_and_digit(chain: Chain, text: str) -> None:
    for step in chain.explain(text).steps:
        for edit in step.edits:
            if edit.normalizer in MOVES_ONLY:
                assert _letters(edit.old) == _letters(edit.new), edit


@each_preset
@given(text=anything())
@example("N\bNA\bAM\bME\bE and _\b1_\b2")  # struck twice, which shows one letter
def test_plain_characters_stand_for_the_letters_they_replace(chain: Chain, text: str) -> None:
    for step in chain.explain(text).steps:
        for edit in step.edits:
            if edit.normalizer == "characters" and edit.why != "overstruck character":
                assert _letters(normalize("NFKC", edit.old)) == _letters(normalize("NFKC", edit.new)), edit
