"""Lines of their own among wrapped ones, what looks like them in running text, and dashes at line ends.

Texts of our own, which the tests wrap: what comes back is the text.
"""

import re

import pytest

import cleantext

#: The width they are wrapped at, and the text.
LINES = {
    "short lines in small letters above a paragraph": (
        65,
        "LAMP OIL\n"
        "\n"
        "3 cups rape oil\n"
        "a pinch of salt\n"
        "some camphor\n"
        "one wick\n"
        "\n"
        "Warm the oil in a copper pan and put the salt in, stir it until nothing is left of it, and let it "
        "stand over night. The wick goes in last, and the lamp is not to be lit before the morning after.",
    ),
    "formulas below each other": (
        68,
        "The oil of the lamp burns at the rate that was measured in March\n"
        "r(oil) = 0.8 g/min\n"
        "r(tallow) = 1.3 g/min\n"
        "and the keeper wrote both figures on the wall, where they were to be seen until the tower was "
        "painted.",
    ),
    "clauses in brackets that begin lines, behind a dash": (
        73,
        "Whoever keeps the lamp at the end of the mole shall see to it that no person is on the stair while "
        "it is lit, and shall at no time on the mole—\n"
        "(a) sell any oil;\n"
        "(b) lend the boat, or the oars that belong to it, to a person who has not been heard by the council;\n"
        "(c) sing.",
    ),
    "speeches behind a dash": (
        71,
        "El farero bajó la escalera con la lámpara en la mano y abrió la puerta.\n"
        "\n"
        "—¿Quién es? —preguntó desde el umbral, sin levantar la vista del suelo ni de la luz.\n"
        "\n"
        "—Nadie.\n"
        "\n"
        "—Nadie no llama —dijo el farero.",
    ),
    "entries of a diary with the day and the date": (
        84,
        "Monday 3. Fog from the north, and no boat came in. Cleaned the lamp and wound it up.\n"
        "\n"
        "Tuesday 4. Clear. The boat came at nine, with oil for the winter, and with a letter that was meant "
        "for the curate.\n"
        "\n"
        "Wed. 5. Fog, and the bell was rung from six in the morning until nobody on the mole could hear it any "
        "longer.\n"
        "\n"
        "Thurs. 6. Gave the curate his letter, who had gone without news of his sister since Easter.",
    ),
    "words of a dictionary": (
        73,
        "lamp, n. a vessel in which oil is burnt at a wick, or what gives light in the place of one; a light "
        "at the end of\n"
        "\n"
        "lampern, n. a small eel.\n"
        "\n"
        "lampoon, v. to write of a person what he would not have written of\n"
        "\n"
        "lance, n. a spear.",
    ),
    "times of a recording": (
        68,
        "[00:04:01] KEEPER: It was the winter when the harbour froze over.\n"
        "\n"
        "[00:04:09] CURATE: Which one?\n"
        "\n"
        "[00:04:12] KEEPER: The one before the lamp was sold to the people of the other shore, who never lit "
        "it.\n"
        "\n"
        "[00:04:30] CURATE: Never?",
    ),
    "commands and names of files": (
        70,
        "The log of the light is read by a small machine, which the curate has put together from parts of his "
        "own; the two commands that it wants are, without an error in either:\n"
        "./configure\n"
        "make\n"
        "It leaves behind three files, of which nobody but the curate can tell what they are for, and does not "
        "say so:\n"
        "lamp-oil.lsp\n"
        "wick.lsp\n"
        "keeper.license",
    ),
    "rows of a table between sentences": (
        70,
        "The stations are as far from each other as the table says, which the keeper has measured with a rope "
        "of his own, and the figures are of the year in which the mole was mended\n"
        "a 2.0 0.5\n"
        "b 2.5 0.5\n"
        "c 1.0 0.5",
    ),
    "a stanza of which one line ends in a light word": (
        70,
        "The keeper had it from his mother, who sang it on the stair whenever the oil was late, and he sang it "
        "to the curate, who wrote it down in the book of the harbour office. There it is still to be read, in "
        "pencil, between the price of rope and a list of those who had not paid for theirs by the first of May.\n\n"
        "The lamp went out at half past nine\n"
        "And left the wall alone,\n"
        "And all the dark there ought to be\n"
        "Was somewhere else, on loan.",
    ),
    "keys with what they mean": (
        70,
        "Each of the keys may be left out, and most of them are, since nobody has read the page on which they "
        "are explained:\n"
        ":no-lamp leaves the lamp unlit.\n"
        ":no-log writes nothing down.",
    ),
}
#: What each paragraph below begins with, so that its width is known.
OPENING = (
    "The keeper wrote down the weather three times a day, in ink, and when the ink froze he wrote in pencil and "
    "went over it in April. The books are still in the harbour office, one for each year, and nobody reads them. "
)
PROSE = {
    "dashes without spaces at a line end and at the beginning of a line, in a text that sets all of them so": (
        "The ferry had been mended twice—once by the smith, and once by his widow—and still it let in water "
        "at the bow, and the keeper—who had paid for both—would not hear of a third time. He baled it—so at "
        "least we were told—with his hat until the spring of that year came, and then it sank."
    ),
    "two hyphens for a dash": (
        "The ferry had been mended twice--once by the smith, and once by his widow--and still it let in water"
        " at the bow, and the keeper, the man--who had paid for both--would not hear of a third time at all, "
        "he said."
    ),
    "dashes with a space on one side, and what a dash leaves out of a name": (
        "The ferry had been mended twice— once by the smith, and once by his widow— and still it let in water"
        " at the bow, and the keeper, the man— who had paid for both— would not hear of a third time. It was "
        "old D— who sank it in the end, and nobody asked him for the money again."
    ),
    "short lines that a sentence goes on from": (
        "The keeper warmed the oil in a copper pan and put the salt in, and he stirred it until the last of "
        "the salt was gone from it, and let it stand over night. The wick went in on the morning after, and "
        "nobody was allowed to light the lamp before that."
    ),
    "a formula inside a sentence": (
        "The oil of the lamp burns at a rate that was measured in March, where r = 0.8 and the wick was new, "
        "and in April, when the keeper found that r = 0.9 and the wick was old, so that he wrote both figures"
        " on the wall."
    ),
    "clauses in brackets inside a sentence, two of them at line ends by chance": (
        "Whoever keeps the lamp at the end of the mole shall see to it, first, (a) that nobody is on the "
        "stair, (b) that nobody sells oil there, and (c) that the boat is not lent to anyone, whoever asks "
        "for it, without the word of the council, which meets on the first Monday of the month."
    ),
    "names of files inside a sentence, at line ends by chance": (
        "The machine reads lamp-oil.lsp and wick.lsp, in this order, and then, if there is one, keeper.license and "
        "./configure, of which the curate says that it makes the rest; what is left over is put into logs/wick.log "
        "and lamp_2.txt, and nobody has looked into either of them since."
    ),
    "days with their dates inside sentences": (
        "The boat was expected on Monday 3 August, and when it had not come on Tuesday 4, nor on Wednesday 5 "
        "or in the night of Thursday 6, the keeper lit both lamps. It came in on Friday 7, and it was sold on"
        " the morning of Saturday 8 August, before anybody had asked the men where they had been."
    ),
}


@pytest.mark.parametrize(("width", "text"), LINES.values(), ids=LINES)
def test_lines_of_their_own(width: int, text: str) -> None:
    before = "\n".join(_wrapped(line, width) for line in text.split("\n") if line)
    assert cleantext.clean(before, select=["lines"]) == text


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_what_looks_like_them_in_running_text(text: str) -> None:
    for width in range(58, 75):
        assert cleantext.clean(_wrapped(OPENING + text, width), select=["lines"]) == OPENING + text, width


def _wrapped(text: str, width: int) -> str:
    """Break lines at spaces and behind dashes, as editors and typesetters do."""
    rows = [""]
    for piece in re.findall(r"\S+?(?:—|--)(?=\w)|\S+ ?", text):
        if rows[-1] and len(rows[-1]) + len(piece.rstrip()) > width:
            rows.append("")
        rows[-1] += piece
    return "\n".join(row.rstrip() for row in rows)


def test_a_narrow_quotation_is_unwrapped() -> None:
    quoted = (
        "whoever lights the lamp shall put it out again, and whoever puts it out shall write down the hour, the wind "
        "and the name of the last boat that has come in."
    )
    before = _wrapped(OPENING, 72) + "\n\n" + _wrapped(quoted, 34)
    assert cleantext.clean(before, select=["lines"]) == OPENING.rstrip() + "\n\n" + quoted


def test_parties_to_a_lawsuit_in_print() -> None:
    before = (
        "ADA PELL\nPlaintiff\n"
        "4. The facts of the case are short. The plain-\ntiff let a lamp to the will of the defendant in\n"
        "March, who lit it every evening, and put it out\nwhen the last of the boats was in the harbour."
    )
    text = cleantext.clean(before, select=["lines"])
    assert text.startswith("ADA PELL\nPlaintiff\n4. The facts of the case are short. The")


def test_a_dash_at_a_line_end_before_a_blank_line() -> None:
    before = (
        "The ferry had been mended twice—once by the smith, and once by his\nwidow—and still it let in water at the "
        "bow, and the keeper, the man—\n\nwho had paid for both—would not hear of a third time. He baled it\nwith his "
        "hat until the spring of that year, and then it sank, and he."
    )
    assert "the man—who had paid" in cleantext.clean(before, select=["lines"])


def test_the_letter_above_the_words_of_a_dictionary() -> None:
    words = "lamp, what gives light, and hence, among the fishermen of the coast, whoever is up too early to be fed."
    before = "L\n" + _wrapped(words, 64)
    assert cleantext.clean(before, select=["lines"]) == f"L\n\n{words}"
