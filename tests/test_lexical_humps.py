"""Capitals inside a word: identifiers in a document that has them, fused words in one that does not."""

from __future__ import annotations

from collections import Counter

import pytest

from cleantext import clean
from cleantext.lexical.humps import are_identifiers, speaks_of_programs

MANUAL = (
    "The freeBerth call returns the first berth that nobody uses. Before freeBerth is called, call openHarbour() once. "
    "HarbourMaster keeps the list, and HarbourMaster may refuse. Since March a visitorBoat pays twice."
)
LETTER = "We met in London on Monday and went onTuesday to the upper valley, where MrsHalloway and theChildren waited."


def test_an_identifier_among_others_stays() -> None:
    assert clean(MANUAL, select="words") == MANUAL


def test_words_that_lost_their_space_are_repaired() -> None:
    repaired = clean(LETTER, select="words")
    assert "on Tuesday" in repaired
    assert "the Children" in repaired


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ("freeBerth freeBerth HarbourMaster HarbourMaster openHarbour() visitorBoat", True),
        ("freeBerth freeBerth HarbourMaster HarbourMaster", False),
        ("inLondon ofBread theChildren onTuesday McKay McKay iPod iPod", False),
        ("", False),
    ],
)
def test_habit(tokens: str, expected: bool) -> None:
    counts = Counter(tokens.split())
    assert are_identifiers(counts, counts) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run it with --tide, or call read_tide() and look at /var/log/harbour for what went wrong.", True),
        ("Set `harbour_name`, then use ``tide::low`` and --quiet.", True),
        (
            "He paid 3/4 of it (about -- he said -- a third), and/or the rest: see www.example.org.",
            False,
        ),
        ("", False),
    ],
)
def test_programs(text: str, expected: bool) -> None:
    assert speaks_of_programs(set(text.split())) is expected


def test_names_of_programs_stay_where_programs_are_spoken_of() -> None:
    manual = (
        "The task writes `tide_table` and takes --harbour and --quiet. A new BoatPipeline is started by write_log() at "
        "the end of each MorningCalendar run."
    )
    assert clean(manual, select="words") == manual


@pytest.mark.parametrize(
    "text",
    [
        "It is a “HarbourError” to moor two boats at one berth, and a “HarbourError” names the second of them.",
        "Each HarbourCalendar has twelve pages. Whoever keeps a HarbourCalendar writes down when the tide was low.",
    ],
)
def test_a_word_with_humps_that_is_repeated_stays(text: str) -> None:
    assert clean(text, select="words") == text


def test_a_name_that_is_repeated_stays_where_programs_are_spoken_of() -> None:
    manual = (
        "The tides are kept in a harbourrecord that read_tides() fills; a harbourrecord is closed with close_tides(), "
        "and `tide_table` is where it lies."
    )
    assert clean(manual, select="words") == manual
    assert "harbour record" in clean(manual.replace("a harbourrecord is", "it is"), select="words")
